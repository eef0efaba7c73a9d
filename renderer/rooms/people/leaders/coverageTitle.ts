import type { LeaderCoverage } from '../../../../shared/queries/patch/leaderCoverage';
import { capital } from '../../../ui/words/capital';
import { countInFigures, countInWords } from '../../../ui/words/countInWords';

/** The finding as a title: "Five of 14 groups have no leader". `type` is a type of group as the list calls it. */
export function coverageTitle({ groups, led }: LeaderCoverage, type: string | undefined): string {
  const what = type ? `groups of type ${type}` : 'groups';
  const gaps = groups - led;
  if (groups === 0) return 'Leaders';
  if (groups === 1) return gaps === 0 ? 'The one group has a leader' : 'The one group has no leader';
  if (gaps === 0) return `All ${countInFigures(groups)} ${what} have a leader`;
  return `${capital(countInWords(gaps))} of ${countInFigures(groups)} ${what} ${gaps === 1 ? 'has' : 'have'} no leader`;
}
