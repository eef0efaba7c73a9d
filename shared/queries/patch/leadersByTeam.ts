import type { WorkbookReader } from '../../workbook/reader';
import { compareNames, type Person, shownName } from '../shownName';
import { peopleLedBy } from './leads';

/** Somebody who leads, and how many people, through nobody else. */
export interface LeaderWithTeam {
  person: Person;
  leads: number;
}

/** Everybody who leads somebody, the largest team first. Whoever leads a group in which nobody is known yet is left out. */
export function leadersByTeam(workbook: WorkbookReader): readonly LeaderWithTeam[] {
  const leaders = new Set<string>();
  for (const tie of workbook.all('tie')) if (tie.type === 'leads') leaders.add(workbook.resolve(tie.fromId));
  return [...leaders]
    .flatMap((id) => {
      const person = workbook.get('person', id);
      const leads = person ? peopleLedBy(workbook, id).size : 0;
      return person && leads > 0 ? [{ person, leads }] : [];
    })
    .sort((a, b) => b.leads - a.leads || compareNames(shownName(a.person), shownName(b.person)));
}
