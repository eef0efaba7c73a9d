import { specialLists } from '../model/list';
import { choiceOfMark, markOf, type SpecialMark } from '../model/sharing';
import type { WorkbookReader } from '../workbook/reader';
import { codeLabel, listCodes } from './listCodes';

/** What of a workbook is marked special by a choice of a list: its groups by type, and its themes. */
export interface Marked {
  groups: ReadonlyMap<string, SpecialMark>;
  themes: ReadonlySet<string>;
}

/** Which groups and themes are of a special category here. */
export function markedIn(workbook: WorkbookReader): Marked {
  const types = specialCodes(workbook, 'groupType');
  const groups = new Map<string, SpecialMark>();
  for (const { id, type } of [...workbook.all('group'), ...workbook.deleted('group')])
    if (type && types.has(type)) groups.set(id, markOf('groupType', type));
  return { groups, themes: specialCodes(workbook, 'theme') };
}

const specialCodes = (workbook: WorkbookReader, list: (typeof specialLists)[number]): ReadonlySet<string> =>
  new Set(listCodes(workbook, list).flatMap(({ code, special }) => (special ? [code] : [])));

/** Every choice that is marked special, whether anything has it or not. */
export const markedChoices = (workbook: WorkbookReader): readonly SpecialMark[] =>
  specialLists.flatMap((list) => [...specialCodes(workbook, list)].map((code) => markOf(list, code)));

/** 'Faith group': a marked choice in this workbook's words; undefined for a field. */
export function markLabel(workbook: WorkbookReader, mark: SpecialMark): string | undefined {
  const choice = choiceOfMark(mark);
  return choice && codeLabel(workbook, choice.list, choice.code);
}
