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
