import fc from 'fast-check';
import { stampOf } from '../../../shared/workbook/clock';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { assemble } from '../../../shared/workbook/leaves';
import { normalise } from '../../../shared/workbook/merge';
import type { Leaf } from '../../../shared/workbook/mergeKinds/leaf';
import { pathOf } from '../../../shared/workbook/paths';

/** Few enough stamps that ties are common; devices and times both differ. */
export const anyStamp = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('laptop01', 'laptop02', 'laptop03'))
  .map(([time, device]) => stampOf(time, 0, device));

type LeafArbitrary = fc.Arbitrary<[string, Leaf]>;

const leaf = (path: string, value: fc.Arbitrary<unknown>): LeafArbitrary =>
  fc.tuple(anyStamp, value).map(([stamp, held]) => [path, { stamp, value: held }]);

const anyText = fc.constantFrom('Aisha', 'Aysha', 'B/~1', '', 'Zoë');
const keys = fc.constantFrom('a@x.org', 'b/x~org', '');
const ids = fc.constantFrom('e1', 'e2', 'e/3');

/** Leaves of each merge kind, as fields of a person that really have it. */
export const leavesOf: Record<
  'value' | 'set' | 'keyed' | 'named' | 'log' | 'protective' | 'unknown' | 'deleted',
  LeafArbitrary
> = {
  value: fc
    .constantFrom('givenName', 'town', 'knownAs')
    .chain((name) => leaf(pathOf(name), fc.oneof(anyText, fc.constant(null), fc.constant({ b: 1, a: [2] })))),
  set: fc
    .tuple(fc.constantFrom('tags', 'skills'), anyText)
    .chain(([name, element]) => leaf(pathOf(name, element), fc.boolean())),
  keyed: fc
    .tuple(fc.constantFrom('emails', 'phones'), keys)
    .chain(([name, key]) =>
      fc.oneof(
        leaf(pathOf(name, key), fc.constant(true)),
        leaf(pathOf(name, key, 'key'), fc.constant(key)),
        leaf(pathOf(name, key, 'label'), fc.oneof(anyText, fc.constant(null))),
        leaf(pathOf(name, key, 'position'), fc.constantFrom('a', 'b')),
      ),
    ),
  named: fc
    .constantFrom('blood', 'union/branch', '', '7', '__proto__')
    .chain((name) => leaf(pathOf('custom', name), fc.oneof(anyText, fc.constantFrom(null, 4, true)))),
  log: fc
    .tuple(fc.constantFrom('assessment', 'consent'), ids)
    .chain(([name, id]) =>
      fc.oneof(
        leaf(pathOf(name, id), fc.constantFrom({ id, level: 1 }, { id, level: 2 })),
        leaf(pathOf(name, id, 'struck'), fc.boolean()),
      ),
    ),
  protective: fc
    .tuple(fc.constantFrom('doNotContact', 'noticeToStop'), ids)
    .chain(([name, id]) =>
      leaf(pathOf(name, id), fc.constantFrom({ id, type: 'on' }, { id, type: 'clear', clears: ['e1'] })),
    ),
  unknown: fc.constantFrom('auraReading', 'future/list').chain((name) =>
    fc
      .tuple(
        anyStamp,
        anyStamp,
        fc.oneof(anyText, fc.constant(undefined), fc.constant(['x', { y: 1 }])),
        fc.boolean(),
      )
      .map(([stamp, below, value, carries]): [string, Leaf] => {
        const path = pathOf(name);
        if (!carries) return [path, { stamp, value: value ?? null }];
        const highest = stamp > below ? stamp : below;
        return [path, { stamp: highest, value, carried: { own: stamp, stamps: { [`${path}/x`]: below } } }];
      }),
  ),
  deleted: leaf('deleted', fc.constantFrom(null, '2025-03-04T19:00:00Z')),
};

export type LeafKind = keyof typeof leavesOf;

/** A person record made of leaves of these merge kinds, in the form in which it is stored. */
export function anyRecord(of: readonly LeafKind[], id = 'p1'): fc.Arbitrary<StoredRecord> {
  return fc
    .tuple(fc.array(fc.oneof(...of.map((kind) => leavesOf[kind])), { maxLength: 14 }), anyStamp)
    .map(([leaves, base]) => normalise(assemble('person', id, new Map(leaves), base)));
}
