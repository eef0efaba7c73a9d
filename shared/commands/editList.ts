import { type ListCode, listCodes } from '../queries/listCodes';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { entriesInOrder } from './entriesInOrder';
import { relate } from './relate';

/** A choice as the list editor gives it; without a code it is new and gets one from its label. */
export interface ChoiceGiven {
  code?: string;
  label: string;
  retired?: boolean;
  /** What has it leaves in a pack only when ticked. */
  special?: boolean;
}

/**
 * Edits a list of choices, given whole and in order. A choice that is left out is retired, not removed:
 * records that use it keep its label. What a newer version wrote about a choice stays with it.
 */
export function editList(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { name: string; choices: readonly ChoiceGiven[] },
): ChangeSet {
  const held = listCodes(workbook, input.name);
  const taken = new Set(held.map((choice) => choice.code));
  const chosen = input.choices.map((choice) => asCode(choice, held, taken));
  const left = held.filter((choice) => !chosen.some((one) => one.code === choice.code));
  const list = workbook.all('list').find((one) => one.name === input.name);
  const stored = new Map(list?.codes?.map((entry) => [entry.code, entry]));
  const codes = entriesInOrder([
    ...chosen.map((choice) => ({ ...stored.get(choice.code), ...choice })),
    ...left.map((choice) => ({ ...stored.get(choice.code), ...choice, retired: true })),
  ]);
  const change = new ChangeBuilder(workbook);
  if (list) change.set('list', list.id, { codes });
  else relate(change, workbook, 'list', { name: input.name, codes });
  return change.done('Changed a list of choices');
}

function asCode(choice: ChoiceGiven, held: readonly ListCode[], taken: Set<string>): ListCode {
  const before = held.find((one) => one.code === choice.code);
  const code = choice.code ?? freshCode(choice.label, taken);
  taken.add(code);
  return {
    code,
    label: choice.label.trim(),
    retired: choice.retired ?? false,
    special: choice.special ?? before?.special ?? false,
    ...(before?.position ? { position: before.position } : {}),
  };
}

/** 'Host a street party' becomes host-a-street-party, with a number where that is taken. */
function freshCode(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const stem =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50) || 'choice';
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(code)) return code;
  }
}
