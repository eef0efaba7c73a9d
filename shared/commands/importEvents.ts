import type { RecordRow } from '../formats/recordLists/readRecords';
import type { ValuesOf } from '../model/kinds';
import { listCodes } from '../queries/listCodes';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { categoryOf } from './planEvent';
import { importLabel, type RecordOutcome, type RecordsImport, sameWord } from './recordOutcome';

export interface EventTold {
  /** The event that is here already, where one is. */
  eventId?: string;
  fields: Partial<ValuesOf<'event'>>;
  /** Name of a place; found or added. */
  place?: string;
}

/** What a list calls nothing of is a meeting of the team: the smallest thing that an event can be. */
const unnamedType = 'team-meeting';

/** What each row of a list or a calendar becomes. An event here with the same title and start only has its gaps filled. */
export function eventOutcomes(
  workbook: WorkbookReader,
  rows: readonly RecordRow[],
): RecordOutcome<EventTold>[] {
  const types = listCodes(workbook, 'eventType');
  const campaigns = workbook.all('campaign');
  const here = new Map(workbook.all('event').map((event) => [keyOf(event.title, event.starts), event]));
  const seen = new Set<string>();
  return rows.map((row): RecordOutcome<EventTold> => {
    const { values } = row;
    const starts = `${values.day ?? ''}T${values.time ?? '00:00'}`;
    const title = values.title ?? '';
    const key = keyOf(title, starts);
    if (seen.has(key)) return { row, become: 'here' };
    seen.add(key);
    const type = types.find(
      ({ code, label }) => sameWord(label, values.type ?? '') || sameWord(code, values.type ?? ''),
    );
    const named = types.find(({ label }) => title.toLowerCase().includes(label.toLowerCase()));
    const campaignId = campaigns.find(({ name }) => values.campaign && sameWord(name, values.campaign))?.id;
    const ends = values.endTime ? `${values.endDay ?? values.day}T${values.endTime}` : undefined;
    const told: Partial<ValuesOf<'event'>> = {
      ...(ends && ends > starts ? { ends } : {}),
      ...(values.venue ? { venue: values.venue } : {}),
      ...(values.capacity ? { capacity: Number(values.capacity) } : {}),
      ...(values.headcount ? { headcount: Number(values.headcount) } : {}),
      ...(campaignId ? { campaignId } : {}),
      ...(values.cancelled === 'yes' ? { cancelled: true } : {}),
    };
    const held = here.get(key);
    const place = values.place && !held?.placeId ? { place: values.place } : {};
    if (!held) {
      const code = (type ?? named)?.code ?? unnamedType;
      const category = categoryOf(code);
      return {
        row,
        become: 'new',
        what: { fields: { title, starts, type: code, ...(category ? { category } : {}), ...told }, ...place },
      };
    }
    const gaps = Object.fromEntries(
      Object.entries(told).filter(([name]) => held[name as keyof typeof told] == null),
    );
    if (Object.keys(gaps).length + Object.keys(place).length === 0) return { row, become: 'here' };
    return { row, become: 'changed', what: { eventId: held.id, fields: gaps, ...place } };
  });
}

const keyOf = (title: string, starts: string): string => `${starts} ${title.trim().toLowerCase()}`;

/** Puts the events of a list or a calendar in the diary as one change set. */
export function importEvents(workbook: WorkbookReader, deed: Deed, input: RecordsImport): ChangeSet {
  const outcomes = eventOutcomes(workbook, input.rows);
  const change = new ChangeBuilder(workbook);
  const places = new Map(workbook.all('place').map(({ id, name }) => [name.trim().toLowerCase(), id]));
  for (const outcome of outcomes) {
    if (outcome.become !== 'new' && outcome.become !== 'changed') continue;
    const { eventId, fields, place } = outcome.what;
    const key = place?.trim().toLowerCase();
    if (place && key && !places.has(key))
      places.set(key, change.add('place', deed.newId(), { name: place.trim() }));
    const placeId = key ? places.get(key) : undefined;
    const whole = { ...fields, ...(placeId ? { placeId } : {}) };
    if (eventId) change.set('event', eventId, whole);
    else change.add('event', deed.newId(), whole as ValuesOf<'event'>);
  }
  return change.done(importLabel(outcomes, ['event', 'events'], input.from));
}
