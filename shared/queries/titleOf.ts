import { type Kind, kinds, type Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { codeLabel } from './listCodes';
import { shownName } from './shownName';
import { tieLabel } from './tiesOf';
import { withArticle } from './withArticle';

/** What a record of any kind is called in a sentence, a list of hits or the toast. */
export function titleOf(workbook: WorkbookReader, record: Rec): string {
  const named = (personId: string | null | undefined): string => shownName(workbook.get('person', personId));
  switch (record.kind) {
    case 'person':
      return shownName(record);
    case 'group':
    case 'place':
    case 'campaign':
    case 'segment':
    case 'colleague':
    case 'list':
    case 'setting':
      return record.name;
    case 'media': {
      const of = workbook.get('person', record.personId);
      return of ? `the photo of ${shownName(of)}` : record.name;
    }
    case 'event':
    case 'story':
    case 'win':
    case 'task':
      return record.title;
    case 'conversation':
      return `the conversation with ${named(record.personId)}`;
    case 'attendance':
      return `${named(record.personId)} at ${workbook.get('event', record.eventId)?.title ?? 'an event'}`;
    case 'commitment':
      return `${named(record.personId)}: ${codeLabel(workbook, 'commitmentAction', record.action).toLowerCase()}`;
    case 'tie':
      return `${named(record.fromId)} ${tieLabel(record.type, 'forward').toLowerCase()} ${
        workbook.get('group', record.toId)?.name ?? named(record.toId)
      }`;
    case 'stance':
      return `where ${workbook.get('group', record.subjectId)?.name ?? named(record.subjectId)} stands`;
    case 'subjectRequest':
      return `the request of ${named(record.personId)}`;
    case 'participation':
      return `${named(record.personId)} in ${workbook.get('campaign', record.campaignId)?.name ?? 'a campaign'}`;
    case 'election':
      return `the election of ${record.on}`;
    case 'patchCounts':
      return `the counts of ${record.patch}`;
    case 'fieldDef':
      return record.label;
    case 'tally':
    case 'sheet':
    case 'response':
    case 'samePerson':
    case 'keptApart':
    case 'erasure':
    case 'exportAudit':
    case 'importDone':
      return withArticle(kinds[record.kind as Kind].noun[0]);
  }
}
