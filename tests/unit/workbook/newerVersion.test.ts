import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '../../../shared/workbook/canonicalJson';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { expand } from '../../../shared/workbook/leaves';
import { mergeRecords } from '../../../shared/workbook/merge';
import { Workbook } from '../../../shared/workbook/workbook';
import { patience, runs } from '../runs';
import { Book } from './book';
import { anyStamp } from './randomRecords';

vi.setConfig({ testTimeout: patience });

/** A person as a version that knows more would write one: unknown fields of every shape, unknown codes. */
const newerPerson: fc.Arbitrary<StoredRecord> = fc
  .record({
    base: anyStamp,
    own: fc.dictionary(fc.constantFrom('rota', 'rota/mon', 'rota/mon/shift', 'gone/x', 'town'), anyStamp),
    rota: fc.constantFrom<unknown>([{ id: 'mon', shift: 'early' }], 'any', { deep: { er: [1, null] } }),
    ageBand: fc.constantFrom('adult', 'over-90'),
    removed: fc.constantFrom({}, { removed: { rota: [{ id: 'tue', shift: 'late' }] } }),
  })
  .map(({ base, own, rota, ageBand, removed }) => ({
    id: 'p1',
    kind: 'person',
    base,
    stamps: own,
    ...removed,
    givenName: 'Aisha',
    town: 'Crewe',
    ageBand,
    rota,
    emails: [{ key: 'a@x.org', address: 'a@x.org', verifiedBy: 'letter' }],
    consent: [
      { id: 'c1', channel: 'carrier-pigeon', state: 'yes', recorded: '2025-03-04T19:00:00Z', newer: 1 },
    ],
  }));

describe('a record that goes from a newer Wardbook through this one and back', () => {
  it('loses nothing: unknown fields, their stamps and removed entries, unknown codes', () => {
    fc.assert(
      fc.property(newerPerson, (newer) => {
        const workbook = new Workbook({ device: 'laptop01' });
        workbook.load(JSON.parse(JSON.stringify([newer])));
        const there = JSON.parse(JSON.stringify([...workbook.records()])) as StoredRecord[];
        expect(there.map(canonicalJson)).toEqual([canonicalJson(newer)]);
      }),
      { numRuns: runs() },
    );
  });

  it('loses nothing when it is edited and merged here on the way', () => {
    fc.assert(
      fc.property(newerPerson, newerPerson, (newer, other) => {
        const book = new Book('laptop01');
        book.workbook.load([newer]);
        book.deed('Edited', (c) => c.set('person', 'p1', { knownAs: 'Ash' }));
        book.workbook.load([other]);
        const held = book.workbook.stored('person', 'p1');
        const leaves = held && expand(held);
        const expected = expand(mergeRecords(newer, other));
        for (const [path, leaf] of expected)
          expect(canonicalJson(leaves?.get(path))).toBe(canonicalJson(leaf));
        expect(leaves?.get('knownAs')?.value).toBe('Ash');
      }),
      { numRuns: runs() },
    );
  });

  it('is read by the newer version under the stamps with which it was written', () => {
    const at = (time: number) => `00000000${time}0000laptop02`;
    const stamps = { rota: at(2), 'rota/mon/shift': at(3), 'rota/tue': at(4) };
    const newer: StoredRecord = {
      id: 'p1',
      kind: 'person',
      base: at(1),
      stamps,
      town: 'Crewe',
      rota: [{ id: 'mon', shift: 'early' }],
    };
    const edit: StoredRecord = { id: 'p1', kind: 'person', base: at(5), givenName: 'Aisha', familyName: 'R' };
    expect(mergeRecords(newer, edit)).toMatchObject({ base: at(5), stamps: { ...stamps, town: at(1) } });
  });

  it('cannot have a field changed that this version does not know', () => {
    const book = new Book();
    book.workbook.load([{ id: 'p1', kind: 'person', base: '000000001000laptop02', givenName: 'Aisha' }]);
    const patches = [
      { op: 'change' as const, kind: 'person' as const, id: 'p1', fields: { rota: [1, 2] as const } },
    ];
    expect(book.workbook.prepare({ label: 'x', undo: 'ordinary', patches }, book.at())).toMatchObject({
      ok: false,
      problem: { field: 'rota', message: 'A person has no field rota.' },
    });
  });
});
