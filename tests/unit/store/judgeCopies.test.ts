import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatabaseJournal, type FileCopy, judgeCopies } from '../../../renderer/store/judgeCopies';
import type { JournalFound } from '../../../shared/recordRequests';

/** Hash of a row of the one chain that both copies should hold. */
const hashOf = (number: number): string => `hash ${number}`;

const database = (firstJournal: number, last: number): DatabaseJournal => ({
  firstJournal,
  chain: hashOf(firstJournal - 1),
  last,
  lastHash: hashOf(last),
});

const file = (first: number, last: number, more: Partial<JournalFound> = {}): FileCopy => ({
  journal: {
    epoch: 1,
    first: last === 0 ? 0 : first,
    firstPrev: hashOf(first - 1),
    last,
    lastHash: hashOf(last),
    tail: 0,
    laterRows: false,
    ...more,
  },
  backup: null,
  wholeFrom: 1,
});

/** Looks rows up in two copies of the chain that hold these numbers. */
const judge = (held: DatabaseJournal, copy: FileCopy) =>
  judgeCopies(held, copy, {
    inFile: async (number) =>
      copy.journal && number >= copy.journal.first && number <= copy.journal.last ? hashOf(number) : null,
    inDatabase: (number) => (number >= held.firstJournal && number <= held.last ? hashOf(number) : null),
  });

describe('the two copies of the journal', () => {
  it('are the same when both end with the same row', async () => {
    expect(await judge(database(1, 9), file(1, 9))).toEqual({ verdict: 'same', cutFile: false });
    expect(await judge(database(1, 9), file(1, 9, { tail: 40 }))).toEqual({ verdict: 'same', cutFile: true });
  });

  it('are filled in, whichever is the shorter prefix of the other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 30 }),
        fc.nat(20),
        fc.nat(20),
        async (firstJournal, more, lacking) => {
          const [whole, short] = [firstJournal + more + lacking, firstJournal + more];
          const inDatabase = await judge(database(firstJournal, short), file(1, whole));
          const inFile = await judge(database(firstJournal, whole), file(1, short));
          if (lacking === 0) {
            expect([inDatabase, inFile]).toEqual(Array(2).fill({ verdict: 'same', cutFile: false }));
          } else {
            expect(inDatabase).toEqual({ verdict: 'fill-database', from: short + 1, to: whole });
            expect(inFile).toEqual({ verdict: 'fill-file', from: short + 1, to: whole });
          }
        },
      ),
    );
  });

  it('are filled in although the database holds nothing behind its blocks', async () => {
    expect(await judge(database(5, 4), file(1, 7))).toEqual({ verdict: 'fill-database', from: 5, to: 7 });
    expect(await judge(database(5, 7), file(1, 4))).toEqual({ verdict: 'fill-file', from: 5, to: 7 });
  });

  it('are damaged when they end in different rows of the same number', async () => {
    const verdict = await judge({ ...database(1, 9), lastHash: 'another' }, file(1, 9));
    expect(verdict).toMatchObject({
      verdict: 'damaged',
      damage: { missing: [{ what: 'copies-differ', number: 9 }] },
    });
  });

  it('are damaged when the longer one does not go on from the shorter', async () => {
    expect(await judge({ ...database(1, 6), lastHash: 'another' }, file(1, 9))).toMatchObject({
      verdict: 'damaged',
    });
    expect(await judge(database(1, 9), file(1, 6, { lastHash: 'another' }))).toMatchObject({
      verdict: 'damaged',
    });
  });

  it('are damaged when rows are missing between others, and the whole file mends it', async () => {
    expect(await judge({ ...database(1, 3), gap: { from: 4, to: 5 } }, file(1, 9))).toEqual({
      verdict: 'damaged',
      damage: {
        missing: [{ what: 'journal-rows', copy: 'database', from: 4, to: 5 }],
        repair: 'journal-file',
      },
    });
  });

  it('are damaged when the file lost rows that are in blocks already', async () => {
    expect(await judge(database(9, 12), file(1, 5))).toMatchObject({
      verdict: 'damaged',
      damage: { missing: [{ what: 'journal-rows', copy: 'file', from: 6, to: 8 }], repair: 'database' },
    });
  });

  it('are damaged when the file is gone, or holds whole rows behind a hole', async () => {
    expect(await judge(database(1, 3), { ...file(1, 0), journal: null })).toMatchObject({
      damage: { missing: [{ what: 'journal-file' }], repair: 'database' },
    });
    expect(await judge(database(1, 9), file(1, 4, { tail: 900, laterRows: true }))).toMatchObject({
      damage: { missing: [{ what: 'journal-rows', copy: 'file', from: 5, to: 5 }], repair: 'database' },
    });
  });

  it('may have an empty file before the first save, and after a verified backup', async () => {
    const backup = {
      name: 'a.wardbackup',
      through: 8,
      hash: hashOf(8),
      verifiedAt: '2026-03-04T19:00:00.000Z',
    };
    expect(await judge(database(1, 0), file(1, 0))).toEqual({ verdict: 'same', cutFile: false });
    expect(await judge(database(9, 8), { ...file(1, 0), backup })).toEqual({
      verdict: 'same',
      cutFile: false,
    });
    expect(await judge(database(9, 8), file(1, 0))).toMatchObject({ verdict: 'damaged' });
    expect(await judge(database(1, 4), file(1, 0))).toEqual({ verdict: 'fill-file', from: 1, to: 4 });
  });

  it('are damaged where the file was cut behind a backup and the database ends before that', async () => {
    const backup = {
      name: 'a.wardbackup',
      through: 8,
      hash: hashOf(8),
      verifiedAt: '2026-03-04T19:00:00.000Z',
    };
    const damage = (from: number, to: number) => ({
      damage: {
        missing: [{ what: 'journal-rows', copy: 'database', from, to }],
        repair: 'backup-and-journal-file',
      },
    });
    expect(await judge(database(1, 8), { ...file(8, 8), backup })).toEqual({
      verdict: 'same',
      cutFile: false,
    });
    expect(await judge(database(1, 7), { ...file(8, 8), backup })).toMatchObject({
      verdict: 'fill-database',
    });
    expect(await judge(database(1, 5), { ...file(8, 9), backup })).toMatchObject(damage(6, 9));
    expect(await judge(database(1, 5), { ...file(1, 0), backup })).toMatchObject(damage(6, 8));
  });
});
