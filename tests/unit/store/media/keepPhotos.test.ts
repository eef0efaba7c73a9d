import { describe, expect, it } from 'vitest';
import { machineTime } from '../../../../renderer/store/deedTime';
import { keepPhotos } from '../../../../renderer/store/media/keepPhotos';
import { mediaLimits } from '../../../../renderer/store/media/mediaLimits';
import type { redrawPhoto } from '../../../../renderer/store/media/redrawPhoto';
import { OpenRecord } from '../../../../renderer/store/openWorkbook';
import { readVcards } from '../../../../shared/formats/vcard';
import { writeVcards } from '../../../../shared/formats/vcardOut';
import { laidRecord } from '../laidRecord';

const jpeg = (mark: number) =>
  Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 17, 0, 0xff, 0xda, mark, 0xff, 0xd9]);
const file = writeVcards(
  ['Dean', 'Bev', 'Sue'].map((givenName, index) => ({
    id: givenName,
    givenName,
    photo: { type: 'image/jpeg', bytes: jpeg(index) },
  })),
);

/** Stands for the window's canvas: the pixels alone; the second photo cannot be drawn. */
const redraw: typeof redrawPhoto = async (_shelf, _id, bytes) =>
  bytes[17] === 1 ? undefined : { bytes: new Uint8Array(bytes), type: 'image/jpeg' };

async function keeping(more: { stopAt?: number; workbook?: number } = {}) {
  const laid = await laidRecord();
  const open = await OpenRecord.over(laid.parts.workbook, laid.parts.writer, false, machineTime);
  const read = readVcards(file);
  if (!read.ok) throw new Error(read.problem.reason);
  const photos = read.cards.rows.flatMap(({ row, givenName = '', photo }) =>
    photo ? [{ row, name: givenName, photo }] : [],
  );
  const stop = new AbortController();
  const made = { count: 0 };
  const took = await keepPhotos(file, photos, {
    shelf: open.media,
    newId: () => `photo-${++made.count}`,
    limits: { ...mediaLimits, workbook: more.workbook ?? mediaLimits.workbook },
    redraw,
    signal: stop.signal,
    onDone: (done) => done === more.stopAt && stop.abort(),
  });
  return { took, chunks: () => laid.database.media.count() };
}

describe('photos of an import', () => {
  it('are kept one by one; whose cannot be drawn is named, and the others are kept', async () => {
    const { took, chunks } = await keeping();
    if (took.outcome !== 'kept') throw new Error(took.outcome);
    expect([...took.kept].map(([row, { name, type, size }]) => [row, name, type, size])).toEqual([
      [1, 'Dean.jpg', 'image/jpeg', 20],
      [3, 'Sue.jpg', 'image/jpeg', 20],
    ]);
    expect(took.left).toEqual(['Bev']);
    expect(await chunks()).toBe(2);
  });

  it('leave nothing behind where the import is stopped', async () => {
    const { took, chunks } = await keeping({ stopAt: 2 });
    expect(took).toEqual({ outcome: 'stopped' });
    expect(await chunks()).toBe(0);
  });

  it('leave nothing behind where the book has no room for one of them', async () => {
    const { took, chunks } = await keeping({ workbook: 10 });
    expect(took).toMatchObject({ outcome: 'problem', name: 'Dean', problem: { reason: 'book-full' } });
    expect(await chunks()).toBe(0);
  });
});
