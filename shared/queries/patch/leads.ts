import type { WorkbookReader } from '../../workbook/reader';
import { ladderStage, rungOf } from '../ladderStage';
import type { Person } from '../shownName';

/** Whether somebody stands as high on the ladder as a leader does: from the code `leader` of the list `ladderStage` up; nobody where an edited list has no such code. */
export function isLeaderByRung(workbook: WorkbookReader, person: Person): boolean {
  const stage = ladderStage(person);
  if (!stage) return false;
  return rungOf(workbook, stage) >= leaderRung(workbook);
}

function leaderRung(workbook: WorkbookReader): number {
  const named = rungOf(workbook, 'leader');
  return named >= 0 ? named : Number.POSITIVE_INFINITY;
}

/** The people whom somebody leads: by a tie to them, or as members of a group they lead. Themselves left out. */
export function peopleLedBy(workbook: WorkbookReader, personId: string): ReadonlySet<string> {
  const own = workbook.resolve(personId);
  const led = new Set<string>();
  for (const tie of workbook.by('tie', 'fromId', own)) {
    if (tie.type !== 'leads') continue;
    if (tie.toKind !== 'group') {
      if (workbook.get('person', tie.toId)) led.add(workbook.resolve(tie.toId));
      continue;
    }
    for (const member of workbook.by('tie', 'toId', tie.toId))
      if (member.type === 'member' && member.toKind === 'group' && workbook.get('person', member.fromId))
        led.add(workbook.resolve(member.fromId));
  }
  led.delete(own);
  return led;
}
