import type { LeaderGap } from '../../../../shared/queries/patch/whomToAsk';
import { firstName, shownName } from '../../../../shared/queries/shownName';
import { capital } from '../../../ui/words/capital';
import { countInWords } from '../../../ui/words/countInWords';

/** The best next move where nobody leads, in one line. */
export function gapInWords({ known, spoken, ask }: LeaderGap): string {
  if (known === 0) return 'We know no one here';
  if (ask && ask.kept > 0) return `Ask ${shownName(ask.person)}: kept ${ask.kept} of ${ask.settled}`;
  if (spoken === 0)
    return known === 1 && ask
      ? `Only ${shownName(ask.person)}, not spoken to`
      : `${capital(countInWords(known))} known, none spoken to`;
  if (!ask) return `${capital(countInWords(known))} known, none of whom may be asked`;
  return `${capital(countInWords(known))} known. Begin with ${firstName(ask.person)}`;
}
