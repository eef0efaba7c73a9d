import { describe, expect, it } from 'vitest';
import { collectPack } from '../../../shared/queries/packScope';
import { ChangeBuilder } from '../../../shared/workbook/changeSet';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { withoutErased } from '../../../shared/workbook/erased';
import {
  importsDone,
  importsKept,
  rememberImport,
  takeBackImportDone,
} from '../../../shared/workbook/importDone';
import { withTraceRedacted } from '../../../shared/workbook/importTrace';
import { finish } from '../../../shared/workbook/slices';
import { Book } from './book';

/** Brings a list in as the store does, with a record of how to take it back. */
function bringsIn(book: Book, id: string, write: (change: ChangeBuilder) => void): void {
  const change = new ChangeBuilder(book.workbook);
  write(change);
  const at = book.at();
  const prepared = book.workbook.prepare(change.done(`Imported from ${id}.csv`), at);
  if (!prepared.ok) throw new Error(prepared.problem.message);
  const told = { id, from: `${id}.csv`, of: 'list' as const, at };
  book.workbook.apply(finish(rememberImport(book.workbook, prepared.entry, told)));
}

function takesBack(book: Book, id: string) {
  const taking = finish(takeBackImportDone(book.workbook, id, book.at()));
  if (!taking) throw new Error('there is no such import');
  book.workbook.apply(taking.entry);
  return taking.kept;
}

function bookWithTom(): Book {
  const book = new Book();
  book.deed('Added Tom', (change) =>
    change.add('person', 'tom', { givenName: 'Tom', town: 'Kirkby', tags: ['choir'] }),
  );
  return book;
}

/** A list that changes Tom, fills a gap of his, and brings Anneka. */
const drive = (change: ChangeBuilder) =>
  change
    .set('person', 'tom', { town: 'Mansfield', tags: ['choir', 'buses'], phones: [{ key: '+447700900142' }] })
    .add('person', 'anneka', { givenName: 'Anneka' });

describe('an import that is taken back after locking', () => {
  it('leaves people as they were, stamps and all, and those whom it brought go', () => {
    const book = bookWithTom();
    const before = book.workbook.stored('person', 'tom');
    bringsIn(book, 'drive', drive);
    expect(book.workbook.get('person', 'tom')).toMatchObject({ town: 'Mansfield', tags: ['buses', 'choir'] });
    expect(importsDone(book.workbook)).toMatchObject([{ from: 'drive.csv', added: 1, changed: 1 }]);
    expect(takesBack(book, 'drive')).toEqual([]);
    expect(book.workbook.stored('person', 'tom')).toEqual(before);
    expect(book.workbook.stored('person', 'anneka')).toBeUndefined();
    expect(importsDone(book.workbook)).toEqual([]);
  });

  it('keeps and names what somebody has changed since', () => {
    const book = bookWithTom();
    bringsIn(book, 'drive', drive);
    book.deed('Moved Tom', (change) => change.set('person', 'tom', { town: 'Beeston' }));
    book.deed('Spoke to Anneka', (change) => change.set('person', 'anneka', { notes: 'wants to help' }));
    const kept = takesBack(book, 'drive');
    expect(kept).toEqual([
      { kind: 'person', id: 'tom', field: 'town' },
      { kind: 'person', id: 'anneka', field: 'notes' },
    ]);
    expect(book.workbook.get('person', 'tom')).toMatchObject({ town: 'Beeston', tags: ['choir'] });
    expect(book.workbook.get('person', 'tom')?.phones ?? []).toEqual([]);
    expect(book.workbook.get('person', 'anneka')).toMatchObject({ givenName: 'Anneka' });
  });

  it('takes with it what was deleted and brought back since', () => {
    const book = bookWithTom();
    bringsIn(book, 'drive', drive);
    book.deed('Deleted', (change) => change.remove('person', 'anneka'));
    book.undo();
    expect(book.workbook.get('person', 'anneka')).toBeDefined();
    expect(takesBack(book, 'drive')).toEqual([]);
    expect(book.workbook.stored('person', 'anneka')).toBeUndefined();
  });

  it('leaves a later import standing', () => {
    const book = bookWithTom();
    bringsIn(book, 'drive', drive);
    bringsIn(book, 'second', (change) => change.set('person', 'tom', { town: 'Warsop' }));
    takesBack(book, 'drive');
    expect(book.workbook.get('person', 'tom')?.town).toBe('Warsop');
    expect(importsDone(book.workbook).map(({ id }) => id)).toEqual(['second']);
  });

  it('works on a workbook that was read from the disk again', () => {
    const book = bookWithTom();
    const before = book.workbook.stored('person', 'tom');
    bringsIn(book, 'drive', drive);
    const again = new Book();
    again.workbook.load(JSON.parse(JSON.stringify([...book.workbook.records()])));
    takesBack(again, 'drive');
    expect(again.workbook.stored('person', 'tom')).toEqual(before);
    expect(again.workbook.count('person')).toBe(1);
  });

  it('is one of the last ten: an older one stays in for good', () => {
    const book = bookWithTom();
    for (let each = 0; each < importsKept + 2; each += 1)
      bringsIn(book, `list${each}`, (change) => change.add('person', `p${each}`, { givenName: 'New' }));
    const left = importsDone(book.workbook).map(({ id }) => id);
    expect(left).toHaveLength(importsKept);
    expect(left).not.toContain('list0');
    expect(left[0]).toBe(`list${importsKept + 1}`);
    expect(book.workbook.count('person')).toBe(importsKept + 3);
  });

  it('never leaves in a pack, and holds nothing of somebody who is erased', () => {
    const book = bookWithTom();
    bringsIn(book, 'drive', drive);
    const choice = { scope: { of: 'all' as const }, level: 'everything' as const, special: [] };
    expect(collectPack(book.workbook, choice).records.some(({ kind }) => kind === 'importDone')).toBe(false);
    const held = book.workbook.stored('importDone', 'drive');
    if (!held) throw new Error('not remembered');
    expect(JSON.stringify(held)).toContain('Kirkby');
    expect(JSON.stringify(withoutErased(held, new Set(['tom'])))).not.toContain('Kirkby');
    expect(withoutErased(held, new Set(['somebody']))).toBe(held);
  });
});

describe('what an import wrote over', () => {
  const terms = ['Bev Clamp', 'Bev', 'Clamp'];
  const nobody = () => false;
  function heldImport(): StoredRecord {
    const book = bookWithTom();
    book.deed('Wrote', (change) =>
      change.set('person', 'tom', {
        notes: 'Asked after:\nBev Clamp',
        knownAs: 'Bev',
        consent: [
          { id: 'c1', channel: 'post', state: 'yes', recorded: '2025-03-04T19:00:00Z', how: 'By Bev' },
        ],
      }),
    );
    bringsIn(book, 'drive', (change) =>
      change.set('person', 'tom', { notes: 'New', knownAs: 'Tommy', tags: ['buses'] }),
    );
    const held = book.workbook.stored('importDone', 'drive');
    if (!held) throw new Error('not remembered');
    return held;
  }

  it('tells no more of somebody who was erased, and still what Tom was called', () => {
    const held = heldImport();
    expect(held.trace).toContain('Bev Clamp');
    const { trace } = withTraceRedacted(held, { terms, isLeft: nobody });
    expect(trace).not.toContain('Bev Clamp');
    expect(trace).toContain('Asked after:\\nsomeone');
    expect(trace).toContain('"value":"Bev"');
  });

  it('stays as it is for a record that was looked at and left, and where nothing speaks of them', () => {
    const held = heldImport();
    const isLeft = ({ id }: { id: string }) => id === 'tom';
    expect(withTraceRedacted(held, { terms, isLeft }).trace).toBe(held.trace);
    expect(withTraceRedacted(held, { terms: ['Sheila'], isLeft: nobody })).toBe(held);
  });
});

describe('a pack that is taken back after locking', () => {
  it('takes with it only what it brought, by the stamps of those who wrote it', () => {
    const theirs = new Book('laptop02');
    theirs.deed('Added Bev', (change) => change.add('person', 'bev', { givenName: 'Bev', town: 'Crewe' }));
    const book = bookWithTom();
    const at = book.at();
    const [entry] = theirs.entries;
    if (!entry) throw new Error('nothing was written');
    const told = { id: 'pack', from: 'Joyce', of: 'pack' as const, at };
    book.workbook.apply(finish(rememberImport(book.workbook, entry, told)));
    expect(book.workbook.count('person')).toBe(2);
    takesBack(book, 'pack');
    expect(book.workbook.all('person').map(({ id }) => id)).toEqual(['tom']);
  });
});

describe('an import that version 1 noted', () => {
  const [first, imported, since] = [
    '0m7u2hj600000laptop01',
    '0m7u2hj690000laptop01',
    '0m7u2hj6a0000laptop01',
  ];

  it('gives fields of one’s own back one by one, though it noted all of them as one', () => {
    const book = new Book();
    const before = { blood: 'A', union: 'Unison' };
    book.workbook.load([
      {
        id: 'tom',
        kind: 'person',
        base: first,
        givenName: 'Tom',
        custom: { blood: 'B', union: 'Unison', shoe: '7', choir: 'alto' },
        stamps: {
          'custom/blood': imported,
          'custom/union': imported,
          'custom/shoe': imported,
          'custom/choir': since,
        },
      },
      {
        id: 'drive',
        kind: 'importDone',
        base: imported,
        at: '2025-03-04T19:00:00Z',
        from: 'drive.csv',
        label: 'Imported',
        stamp: imported,
        trace: JSON.stringify({
          kind: 'person',
          id: 'tom',
          fresh: false,
          over: [['custom', { stamp: first, value: before }]],
          about: [],
        }),
      },
    ]);
    expect(takesBack(book, 'drive')).toEqual([{ kind: 'person', id: 'tom', field: 'custom' }]);
    expect(book.workbook.get('person', 'tom')?.custom).toEqual({ ...before, choir: 'alto' });
  });
});
