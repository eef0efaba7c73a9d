import {
  type Breakdown,
  breakdowns,
  countedStages,
  countMeasures,
  type MeasureName,
  measureNames,
} from '../../model/countMeasures';
import type { CountRow } from '../../model/patchCounts';
import type { WorkbookReader } from '../../workbook/reader';
import { type Countable, type CountedPart, countable } from './countable';
import { namedPlaces, placeInRow } from './namedPlaces';
import { shownCell, shownTotal } from './protectedCount';

/**
 * The very table that leaves in a counts-only pack: every measure's total, then its breakdowns, in a fixed order.
 * Cells in which there is nobody are left out.
 */
export function countPatch(workbook: WorkbookReader, part: CountedPart): readonly CountRow[] {
  const named = namedPlaces(workbook);
  const things = countable(workbook, part, named);
  return measureNames.flatMap((measure) => {
    const total: CountRow = { measure, by: 'total', ...shownTotal(amountOf(things[measure])) };
    const cells = countMeasures[measure].by.flatMap((by) =>
      cellsOf(measure, by, things[measure], (each) => (each.place ? placeInRow(each.place, named) : {})),
    );
    return [total, ...cells];
  });
}

/** The cells of one breakdown, in the order of what they are broken down by. */
function cellsOf(
  measure: MeasureName,
  by: Breakdown,
  things: readonly Countable[],
  placeOf: (each: Countable) => Partial<CountRow>,
): CountRow[] {
  const cells = new Map<string, Countable[]>();
  for (const each of things) {
    const key = breakdowns[by]
      .map((name) => (name === 'place' ? each.place?.id : each[name]) ?? '')
      .join(' ');
    const cell = cells.get(key);
    if (cell) cell.push(each);
    else cells.set(key, [each]);
  }
  const rows = [...cells.values()].flatMap((cell): CountRow[] => {
    const [first] = cell;
    const amount = amountOf(cell);
    if (!first || amount === 0) return [];
    const where: Partial<CountRow> = {};
    for (const name of breakdowns[by]) {
      if (name === 'place') Object.assign(where, placeOf(first));
      else Object.assign(where, first[name] === undefined ? {} : { [name]: first[name] });
    }
    return [{ measure, by, ...where, ...shownCell(amount) }];
  });
  // By what they say, not by ids or the order of entry, which would tell who came last.
  return rows.sort((a, b) => compare(orderOf(a), orderOf(b)));
}

const orderOf = ({ month, stage, category, place, placeIn }: CountRow): string =>
  [month, rungs.indexOf(stage ?? ''), category, place, placeIn].map((part) => part ?? '').join('\t');

/** The rungs in their order: there are fewer than ten, so that their numbers compare as text. */
const rungs: readonly string[] = countedStages;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many there are: each id once, and the numbers added up. */
function amountOf(things: readonly Countable[]): number {
  const ids = new Set<string>();
  let sum = 0;
  for (const { id, count } of things) {
    if (id !== undefined) ids.add(id);
    else sum += count ?? 0;
  }
  return ids.size + sum;
}
