import { fileProblemText } from '../../../shared/formats/problemText';
import type { RequestOutput } from '../../../shared/ipc';
import type { ListGiven } from './readList';

/** Why a file did not come as far as being read; the sentence is ready to be shown. */
export type ListChosen = { given: ListGiven } | { problem: string } | undefined;

/** Asks the user for a list or a file of cards. Undefined where they changed their mind. */
export async function chooseList(kind: 'csv' | 'vcard'): Promise<ListChosen> {
  const answer = await window.machine.ask('file.open', { kind });
  if (answer.outcome === 'cancelled') return undefined;
  if (answer.outcome === 'opened')
    return { given: { as: 'file', name: answer.name, bytes: new Uint8Array(answer.bytes) } };
  return { problem: notOpenedText(answer) };
}

type NotOpened = Extract<RequestOutput<'file.open'>, { outcome: 'too-large' | 'cannot-read' }>;

/** The sentence for a file that could not be had at all. */
export function notOpenedText(answer: NotOpened): string {
  if (answer.outcome === 'too-large')
    return fileProblemText(
      { reason: 'file-too-large', bytes: answer.size, limit: answer.limit },
      answer.name,
    );
  return `“${answer.name}” could not be opened (${answer.detail}). Nothing was changed. Check that it is still there and that you may read it, then choose it again.`;
}
