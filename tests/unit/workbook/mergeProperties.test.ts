import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '../../../shared/workbook/canonicalJson';
import { assemble, expand } from '../../../shared/workbook/leaves';
import { mergeRecords, normalise } from '../../../shared/workbook/merge';
import { patience, runs } from '../runs';
import { anyRecord, type LeafKind, leavesOf } from './randomRecords';

vi.setConfig({ testTimeout: patience });

const every = Object.keys(leavesOf) as LeafKind[];
const text = canonicalJson;

const cases: [name: string, of: LeafKind[]][] = [
  ...every.map((kind): [string, LeafKind[]] => [`a ${kind} field`, [kind]]),
  ['a whole record', every],
];

describe.each(cases)('merging %s', (_name, of) => {
  const record = anyRecord(of);

  it('gives the same in either order', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(text(mergeRecords(a, b))).toBe(text(mergeRecords(b, a)));
      }),
      { numRuns: runs() },
    );
  });

  it('gives the same however three copies are brought together', () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        expect(text(mergeRecords(mergeRecords(a, b), c))).toBe(text(mergeRecords(a, mergeRecords(b, c))));
      }),
      { numRuns: runs() },
    );
  });

  it('gives the same when something is merged twice', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const once = mergeRecords(a, b);
        expect(text(mergeRecords(a, a))).toBe(text(a));
        expect(text(mergeRecords(once, b))).toBe(text(once));
        expect(text(mergeRecords(once, a))).toBe(text(once));
      }),
      { numRuns: runs() },
    );
  });

  it('takes each record apart and puts it together again as it was', () => {
    fc.assert(
      fc.property(record, (a) => {
        expect(text(assemble(a.kind, a.id, expand(a), a.base))).toBe(text(a));
        expect(text(normalise(JSON.parse(JSON.stringify(a))))).toBe(text(a));
      }),
      { numRuns: runs() },
    );
  });
});

describe('the shortest form of a record that was never edited', () => {
  const entry = (key: fc.Arbitrary<string>) =>
    fc.record(
      { key, label: fc.constantFrom('home', null), position: fc.constantFrom('b', 'a') },
      { requiredKeys: ['key'] },
    );
  const logged = fc.record({ id: fc.constantFrom('e2', 'e1'), level: fc.integer({ min: 1, max: 5 }) });
  const received = fc.record(
    {
      id: fc.constant('p1'),
      kind: fc.constantFrom('person', 'rota'),
      base: fc.constantFrom('0m7uvl0ao0000laptop01', '0m7uvmalc0000laptop02'),
      town: fc.constantFrom('Mansfield', null),
      givenName: fc.oneof(fc.string(), fc.jsonValue()),
      'a/b~c': fc.jsonValue(),
      deleted: fc.constantFrom('2025-03-04T19:00:00Z', null),
      purged: fc.constant(true as const),
      tags: fc.array(fc.constantFrom('tenant', 'choir', 'a/b')),
      emails: fc.array(entry(fc.constantFrom('b@x.org', 'a@x.org', ''))),
      custom: fc.dictionary(fc.constantFrom('blood', 'union/branch'), fc.constantFrom('A', 4, null)),
      assessment: fc.array(logged),
      doNotContact: fc.array(fc.constantFrom({ id: 'e1', type: 'on' }, { id: 'e0', type: 'on' })),
      rumour: fc.jsonValue(),
    },
    { requiredKeys: ['id', 'kind', 'base'] },
  );

  it('is the one that its leaves give, down to the order of its fields', () => {
    fc.assert(
      fc.property(received, (a) => {
        expect(JSON.stringify(normalise(a))).toBe(JSON.stringify(assemble(a.kind, a.id, expand(a), a.base)));
      }),
      { numRuns: runs() },
    );
  });
});

describe('merging a kind of record that this version does not know', () => {
  it('keeps it whole, and takes each of its fields by stamp', () => {
    const at = (time: string) => `00000000${time}0000laptop01`;
    const a = { id: 'x', kind: 'rota', base: at('1'), shift: 'early', hours: 3 };
    const b = {
      id: 'x',
      kind: 'rota',
      base: at('2'),
      stamps: { hours: at('0') },
      shift: 'late',
      hours: 9,
      van: true,
    };
    const merged = mergeRecords(a, b);
    expect(merged).toMatchObject({ shift: 'late', hours: 3, van: true });
    expect(text(merged)).toBe(text(mergeRecords(b, a)));
  });
});
