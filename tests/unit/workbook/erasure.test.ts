import { describe, expect, it } from 'vitest';
import {
  type ErasureOrder,
  erasedIn,
  eraseEntry,
  nameAndPostcode,
  planErasure,
} from '../../../shared/workbook/erasure';
import { relationId } from '../../../shared/workbook/relationId';
import { Book } from './book';

/** A year with Aisha in it: everything that can speak of somebody. */
function bookWithAisha(): Book {
  const book = new Book();
  book.deed('Added', (c) => {
    c.add('person', 'p1', {
      givenName: 'Aisha',
      familyName: 'Rahman',
      postcode: 'NG18 1AA',
      photoId: 'm1',
      emails: [
        { key: 'aisha@x.org', address: 'Aisha@x.org' },
        { key: 'old@x.org', address: 'old@x.org' },
      ],
      phones: [{ key: '+447700900123' }],
      notes: 'Has asthma',
    });
    c.add('person', 'p2', { givenName: 'Stuart', familyName: 'Pym', organiserId: 'p1' });
    c.add('person', 'p3', { givenName: 'Aysha', familyName: 'Rahman' });
    c.add('event', 'e1', {
      title: 'Assembly',
      type: 'mass-meeting',
      starts: '2025-03-10T19:00',
      debrief: 'Aisha Rahman chaired.',
    });
    c.add('conversation', 'c1', { personId: 'p1', on: '2025-03-04', notes: 'Her son coughs' });
    c.add('conversation', 'c2', { personId: 'p2', on: '2025-03-04', notes: 'Knows aisha from school' });
    c.add('commitment', 'k1', {
      personId: 'p3',
      action: 'door-knock',
      state: 'kept',
      wording: 'I will bring my sister',
      conversationId: 'c1',
    });
    c.add('task', 't1', { title: 'Ring Aisha', personId: 'p1' });
    c.add('story', 's1', { title: 'Damp', personId: 'p1', body: 'The wall was black', mediaIds: ['m2'] });
    c.add('response', 'r1', { answer: 'The damp', personId: 'p1' });
    for (const id of ['m1', 'm2', 'm3']) c.add('media', id, { name: `${id}.jpg` });
    c.add('tie', relationId('tie', { type: 'friend', fromId: 'p1', toId: 'p2' }), {
      type: 'friend',
      fromId: 'p1',
      toId: 'p2',
    });
  });
  book.deed('Removed an email', (c) =>
    c.set('person', 'p1', { emails: [{ key: 'aisha@x.org', address: 'Aisha@x.org' }] }),
  );
  const attendance = relationId('attendance', { eventId: 'e1', personId: 'p1' });
  book.deed('Signed in', (c) => {
    c.add('attendance', attendance, {
      eventId: 'e1',
      personId: 'p1',
      rsvp: 'yes',
      attended: true,
      firstTime: true,
      invitedById: 'p2',
      note: 'Brought her son',
    });
  });
  book.join('p1', 'p3', { givenName: 'Aisha' });
  return book;
}

const order = (more: Partial<ErasureOrder> = {}): ErasureOrder => ({
  erasureId: 'x1',
  now: '2025-03-20T10:00:00.000Z',
  today: '2025-03-20',
  hash: (text) => `#${text}`,
  ...more,
});

function erase(book: Book, more: Partial<ErasureOrder> = {}): void {
  const plan = planErasure(book.workbook, 'p3');
  const entry = eraseEntry(book.workbook, plan, order(more));
  book.workbook.apply(entry);
  book.history.forget([...plan.goes, ...plan.stays]);
}

describe('before a person is erased', () => {
  it('what goes, what stays and who else speaks of them is listed, and nothing is done', () => {
    const book = bookWithAisha();
    const before = [...book.workbook.records()];
    const plan = planErasure(book.workbook, 'p3');
    expect(plan.personIds).toEqual(['p1', 'p3']);
    expect(plan.goes.map(({ kind }) => kind).sort()).toEqual([
      'conversation',
      'media',
      'media',
      'person',
      'person',
      'response',
      'samePerson',
      'story',
      'task',
      'tie',
    ]);
    expect(plan.stays.map(({ kind }) => kind).sort()).toEqual(['attendance', 'commitment']);
    const where = plan.mentions.map(({ id, field, term }) => `${id}.${field} ${term}`);
    expect(where).toContain('e1.debrief Aisha Rahman');
    expect(where).toContain('c2.notes Aisha');
    expect([...book.workbook.records()]).toEqual(before);
  });

  it('a name is looked for as a whole word, so that nobody else is shown', () => {
    const book = bookWithAisha();
    book.deed('Added', (c) => c.add('place', 'v1', { name: 'Aishaville' }));
    expect(planErasure(book.workbook, 'p1').mentions.some(({ id }) => id === 'v1')).toBe(false);
  });
});

describe('erasing a person', () => {
  it('leaves nothing readable of them but the bare facts that totals rest on', () => {
    const book = bookWithAisha();
    const counts = () => [
      book.workbook.count('attendance'),
      book.workbook.by('attendance', 'eventId', 'e1').length,
      book.workbook.count('commitment'),
    ];
    const before = counts();
    erase(book, {
      redactions: [
        { kind: 'event', id: 'e1', fields: { debrief: 'A tenant chaired.' } },
        { kind: 'conversation', id: 'c2', fields: { notes: 'Knows [erased] from school' } },
      ],
    });
    expect(counts()).toEqual(before);
    const everything = JSON.stringify([...book.workbook.records()].filter(({ kind }) => kind !== 'erasure'));
    for (const word of [
      'Aisha',
      'aisha',
      'Aysha',
      'Rahman',
      'NG18',
      'x.org',
      '7700',
      'asthma',
      'cough',
      'sister',
      'her son',
      'black',
      'damp',
    ])
      expect(everything).not.toContain(word);
    const [attendance] = book.workbook.all('attendance');
    expect(attendance).toMatchObject({
      eventId: 'e1',
      personId: 'p1',
      rsvp: 'yes',
      attended: true,
      firstTime: true,
    });
    expect(attendance).not.toHaveProperty('invitedById');
    expect(book.workbook.all('commitment')[0]).toMatchObject({ personId: 'p3', state: 'kept' });
    expect(book.workbook.all('media').map(({ id }) => id)).toEqual(['m3']);
    expect(book.workbook.get('person', 'p2')?.givenName).toBe('Stuart');
  });

  it('keeps ids, the date and keyed hashes, removed and earlier contacts included, never of a name alone', () => {
    const book = bookWithAisha();
    erase(book, { signer: 'laptop01', contactsInHistory: ['+447700900999'] });
    expect(book.workbook.get('erasure', 'x1')).toMatchObject({
      personIds: ['p1', 'p3'],
      on: '2025-03-20',
      signer: 'laptop01',
      contactHashes: ['#+447700900123', '#+447700900999', '#aisha@x.org', '#old@x.org'],
      nameAndPostcodeHashes: ['#aisha rahman ng181aa'],
    });
    const out = erasedIn(book.workbook);
    for (const id of ['p1', 'p3', 's1', 'c1', 'm1', 'm2']) expect(out.has(id)).toBe(true);
    for (const id of ['p2', 'e1', 'k1', 'm3']) expect(out.has(id)).toBe(false);
    expect(nameAndPostcode({ givenName: 'Aisha', familyName: 'Rahman' })).toEqual([]);
  });

  it('cannot be undone, and no deed of before brings anything back', () => {
    const book = bookWithAisha();
    book.deed('Edited', (c) => c.set('person', 'p1', { town: 'Crewe' }));
    erase(book);
    while (book.history.undoLabel) book.undo();
    for (const id of ['p1', 'p3']) expect(book.workbook.stored('person', id)).toBeUndefined();
    while (book.history.redoLabel) book.redo();
    expect(JSON.stringify([...book.workbook.records()])).not.toContain('asthma');
  });

  it('is carried by the journal: opened again, they are still gone', () => {
    const book = bookWithAisha();
    const held = [...book.workbook.records()];
    const entry = eraseEntry(book.workbook, planErasure(book.workbook, 'p1'), order());
    const again = new Book();
    again.workbook.load(held);
    again.workbook.apply(JSON.parse(JSON.stringify(entry)));
    expect(again.workbook.stored('person', 'p1')).toBeUndefined();
    expect(JSON.stringify([...again.workbook.records()])).not.toContain('asthma');
  });

  it('no longer holds once a new request lifts it', () => {
    const book = bookWithAisha();
    erase(book);
    book.deed('Lifted', (c) => c.set('erasure', 'x1', { liftedOn: '2025-04-01' }));
    expect(erasedIn(book.workbook).size).toBe(0);
  });
});
