import type { ValuesOf } from '../model/kinds';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Mends the words, themes, day or channel of a conversation. Assessment and ladder have their own history. */
export function editConversation(
  workbook: WorkbookReader,
  _deed: Deed,
  input: {
    conversationId: string;
    values: Partial<Omit<ValuesOf<'conversation'>, 'personId' | 'assessment' | 'ladderTo'>>;
  },
): ChangeSet {
  const conversation = found(workbook, 'conversation', input.conversationId);
  return new ChangeBuilder(workbook)
    .set('conversation', conversation.id, input.values)
    .done(`Changed the conversation with ${shownName(workbook.get('person', conversation.personId))}`);
}
