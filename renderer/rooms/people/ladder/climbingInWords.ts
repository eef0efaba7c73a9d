import type { Climbing, LadderColumn } from '../../../../shared/queries/ladder/ladderBoard';
import { keptOfLast, type RulePart } from '../../../../shared/queries/ladder/readyRules';
import { capital } from '../../../ui/words/capital';
import { countInFigures } from '../../../ui/words/countInWords';

/** What somebody has done, the most telling first: "Kept 3 of the last 4, brought 7, leads 14". */
export function climbingInWords({ kept, due, brought, leads, came, made, spoken }: Climbing): string {
  const words = [
    due > 0 && kept > 0 && `kept ${kept} of the last ${due}`,
    brought > 0 && `brought ${brought}`,
    leads > 0 && `leads ${leads}`,
    came > 0 && (came === 1 ? 'came once' : `came ${came} times`),
    due === 0 && made > 0 && (made === 1 ? 'made a commitment' : `made ${made} commitments`),
    spoken !== undefined && spokenInWords(spoken),
  ].filter((part) => part !== false);
  return capital(words.slice(0, 3).join(', '));
}

const spokenInWords = (days: number): string =>
  days <= 0 ? 'spoken to today' : days === 1 ? 'spoken to yesterday' : `spoken to ${days} days ago`;

const lacks: Readonly<Record<RulePart, (n: number) => string>> = {
  days: (n) => `have been here for less than ${n} days`,
  came: (n) => (n === 1 ? 'came to nothing yet' : `came to fewer than ${n} events`),
  made: (n) => (n === 1 ? 'have made no commitment' : `made fewer than ${n} commitments`),
  kept: (n) => `kept fewer than ${n} of ${keptOfLast}`,
  brought: (n) => (n === 1 ? 'have brought nobody' : `brought fewer than ${n} people`),
  leads: (n) => (n === 1 ? 'lead nobody' : `lead fewer than ${n} people`),
  spoken: (n) => `were not spoken to for ${n} days`,
};

/** The rest of a column and what most of them lack: "1,195 others. 812 came to nothing yet". */
export function othersInWords({ people, ready, rule, lack }: LadderColumn): readonly [string, string] {
  const others = people - ready.length;
  const words = `${countInFigures(others)} ${others === 1 ? 'other' : 'others'}.`;
  const asked = lack && rule?.[lack.part];
  return [words, lack && asked ? `${countInFigures(lack.people)} ${lacks[lack.part](asked)}` : ''];
}
