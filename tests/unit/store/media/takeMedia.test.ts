import { describe, expect, it } from 'vitest';
import { machineTime } from '../../../../renderer/store/deedTime';
import { type MediaLimits, mediaLimits } from '../../../../renderer/store/media/mediaLimits';
import { mediaProblemText, sizeInWords } from '../../../../renderer/store/media/mediaProblem';
import type { redrawPhoto } from '../../../../renderer/store/media/redrawPhoto';
import { type ChosenMedia, sourceOf, takeMedia } from '../../../../renderer/store/media/takeMedia';
import { OpenRecord } from '../../../../renderer/store/openWorkbook';
import type { ValuesOf } from '../../../../shared/model/kinds';
import { ChangeBuilder } from '../../../../shared/workbook/changeSet';
import { laidRecord } from '../laidRecord';

const limits: MediaLimits = { ...mediaLimits, photo: 2000, audio: 3000, video: 4000, workbook: 5000 };
const begin = (head: string, size: number) => {
  const bytes = new Uint8Array(size);
  bytes.set(Buffer.from(head, 'latin1'));
  return bytes;
};
const file = (name: string, bytes: Uint8Array<ArrayBuffer>): ChosenMedia => ({ name, ...sourceOf(bytes) });
/** 600 by 400 pixels, for all that its first bytes say. */
const jpeg = (size = 500) => begin('\xff\xd8\xff\xc0\0\x11\x08\x01\x90\x02\x58\x03', size);
const mp3 = (size = 500) => begin('ID3\x04', size);

/** Stands for the window's canvas: the pixels alone. */
const redraw: typeof redrawPhoto = async () => ({ bytes: jpeg(300), type: 'image/jpeg' });

async function taking(chosen: ChosenMedia, more: object = {}) {
  const laid = await laidRecord();
  const open = await OpenRecord.over(laid.parts.workbook, laid.parts.writer, false, machineTime);
  const means = { shelf: open.media, newId: () => 'new-1', limits, redraw, ...more };
  const took = await takeMedia(chosen, means);
  return { took, open, laid, means };
}

const sentence = async (chosen: ChosenMedia, more: object = {}) => {
  const { took, laid } = await taking(chosen, more);
  expect(await laid.database.media.count()).toBe(0);
  return took.ok ? 'it was taken' : mediaProblemText(took.problem, chosen.name);
};

describe('a file that is added', () => {
  it('is kept of a photo as it was drawn anew, never as it came', async () => {
    const { took, open } = await taking(file('wall.jpg', jpeg()));
    expect(took).toMatchObject({ ok: true, taken: { name: 'wall.jpg', type: 'image/jpeg', size: 300 } });
    if (!took.ok) return;
    const { id, ...values } = took.taken;
    await open.commit(added(open, id, values));
    expect(await open.media.read(id, 0, 300)).toEqual(jpeg(300));
  });

  it('is kept of a recording as it is, under a name that a record takes', async () => {
    const { took } = await taking(file(`a\u0000\u202e${'b'.repeat(300)}.mp3`, mp3()));
    expect(took.ok && took.taken).toMatchObject({
      name: `a${'b'.repeat(199)}`,
      type: 'audio/mpeg',
      size: 500,
    });
  });

  it('is refused in a sentence where it is too large for what it is', async () => {
    expect(await sentence(file('big.jpg', jpeg(2001)))).toBe(
      '“big.jpg” is 0.1 MB. A photo may be 0.1 MB. Nothing was added. Save it smaller, and add that.',
    );
    expect(await sentence(file('long.mp3', mp3(3001)))).toContain('A recording may be');
    expect(await sentence(file('film.mp4', begin('\0\0\0\x18ftypmp42', 4001)))).toContain('A film may be');
  });

  it('is refused in a sentence where it is not what its name says', async () => {
    expect(await sentence(file('photo.jpg', begin('<svg onload="x">', 60)))).toContain('is a drawing in SVG');
    expect(await sentence(file('photo.jpg', begin('MZ', 60)))).toContain(
      'is neither a photo nor a recording',
    );
    expect(await sentence(file('IMG_1.HEIC', begin('\0\0\0\x18ftypheic', 60)))).toContain('Save it as JPEG');
    expect(await sentence(file('empty.jpg', new Uint8Array()))).toContain('is empty');
    expect(await sentence(file('a.mp3', mp3()), { face: true })).toContain('Choose a photo.');
  });

  it('is refused before it is unpacked where it would fill the memory, and where it cannot be drawn', async () => {
    const few = { limits: { ...limits, pixels: 1000 } };
    expect(await sentence(file('bomb.jpg', jpeg()), few)).toBe(
      '“bomb.jpg” is 600 by 400 pixels, more than can be unpacked safely. Nothing was added. Save it smaller, and add that.',
    );
    expect(await sentence(file('torn.jpg', jpeg()), { redraw: async () => undefined })).toContain(
      'is damaged',
    );
  });

  it('is refused where all photos and recordings together would be too many', async () => {
    const { took, open, means } = await taking(file('a.mp3', mp3(3000)));
    if (!took.ok) throw new Error(took.problem.reason);
    const { id, ...values } = took.taken;
    await open.commit(added(open, id, values));
    const second = await takeMedia(file('b.mp3', mp3(2500)), { ...means, newId: () => 'new-2' });
    expect(second).toEqual({ ok: false, problem: { reason: 'book-full', total: 3000, limit: 5000 } });
    expect(await takeMedia(file('c.mp3', mp3(1900)), { ...means, newId: () => 'new-3' })).toMatchObject({
      ok: true,
    });
  });
});

function added(open: OpenRecord, id: string, values: ValuesOf<'media'>) {
  const change = new ChangeBuilder(open.reader);
  change.add('media', id, values);
  return change.done('Added a file');
}

it('sizes read as people say them', () => {
  const mb = 1024 * 1024;
  expect([1, 0.44 * mb, 12.4 * mb, 2.1 * 1024 * mb].map(sizeInWords)).toEqual([
    '0.1 MB',
    '0.4 MB',
    '12 MB',
    '2.1 GB',
  ]);
});
