import { attendanceOutcomes, importAttendance } from '../../../shared/commands/importAttendance';
import { commitmentOutcomes, importCommitments } from '../../../shared/commands/importCommitments';
import { importElections, resultOutcomes } from '../../../shared/commands/importElections';
import { eventOutcomes, importEvents } from '../../../shared/commands/importEvents';
import type { LeftWhy, RecordOutcome, RecordsImport } from '../../../shared/commands/recordOutcome';
import type { RecordRow } from '../../../shared/formats/recordLists/readRecords';
import type { RecordListKind } from '../../../shared/formats/recordLists/recordLists';
import type { ChangeSet } from '../../../shared/workbook/changeSet';
import type { Deed, WorkbookReader } from '../../../shared/workbook/reader';

interface RecordKind {
  /** In the menu "What is in this list?". */
  label: string;
  noun: readonly [one: string, many: string];
  outcomes(workbook: WorkbookReader, rows: readonly RecordRow[]): RecordOutcome<unknown>[];
  take(workbook: WorkbookReader, deed: Deed, input: RecordsImport): ChangeSet;
}

/** What a list may hold beside people, with the deed that takes it in. */
export const recordKinds: Readonly<Record<RecordListKind, RecordKind>> = {
  events: { label: 'Events', noun: ['event', 'events'], outcomes: eventOutcomes, take: importEvents },
  attendance: {
    label: 'Who was invited and who came',
    noun: ['attendance', 'attendances'],
    outcomes: attendanceOutcomes,
    take: importAttendance,
  },
  commitments: {
    label: 'Commitments',
    noun: ['commitment', 'commitments'],
    outcomes: commitmentOutcomes,
    take: importCommitments,
  },
  results: {
    label: 'Election results',
    noun: ['result', 'results'],
    outcomes: resultOutcomes,
    take: importElections,
  },
};

export const leftWords: Readonly<Record<LeftWhy, string>> = {
  'nobody-here': 'Nobody here has this name, email or phone. Import the people first.',
  'several-here': 'Several people here could be meant. Add their email or phone to the list.',
  'no-such-event': 'No event here has this title and date. Import or plan the event first.',
};
