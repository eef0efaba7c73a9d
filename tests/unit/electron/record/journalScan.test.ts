import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeScan, scanJournal } from '../../../../electron/record/journalScan';
import { entryOf, freshVault, sealedRows } from '../../store/sealedRows';

describe('reading a journal file from its first byte', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wardbook-scan-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function scanOf(bytes: Uint8Array) {
    const path = join(folder, 'journal-1.wardjournal');
    await writeFile(path, bytes);
    const file = await open(path, 'r');
    try {
      return await scanJournal(file);
    } finally {
      await file.close();
    }
  }

  const threeDeeds = async () =>
    (await sealedRows(await freshVault(), [entryOf(1), entryOf(2), entryOf(3)])).rows;

  it('finds every row where all is well', async () => {
    const rows = await threeDeeds();
    const bytes = Buffer.concat(rows);
    const scan = await scanOf(bytes);
    expect(scan.rows.map(({ head }) => head.number)).toEqual([1, 2, 3]);
    expect([scan.end, scan.tail, scan.laterRows]).toEqual([bytes.length, 0, false]);
  });

  it('is content with a file that holds nothing yet', async () => {
    expect(describeScan(4, await scanOf(new Uint8Array()))).toEqual({
      epoch: 4,
      first: 0,
      firstPrev: '0'.repeat(64),
      last: 0,
      lastHash: '0'.repeat(64),
      tail: 0,
      laterRows: false,
    });
  });

  it('takes a last row that was cut short for a torn append, at every byte of it', async () => {
    const rows = await threeDeeds();
    const whole = (rows[0]?.length ?? 0) + (rows[1]?.length ?? 0);
    const bytes = Buffer.concat(rows);
    for (const cut of [1, 8, 60, 91, 92, 93, (rows[2]?.length ?? 0) - 1]) {
      const scan = await scanOf(bytes.subarray(0, whole + cut));
      expect([scan.rows.length, scan.end, scan.tail, scan.laterRows]).toEqual([2, whole, cut, false]);
    }
  });

  it('takes one altered part of a large change for damage where a whole change follows it', async () => {
    // 12,000 people are three parts; the second is altered, and a small change comes after.
    const { rows } = await sealedRows(await freshVault(), [entryOf(1), entryOf(2, 12_000), entryOf(3)]);
    expect(rows).toHaveLength(5);
    const altered = rows.map((row, index) => (index === 2 ? row.with(row.length - 1, 0) : row));
    const second = rows[2];
    if (second?.at(-1) === 0) altered[2] = second.with(second.length - 1, 1);
    const scan = await scanOf(Buffer.concat(altered));
    expect(scan.rows.map(({ head }) => head.number)).toEqual([1]);
    expect(scan.laterRows).toBe(true);
  });

  it('takes one altered byte before whole rows for damage', async () => {
    const rows = await threeDeeds();
    const bytes = Buffer.concat(rows);
    const at = (rows[0]?.length ?? 0) + 100;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const scan = await scanOf(bytes);
    expect(scan.rows.map(({ head }) => head.number)).toEqual([1]);
    expect(scan.laterRows).toBe(true);
  });

  it('takes rows that do not follow one another for damage', async () => {
    const [first, , third] = await threeDeeds();
    const scan = await scanOf(Buffer.concat([first ?? new Uint8Array(), third ?? new Uint8Array()]));
    expect(scan.rows).toHaveLength(1);
    expect(scan.laterRows).toBe(true);
  });

  it('takes rows of another record, which do not chain, for no part of this one', async () => {
    const [first] = await threeDeeds();
    const [, second] = await threeDeeds();
    const scan = await scanOf(Buffer.concat([first ?? new Uint8Array(), second ?? new Uint8Array()]));
    expect(scan.rows).toHaveLength(1);
  });
});
