import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JournalFile } from '../../../../electron/record/journalFile';
import { PART_RECORDS } from '../../../../renderer/store/journal';
import { hex, splitRows } from '../../../../shared/formats/journalRow';
import { entryOf, freshVault, joinRows, sealedRows } from '../../store/sealedRows';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wardbook-journal-'));
  path = join(folder, 'journal-1.wardjournal');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const turns = (count: number) => Array.from({ length: count }, (_, turn) => entryOf(turn + 1));

/** A journal file with rows in it, closed again. */
async function writtenFile(entries = turns(6)) {
  const made = await sealedRows(await freshVault(), entries);
  const file = await JournalFile.open(path, 1);
  expect(await file.append(joinRows(made.rows))).toEqual({ ok: true, length: statSync(path).size });
  await file.close();
  return made;
}

const reopened = () => JournalFile.open(path, 1);

describe('the journal file', () => {
  it('gives back the rows that were appended, a few megabytes at a time', async () => {
    const { rows } = await writtenFile();
    const file = await reopened();
    const [first, second] = [rows[0]?.length ?? 0, rows[1]?.length ?? 0];
    const read = await file.read(1, first + second);
    expect(splitRows(new Uint8Array(read.bytes))).toEqual(rows.slice(0, 2));
    expect(read.next).toBe(3);
    expect((await file.read(6, 1)).next).toBeNull();
    await file.close();
  });

  it('says how far it is whole, and names the hash of each row', async () => {
    const { rows, end } = await writtenFile();
    const file = await reopened();
    expect(file.found).toMatchObject({
      first: 1,
      last: 6,
      lastHash: hex(end.hash),
      tail: 0,
      laterRows: false,
    });
    expect(file.hashOf(6)).toBe(hex(end.hash));
    expect(file.hashOf(7)).toBeNull();
    expect(rows).toHaveLength(6);
    await file.close();
  });

  it('refuses rows that do not follow the last one, and writes nothing', async () => {
    await writtenFile();
    const other = await sealedRows(await freshVault(), turns(8));
    const size = statSync(path).size;
    const file = await reopened();
    for (const rows of [other.rows.slice(6), other.rows.slice(0, 1), []])
      expect(await file.append(joinRows(rows))).toMatchObject({ ok: false, reason: 'cannot-write' });
    await file.close();
    expect(statSync(path).size).toBe(size);
  });

  it('writes what came in pieces as one append, and nothing of it where no end came', async () => {
    const { rows } = await sealedRows(await freshVault(), turns(6));
    const file = await JournalFile.open(path, 1);
    for (const row of rows.slice(0, 5)) file.hold(row);
    expect(statSync(path).size).toBe(0);
    expect(await file.append(joinRows(rows.slice(5)))).toMatchObject({ ok: true });
    expect(new Uint8Array(readFileSync(path))).toEqual(joinRows(rows));
    const later = await sealedRows(await freshVault(), turns(1));
    for (const row of later.rows) file.hold(row);
    await file.cutAfter(3);
    expect(await file.append(joinRows(rows.slice(3)))).toMatchObject({ ok: true });
    expect(new Uint8Array(readFileSync(path))).toEqual(joinRows(rows));
    await file.close();
  });

  it('takes a cut anywhere for a torn append, and keeps every whole row before it', async () => {
    const { rows } = await writtenFile();
    const whole = readFileSync(path);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        writeFileSync(path, whole);
        truncateSync(path, length);
        const file = await reopened();
        let kept = 0;
        for (let at = 0; at + (rows[kept]?.length ?? Number.POSITIVE_INFINITY) <= length; kept++)
          at += rows[kept]?.length ?? 0;
        expect(file.found).toMatchObject({ last: kept, laterRows: false });
        await file.close();
      }),
    );
  });

  it('takes a change in any row but the last for damage, since whole rows lie behind it', async () => {
    const { rows } = await writtenFile();
    const whole = readFileSync(path);
    const beforeLast = whole.length - (rows.at(-1)?.length ?? 0);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: beforeLast - 1 }), async (at) => {
        const altered = Buffer.from(whole);
        altered[at] = (altered[at] ?? 0) ^ 0x55;
        writeFileSync(path, altered);
        const file = await reopened();
        const hit = rows.findIndex(
          (_, index) => at < rows.slice(0, index + 1).reduce((sum, row) => sum + row.length, 0),
        );
        expect(file.found).toMatchObject({
          last: hit,
          laterRows: true,
        });
        await file.close();
      }),
    );
  });

  it('drops a change set of which parts are missing', async () => {
    const { rows } = await writtenFile([entryOf(1), entryOf(2, PART_RECORDS * 3)]);
    truncateSync(path, statSync(path).size - (rows.at(-1)?.length ?? 0));
    const file = await reopened();
    expect(file.found).toMatchObject({ last: 1, laterRows: false });
    await file.close();
  });

  it('cuts off what is torn before it appends', async () => {
    const { rows, end } = await writtenFile();
    truncateSync(path, statSync(path).size - 5);
    const file = await reopened();
    const last = rows.at(-1);
    if (!last) throw new Error('no row');
    expect(await file.append(last)).toMatchObject({ ok: true });
    await file.close();
    const again = await reopened();
    expect(again.found).toMatchObject({ last: 6, lastHash: hex(end.hash), tail: 0 });
    await again.close();
  });

  it('takes rows off again from any number on', async () => {
    const { rows } = await writtenFile();
    const file = await reopened();
    expect(await file.cutAfter(4)).toMatchObject({ ok: true });
    expect(file.hashOf(5)).toBeNull();
    expect(await file.append(joinRows(rows.slice(4)))).toMatchObject({ ok: true });
    await file.close();
    expect(new Uint8Array(readFileSync(path))).toEqual(joinRows(rows));
  });

  it('is cut from the front between two change sets, and goes on as before', async () => {
    const { rows, end } = await writtenFile([...turns(3), entryOf(4, PART_RECORDS + 1), entryOf(5)]);
    const file = await reopened();
    expect(rows).toHaveLength(6);
    expect(await file.cutBefore(5)).toMatchObject({ ok: false });
    expect(await file.cutBefore(4)).toEqual({ ok: true, length: joinRows(rows.slice(3)).length });
    expect([file.hashOf(3), file.hashOf(6)]).toEqual([null, hex(end.hash)]);
    expect(splitRows(new Uint8Array((await file.read(4, 2 ** 30)).bytes))).toEqual(rows.slice(3));
    expect(new Uint8Array(readFileSync(path))).toEqual(joinRows(rows.slice(3)));
    await file.close();
    const again = await reopened();
    expect(again.found).toMatchObject({ first: 4, last: 6, tail: 0 });
    await again.close();
  });

  it('keeps its last change set whatever is safe elsewhere: an empty file would show nothing', async () => {
    await writtenFile([...turns(3), entryOf(4, PART_RECORDS + 1)]);
    const file = await reopened();
    expect([2, 3, 5, 9].map((through) => file.keptFrom(through))).toEqual([3, 4, 4, 4]);
    await file.close();
  });

  it('is cut with what is torn behind it left out, and appends behind the last row', async () => {
    const vault = await freshVault();
    const made = await sealedRows(vault, turns(6));
    writeFileSync(path, joinRows(made.rows.slice(0, 5)));
    truncateSync(path, statSync(path).size - 5);
    const file = await reopened();
    expect(await file.cutBefore(3)).toMatchObject({ ok: true });
    expect(await file.append(joinRows(made.rows.slice(4)))).toMatchObject({ ok: true });
    expect(new Uint8Array(readFileSync(path))).toEqual(joinRows(made.rows.slice(2)));
    await file.close();
  });
});
