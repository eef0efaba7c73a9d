import type { Field } from '../../model/field';
import { type Kind, kinds, type Rec } from '../../model/kinds';
import type { Workbook } from '../../workbook/workbook';
import { eventDay } from '../calendar';
import { whoWasSent } from '../erasureHits';
import { fieldLabel } from '../incomingText';
import type { Person } from '../shownName';
import { titleOf } from '../titleOf';
import type { AccessSection, DraftItem } from './heldItem';
import { entryInWords, fieldsInWords, type Told } from './valueInWords';

/** What leaves this laptop to answer such a request, as the record of exports names it. */
export const accessExport = 'subject-access';

/** Records about others that name them: only that they do, and when. */
const namingThem = [
  ['conversation', 'organiserId', 'Held a conversation'],
  ['attendance', 'invitedById', 'Invited somebody to an event'],
  ['task', 'ownerId', 'A follow-up to do'],
] as const;

/** Of people it is counted whom they look after; that two records are one person or two tells nothing more of either. */
const apartFrom: ReadonlySet<string> = new Set(['person', 'samePerson', 'keptApart', 'subjectRequest']);

/**
 * Records that are about a person, by the field that names them: whatever the model points to a person with, so that a
 * kind that is added is not forgotten here.
 */
const aboutThem: readonly (readonly [kind: Kind, field: string])[] = (Object.keys(kinds) as Kind[])
  .filter((kind) => !apartFrom.has(kind))
  .flatMap((kind) => {
    const fields: Readonly<Record<string, Field>> = kinds[kind].fields;
    const naming = Object.keys(fields).filter(
      (field) => fields[field]?.ref === 'person' && fields[field]?.merge === 'value',
    );
    return naming
      .filter((field) => !namingThem.some(([other, by]) => other === kind && by === field))
      .map((field) => [kind, field] as const);
  });

/** Everything that stands under the person, or is about them, or points to them; other people's names are still in it. */
export function itemsOf(workbook: Workbook, person: Person): readonly DraftItem[] {
  const self = new Set(workbook.joined(person.id));
  return [
    ...fieldItems(workbook, person, self),
    ...removedContacts(workbook, self),
    ...aboutThem.flatMap(([kind, field]) => recordItems(workbook, kind, field, person, self)),
    ...namingItems(workbook, person),
    ...listedItems(workbook, self),
    ...sentItems(workbook, self),
    ...cameFrom(workbook, self),
  ];
}

const contactFields: ReadonlySet<string> = new Set(['consent', 'doNotContact', 'noticeToStop']);
const ladderFields: ReadonlySet<string> = new Set(['ladder', 'assessment']);

const sectionOf = (field: string): AccessSection =>
  contactFields.has(field) ? 'contact' : ladderFields.has(field) ? 'ladder' : 'about';

/** Texts that somebody wrote, and entries of logs, one by one; all other fields of the person as one item. */
function fieldItems(workbook: Workbook, person: Person, self: ReadonlySet<string>): DraftItem[] {
  const fields: Readonly<Record<string, Field>> = kinds.person.fields;
  const values = person as unknown as Readonly<Record<string, unknown>>;
  const apart = (field: string) => fields[field]?.freeText === true || field === 'custom';
  const isLog = (field: string) => fields[field]?.merge === 'log' || fields[field]?.merge === 'protective';
  const plain = fieldsInWords(workbook, 'person', values, self, (field) => !apart(field) && !isLog(field));
  const items: DraftItem[] =
    plain.length > 0 ? [{ key: 'person:details', section: 'about', title: 'Details', lines: plain }] : [];
  for (const field of Object.keys(fields)) {
    const title = fieldLabel('person', field);
    if (apart(field)) {
      const lines = fieldsInWords(workbook, 'person', values, self, (name) => name === field);
      if (lines.length > 0) items.push({ key: `person:${field}`, section: 'about', title, lines });
    }
    const entries = isLog(field) && Array.isArray(values[field]) ? (values[field] as LogEntry[]) : [];
    for (const entry of entries) {
      const text = entryInWords(workbook, 'person', field, entry);
      const on = entry.on ?? entry.given ?? entry.recorded?.slice(0, 10);
      items.push({
        key: `person:${field}:${entry.id}`,
        section: sectionOf(field),
        title,
        ...(on ? { on } : {}),
        lines: [{ label: title, text }],
      });
    }
  }
  return items;
}

interface LogEntry {
  id: string;
  on?: string;
  given?: string;
  recorded?: string;
}

/** Emails and phones that were taken off and are still kept for a while. */
function removedContacts(workbook: Workbook, self: ReadonlySet<string>): DraftItem[] {
  const lines = [...self].flatMap((id) =>
    ['emails', 'phones'].flatMap((field) =>
      (workbook.stored('person', id)?.removed?.[field] ?? []).flatMap((entry): Told[] => {
        const text = entryInWords(workbook, 'person', field, entry);
        return text === '' ? [] : [{ label: fieldLabel('person', field), text }];
      }),
    ),
  );
  return lines.length === 0
    ? []
    : [{ key: 'person:removed', section: 'about', title: 'Taken off, and kept for 90 days', lines }];
}

function recordItems(
  workbook: Workbook,
  kind: Kind,
  field: string,
  person: Person,
  self: ReadonlySet<string>,
): DraftItem[] {
  const named = (record: Rec) => (record as unknown as Readonly<Record<string, unknown>>)[field];
  const by = workbook.by as (kind: Kind, field: string, id: string) => readonly Rec[];
  const live = by.call(workbook, kind, field, person.id);
  const deleted = workbook.deleted(kind).filter((record) => self.has(String(named(record))));
  return [...live, ...deleted].map((record, at) => {
    const noun = kinds[kind].noun[0];
    const on = dayOf(workbook, record);
    return {
      key: `${kind}:${record.id}`,
      section: 'records',
      title: `${noun.slice(0, 1).toUpperCase()}${noun.slice(1)}${at < live.length ? '' : ', deleted and still kept'}`,
      ...(on ? { on } : {}),
      lines: fieldsInWords(workbook, kind, record as unknown as Record<string, unknown>, self),
    };
  });
}

function dayOf(workbook: Workbook, record: Rec): string | undefined {
  switch (record.kind) {
    case 'conversation':
    case 'response':
      return record.on ?? undefined;
    case 'attendance': {
      const event = workbook.get('event', record.eventId);
      return event && eventDay(event);
    }
    case 'commitment':
      return record.madeOn ?? record.due ?? undefined;
    case 'task':
      return record.doneOn ?? record.due ?? undefined;
    case 'participation':
      return record.since ?? undefined;
    case 'story':
      return record.heardOn ?? undefined;
    default:
      return undefined;
  }
}

function namingItems(workbook: Workbook, person: Person): DraftItem[] {
  const by = workbook.by as (kind: Kind, field: string, id: string) => readonly Rec[];
  const items = namingThem.flatMap(([kind, field, title]) =>
    by
      .call(workbook, kind, field, person.id)
      .filter((record) => !('personId' in record) || workbook.resolve(String(record.personId)) !== person.id)
      .map((record): DraftItem => {
        const on = dayOf(workbook, record);
        const event = 'eventId' in record ? workbook.get('event', record.eventId) : undefined;
        return {
          key: `${kind}:${record.id}:${field}`,
          section: 'elsewhere',
          title,
          ...(on ? { on } : {}),
          lines: event ? [{ label: 'Event', text: event.title }] : [],
          where: titleOf(workbook, record),
        };
      }),
  );
  const looksAfter = workbook.by('person', 'organiserId', person.id).length;
  if (looksAfter === 0) return items;
  const text = looksAfter.toLocaleString('en-GB');
  return [
    ...items,
    {
      key: 'person:organiserId',
      section: 'elsewhere',
      title: 'People looked after',
      lines: [{ label: 'How many', text }],
    },
  ];
}

/** Where they stand in a list within another record: speakers, targets, follow-ups also about them, sheets. */
function listedItems(workbook: Workbook, self: ReadonlySet<string>): DraftItem[] {
  const items: DraftItem[] = [];
  const is = (id: unknown): boolean => typeof id === 'string' && self.has(id);
  for (const event of workbook.all('event'))
    for (const entry of event.agenda ?? [])
      if (is(entry.speakerId))
        items.push({
          key: `event:${event.id}:${entry.id}`,
          section: 'elsewhere',
          title: 'Named as a speaker at an event',
          on: eventDay(event),
          lines: [
            { label: 'Event', text: event.title },
            { label: 'On the agenda', text: entry.title },
          ],
        });
  for (const campaign of workbook.all('campaign'))
    if (campaign.targets?.some(({ personId }) => is(personId)))
      items.push({
        key: `campaign:${campaign.id}:targets`,
        section: 'elsewhere',
        title: 'Somebody a campaign asks to decide',
        lines: [{ label: 'Campaign', text: campaign.name }],
      });
  for (const task of workbook.all('task'))
    if (task.aboutIds?.some(is))
      items.push({
        key: `task:${task.id}:aboutIds`,
        section: 'elsewhere',
        title: 'Named in a follow-up',
        ...(task.due ? { on: task.due } : {}),
        lines: [{ label: 'What to do', text: task.title }],
      });
  for (const sheet of workbook.all('sheet'))
    if (sheet.rows?.some(({ personId }) => is(personId)))
      items.push({
        key: `sheet:${sheet.id}:rows`,
        section: 'elsewhere',
        title: 'On a printed sheet',
        lines: [],
      });
  return items;
}

/** Lists and packs that left with them in it. Answers to their own requests are not among them. */
function sentItems(workbook: Workbook, self: ReadonlySet<string>): DraftItem[] {
  return whoWasSent(workbook, [...self])
    .filter(({ what }) => what !== accessExport)
    .map((each) => ({
      key: `exportAudit:${each.id}`,
      section: 'sent',
      title: 'In a list or a pack that left',
      on: each.at.slice(0, 10),
      lines: [
        { label: 'What', text: each.what.replaceAll('-', ' ') },
        ...(each.to ? [{ label: 'For', text: each.to }] : []),
      ],
    }));
}

/** The list that brought them, if one did: all that it wrote bears its stamp. */
function cameFrom(workbook: Workbook, self: ReadonlySet<string>): DraftItem[] {
  const stamps = new Set([...self].map((id) => workbook.stored('person', id)?.base));
  return workbook
    .all('importDone')
    .filter(({ stamp }) => stamp && stamps.has(stamp))
    .map((done) => ({
      key: `importDone:${done.id}`,
      section: 'sent',
      title: 'Came in with a list',
      on: done.at.slice(0, 10),
      lines: [{ label: 'File', text: done.from }],
    }));
}
