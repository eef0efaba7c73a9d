import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  fromHex,
  hashedPart,
  hex,
  layRow,
  noHash,
  putHash,
  ROW_HEAD_BYTES,
  rowHead,
  rowLength,
  sameBytes,
  sealedPart,
  splitRows,
} from '../../../shared/formats/journalRow';
import { patience, runs } from '../runs';

vi.setConfig({ testTimeout: patience });

const prev = new Uint8Array(32).fill(7);
const sealed = new Uint8Array([1, 2, 3, 4, 5]);
const third = () => layRow({ prev, epoch: 2, number: 9, part: 1, of: 3 }, sealed);

describe('a journal row', () => {
  it('reads back as it was laid out', () => {
    const row = third();
    putHash(row, new Uint8Array(32).fill(9));
    expect(rowHead(row)).toEqual({
      hash: new Uint8Array(32).fill(9),
      prev,
      epoch: 2,
      number: 9,
      part: 1,
      of: 3,
    });
    expect(sealedPart(row)).toEqual(sealed);
    expect(rowLength(row)).toBe(ROW_HEAD_BYTES + 5);
  });

  it('has never changed: files of years ago begin with these bytes', () => {
    const row = layRow({ prev: noHash(), epoch: 1, number: 1, part: 0, of: 1 }, sealed);
    expect(hex(row.subarray(0, 8))).toBe('57424a3159000000');
    expect(hex(row.subarray(72))).toBe('01000000000000000000f03f00000000010000000102030405');
  });

  it('is hashed over all but its mark, its length and the hash itself', () => {
    const row = third();
    const hash = new Uint8Array(32).fill(1);
    const before = hashedPart(row, hash);
    putHash(row, new Uint8Array(32).fill(9));
    expect(hashedPart(row, hash)).toEqual(before);
    row[76] = (row[76] ?? 0) ^ 1;
    expect(hashedPart(row, hash)).not.toEqual(before);
  });

  it.each([
    ['a number of zero', { number: 0, part: 0, of: 1 }],
    ['a number that is no whole one', { number: 1.5, part: 0, of: 1 }],
    ['a part beyond its change set', { number: 9, part: 3, of: 3 }],
    ['a change set that began before the first row', { number: 1, part: 1, of: 3 }],
  ])('is none with %s', (_what, head) => {
    expect(rowHead(layRow({ prev, epoch: 1, ...head }, sealed))).toBeUndefined();
  });

  it('is none where its mark is another, or its length cannot be', () => {
    const row = third();
    row[0] = 0;
    expect(rowLength(row)).toBeUndefined();
    const long = third();
    new DataView(long.buffer).setUint32(4, 0xffffffff, true);
    expect(rowLength(long)).toBeUndefined();
    expect(rowLength(third().subarray(0, 7))).toBeUndefined();
    expect(rowHead(third().subarray(0, 50))).toBeUndefined();
  });
});

describe('rows one behind the other', () => {
  const rows = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 6 });
  const laid = (parts: readonly Uint8Array[]) =>
    parts.map((part, at) => layRow({ prev: noHash(), epoch: 1, number: at + 1, part: 0, of: 1 }, part));
  const joined = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

  it('are cut apart as they were, and a torn end is left out', () => {
    fc.assert(
      fc.property(rows, fc.nat(60), (parts, torn) => {
        const whole = laid(parts);
        const last = layRow({ prev: noHash(), epoch: 1, number: 99, part: 0, of: 1 }, sealed);
        const bytes = joined([...whole, last.subarray(0, torn)]);
        expect(splitRows(bytes)).toEqual(whole);
      }),
      { numRuns: runs() },
    );
  });
});

describe('bytes as hex', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(sameBytes(fromHex(hex(bytes)), bytes)).toBe(true);
      }),
      { numRuns: runs() },
    );
  });

  it('are the same only where length and every byte are', () => {
    expect(sameBytes(new Uint8Array([1, 2]), new Uint8Array([1, 2, 3]))).toBe(false);
    expect(sameBytes(new Uint8Array([1, 2]), new Uint8Array([1, 3]))).toBe(false);
  });
});
