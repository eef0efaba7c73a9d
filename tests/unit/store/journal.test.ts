import { describe, expect, it } from 'vitest';
import { followChain } from '../../../renderer/store/databaseJournal';
import { bytesOf, cutEntry, joinEntry, openRow, PART_RECORDS } from '../../../renderer/store/journal';
import { sealHere } from '../../../renderer/store/sealers';
import { hex, noHash, rowHead, splitRows } from '../../../shared/formats/journalRow';
import { entryOf, freshVault, joinRows, noPause, sealedRows } from './sealedRows';

const start = hex(noHash());

const stored = (rows: readonly Uint8Array<ArrayBuffer>[]) =>
  rows.map((row) => ({ number: rowHead(row)?.number ?? 0, row: row.slice().buffer }));

describe('a change set in the journal', () => {
  it('is one row when it is small, and comes back as it was', async () => {
    const vault = await freshVault();
    const { rows } = await sealedRows(vault, [entryOf(1)]);
    const [row] = rows;
    if (!row) throw new Error('no row');
    expect(rows).toHaveLength(1);
    expect(await openRow(vault, sealHere, row, 1)).toMatchObject({ ok: true, entry: entryOf(1) });
  });

  it('is cut into parts when it is large, and the parts make it whole again', () => {
    const large = { ...entryOf(1, PART_RECORDS * 2 + 7), drop: [{ kind: 'person', id: 'gone' }] };
    const parts = cutEntry(large);
    expect(parts.map((part) => part.merge.length)).toEqual([PART_RECORDS, PART_RECORDS, 7, 0]);
    const { replace, ...joined } = joinEntry(parts);
    expect(joined).toEqual(large);
    expect(replace).toEqual([]);
  });

  it('does not open under another number, with another key, or with one byte changed', async () => {
    const vault = await freshVault();
    const { rows } = await sealedRows(vault, [entryOf(1)]);
    const row = rows[0];
    if (!row) throw new Error('no row');
    const altered = row.slice();
    altered[altered.length - 3] = (altered[altered.length - 3] ?? 0) ^ 1;
    expect(await openRow(vault, sealHere, row, 2)).toEqual({ ok: false, number: 2 });
    expect(await openRow(await freshVault(), sealHere, row, 1)).toEqual({ ok: false, number: 1 });
    expect(await openRow(vault, sealHere, altered, 1)).toEqual({ ok: false, number: 1 });
  });

  it('is written as the same JSON, however long its lists are', async () => {
    for (const entry of [
      entryOf(1),
      entryOf(2, 0),
      { ...entryOf(3, 2500), replace: entryOf(4, 1001).merge, drop: [{ kind: 'person', id: 'gone' }] },
    ]) {
      const written = await new Blob(await bytesOf(entry, noPause)).text();
      expect(JSON.parse(written)).toEqual(entry);
    }
  });

  it('says a text of megabytes in pieces, none of which is long, and is the same text', async () => {
    const { merge, ...head } = entryOf(1, 150);
    // Cut in the middle of a letter of two units, of a quote and of a line's end.
    const trace = `${'"\n😀é'.repeat(200_000)}ended`;
    const [first, ...others] = merge;
    if (!first) throw new Error('no record');
    const long = {
      ...head,
      merge: [...others, { ...first, trace, at: 'after it' }, { ...first, trace: '' }],
    };
    const pieces = await bytesOf(long, noPause);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(2_000_000);
    const text = new TextDecoder().decode(Buffer.concat(pieces));
    expect(JSON.parse(text)).toEqual(long);
  });

  it('lies in the file as the same bytes as in the database', async () => {
    const vault = await freshVault();
    const { rows } = await sealedRows(vault, [entryOf(1), entryOf(2), entryOf(3)]);
    expect(splitRows(joinRows(rows))).toEqual(rows);
  });
});

describe('following the chain through the database', () => {
  it('ends at the last row when nothing is missing', async () => {
    const { rows, end } = await sealedRows(await freshVault(), [entryOf(1), entryOf(2)]);
    const { journal, incomplete } = followChain(stored(rows), 1, start);
    expect(journal).toEqual({ firstJournal: 1, chain: start, last: 2, lastHash: hex(end.hash) });
    expect(incomplete).toEqual([]);
  });

  it('names the rows that are missing between others', async () => {
    const { rows } = await sealedRows(
      await freshVault(),
      [1, 2, 3, 4, 5].map((turn) => entryOf(turn)),
    );
    const { journal } = followChain(
      stored(rows).filter(({ number }) => number !== 3 && number !== 4),
      1,
      start,
    );
    expect(journal).toMatchObject({ last: 2, gap: { from: 3, to: 4 } });
  });

  it('names a row of another chain, although its number fits', async () => {
    const vault = await freshVault();
    const [mine, other] = [
      await sealedRows(vault, [entryOf(1), entryOf(2)]),
      await sealedRows(vault, [entryOf(7), entryOf(8)]),
    ];
    const [first] = mine.rows;
    const second = other.rows[1];
    if (!first || !second) throw new Error('no rows');
    expect(followChain(stored([first, second]), 1, start).journal).toMatchObject({
      last: 1,
      gap: { from: 2, to: 2 },
    });
  });

  it('leaves out a change set of which the last parts are missing', async () => {
    const { rows } = await sealedRows(await freshVault(), [entryOf(1), entryOf(2, PART_RECORDS * 3)]);
    const { journal, incomplete } = followChain(stored(rows.slice(0, 3)), 1, start);
    expect(journal).toMatchObject({ last: 1 });
    expect(journal.gap).toBeUndefined();
    expect([...incomplete].sort()).toEqual([2, 3]);
  });

  it('goes on from where the blocks end', async () => {
    const vault = await freshVault();
    const before = await sealedRows(vault, [entryOf(1), entryOf(2)]);
    const { rows } = await sealedRows(vault, [entryOf(3)], before.end);
    expect(followChain(stored(rows), 3, hex(before.end.hash)).journal).toMatchObject({ last: 3 });
    expect(followChain(stored(rows), 3, start).journal).toMatchObject({ last: 2, gap: { from: 3, to: 3 } });
  });
});
