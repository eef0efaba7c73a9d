import type { Channel } from '../model/person';
import type { Person } from './shownName';

export type ConsentEntry = NonNullable<Person['consent']>[number];

/** The day an entry counts as: the day it was given, but never later than the day it was recorded. */
export function consentDay(entry: { given?: string | undefined; recorded: string }): string {
  const recorded = entry.recorded.slice(0, 10);
  return entry.given && entry.given < recorded ? entry.given : recorded;
}

/**
 * What a person has last said about one channel, or undefined where they have said nothing.
 *
 * The rule (ARCHITECTURE.md, "Merging"): the entry with the latest date *given by the person* counts; on
 * equal dates refusal wins; a date later than the day it was recorded counts as that day; once somebody
 * has refused, only a later dated yes that carries its wording and how it was given restores consent.
 * The answer depends on the entries only, not on their order.
 */
export function presentConsent(person: Pick<Person, 'consent'>, channel: Channel): ConsentEntry | undefined {
  const entries = (person.consent ?? []).filter((entry) => entry.channel === channel && !entry.struck);
  const refusal = latest(entries.filter((entry) => entry.state === 'no'));
  const agreements = entries.filter((entry) => entry.state === 'yes');
  if (!refusal) return latest(agreements);
  const restored = agreements.filter(
    (entry) =>
      entry.given && entry.wording?.trim() && entry.how?.trim() && consentDay(entry) > consentDay(refusal),
  );
  return latest(restored) ?? refusal;
}

/** The entry with the latest day; a dated one before an undated one, then the one recorded last. */
function latest(entries: readonly ConsentEntry[]): ConsentEntry | undefined {
  let best: ConsentEntry | undefined;
  for (const entry of entries) if (!best || rank(entry) > rank(best)) best = entry;
  return best;
}

const rank = (entry: ConsentEntry): string =>
  `${consentDay(entry)} ${entry.given ? 1 : 0} ${entry.recorded} ${entry.id}`;
