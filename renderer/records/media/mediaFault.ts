import type { MediaState } from '../../store/media/mediaShelf';

/** Why a photo or recording cannot be shown, by its name, and where it may still be. */
export function faultText(name: string, fault: MediaState): string {
  if (fault.state === 'whole')
    return `“${name}” is kept whole, but this machine cannot show it: it is in a form that it does not know.`;
  const parts = fault.of === 1 ? 'It' : `${fault.parts} of its ${fault.of} parts`;
  const what =
    fault.state === 'missing'
      ? `${parts} ${fault.parts === 1 ? 'is' : 'are'} missing from the disk`
      : `${parts} ${fault.parts === 1 ? 'was' : 'were'} altered on the disk`;
  return `“${name}” cannot be shown. ${what}. A backup may still hold it.`;
}
