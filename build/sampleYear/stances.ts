import { relationId } from '../../shared/workbook/relationId';
import type { Book } from './book';
import { instantAt } from './days';
import type { Folk } from './folk';

/** Where 23 people and groups stand on the repairs, and how much they weigh with the landlord. */
const placed: readonly (readonly [
  kind: 'person' | 'group',
  key: string,
  support: number,
  influence: number,
  on: string,
  note?: string,
])[] = [
  ['person', 'pell', -2.5, 10, '2026-10-08', 'Says yes to what costs nothing. Watches the regulator.'],
  [
    'person',
    'carol',
    -1,
    7,
    '2026-11-20',
    'Partly, to the damp, in front of 91 people. Was opposed in October.',
  ],
  ['person', 'finance', -4.5, 8, '2026-11-20', 'Moved away after the rent question.'],
  ['group', 'meden-vale-board', -3, 9, '2026-06-20'],
  ['person', 'anand', 1.5, 6.5, '2026-09-18', 'Will speak if the petition has his ward in it.'],
  ['person', 'booth', 2, 4, '2026-11-12', 'Came round after the bus was won.'],
  ['group', 'regulator', 1, 8.5, '2026-11-03', 'Has our survey. Writes back.'],
  ['group', 'mp-office', 2, 6, '2026-10-19'],
  ['group', 'mansfield-post', 2.5, 5, '2026-11-01', 'Front page for the lift.'],
  ['group', 'radio-maun', 3, 3.5, '2026-11-01'],
  ['group', 'surgery', 3, 4.5, '2026-11-09', 'Two doctors will put the chests in writing.'],
  ['group', 'st-marks', 3.5, 2.5, '2026-07-20'],
  ['group', 'oakwood-school', 3, 3, '2026-09-30', 'Attendance figures, without names.'],
  ['group', 'landlords-forum', -3.5, 4, '2026-06-20'],
  ['group', 'arrears', -2, 2.5, '2026-06-20'],
  ['group', 'advice', 3.5, 2, '2026-05-14'],
  ['group', 'food-bank', 4, 1.5, '2026-05-14'],
  ['group', 'depot-stewards', 4.5, 3.5, '2026-09-08', 'Wrote to the board in their own name.'],
  ['group', 'lift-engineers', 0.5, 3, '2026-11-02'],
  ['group', 'insurers', 0, 5.5, '2026-06-20'],
  ['group', 'repairs-firm', -1.5, 5, '2026-10-30', 'Paid by the visit, not by the repair.'],
  ['group', 'unison', 3, 5, '2026-10-06', 'Their members answer the landlord’s phones.'],
  ['group', 'elm-close-tenants', 5, 6, '2026-11-20'],
];

export function writeStances(
  book: Book,
  folk: Folk,
  groups: ReadonlyMap<string, string>,
  campaigns: ReadonlyMap<string, string>,
): void {
  const campaignId = campaigns.get('meden-vale');
  if (campaignId === undefined) throw new Error('the repairs campaign has no id');
  for (const [subjectKind, key, support, influence, on, note] of placed) {
    const subjectId = subjectKind === 'person' ? folk.get(key).id : groups.get(key);
    if (subjectId === undefined) throw new Error(`nobody to place: ${key}`);
    book.add(
      'stance',
      relationId('stance', { campaignId, subjectId }),
      { campaignId, subjectId, subjectKind, support, influence, note },
      instantAt(on, 21, 15),
    );
  }
}
