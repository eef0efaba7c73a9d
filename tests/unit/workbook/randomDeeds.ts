import fc from 'fast-check';
import { type Kind, kinds } from '../../../shared/model/kinds';
import { type ConsentEntry, presentConsent } from '../../../shared/queries/presentConsent';
import { canonicalJson } from '../../../shared/workbook/canonicalJson';
import { relationId } from '../../../shared/workbook/relationId';
import type { Workbook } from '../../../shared/workbook/workbook';
import type { Book } from './book';

export const devices = ['laptop01', 'laptop02', 'laptop03'];
export const people = ['p1', 'p2', 'p3', 'p4'];
const events = ['e1', 'e2'];

export type RandomDeed =
  | { of: 'add' | 'delete' | 'restore'; who: string }
  | { of: 'name'; who: string; name: string }
  | { of: 'own'; who: string; field: string; value: string | null }
  | { of: 'tag' | 'untag'; who: string; tag: string }
  | { of: 'email' | 'unemail'; who: string; key: string }
  | { of: 'assess'; who: string; level: number; id: string }
  | { of: 'join' | 'split'; who: string; other: string; pick: boolean }
  | { of: 'attend' | 'unattend'; who: string; event: string; came: boolean }
  | { of: 'talk'; who: string; id: string }
  | { of: 'consent'; who: string; entry: ConsentEntry }
  | { of: 'undo' | 'redo' }
  | { of: 'entries' | 'snapshot'; from: number };

const recorded = '2025-03-04T19:00:00Z';

const who = fc.constantFrom(...people);
/** By phone, that nobody here has: a refused channel would keep its details from leaving in a pack. */
const consentEntry: fc.Arbitrary<ConsentEntry> = fc.record({
  id: fc.uuid(),
  channel: fc.constant('phone'),
  state: fc.constantFrom('yes', 'no'),
  given: fc.constantFrom('2025-01-05', '2025-02-06', '2025-03-04', '2026-01-01'),
  how: fc.constantFrom('', 'on paper'),
  wording: fc.constantFrom('', 'You may ring me'),
  recorded: fc.constant(recorded),
});

export const anyDeed: fc.Arbitrary<RandomDeed> = fc.oneof(
  fc.record({ of: fc.constantFrom('add', 'delete', 'restore'), who }),
  fc.record({ of: fc.constant('name'), who, name: fc.constantFrom('Aisha', 'Aysha', 'Stuart') }),
  fc.record({
    of: fc.constant('own'),
    who,
    field: fc.constantFrom('blood', 'union'),
    value: fc.constantFrom('A', 'B', null),
  }),
  fc.record({ of: fc.constantFrom('tag', 'untag'), who, tag: fc.constantFrom('tenant', 'choir') }),
  fc.record({ of: fc.constantFrom('email', 'unemail'), who, key: fc.constantFrom('a@x.org', 'b@x.org') }),
  fc.record({ of: fc.constant('assess'), who, level: fc.integer({ min: 1, max: 5 }), id: fc.uuid() }),
  fc.record({ of: fc.constantFrom('join', 'join', 'split'), who, other: who, pick: fc.boolean() }),
  fc.record({
    of: fc.constantFrom('attend', 'attend', 'unattend'),
    who,
    event: fc.constantFrom(...events),
    came: fc.boolean(),
  }),
  fc.record({ of: fc.constant('talk'), who, id: fc.uuid() }),
  fc.record({ of: fc.constant('consent'), who, entry: consentEntry }),
  fc.record({ of: fc.constantFrom('undo', 'redo') }),
  fc.record({ of: fc.constantFrom('entries', 'snapshot'), from: fc.integer({ min: 0, max: 2 }) }),
) as fc.Arbitrary<RandomDeed>;

/** Does one deed on one laptop, if it makes sense there; otherwise nothing. */
export function act(book: Book, deed: RandomDeed, others: readonly Book[]): void {
  const { workbook } = book;
  const known = (id: string) => workbook.get('person', id);
  switch (deed.of) {
    case 'add':
      if (!workbook.stored('person', deed.who))
        book.deed('add', (c) => c.add('person', deed.who, { givenName: deed.who, placeId: 'elm' }));
      return;
    case 'delete':
      if (known(deed.who)) book.deed('delete', (c) => c.remove('person', deed.who));
      return;
    case 'restore':
      if (workbook.stored('person', deed.who)) book.deed('restore', (c) => c.restore('person', deed.who));
      return;
    case 'name':
      if (known(deed.who)) book.deed('name', (c) => c.set('person', deed.who, { givenName: deed.name }));
      return;
    case 'own': {
      const custom = { ...known(deed.who)?.custom, [deed.field]: deed.value };
      if (known(deed.who)) book.deed('own field', (c) => c.set('person', deed.who, { custom }));
      return;
    }
    case 'tag':
    case 'untag': {
      const tags = (known(deed.who)?.tags ?? []).filter((tag) => tag !== deed.tag);
      if (deed.of === 'tag') tags.push(deed.tag);
      if (known(deed.who)) book.deed('tag', (c) => c.set('person', deed.who, { tags }));
      return;
    }
    case 'email':
    case 'unemail': {
      const emails = (known(deed.who)?.emails ?? []).filter(({ key }) => key !== deed.key);
      if (deed.of === 'email')
        emails.push({ key: deed.key, address: deed.key, label: book.workbook.clock.device });
      if (known(deed.who)) book.deed('email', (c) => c.set('person', deed.who, { emails }));
      return;
    }
    case 'assess': {
      const assessment = [...(known(deed.who)?.assessment ?? [])];
      assessment.push({ id: deed.id, level: deed.level, on: '2025-03-04', recorded });
      if (known(deed.who)) book.deed('assess', (c) => c.set('person', deed.who, { assessment }));
      return;
    }
    case 'consent': {
      const consent = [...(known(deed.who)?.consent ?? [])];
      if (consent.some(({ id }) => id === deed.entry.id)) return;
      if (known(deed.who))
        book.deed('consent', (c) => c.set('person', deed.who, { consent: [...consent, deed.entry] }));
      return;
    }
    case 'join':
      if (deed.who !== deed.other) {
        const [first = '', second = ''] = [deed.who, deed.other].sort();
        book.join(first, second, deed.pick ? { givenName: 'Picked' } : undefined);
      }
      return;
    case 'split': {
      const [first = '', second = ''] = [deed.who, deed.other].sort();
      const id = relationId('samePerson', { firstId: first, secondId: second });
      if (workbook.get('samePerson', id)) book.split(first, second);
      return;
    }
    case 'attend':
      book.attend(deed.event, deed.who, { attended: deed.came });
      return;
    case 'unattend': {
      const id = relationId('attendance', { eventId: deed.event, personId: deed.who });
      if (workbook.get('attendance', id)) book.deed('unattend', (c) => c.remove('attendance', id));
      return;
    }
    case 'talk':
      if (!workbook.stored('conversation', deed.id))
        book.deed('talk', (c) => c.add('conversation', deed.id, { personId: deed.who, on: '2025-03-04' }));
      return;
    case 'undo':
      if (book.history.undoLabel) book.undo();
      return;
    case 'redo':
      if (book.history.redoLabel) book.redo();
      return;
    case 'entries': {
      const other = others[deed.from];
      if (other && other !== book)
        for (const entry of [...other.entries].reverse()) book.workbook.apply(entry);
      return;
    }
    case 'snapshot': {
      const other = others[deed.from];
      if (other && other !== book) book.workbook.load([...other.workbook.records()]);
      return;
    }
  }
}

/** What the workbook says to a reader: every list, count, reference and consent. */
export function says(workbook: Workbook, { deleted = true } = {}): unknown {
  const lists = (Object.keys(kinds) as Kind[]).map((kind) => [
    kind,
    workbook.count(kind),
    workbook
      .all(kind)
      .map((record) => canonicalJson(record))
      .sort(),
    deleted &&
      workbook
        .deleted(kind)
        .map((record) => record.id)
        .sort(),
  ]);
  const references = people.map((id) => [
    workbook.resolve(id),
    workbook.get('person', id)?.id,
    workbook
      .by('attendance', 'personId', id)
      .map((attendance) => attendance.id)
      .sort(),
    workbook
      .by('conversation', 'personId', id)
      .map((conversation) => conversation.id)
      .sort(),
    presentConsent(workbook.get('person', id) ?? {}, 'phone')?.state,
  ]);
  return [lists, references, events.map((id) => workbook.by('attendance', 'eventId', id).length)];
}
