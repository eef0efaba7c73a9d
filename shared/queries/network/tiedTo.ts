import type { Rec } from '../../model/kinds';
import type { WorkbookReader } from '../../workbook/reader';
import { tiesOf } from '../tiesOf';

/** Who leads a group, by their ids. */
export type LeadersOf = (groupId: string) => readonly string[];

/** Remembers who leads each group: every member of a large one asks. Good as long as the workbook stays as it is. */
export function leadersOnce(workbook: WorkbookReader): LeadersOf {
  const known = new Map<string, readonly string[]>();
  return (groupId) => {
    const held = known.get(groupId) ?? endsOf(workbook, groupId, 'leads');
    known.set(groupId, held);
    return held;
  };
}

/**
 * The people somebody is tied to, by id, each with how it reads from this end: "Neighbour of", "Recruited", and where
 * one leads a group that the other belongs to, "Leads in Elm Close". Not the person themselves, and nobody who is not
 * in this workbook. Belonging to one group ties nobody.
 */
export function tiedTo(
  workbook: WorkbookReader,
  personId: string,
  leadersOf: LeadersOf = leadersOnce(workbook),
): ReadonlyMap<string, readonly string[]> {
  const own = workbook.resolve(personId);
  const tied = new Map<string, string[]>();
  const note = (id: string, label: string): void => {
    if (id === own || !workbook.get('person', id)) return;
    const labels = tied.get(id);
    if (!labels) tied.set(id, [label]);
    else if (!labels.includes(label)) labels.push(label);
  };
  const ties = tiesOf(workbook, own);
  for (const { other, label } of ties) if (other.kind === 'person') note(other.id, label);
  for (const { other, tie, direction } of ties) {
    if (other.kind !== 'group' || direction === 'back') continue;
    if (tie.type === 'leads')
      for (const id of endsOf(workbook, other.id, 'member')) note(id, `Leads in ${other.name}`);
    if (tie.type === 'member') for (const id of leadersOf(other.id)) note(id, `Led in ${other.name} by`);
  }
  return tied;
}

const endsOf = (workbook: WorkbookReader, groupId: string, type: Rec<'tie'>['type']): readonly string[] =>
  workbook
    .by('tie', 'toId', groupId)
    .filter((tie) => tie.toKind === 'group' && tie.type === type)
    .map((tie) => workbook.resolve(tie.fromId));
