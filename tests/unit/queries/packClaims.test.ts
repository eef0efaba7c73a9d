import { describe, expect, it } from 'vitest';
import { choiceOf, incomingItems, type Trust } from '../../../shared/queries/incomingItems';
import { collectPack } from '../../../shared/queries/packScope';
import { canonicalJson } from '../../../shared/workbook/canonicalJson';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { incomingEntry, previewIncoming } from '../../../shared/workbook/incoming';
import { relationId } from '../../../shared/workbook/relationId';
import { finish } from '../../../shared/workbook/slices';
import { Book } from '../workbook/book';

const at = '2025-03-05T09:00:00.000Z';
const all = ({ workbook }: Book) => [...workbook.records()].map((record) => canonicalJson(record)).sort();

/** Takes in what is ticked of its own accord; gives the lines of the preview. */
function takeIn(book: Book, records: readonly StoredRecord[], trust: Trust) {
  const preview = finish(previewIncoming(book.workbook, records, at));
  const items = incomingItems(preview, trust);
  const entry = incomingEntry(book.workbook, preview, at, choiceOf(items, 'Took in a pack', trust));
  if (entry) book.workbook.apply(entry);
  return items;
}

const anneka = (book: Book, phone: string) =>
  book.deed('Added', (change) =>
    change.add('person', 'anneka', {
      givenName: 'Anneka',
      familyName: book.workbook.clock.device,
      phones: [{ key: phone }],
      emails: [{ key: `${phone}@x.org`, address: `${phone}@x.org` }],
      street: `1 ${phone} Road`,
    }),
  );

describe('a pack of names alone', () => {
  it('changes no phone, email or address of anybody who is here, even from a checked colleague and though it is later', () => {
    const ours = new Book('laptop01');
    const theirs = new Book('laptop02');
    anneka(ours, '+447700900111');
    theirs.at();
    anneka(theirs, '+447700900222');
    theirs.deed('Took it out', (change) => change.set('person', 'anneka', { phones: [], street: null }));
    const before = ours.workbook.get('person', 'anneka');
    const { records } = collectPack(theirs.workbook, { scope: { of: 'all' }, level: 'names', special: [] });
    takeIn(ours, records, 'checked');
    const after = ours.workbook.get('person', 'anneka');
    expect(after?.familyName).toBe('laptop02');
    expect([after?.phones, after?.emails, after?.street]).toEqual([
      before?.phones,
      before?.emails,
      before?.street,
    ]);
  });
});

describe('a stranger’s pack that bears the ids of records that are here', () => {
  const book = () => {
    const made = new Book('laptop01');
    anneka(made, '+447700900111');
    made.deed('Added', (change) => {
      change.add('person', 'bev', { givenName: 'Bev' });
      change.add('event', 'meeting', {
        title: 'Housing meeting',
        starts: '2025-03-01T19:00',
        type: 'mass-meeting',
      });
    });
    made.attend('meeting', 'bev', { attended: true });
    return made;
  };
  const bevThere = relationId('attendance', { eventId: 'meeting', personId: 'bev' });
  const later = '0m9zzzzzz0000stranger';
  const forged = (record: Omit<StoredRecord, 'base'>): StoredRecord =>
    ({ ...record, base: later }) as StoredRecord;

  it.each([
    ['somebody else’s name over Anneka’s', forged({ kind: 'person', id: 'anneka', givenName: 'Mallory' })],
    ['the meeting under another title', forged({ kind: 'event', id: 'meeting', title: 'Cancelled' })],
    ['Anneka deleted', forged({ kind: 'person', id: 'anneka', deleted: at })],
    [
      'Anneka and Bev as one and the same',
      forged({
        kind: 'samePerson',
        id: relationId('samePerson', { firstId: 'anneka', secondId: 'bev' }),
        firstId: 'anneka',
        secondId: 'bev',
        picks: { givenName: 'Mallory' },
      }),
    ],
  ])('shows it, and leaves what is here as it is: %s', (_what, record) => {
    const here = book();
    const before = all(here);
    const shown = takeIn(here, [record], 'stranger');
    expect(shown.map(({ kind, id }) => [kind, id])).toContainEqual([record.kind, record.id]);
    expect(here.workbook.get('person', 'anneka')?.givenName).toBe('Anneka');
    expect(here.workbook.get('event', 'meeting')?.title).toBe('Housing meeting');
    expect(here.workbook.by('attendance', 'personId', 'bev')).toMatchObject([{ attended: true }]);
    expect(here.workbook.count('person')).toBe(2);
    expect(all(here)).toEqual(before);
  });

  it.each([
    ['beside the true one', 'mine', { personId: 'bev' }],
    ['in the place of the true one', bevThere, { personId: 'anneka' }],
  ])('leaves out an attendance under an id that is not its own, %s', (_what, id, whose) => {
    const here = book();
    const before = all(here);
    const record = forged({ kind: 'attendance', id, eventId: 'meeting', attended: false, ...whose });
    expect(finish(previewIncoming(here.workbook, [record], at)).unreadable).toBe(1);
    takeIn(here, [record], 'checked');
    expect(here.workbook.by('attendance', 'eventId', 'meeting')).toMatchObject([{ personId: 'bev' }]);
    expect(all(here)).toEqual(before);
  });

  it('keeps a record of another kind with the same id apart from it', () => {
    const here = book();
    takeIn(here, [forged({ kind: 'place', id: 'anneka', name: 'Anneka' })], 'stranger');
    expect(here.workbook.get('person', 'anneka')?.givenName).toBe('Anneka');
    expect(here.workbook.get('place', 'anneka')?.name).toBe('Anneka');
  });
});
