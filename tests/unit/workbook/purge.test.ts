import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '../../../shared/workbook/canonicalJson';
import { stampOf } from '../../../shared/workbook/clock';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { incomingEntry, previewIncoming } from '../../../shared/workbook/incoming';
import { mergeRecords } from '../../../shared/workbook/merge';
import { contactsToPurge, contentGoesAt, findPurges, purgeEntry } from '../../../shared/workbook/purge';
import { finish } from '../../../shared/workbook/slices';
import { Workbook } from '../../../shared/workbook/workbook';
import { patience, runs } from '../runs';
import { Book } from './book';

vi.setConfig({ testTimeout: patience });

const day = 24 * 60 * 60 * 1000;
const hash = (contact: string): string => contact.replace(/[^0-9a-f]/g, '').padStart(4, '0');
const deletedOn = Date.UTC(2025, 2, 4);

/** Takes out what is due so many days after the evening on which the book was written. */
function purged(book: Book, days: number): number {
  const now = deletedOn + days * day;
  const due = finish(findPurges(book.workbook, now));
  const entry = purgeEntry(book.workbook, due, now, new Date(now).toISOString(), hash);
  if (!entry) return 0;
  book.entries.push(entry);
  book.workbook.apply(entry);
  return entry.merge.length + (entry.replace?.length ?? 0);
}

const packOf = (book: Book): StoredRecord[] => JSON.parse(JSON.stringify([...book.workbook.records()]));

/** Opens a pack and takes in all of it. */
function takeIn(book: Book, records: readonly StoredRecord[], days = 100): number {
  const at = new Date(deletedOn + days * day).toISOString();
  const preview = finish(previewIncoming(book.workbook, records, at, hash));
  const entry = incomingEntry(book.workbook, preview, at, { label: 'Opened a pack' });
  if (entry) book.workbook.apply(entry);
  return entry?.merge.length ?? 0;
}

function deanDeleted() {
  const [ours, theirs] = [new Book('laptop01'), new Book('laptop02')];
  ours.deed('Added', (c) =>
    c.add('person', 'dean', {
      givenName: 'Dean',
      notes: 'Asked about the bus',
      tags: ['tenant'],
      emails: [{ key: 'dean@x.org', address: 'Dean@x.org' }],
      assessment: [{ id: 'a1', level: 2, on: '2025-03-04', recorded: '2025-03-04T19:00:00.000Z' }],
    }),
  );
  theirs.workbook.load(packOf(ours));
  const old = packOf(ours);
  ours.deed('Deleted', (c) => c.remove('person', 'dean'));
  return { ours, theirs, old };
}

describe('a record that was deleted over 90 days ago', () => {
  it('loses its content and keeps its id and its deletion', () => {
    const { ours } = deanDeleted();
    expect(purged(ours, 90)).toBe(0);
    expect(purged(ours, 91)).toBe(1);
    const kept = ours.workbook.stored('person', 'dean');
    expect(kept).toEqual({
      id: 'dean',
      kind: 'person',
      base: expect.any(String),
      deleted: '2025-03-04T19:02:00.000Z',
      purged: true,
    });
    expect(ours.workbook.deleted('person')).toEqual([]);
    expect(purged(ours, 200)).toBe(0);
  });

  it('takes nothing in again from an old pack, nor from a backup that is merged', () => {
    const { ours, old } = deanDeleted();
    purged(ours, 91);
    const before = packOf(ours);
    expect(takeIn(ours, old)).toBe(0);
    ours.workbook.load(old);
    expect(packOf(ours)).toEqual(before);
  });

  it('takes in what a colleague wrote after the deletion, and shows it for another 90 days from then', () => {
    const { ours, theirs } = deanDeleted();
    const edited = new Date(deletedOn + 60 * day).toISOString();
    theirs.deed('Edited', (c) => c.set('person', 'dean', { notes: 'Moved to Crewe' }), edited);
    purged(ours, 91);
    takeIn(ours, packOf(theirs));
    const kept = ours.workbook.stored('person', 'dean');
    expect(kept).toMatchObject({ notes: 'Moved to Crewe', deleted: '2025-03-04T19:02:00.000Z' });
    expect(kept).not.toHaveProperty('givenName');
    expect(ours.workbook.deleted('person').map(({ id }) => id)).toEqual(['dean']);
    expect(purged(ours, 149)).toBe(0);
    expect(purged(ours, 152)).toBe(1);
    expect(ours.workbook.stored('person', 'dean')).not.toHaveProperty('notes');
  });

  it('is whole again where a colleague brought it back, and can be deleted anew for 90 days', () => {
    const { ours, theirs } = deanDeleted();
    takeIn(theirs, packOf(ours), 1);
    const back = new Date(deletedOn + 80 * day).toISOString();
    theirs.deed('Brought back', (c) => c.restore('person', 'dean'), back);
    purged(ours, 91);
    takeIn(ours, packOf(theirs));
    expect(ours.workbook.get('person', 'dean')).toMatchObject({ givenName: 'Dean', tags: ['tenant'] });
    const again = new Date(deletedOn + 120 * day).toISOString();
    ours.deed('Deleted again', (c) => c.remove('person', 'dean'), again);
    takeIn(ours, packOf(theirs), 121);
    expect(ours.workbook.deleted('person').map(({ givenName }) => givenName)).toEqual(['Dean']);
  });

  it('is written anew under its derived id when somebody comes after all', () => {
    const book = new Book();
    const id = book.attend('e1', 'p1', { rsvp: 'yes', attended: true });
    book.deed('Took out', (c) => c.remove('attendance', id));
    purged(book, 91);
    const later = new Date(deletedOn + 100 * day).toISOString();
    book.deed(
      'Signed in',
      (c) => c.add('attendance', id, { eventId: 'e1', personId: 'p1', attended: true }),
      later,
    );
    expect(book.workbook.get('attendance', id)).toMatchObject({ eventId: 'e1', attended: true });
    expect(book.workbook.get('attendance', id)).not.toHaveProperty('rsvp');
  });

  it('is emptied by our own book alone: a file that says so empties nothing', () => {
    const { ours, old } = deanDeleted();
    ours.deed('Brought back', (c) => c.restore('person', 'dean'));
    const stamp = stampOf(deletedOn + day, 0, 'stranger');
    const asked = { id: 'dean', kind: 'person', base: stamp, purged: true as const };
    expect(takeIn(ours, [asked, { ...asked, notes: 'x', stamps: { purged: stamp } }])).toBe(1);
    expect(ours.workbook.get('person', 'dean')).toMatchObject({ givenName: 'Dean', notes: 'x' });
    expect(old).toHaveLength(1);
  });

  it('does not come back from an old pack where we were only told that it was deleted, nor with whom we never knew', () => {
    const { ours, old } = deanDeleted();
    const deletedWhole = packOf(ours);
    purged(ours, 91);
    const told = new Book('laptop02');
    takeIn(told, packOf(ours), 91);
    takeIn(told, old, 91);
    takeIn(told, deletedWhole, 91);
    const stranger = new Book('laptop03');
    takeIn(stranger, deletedWhole, 91);
    for (const book of [told, stranger])
      expect(book.workbook.stored('person', 'dean')).toEqual({
        id: 'dean',
        kind: 'person',
        base: expect.any(String),
        deleted: '2025-03-04T19:02:00.000Z',
      });
    // Within the ninety days a deleted record comes in whole, so that it can be brought back.
    const soon = new Book('laptop04');
    takeIn(soon, deletedWhole, 89);
    expect(soon.workbook.stored('person', 'dean')).toMatchObject({ givenName: 'Dean' });
  });

  it('is not hurried by a clock that stood at 1970 when it was deleted, nor kept by one at 2099', () => {
    const stamp = stampOf(deletedOn, 0, 'laptop01');
    const dean = { id: 'dean', kind: 'person', base: stamp, notes: 'Asked about the bus' };
    const goes = (deleted: string, base = stamp) =>
      contentGoesAt({ ...dean, base, deleted }, deletedOn + 100 * day);
    expect(goes('1970-01-01T00:00:10.000Z')).toBe(deletedOn + 90 * day);
    expect(goes('2025-03-04T00:00:00.000Z', stampOf(Date.UTC(2099, 0, 1), 0, 'laptop01'))).toBe(
      deletedOn + 90 * day,
    );
    expect(goes('2099-01-01T00:00:00.000Z', stampOf(Date.UTC(2099, 0, 1), 0, 'laptop01'))).toBeUndefined();
  });
});

describe('an email that was taken off over 90 days ago', () => {
  function emailTakenOff() {
    const book = new Book();
    book.deed('Added', (c) =>
      c.add('person', 'p1', {
        givenName: 'Aisha',
        emails: [
          { key: 'a0@x.org', address: 'A0@x.org', label: 'home' },
          { key: 'b1@x.org', address: 'b1@x.org' },
        ],
      }),
    );
    const old = packOf(book);
    book.deed('Took off', (c) =>
      c.set('person', 'p1', { emails: [{ key: 'b1@x.org', address: 'b1@x.org' }] }),
    );
    return { book, old };
  }

  it('loses its text and leaves a keyed hash; the others stay', () => {
    const { book } = emailTakenOff();
    const now = deletedOn + 91 * day;
    expect(contactsToPurge(book.workbook, finish(findPurges(book.workbook, now)), now)).toEqual(['a0@x.org']);
    expect(purged(book, 90)).toBe(0);
    expect(purged(book, 91)).toBe(1);
    const kept = book.workbook.stored('person', 'p1');
    expect(canonicalJson(kept)).not.toMatch(/a0@x\.org|home/i);
    expect(Object.keys(kept?.stamps ?? {})).toContain(`emails/gone:${hash('a0@x.org')}`);
    expect(book.workbook.get('person', 'p1')?.emails).toEqual([{ key: 'b1@x.org', address: 'b1@x.org' }]);
    expect(purged(book, 300)).toBe(0);
  });

  it('does not come back from an old pack, and does where it was written again since', () => {
    const { book, old } = emailTakenOff();
    const theirs = new Book('laptop02');
    theirs.workbook.load(old);
    purged(book, 91);
    expect(takeIn(book, old)).toBe(0);
    expect(book.workbook.get('person', 'p1')?.emails?.map(({ key }) => key)).toEqual(['b1@x.org']);
    const at = new Date(deletedOn + 95 * day).toISOString();
    theirs.deed(
      'Labelled',
      (c) =>
        c.set('person', 'p1', {
          emails: [
            { key: 'a0@x.org', address: 'A0@x.org', label: 'work' },
            { key: 'b1@x.org', address: 'b1@x.org' },
          ],
        }),
      at,
    );
    takeIn(book, packOf(theirs));
    expect(book.workbook.get('person', 'p1')?.emails?.map(({ key, label }) => [key, label])).toEqual([
      ['a0@x.org', 'work'],
      ['b1@x.org', undefined],
    ]);
  });

  it('can be given again by hand, and taken off again', () => {
    const { book } = emailTakenOff();
    purged(book, 91);
    const emails = [{ key: 'a0@x.org', address: 'A0@x.org' }];
    const on = (days: number) => new Date(deletedOn + days * day).toISOString();
    book.deed('Gave', (c) => c.set('person', 'p1', { emails }), on(92));
    expect(book.workbook.get('person', 'p1')?.emails?.map(({ key }) => key)).toEqual(['a0@x.org']);
    book.deed('Took off', (c) => c.set('person', 'p1', { emails: [] }), on(93));
    expect(purged(book, 184)).toBe(1);
    expect(
      Object.keys(book.workbook.stored('person', 'p1')?.stamps ?? {}).filter((path) => path.includes('/')),
    ).toEqual([`emails/gone:${hash('a0@x.org')}`, `emails/gone:${hash('b1@x.org')}`].sort());
  });
});

describe('purging, whatever was done on three laptops', () => {
  const devices = ['laptop01', 'laptop02', 'laptop03'];
  const laptop = fc.integer({ min: 0, max: 2 });
  const anyStep = fc.record({
    on: laptop,
    from: laptop,
    of: fc.constantFrom('add', 'name', 'email', 'unemail', 'delete', 'restore', 'pack', 'pack', 'purge'),
    email: fc.constantFrom('a0@x.org', 'b1@x.org'),
    name: fc.constantFrom('Aisha', 'Dean'),
    wait: fc.constantFrom(0, 1, 45, 100),
  });

  it('leaves them saying the same once they have exchanged packs, and no old pack brings anything back', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        const books = devices.map((device) => new Book(device));
        const packs: StoredRecord[][] = [];
        let days = 0;
        for (const step of steps) {
          days += step.wait;
          const book = books[step.on];
          const from = books[step.from];
          if (!book || !from) continue;
          const at = new Date(deletedOn + days * day + 1000).toISOString();
          const held = book.workbook.get('person', 'p1');
          const emails = (held?.emails ?? []).filter(({ key }) => key !== step.email);
          if (step.of === 'add' && !book.workbook.stored('person', 'p1'))
            book.deed('add', (c) => c.add('person', 'p1', { givenName: step.name }), at);
          if (step.of === 'name' && held)
            book.deed('name', (c) => c.set('person', 'p1', { givenName: step.name }), at);
          if (step.of === 'email' && held)
            book.deed(
              'email',
              (c) => c.set('person', 'p1', { emails: [...emails, { key: step.email, address: step.email }] }),
              at,
            );
          if (step.of === 'unemail' && held)
            book.deed('unemail', (c) => c.set('person', 'p1', { emails }), at);
          if (step.of === 'delete' && held) book.deed('delete', (c) => c.remove('person', 'p1'), at);
          if (step.of === 'restore' && book.workbook.stored('person', 'p1')?.deleted)
            book.deed('restore', (c) => c.restore('person', 'p1'), at);
          if (step.of === 'purge') purged(book, days);
          if (step.of === 'pack') {
            packs.push(packOf(from));
            takeIn(book, packOf(from), days);
          }
        }
        for (const _ of books)
          for (const book of books) for (const other of books) takeIn(book, packOf(other), days);
        const end = days + 400;
        for (const book of books) purged(book, end);
        const stub = books.map((book) => book.workbook.stored('person', 'p1'));
        if (stub[0]?.deleted == null) {
          for (const book of books) for (const other of books) takeIn(book, packOf(other), end);
          const says = books.map((book) => book.workbook.get('person', 'p1')?.emails?.map(({ key }) => key));
          expect(says).toEqual([says[0], says[0], says[0]]);
          expect(new Set(books.map((book) => book.workbook.get('person', 'p1')?.givenName)).size).toBe(1);
          return;
        }
        for (const [index, book] of books.entries()) {
          for (const pack of packs) takeIn(book, pack, end);
          expect(book.workbook.stored('person', 'p1')).toEqual(stub[index]);
          expect(book.workbook.get('person', 'p1')).toBeUndefined();
          expect(stub[index]).not.toHaveProperty('givenName');
          expect(stub[index]?.deleted).toBe(stub[0]?.deleted);
        }
      }),
      { numRuns: runs() },
    );
  });

  it('merges a purged record the same in either order and any number of times', () => {
    const stamps = fc.integer({ min: 1, max: 6 }).map((time) => stampOf(time, 0, 'laptop01'));
    const part = fc.oneof(
      stamps.map((base) => ({ id: 'p', kind: 'person', base, notes: `note ${base}` })),
      stamps.map((base) => ({ id: 'p', kind: 'person', base, deleted: 'then' })),
      stamps.map((base) => ({ id: 'p', kind: 'person', base, deleted: null })),
      stamps.map((base) => ({ id: 'p', kind: 'person', base, purged: true as const })),
    );
    const merged = fc
      .array(part, { minLength: 1, maxLength: 5 })
      .map((parts: readonly StoredRecord[]) => parts.reduce((held, next) => mergeRecords(held, next)));
    fc.assert(
      fc.property(merged, merged, (a, b) => {
        const both = mergeRecords(a, b);
        expect(mergeRecords(b, a)).toEqual(both);
        expect(mergeRecords(both, b)).toEqual(both);
        expect(mergeRecords(both, both)).toEqual(both);
      }),
      { numRuns: runs() },
    );
  });

  it('is told whole by its journal: playing it again gives what is held', () => {
    const { ours } = deanDeleted();
    purged(ours, 91);
    const again = new Workbook({ device: 'laptop01', freeze: true });
    for (const entry of ours.entries) again.apply(entry);
    expect([...again.records()]).toEqual([...ours.workbook.records()]);
  });
});
