import type { WorkbookReader } from '../../workbook/reader';
import { monthOf } from '../calendar';
import { ladderHistory } from '../ladderStage';
import { type ListCode, listCodes } from '../listCodes';

/** What moved on the ladder in one month. */
export interface FlowMonth {
  /** Its first day. */
  month: string;
  /** How many people came up to each stage, by its code; whoever came up twice counts on both rungs. */
  up: ReadonlyMap<string, number>;
  /** How many stepped down. */
  down: number;
  /** How many came onto the ladder, on whichever rung. */
  fresh: number;
}

export interface LadderFlow {
  stages: readonly ListCode[];
  /** Every month from the first to that of `to`, the latest first. */
  months: readonly FlowMonth[];
}

/** How people moved between the rungs, month by month. */
export function ladderFlow(
  workbook: WorkbookReader,
  { from, to, within }: { from: string; to: string; within?: ReadonlySet<string> | undefined },
): LadderFlow {
  const stages = listCodes(workbook, 'ladderStage');
  const rung = new Map(stages.map(({ code }, at) => [code, at]));
  const months = new Map<string, { up: Map<string, number>; down: number; fresh: number }>();
  for (const month of monthsBetween(from, to)) months.set(month, { up: new Map(), down: 0, fresh: 0 });
  for (const person of workbook.all('person')) {
    if (within && !within.has(person.placeId ?? '')) continue;
    let before: number | undefined;
    for (const { stage, on } of ladderHistory(person)) {
      const at = rung.get(stage);
      if (at === undefined) continue;
      const month = months.get(monthOf(on));
      if (month) {
        if (before === undefined) month.fresh += 1;
        else if (at > before) month.up.set(stage, (month.up.get(stage) ?? 0) + 1);
        else if (at < before) month.down += 1;
      }
      before = at;
    }
  }
  return {
    stages: stages.filter(
      ({ retired, code }) => !retired || [...months.values()].some(({ up }) => up.has(code)),
    ),
    months: [...months].map(([month, moves]) => ({ month, ...moves })).reverse(),
  };
}

/** The first days of the months from one day's to another's. */
function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  let [year = 1970, month = 1] = monthOf(from).split('-').map(Number);
  for (let at = monthOf(from); at <= monthOf(to); at = `${year}-${String(month).padStart(2, '0')}-01`) {
    months.push(at);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return months;
}
