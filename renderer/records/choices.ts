import { type AnyList, offeredCodes } from '../../shared/queries/listCodes';
import { compareNames } from '../../shared/queries/shownName';
import type { WorkbookReader } from '../../shared/workbook/reader';
import type { Choice } from '../ui/form/Choices';

/** What a form offers of an editable list, in the list's own order. */
export const choicesOf = (workbook: WorkbookReader, list: AnyList): readonly Choice[] =>
  offeredCodes(workbook, list).map(({ code, label }) => ({ value: code, label }));

/** Places, groups or campaigns to choose from, in the order of their names. */
export const choicesByName = (records: readonly { id: string; name: string }[]): readonly Choice[] =>
  records.map(({ id, name }) => ({ value: id, label: name })).sort((a, b) => compareNames(a.label, b.label));
