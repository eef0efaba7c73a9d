import { commitmentStandings, type Period } from '../../../../shared/model/segmentTree';
import { monthName } from '../../../../shared/queries/calendar';
import { compareNames } from '../../../../shared/queries/shownName';
import type { WorkbookReader } from '../../../../shared/workbook/reader';
import type { Choice } from '../../../ui/form/Choices';

const kept = new WeakMap<object, Partial<Record<'tags' | 'languages' | 'skills', readonly Choice[]>>>();

/** Everything that stands in a field of anybody, in the order of words. */
export function distinctValues(
  workbook: WorkbookReader,
  field: 'tags' | 'languages' | 'skills',
): readonly Choice[] {
  const people = workbook.all('person');
  const known = kept.get(people) ?? {};
  kept.set(people, known);
  known[field] ??= [...new Set(people.flatMap((person) => person[field] ?? []))]
    .sort(compareNames)
    .map((value) => ({ value, label: value }));
  return known[field];
}

/** Stands for *any* in a pill: no record and no code is called so. */
export const ANY = '*any';

/** A pill's choices with *any* first. */
export const orAny = (label: string, choices: readonly Choice[]): readonly Choice[] => [
  { value: ANY, label },
  ...choices,
];

export const unlessAny = (value: string): string | undefined => (value === ANY ? undefined : value);

const lastDays = [1, 7, 14, 30, 60, 90, 180, 365];

export const periodChoices: readonly Choice[] = [
  { value: ANY, label: 'at any time' },
  ...lastDays.map((days) => ({
    value: String(days),
    label: days === 1 ? 'today' : days === 365 ? 'in the last year' : `in the last ${days} days`,
  })),
  { value: 'from', label: 'since a day' },
  { value: 'to', label: 'up to a day' },
];

/** Which choice a period is; one of a number of days that is not offered stands beside them. */
export function periodChoice(when: Period | undefined): string {
  if (!when) return ANY;
  if ('days' in when) return String(when.days);
  return 'to' in when && !('from' in when) ? 'to' : 'from';
}

/** The period of a choice; a day that has to be told begins as today. */
export function periodOf(choice: string, today: string): Period | undefined {
  if (choice === ANY) return undefined;
  if (choice === 'from') return { from: today };
  return choice === 'to' ? { to: today } : { days: Number(choice) };
}

const standingLabels: Record<(typeof commitmentStandings)[number], string> = {
  open: 'not yet kept',
  made: 'not yet confirmed',
  confirmed: 'confirmed',
  kept: 'kept',
  missed: 'missed',
  withdrawn: 'withdrawn',
};

export const standingChoices: readonly Choice[] = orAny(
  'kept or not',
  commitmentStandings.map((value) => ({ value, label: standingLabels[value] })),
);

/** 1 is January. */
export const monthChoices: readonly Choice[] = Array.from({ length: 12 }, (_, at) => ({
  value: String(at + 1),
  label: `in ${monthName(at + 1)}`,
}));
