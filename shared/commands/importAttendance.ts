import type { RecordRow } from '../formats/recordLists/readRecords';
import type { Rsvp } from '../model/attendance';
import type { ValuesOf } from '../model/kinds';
import { listCodes } from '../queries/listCodes';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { attendanceOf, putAttendance } from './attend';
import {
  eventFinder,
  importLabel,
  personFinder,
  type RecordOutcome,
  type RecordsImport,
  sameWord,
} from './recordOutcome';

export interface AttendanceTold {
  eventId: string;
  personId: string;
  fields: Partial<Omit<ValuesOf<'attendance'>, 'eventId' | 'personId'>>;
}

const left = new Set<string>(['nobody-here', 'several-here']);

/** Whom each row means, at which event, and what it tells that is not on record. What is on record stays. */
export function attendanceOutcomes(
  workbook: WorkbookReader,
  rows: readonly RecordRow[],
): RecordOutcome<AttendanceTold>[] {
  const find = personFinder(workbook);
  const findEvent = eventFinder(workbook);
  const roles = listCodes(workbook, 'attendanceRole');
  return rows.map((row): RecordOutcome<AttendanceTold> => {
    const { values } = row;
    const eventId = findEvent(values.event ?? '', values.eventDay);
    if (!eventId) return { row, become: 'left', why: 'no-such-event' };
    const personId = find(row);
    if (left.has(personId)) return { row, become: 'left', why: personId as 'nobody-here' | 'several-here' };
    const rsvp = rsvpOf(values.rsvp);
    const role = roles.find(
      ({ code, label }) => sameWord(label, values.role ?? '') || sameWord(code, values.role ?? ''),
    );
    const told: AttendanceTold['fields'] = {
      ...(rsvp ? { rsvp } : {}),
      ...(values.attended ? { attended: values.attended === 'yes' } : {}),
      ...(role ? { role: role.code } : {}),
      ...(values.note ? { note: values.note } : {}),
    };
    const held = attendanceOf(workbook, eventId, personId);
    // Nothing said but the name: they are on the list of those invited.
    if (!held && Object.keys(told).length === 0) told.rsvp = 'invited';
    const fields = held
      ? (Object.fromEntries(
          Object.entries(told).filter(([name]) => held[name as keyof typeof told] == null),
        ) as typeof told)
      : told;
    if (Object.keys(fields).length === 0) return { row, become: 'here' };
    return { row, become: held ? 'changed' : 'new', what: { eventId, personId, fields } };
  });
}

function rsvpOf(given: string | undefined): Rsvp | undefined {
  const word = (given ?? '').trim().toLowerCase();
  if (/^(?:y|yes|going|accepted|confirmed|coming|registered|attending)$/.test(word)) return 'yes';
  if (/^(?:n|no|declined|not going|cancelled|can['’]?t)/.test(word)) return 'no';
  if (/^(?:maybe|tentative|interested|perhaps|\?)/.test(word)) return 'maybe';
  return /^invited|^no reply|^pending/.test(word) ? 'invited' : undefined;
}

/** Records who was invited and who came, from a list, as one change set. */
export function importAttendance(workbook: WorkbookReader, _deed: Deed, input: RecordsImport): ChangeSet {
  const outcomes = attendanceOutcomes(workbook, input.rows);
  const change = new ChangeBuilder(workbook);
  for (const outcome of outcomes)
    if (outcome.become === 'new' || outcome.become === 'changed') {
      const { eventId, personId, fields } = outcome.what;
      putAttendance(change, workbook, { eventId, personId }, fields);
    }
  return change.done(importLabel(outcomes, ['attendance', 'attendances'], input.from));
}
