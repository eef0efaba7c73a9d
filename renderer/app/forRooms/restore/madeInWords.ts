import type { PackManifest } from '../../../../shared/formats/pack/manifest';
import { dayOfInstant, momentInSentence } from '../../../ui/words/dayInWords';

/** An instant as the user's own day and time: "Tuesday 24 November, 8.02 am". */
export function instantInSentence(instant: string, today: string): string {
  const at = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return momentInSentence(`${dayOfInstant(instant)}T${two(at.getHours())}:${two(at.getMinutes())}`, today);
}

/** "Made by Ruth Adeyemi on Tuesday 24 November, 8.02 am". */
export const madeInWords = ({ from, madeAt }: PackManifest, today: string): string =>
  `Made${from ? ` by ${from}` : ''} on ${instantInSentence(madeAt, today)}`;
