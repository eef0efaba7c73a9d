import { groundsRelied, type LawfulBasis, type SpecialCondition } from '../queries/privacy/lawfulGrounds';
import { whoInWords } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/**
 * Notes why people are in the book, and why what is special of them may be: null for what holds for everybody,
 * undefined to leave it as it is.
 * @throws Error where paragraph 22 is chosen and the body is none that it names
 */
export function noteGrounds(
  workbook: WorkbookReader,
  _deed: Deed,
  input: {
    personIds: readonly string[];
    basis?: LawfulBasis | null | undefined;
    condition?: SpecialCondition | null | undefined;
  },
): ChangeSet {
  const { personIds, basis, condition } = input;
  if (condition === 'registered-party' && !groundsRelied(workbook).registered)
    throw new Error('only a registered party or a like body may rely on paragraph 22');
  const change = new ChangeBuilder(workbook);
  const people = personIds.flatMap((id) => workbook.get('person', id) ?? []);
  for (const { id } of people)
    change.set('person', id, {
      ...(basis === undefined ? {} : { basis }),
      ...(condition === undefined ? {} : { condition }),
    });
  return change.done(`Noted why ${whoInWords(people)} may be in the book`);
}
