import fc from 'fast-check';
import { relationId } from '../../../../shared/workbook/relationId';
import type { Workbook } from '../../../../shared/workbook/workbook';
import { Book } from '../../workbook/book';

const HEADS = 8;
const each = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: HEADS, maxLength: HEADS });
const head = fc.integer({ min: 0, max: HEADS - 1 });
const day = fc.constantFrom(
  '2026-08-01',
  '2026-10-26',
  '2026-11-17',
  '2026-11-18',
  '2026-11-24',
  '2026-12-01',
);
const perhaps = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const recorded = '2026-01-01T10:00:00Z';

/** What a person's own record may say. */
const facts = fc.record(
  {
    placeId: fc.constantFrom('place0', 'place1', 'place2'),
    tags: fc.subarray(['choir', 'drive']),
    languages: fc.subarray(['English', 'Polski']),
    skills: fc.subarray(['baking']),
    ageBand: fc.constantFrom('13-15' as const, '16-17' as const, 'adult' as const),
    birthday: fc.constantFrom('03-05', '11-24'),
    organiserId: head.map((who) => `person${who}`),
    photoId: fc.constantFrom('photo0', 'gone'),
    town: fc.constant('Newark'),
    basis: fc.constantFrom('consent', 'contract'),
    condition: fc.constant('explicit-consent'),
    noticeDue: day,
    noticeGiven: day,
    keptOn: day,
    custom: fc.constantFrom({ shirt: 'L' }, { shirt: 12 }, { shirt: true }, { shirt: 'Élan' }),
    ladder: fc
      .constantFrom('contact', 'supporter', 'leader', 'odd')
      .map((stage) => [{ id: 'l1', stage, on: '2026-01-01', recorded }]),
    assessment: fc
      .integer({ min: 1, max: 5 })
      .map((level) => [{ id: 'a1', level, on: '2026-01-01', recorded }]),
    doNotContact: fc.constant('on' as const).map((type) => [{ id: 'd1', type, recorded }]),
    consent: fc
      .constantFrom('yes' as const, 'no' as const)
      .map((state) => [{ id: 'c1', channel: 'text' as const, state, given: '2026-01-01', recorded }]),
  },
  { requiredKeys: [] },
);

/** A small town in which everything that a search may ask of happens to somebody. */
export const towns: fc.Arbitrary<Workbook> = fc
  .record({
    facts: each(facts),
    phones: each(fc.boolean()),
    came: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2 }), head, fc.boolean()), {
      selector: ([event, who]) => `${event} ${who}`,
      maxLength: 10,
    }),
    eventDays: fc.tuple(day, day, day),
    spoken: fc.array(fc.tuple(head, day, fc.boolean(), fc.subarray(['repairs'])), { maxLength: 6 }),
    committed: fc.array(
      fc.tuple(head, fc.constantFrom('made', 'confirmed', 'kept', 'missed', 'withdrawn'), perhaps(day)),
      { maxLength: 6 },
    ),
    told: fc.array(fc.tuple(head, perhaps(day)), { maxLength: 4 }),
    tasks: fc.array(fc.tuple(head, perhaps(day), perhaps(day)), { maxLength: 4 }),
    members: fc.uniqueArray(head, { maxLength: 4 }),
    led: fc.uniqueArray(fc.tuple(head, head), {
      selector: ([leader, who]) => `${leader} ${who}`,
      maxLength: 4,
    }),
    takesPart: fc.uniqueArray(head, { maxLength: 3 }),
    joined: fc.option(fc.tuple(head, head)),
  })
  .map((town) => {
    const book = new Book();
    book.deed('A town', (change) => {
      for (const [at, parent] of [undefined, 'place0', 'place1'].entries())
        change.add('place', `place${at}`, { name: `Place ${at}`, ...(parent ? { parentId: parent } : {}) });
      change.add('group', 'group0', { name: 'Choir', type: 'faith' });
      change.add('campaign', 'campaign0', { name: 'Homes' });
      change.add('fieldDef', 'shirt', { label: 'Shirt', type: 'text' });
      change.add('media', 'photo0', { name: 'face.jpg' });
      const choir = { join: 'all', of: [{ is: 'tagged', tag: 'choir' }] };
      change.add('segment', 'search0', { name: 'The choir', search: choir });
      change.add('setting', 'setting0', { name: 'privacyGrounds', value: { basis: 'consent' } });
      town.facts.forEach((told, at) => {
        change.add('person', `person${at}`, {
          givenName: at % 2 === 0 ? 'Zoë' : 'Dean',
          ...told,
          ...(town.phones[at] ? { phones: [{ key: `+44770090014${at}` }] } : {}),
        });
      });
      town.eventDays.forEach((on, at) => {
        const type = at === 0 ? 'mass-meeting' : 'training';
        const campaign = at === 1 ? { campaignId: 'campaign0' } : {};
        change.add('event', `event${at}`, { title: `Event ${at}`, type, starts: `${on}T19:00`, ...campaign });
      });
      for (const [event, who, attended] of town.came) {
        const values = { eventId: `event${event}`, personId: `person${who}`, attended };
        change.add('attendance', relationId('attendance', values), values);
      }
      town.spoken.forEach(([who, on, oneToOne, themes], at) => {
        change.add('conversation', `talk${at}`, { personId: `person${who}`, on, oneToOne, themes });
      });
      town.committed.forEach(([who, state, madeOn], at) => {
        const values = {
          personId: `person${who}`,
          action: at % 2 === 0 ? 'door-knock' : 'phone-bank',
          state,
          ...(madeOn ? { madeOn } : {}),
        };
        change.add('commitment', `word${at}`, values);
      });
      town.told.forEach(([who, heardOn], at) => {
        change.add('story', `story${at}`, {
          title: 'The wall',
          personId: `person${who}`,
          ...(heardOn ? { heardOn } : {}),
        });
      });
      town.tasks.forEach(([who, due, doneOn], at) => {
        change.add('task', `task${at}`, {
          title: 'Ring',
          personId: `person${who}`,
          ...(due ? { due } : {}),
          ...(doneOn ? { doneOn } : {}),
        });
      });
      for (const who of town.members) {
        const values = { type: 'member', fromId: `person${who}`, toId: 'group0', toKind: 'group' as const };
        change.add('tie', relationId('tie', values), values);
      }
      for (const [leader, who] of town.led) {
        if (leader === who) continue;
        const values = {
          type: 'leads',
          fromId: `person${leader}`,
          toId: `person${who}`,
          toKind: 'person' as const,
        };
        change.add('tie', relationId('tie', values), values);
      }
      for (const who of town.takesPart) {
        const values = { campaignId: 'campaign0', personId: `person${who}` };
        change.add('participation', relationId('participation', values), values);
      }
    });
    if (town.joined && town.joined[0] !== town.joined[1])
      book.join(`person${town.joined[0]}`, `person${town.joined[1]}`);
    return book.workbook;
  });
