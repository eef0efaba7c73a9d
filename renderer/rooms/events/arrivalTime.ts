import { timeInWords } from '../../ui/words/dayInWords';

/** "6.52 pm", on this machine's clock; empty where the time was not kept. */
export function arrivalTime(instant: string | null | undefined): string {
  if (!instant) return '';
  const at = new Date(instant);
  return timeInWords(`${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`);
}
