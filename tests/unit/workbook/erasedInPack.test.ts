import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/workbook/canonicalJson';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { emailsToCompare } from '../../../shared/workbook/erasedInPack';
import { eraseEntry, planErasure } from '../../../shared/workbook/erasure';
import { incomingEntry, previewIncoming } from '../../../shared/workbook/incoming';
import { finish } from '../../../shared/workbook/slices';
import { Book } from './book';

const at = '2025-03-04T21:00:00.000Z';
/** Everything, as it travels: what an erasure keeps for itself stays. */
const packOf = (book: Book): StoredRecord[] =>
  [...book.workbook.records()].map(
    ({ goneIds, contactHashes, nameAndPostcodeHashes, ...record }) =>
      JSON.parse(JSON.stringify(record)) as StoredRecord,
  );
const hash = (text: string) => `#${text}`;

/** What a laptop does with a pack: it knows the emails that it had hashed, merges, and has every erasure ticked. */
function takeIn(book: Book, records: readonly StoredRecord[]) {
  const known = new Set(emailsToCompare(book.workbook, records));
  const preview = finish(
    previewIncoming(book.workbook, records, at, (key) => (known.has(key) ? hash(key) : undefined)),
  );
  const entry = incomingEntry(book.workbook, preview, at, { label: 'Opened a pack' });
  if (entry) book.workbook.apply(entry);
  for (const incoming of preview.erasures) erase(book, incoming.personIds as string[], incoming);
  return preview;
}

function erase(book: Book, personIds: readonly string[], incoming?: StoredRecord): void {
  const plan = planErasure(book.workbook, ...personIds);
  const order = { erasureId: 'x1', now: book.at(), today: '2025-03-04', hash };
  book.workbook.apply(eraseEntry(book.workbook, plan, incoming ? { ...order, incoming } : order));
}

function bookWithBev(device = 'laptop01'): Book {
  const book = new Book(device);
  book.deed('Added', (c) => {
    c.add('person', 'bev', {
      givenName: 'Bev',
      photoId: 'm1',
      emails: [{ key: 'bev@x.org', address: 'bev@x.org' }],
    });
    c.add('person', 'jo', { givenName: 'Jo' });
    c.add('event', 'e1', { title: 'Assembly', type: 'mass-meeting', starts: '2025-03-10T19:00' });
    c.add('story', 's1', { title: 'Damp', personId: 'bev', body: 'The wall was black', mediaIds: ['m2'] });
    c.add('media', 'm1', { name: 'bev.jpg' });
    c.add('media', 'm2', { name: 'bev.mp3' });
    c.add('media', 'm3', { name: 'banner.jpg' });
  });
  book.attend('e1', 'bev', { attended: true });
  return book;
}

describe('a pack that brings somebody who was erased here', () => {
  it('is read without them, their story, and its photos and recordings', () => {
    const book = bookWithBev();
    const pack = packOf(book);
    erase(book, ['bev']);
    const { erased, fresh } = takeIn(book, pack);
    expect(erased.map(({ id }) => id).sort()).toEqual(['bev', 'm1', 'm2', 's1']);
    expect(fresh).toEqual([]);
    expect(JSON.stringify(packOf(book))).not.toMatch(/Bev|bev\.|black/);
  });

  it('is read without a part of a record of theirs that does not say whose it is', () => {
    const book = bookWithBev();
    erase(book, ['bev']);
    const [attendance] = book.workbook.all('attendance');
    takeIn(book, [
      { id: 's1', kind: 'story', base: '0zzzzzzz00000laptop02', title: 'Bev and the damp' },
      {
        id: attendance?.id ?? '',
        kind: 'attendance',
        base: '0zzzzzzz00000laptop02',
        note: 'Bev, in a wheelchair',
      },
    ]);
    expect(JSON.stringify(packOf(book))).not.toContain('Bev');
    expect(book.workbook.all('attendance')).toHaveLength(1);
  });

  it('is read without a photo that only their record in the pack holds, and with one that others hold too', () => {
    const book = bookWithBev();
    erase(book, ['bev']);
    const base = '0m7uvl0ao0000laptop02';
    const { erased, fresh } = takeIn(book, [
      { id: 's9', kind: 'story', base, title: 'Mould', personId: 'bev', mediaIds: ['m8', 'm9'] },
      { id: 's8', kind: 'story', base, title: 'March', personId: 'jo', mediaIds: ['m9'] },
      { id: 'm8', kind: 'media', base, name: 'bev2.jpg' },
      { id: 'm9', kind: 'media', base, name: 'march.jpg' },
    ]);
    expect(erased.map(({ id }) => id).sort()).toEqual(['m8', 's9']);
    expect(fresh.map(({ id }) => id).sort()).toEqual(['m9', 's8']);
  });

  it('leaves them out under another id too: by an email they once had, or because the pack joins the two', () => {
    const book = bookWithBev();
    erase(book, ['bev']);
    const other = new Book('laptop02');
    other.deed('Added', (c) => {
      c.add('person', 'b2', { givenName: 'Beverley', emails: [{ key: 'bev@x.org', address: 'bev@x.org' }] });
      c.add('person', 'b3', { givenName: 'Bevvy' });
      c.add('person', 'sue', { givenName: 'Sue' });
    });
    other.join('b2', 'b3');
    const { fresh } = takeIn(book, packOf(other));
    expect(fresh.map(({ id }) => id)).toEqual(['sue']);
  });

  it('cannot shut out somebody who is here by joining the two', () => {
    const book = bookWithBev();
    erase(book, ['bev']);
    const other = new Book('laptop02');
    other.deed('Added', (c) => {
      c.add('person', 'bev', { givenName: 'Bev' });
      c.add('person', 'jo', { givenName: 'Jo', town: 'Crewe' });
    });
    other.join('bev', 'jo');
    takeIn(book, packOf(other));
    expect(book.workbook.get('person', 'jo')).toMatchObject({ givenName: 'Jo', town: 'Crewe' });
    expect(book.workbook.joined('jo')).toEqual(['jo']);
  });
});

describe('three laptops, one of which erases somebody', () => {
  /** What must be the same everywhere; hashes, and ids of what went, are each laptop's own. */
  const readsAs = (book: Book) =>
    [...book.workbook.records()]
      .map(({ goneIds, contactHashes, nameAndPostcodeHashes, ...record }) => {
        if (record.kind !== 'erasure') return record;
        return { id: record.id, kind: record.kind, personIds: record.personIds, on: record.on };
      })
      .map((record) => canonicalJson(record))
      .sort();

  it('agree in the end, whatever was done meanwhile and in whatever order packs went round', () => {
    const deed = fc.oneof(
      fc.record({ what: fc.constantFrom('town', 'story', 'note', 'add', 'task') }),
      fc.record({ what: fc.constantFrom('pack'), to: fc.nat(2) }),
    );
    const run = fc.record({
      deeds: fc.array(fc.tuple(fc.nat(2), deed), { maxLength: 14 }),
      eraser: fc.nat(2),
      when: fc.nat(14),
    });
    fc.assert(
      fc.property(run, ({ deeds, eraser, when }) => {
        const first = bookWithBev();
        const books = [first, new Book('laptop02'), new Book('laptop03')] as const;
        for (const book of books.slice(1)) book.workbook.load(packOf(first));
        const of = (index: number): Book => books[index] ?? first;
        let made = 0;
        const eraseHere = () => erase(of(eraser), ['bev']);
        deeds.forEach(([who, each], step) => {
          if (step === when) eraseHere();
          const book = of(who);
          const { workbook } = book;
          const hasBev = workbook.stored('person', 'bev') !== undefined;
          made += 1;
          if ('to' in each) takeIn(of(each.to), packOf(book));
          else if (each.what === 'add')
            book.deed('Added', (c) => c.add('person', `n${made}`, { givenName: 'Nina' }));
          else if (each.what === 'task' && hasBev)
            book.deed('Gave', (c) => c.add('task', `t${made}`, { title: 'Ring', personId: 'bev' }));
          else if (each.what === 'note' && hasBev) {
            const [came] = workbook.all('attendance');
            if (came) book.deed('Noted', (c) => c.set('attendance', came.id, { note: `Bev ${made}` }));
          } else if (!hasBev) return;
          else if (each.what === 'town')
            book.deed('Moved', (c) => c.set('person', 'bev', { town: `T${made}` }));
          else if (each.what === 'story')
            book.deed('Told', (c) => c.add('story', `s-${made}`, { title: 'Bev', personId: 'bev' }));
        });
        if (when >= deeds.length) eraseHere();
        // Everybody sends to everybody until nothing is new.
        for (let round = 0; round < 3; round += 1)
          for (const from of books) for (const to of books) if (from !== to) takeIn(to, packOf(from));
        const [one, two, three] = books.map(readsAs);
        expect(two).toEqual(one);
        expect(three).toEqual(one);
        for (const book of books) expect(book.workbook.stored('person', 'bev')).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});
