import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { machineTime } from '../../../../renderer/store/deedTime';
import { mediaLimits } from '../../../../renderer/store/media/mediaLimits';
import { keepMediaCome, mediaCome, mediaOut } from '../../../../renderer/store/media/packedMedia';
import { OpenRecord } from '../../../../renderer/store/openWorkbook';
import { fileProblemText } from '../../../../shared/formats/problemText';
import type { StoredRecord } from '../../../../shared/workbook/entry';
import { laidRecord } from '../laidRecord';

/** A JPEG of `width` by 2 pixels, for all that its marks tell. */
const jpeg = (width = 3) =>
  Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xc0,
    0,
    11,
    8,
    0,
    2,
    width >> 8,
    width & 255,
    1,
    1,
    17,
    0,
    0xff,
    0xda,
    1,
    0xff,
    0xd9,
  ]);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const told = (bytes: Uint8Array, more: Partial<StoredRecord> = {}): StoredRecord => ({
  id: 'm-1',
  kind: 'media',
  base: '0m7uuu02o0000laptop01',
  name: 'wall.jpg',
  type: 'image/jpeg',
  size: bytes.length,
  sha256: hash(bytes),
  ...more,
});
const listed = (bytes: Uint8Array) => [{ id: 'm-1', size: bytes.length, sha256: hash(bytes) }];
const shelf = { total: 0, facts: () => undefined };

function problemOf(bytes: Uint8Array, records: readonly StoredRecord[], limits = mediaLimits) {
  const come = mediaCome(shelf, [{ id: 'm-1', bytes }], listed(bytes), records, limits);
  if (!('problem' in come)) return 'it comes';
  expect(fileProblemText(come.problem, 'x.wardpack')).toContain('Nothing was changed.');
  return come.problem.reason;
}

describe('a photo that comes with a pack', () => {
  it('is what a record of the pack tells of: by id, size and hash', () => {
    expect(problemOf(jpeg(), [told(jpeg())])).toBe('it comes');
    expect(problemOf(jpeg(), [])).toBe('media-not-told');
    expect(problemOf(jpeg(), [told(jpeg(), { id: 'm-2' })])).toBe('media-not-told');
    expect(problemOf(jpeg(), [told(jpeg(), { size: 7 })])).toBe('media-not-told');
    expect(problemOf(jpeg(), [told(jpeg(4))])).toBe('media-not-told');
  });

  it('is what its type says, and within the limits of what may be added here', () => {
    const script = new TextEncoder().encode('<svg onload="x()"></svg>');
    expect(problemOf(script, [told(script)])).toBe('media-not-shown');
    expect(problemOf(script, [told(script, { type: 'image/svg+xml' })])).toBe('media-not-shown');
    expect(problemOf(jpeg(), [told(jpeg(), { type: 'image/png' })])).toBe('media-not-shown');
    expect(problemOf(jpeg(), [told(jpeg())], { ...mediaLimits, pixels: 5 })).toBe('media-not-shown');
    expect(problemOf(jpeg(), [told(jpeg())], { ...mediaLimits, photo: 10 })).toBe('media-not-shown');
    expect(problemOf(jpeg(), [told(jpeg())], { ...mediaLimits, workbook: 10 })).toBe('media-no-room');
  });

  it('is sealed under a key of this workbook’s own, and only where it is ticked', async () => {
    const laid = await laidRecord();
    const { media } = await OpenRecord.over(laid.parts.workbook, laid.parts.writer, false, machineTime);
    const come = new Map([['m-1', jpeg()]]);
    const out = await keepMediaCome(media, come, [told(jpeg())], { label: '', leaveOut: () => true });
    expect(out.ok && out.fresh).toEqual([told(jpeg())]);
    expect(await laid.database.media.count()).toBe(0);
    const kept = await keepMediaCome(media, come, [told(jpeg())], { label: '' });
    if (!kept.ok) throw new Error(kept.problem.reason);
    expect(kept.fresh).toEqual([{ ...told(jpeg()), key: expect.stringMatching(/^.{43}=$/) }]);
    expect(await laid.database.media.count()).toBe(1);
    await kept.letGo();
    expect(await laid.database.media.count()).toBe(0);
  });

  it('leaves no pack behind where its bytes are missing here, and is named', async () => {
    const read = async () => undefined;
    const item = { id: 'm-1', name: 'wall.jpg', size: 3, sha256: 'a'.repeat(64) };
    expect(await mediaOut({ read }, [item])).toEqual({
      ok: false,
      problem: { reason: 'media-missing', name: 'wall.jpg' },
    });
  });
});
