import { Chance } from '../../build/sampleYear/chance';
import { addDays } from '../../shared/queries/calendar';
import type { ChangeSet } from '../../shared/workbook/changeSet';
import { relationId } from '../../shared/workbook/relationId';
import { crowd } from './crowd';

type Patch = ChangeSet['patches'][number];

/** The day on which the questions are asked. */
export const askedOn = '2026-11-24';

export const busyPlaces = ['Mansfield', 'Broxtowe', 'Shipley', 'Crewe', 'Walsall'].map((name, at) => ({
  id: idOf('0001', at),
  name,
}));

const recorded = `${askedOn}T19:00:00Z`;

const EVENTS = 60;
const aListful = 20_000;

/**
 * A crowd with five related records for each of them: two attendances at one of sixty meetings of a year, a
 * commitment, and two conversations. Every second person lives in a known place, may be phoned and is on the
 * ladder. Always the same for the same number; as change sets, one after another.
 */
export function* busyBook(people: number): Generator<ChangeSet, void, void> {
  const chance = new Chance(7);
  const day = (): string => addDays(askedOn, -chance.whole(0, 365));
  const places: Patch[] = busyPlaces.map(({ id, name }) => ({
    op: 'add',
    kind: 'place',
    id,
    fields: { name },
  }));
  const events: Patch[] = Array.from({ length: EVENTS }, (_, at) => ({
    op: 'add',
    kind: 'event',
    id: idOf('0002', at),
    fields: {
      title: `Meeting ${at + 1}`,
      type: at % 3 === 0 ? 'mass-meeting' : 'house-meeting',
      starts: `${addDays(askedOn, -at * 6)}T19:00`,
    },
  }));
  yield changeSet([...places, ...events]);
  const personIds: string[] = [];
  for (const list of crowd(people)) {
    for (const patch of list.patches) {
      personIds.push(patch.id);
      if (patch.op !== 'add' || personIds.length % 2 === 0) continue;
      Object.assign(patch.fields, {
        placeId: chance.pick(busyPlaces).id,
        consent: [{ id: `${patch.id}c`, channel: 'phone', state: 'yes', given: day(), recorded }],
        ladder: [{ id: `${patch.id}l`, stage: 'supporter', on: day(), recorded }],
      });
    }
    yield list;
  }
  let patches: Patch[] = [];
  for (const [at, personId] of personIds.entries()) {
    const first = chance.whole(0, EVENTS - 2);
    for (const nth of [first, first + 1]) {
      const eventId = idOf('0002', nth);
      patches.push({
        op: 'add',
        kind: 'attendance',
        id: relationId('attendance', { eventId, personId }),
        fields: { eventId, personId, rsvp: 'yes', attended: chance.odds(0.6) },
      });
    }
    patches.push({
      op: 'add',
      kind: 'commitment',
      id: idOf('0003', at),
      fields: {
        personId,
        eventId: idOf('0002', first),
        action: 'door-knock',
        state: chance.pick(['made', 'confirmed', 'kept', 'missed']),
        madeOn: day(),
      },
    });
    for (const nth of [0, 1])
      patches.push({
        op: 'add',
        kind: 'conversation',
        id: idOf('0004', at * 2 + nth),
        fields: { personId, on: day(), oneToOne: nth === 0, notes: `Talked about number ${at}.` },
      });
    if (patches.length < aListful) continue;
    yield changeSet(patches);
    patches = [];
  }
  if (patches.length > 0) yield changeSet(patches);
}

const changeSet = (patches: Patch[]): ChangeSet => ({
  label: `Added ${patches.length} records`,
  undo: 'ordinary',
  patches,
});

function idOf(kind: string, at: number): string {
  return `0199e2a0-${kind}-7000-8000-${at.toString(16).padStart(12, '0')}`;
}
