import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machineTime } from '../../../../renderer/store/deedTime';
import { CHUNK_BYTES } from '../../../../renderer/store/media/chunks';
import type { KeptMedia, MediaShelf, MediaSource } from '../../../../renderer/store/media/mediaShelf';
import { OpenRecord } from '../../../../renderer/store/openWorkbook';
import { ChangeBuilder } from '../../../../shared/workbook/changeSet';
import { type Laid, laidRecord, openedAgain } from '../laidRecord';

const bytes = Uint8Array.from({ length: CHUNK_BYTES + 1000 }, (_, index) => (index * 7) % 251);

/** A megabyte is too much to compare number by number. */
const isWhole = (read: Uint8Array | undefined): boolean =>
  read !== undefined && Buffer.compare(read, bytes) === 0;

const sourceOf = (whole: Uint8Array<ArrayBuffer>): MediaSource => ({
  size: whole.length,
  read: async (from, length) => whole.slice(from, from + length),
});

async function opened() {
  const laid = await laidRecord();
  const open = await OpenRecord.over(laid.parts.workbook, laid.parts.writer, false, machineTime);
  return { laid, open };
}

async function reopened(laid: Laid): Promise<OpenRecord> {
  const again = await openedAgain(laid);
  if (!again.ok) throw new Error(`it did not open: ${again.reason}`);
  return OpenRecord.over(again.workbook, again.writer, false, machineTime);
}

async function keep(shelf: MediaShelf, id = 'photo-1'): Promise<KeptMedia> {
  const kept = await shelf.keep(sourceOf(bytes), id);
  if (!kept.ok) throw new Error(kept.problem.reason);
  return kept.kept;
}

async function addPhoto(open: OpenRecord, id = 'photo-1'): Promise<KeptMedia> {
  const kept = await keep(open.media, id);
  const { key, size, sha256 } = kept;
  const change = new ChangeBuilder(open.reader);
  change.add('media', id, { name: 'IMG_1.jpg', type: 'image/jpeg', key, size, sha256 });
  expect(await open.commit(change.done('Added a photo'))).toMatchObject({ ok: true });
  return kept;
}

const rowsOf = (laid: Laid) => laid.database.media.toCollection().primaryKeys();
const mediaFolder = (laid: Laid) => join(laid.folder.folder, 'media');
const filesOf = (laid: Laid) => readdir(mediaFolder(laid)).catch(() => []);

describe('a photo that was added', () => {
  it('is there byte for byte after opening again, in any range', async () => {
    const { laid, open } = await opened();
    await addPhoto(open);
    const { media } = await reopened(laid);
    expect(media.facts('photo-1')).toEqual({ type: 'image/jpeg', size: bytes.length });
    expect(isWhole(await media.read('photo-1', 0, bytes.length))).toBe(true);
    const [from, length] = [CHUNK_BYTES - 10, 20];
    expect(await media.read('photo-1', from, length)).toEqual(bytes.slice(from, from + length));
    expect(await media.read('photo-1', bytes.length - 5, 6)).toBeUndefined();
    expect(media.total).toBe(bytes.length);
  });

  it('lies nowhere in the clear', async () => {
    const { laid, open } = await opened();
    const text = new TextEncoder().encode('Maureen, 14 Sherwood Street, at her window. '.repeat(100));
    await open.media.keep(sourceOf(text), 'photo-1');
    const rows = await laid.database.media.toArray();
    const files = await Promise.all(
      (await filesOf(laid)).map((name) => readFile(join(mediaFolder(laid), name))),
    );
    const lying = [...rows.map((row) => Buffer.from(row.bytes)), ...files];
    expect(lying).toHaveLength(2);
    for (const one of lying) expect(one.includes('Maureen')).toBe(false);
  });

  it('is mended from its second copy where the database has lost or altered a part', async () => {
    const { laid, open } = await opened();
    await addPhoto(open);
    const [first = '', second = ''] = await rowsOf(laid);
    await laid.database.media.delete(first);
    const altered = new Uint8Array((await laid.database.media.get(second))?.bytes ?? []);
    altered[40] = (altered[40] ?? 0) ^ 1;
    await laid.database.media.put({ id: second, bytes: altered.buffer });
    const { media } = await reopened(laid);
    expect(isWhole(await media.read('photo-1', 0, bytes.length))).toBe(true);
    expect(await rowsOf(laid)).toEqual([first, second]);
    expect(await media.look('photo-1')).toEqual({ state: 'whole' });
  });

  it('is never shown in part: what is missing or altered in both copies is counted and named', async () => {
    const { laid, open } = await opened();
    await addPhoto(open);
    const [name = ''] = await filesOf(laid);
    const file = await readFile(join(mediaFolder(laid), name));
    await writeFile(join(mediaFolder(laid), name), file.subarray(0, CHUNK_BYTES));
    const [first = '', second = ''] = await rowsOf(laid);
    await laid.database.media.delete(second);
    const { media } = await reopened(laid);
    expect(await media.read('photo-1', 0, 100)).toEqual(bytes.slice(0, 100));
    expect(await media.read('photo-1', CHUNK_BYTES, 100)).toBeUndefined();
    expect(await media.look('photo-1')).toEqual({ state: 'missing', parts: 1, of: 2 });
    const row = new Uint8Array((await laid.database.media.get(first))?.bytes ?? []);
    row[0] = (row[0] ?? 0) ^ 1;
    await laid.database.media.put({ id: first, bytes: row.buffer });
    await writeFile(join(mediaFolder(laid), name), '');
    expect(await media.look('photo-1')).toEqual({ state: 'altered', parts: 2, of: 2 });
  });

  it('is not shown once it was deleted, comes back with undo, and stays through the sweep meanwhile', async () => {
    const { laid, open } = await opened();
    await addPhoto(open);
    await open.commit(new ChangeBuilder(open.reader).remove('media', 'photo-1').done('Removed a photo'));
    expect(open.media.facts('photo-1')).toBeUndefined();
    await open.media.clearOrphans();
    const again = await reopened(laid);
    await again.media.clearOrphans();
    await open.undo();
    expect(await open.media.read('photo-1', 0, 5)).toEqual(bytes.slice(0, 5));
  });
});

describe('a photo whose adding was cut short', () => {
  it('leaves no record, and its bytes go from both copies when the next session is idle', async () => {
    const { laid, open } = await opened();
    await addPhoto(open);
    await keep(open.media, 'photo-2');
    expect(await rowsOf(laid)).toHaveLength(4);
    await open.media.clearOrphans();
    expect(await rowsOf(laid)).toHaveLength(4);
    const again = await reopened(laid);
    expect(again.reader.count('media')).toBe(1);
    await again.media.clearOrphans();
    expect(await rowsOf(laid)).toHaveLength(2);
    expect(await filesOf(laid)).toHaveLength(1);
    expect(isWhole(await again.media.read('photo-1', 0, bytes.length))).toBe(true);
  });

  it('leaves nothing where its file could not be read to the end', async () => {
    const { laid, open } = await opened();
    const source: MediaSource = {
      size: bytes.length,
      read: async (from, length) => (from === 0 ? bytes.slice(0, length) : undefined),
    };
    expect(await open.media.keep(source, 'photo-1')).toEqual({
      ok: false,
      problem: { reason: 'cannot-read' },
    });
    expect(await rowsOf(laid)).toEqual([]);
    expect(await filesOf(laid)).toEqual([]);
  });

  it('is refused before a byte is written where the disk has too little room for both copies', async () => {
    const { laid, open } = await opened();
    laid.room.free = 1024;
    const kept = await open.media.keep(sourceOf(bytes), 'photo-1');
    expect(kept).toEqual({ ok: false, problem: { reason: 'disk-full' } });
    expect(await rowsOf(laid)).toEqual([]);
  });

  it('takes its bytes back where the record of it is not saved', async () => {
    const { laid, open } = await opened();
    const kept = await keep(open.media);
    await open.media.letGo(kept);
    expect(await rowsOf(laid)).toEqual([]);
    expect(await filesOf(laid)).toEqual([]);
  });
});
