import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type RecordLevel,
  type RecordsScope,
  recordLevels,
  type SpecialMark,
  specialFields,
} from '../../../shared/model/sharing';
import { collectPack } from '../../../shared/queries/packScope';
import { placesWithin } from '../../../shared/queries/placesWithin';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { runs } from '../runs';
import { Book } from '../workbook/book';
import { anyEstate, marks } from './randomEstate';

const anyLevel = fc.constantFrom(...recordLevels);
/** Choices that ship as special, and the fields. */
const choices = [
  'groupType/union',
  'groupType/faith',
  'groupType/party',
  'theme/childrens-health',
  'theme/care',
] as const;
const everyMark: readonly SpecialMark[] = [...specialFields, ...choices];
const anyTicks = fc.subarray([...everyMark]);
const anyScope: fc.Arbitrary<RecordsScope> = fc.oneof(
  fc.constantFrom<RecordsScope>({ of: 'all' }, { of: 'stories' }),
  fc.constantFrom('place0', 'place1', 'place2').map((id) => ({ of: 'place' as const, id })),
  fc.constantFrom('event0', 'event1').map((id) => ({ of: 'event' as const, id })),
  fc.constantFrom('campaign0', 'campaign1').map((id) => ({ of: 'campaign' as const, id })),
  fc
    .subarray(['person0', 'person1', 'person2', 'person3'], { minLength: 1 })
    .map((ids) => ({ of: 'people' as const, ids })),
);

const collect = (
  book: Book,
  scope: RecordsScope,
  level: RecordLevel = 'everything',
  special: readonly SpecialMark[] = [],
) => collectPack(book.workbook, { scope, level, special });

const of = (records: readonly StoredRecord[], kind: string) => records.filter((one) => one.kind === kind);
const idsOf = (records: readonly StoredRecord[], kind: string) => of(records, kind).map(({ id }) => id);

describe('a pack of any part of any book', () => {
  it('lets no private story, no note that never leaves and no field leave that was not ticked', () => {
    fc.assert(
      fc.property(anyEstate, anyScope, anyLevel, anyTicks, (book, scope, level, ticks) => {
        const { records } = collect(book, scope, level, ticks);
        const text = JSON.stringify(records);
        expect(text).not.toContain(marks.privateStory);
        expect(text).not.toContain(marks.privateNotes);
        if (level === 'names') expect(text).not.toContain(marks.contact);
        for (const field of specialFields)
          if (!ticks.includes(field)) expect(text).not.toContain(marks[field]);
        const kinds = new Set(records.map(({ kind }) => kind));
        expect(kinds).not.toContain('setting');
        if (scope.of !== 'all') expect(kinds).not.toContain('segment');
      }),
      { numRuns: runs() },
    );
  });

  it('counts exactly what goes', () => {
    fc.assert(
      fc.property(anyEstate, anyScope, anyLevel, (book, scope, level) => {
        const { records, goes, stays } = collect(book, scope, level);
        const withdrawn = of(records, 'story').filter(({ title }) => title === undefined).length;
        expect(stays.withdrawnStory).toBe(withdrawn);
        const counted: Record<string, number> = {};
        for (const { kind } of records) counted[kind] = (counted[kind] ?? 0) + 1;
        counted.story = (counted.story ?? 0) - withdrawn;
        if (counted.story === 0) delete counted.story;
        expect(goes).toEqual(counted);
      }),
      { numRuns: runs() },
    );
  });
});

describe('what is of a special category', () => {
  it('leaves for its own tick alone: groups, the ties to them and where they stand, and themes of what people said', () => {
    fc.assert(
      fc.property(anyEstate, anyScope, anyLevel, anyTicks, (book, scope, level, ticks) => {
        const { records } = collect(book, scope, level, ticks);
        const isHeld = (groupId: unknown) => {
          const type = book.workbook.get('group', String(groupId))?.type;
          const mark = `groupType/${type}` as SpecialMark;
          return choices.some((each) => each === mark) && !ticks.includes(mark);
        };
        for (const { kind, ...record } of records) {
          if (kind === 'group') expect(isHeld(record.id)).toBe(false);
          if (kind === 'tie') expect(isHeld(record.toId)).toBe(false);
          if (kind === 'stance') expect(isHeld(record.subjectId)).toBe(false);
          if (kind === 'campaign')
            for (const { groupId } of record.targets as { groupId?: string }[])
              if (groupId) expect(isHeld(groupId)).toBe(false);
          if (['conversation', 'response', 'story'].includes(kind))
            for (const theme of (record.themes ?? []) as string[])
              expect(
                choices.some((each) => each === `theme/${theme}`) && !ticks.includes(`theme/${theme}`),
              ).toBe(false);
        }
      }),
      { numRuns: runs() },
    );
  });

  it('is counted for each tick, and a tick adds exactly what was counted', () => {
    fc.assert(
      fc.property(anyEstate, anyScope, anyLevel, (book, scope, level) => {
        const without = collect(book, scope, level);
        for (const mark of choices.slice(0, 3)) {
          const withIt = collect(book, scope, level, [mark]);
          expect(withIt.special.get(mark)).toEqual(without.special.get(mark));
          const { groups = 0 } = without.special.get(mark) ?? {};
          expect(of(withIt.records, 'group').length - of(without.records, 'group').length).toBe(groups);
          const ties = of(withIt.records, 'tie').filter(
            ({ id }) => !without.records.some((record) => record.id === id),
          );
          const whose = new Set(ties.map(({ fromId }) => fromId));
          expect(without.special.get(mark)?.people ?? 0).toBeGreaterThanOrEqual(whose.size);
        }
        for (const [mark, { people }] of without.special)
          if (mark === 'votingIntention') {
            const told = collect(book, scope, level, [mark]).records.filter(
              ({ votingIntention }) => votingIntention !== undefined,
            );
            expect(told).toHaveLength(people);
          }
      }),
      { numRuns: runs(60) },
    );
  });

  it('does not show in the stamps of a theme that was there, or was taken off', () => {
    fc.assert(
      fc.property(fc.constantFrom('childrens-health', 'care'), fc.boolean(), (theme, isOff) => {
        const book = new Book();
        book.deed('Talked', (change) =>
          change.add('conversation', 'talk', { personId: 'p', on: '2025-03-01', themes: ['rent'] }),
        );
        book.deed('Themes', (change) => change.set('conversation', 'talk', { themes: ['rent', theme] }));
        if (isOff) book.deed('Off', (change) => change.set('conversation', 'talk', { themes: ['rent'] }));
        const { records } = collect(book, { of: 'all' });
        expect(JSON.stringify(records)).not.toContain(theme);
        expect(JSON.stringify(collect(book, { of: 'all' }, 'names', [`theme/${theme}`]).records)).toContain(
          theme,
        );
      }),
      { numRuns: 4 },
    );
  });

  it('is what the lists of this workbook say it is', () => {
    const book = new Book();
    book.deed('Made', (change) => {
      change.add('list', 'groupType', {
        name: 'groupType',
        codes: [
          { code: 'lodge', label: 'Lodge', special: true },
          { code: 'union', label: 'Union branch', special: false },
        ],
      });
      change.add('group', 'l', { name: 'The Lodge', type: 'lodge' });
      change.add('group', 'u', { name: 'Unison', type: 'union' });
    });
    const { records, special } = collect(book, { of: 'all' });
    expect(idsOf(records, 'group')).toEqual(['u']);
    expect([...special]).toEqual([['groupType/lodge', { records: 0, people: 0, groups: 1 }]]);
  });

  it('of a deleted tie to such a group not even the deletion leaves', () => {
    const book = new Book();
    book.deed('Made', (change) => {
      change.add('group', 'mosque', { name: 'The mosque', type: 'faith' });
      change.add('person', 'p', { givenName: 'Person' });
      change.add('tie', 'tie', { type: 'member', fromId: 'p', toId: 'mosque', toKind: 'group' });
    });
    book.deed('Left', (change) => change.remove('tie', 'tie'));
    expect(idsOf(collect(book, { of: 'all' }).records, 'tie')).toEqual([]);
    expect(idsOf(collect(book, { of: 'all' }, 'names', ['groupType/faith']).records, 'tie')).toEqual(['tie']);
  });
});

describe('a pack of a place', () => {
  it('holds nobody who neither lives there nor is met in what happened there, and all who do', () => {
    fc.assert(
      fc.property(anyEstate, fc.constantFrom('place0', 'place1'), anyLevel, (book, id, level) => {
        const { workbook } = book;
        const { records } = collect(book, { of: 'place', id }, level);
        const there = placesWithin(workbook, id);
        const isThere = (placeId: unknown) => typeof placeId === 'string' && there.has(placeId);
        const livesThere = (personId: unknown) =>
          workbook.joined(String(personId)).some((each) => isThere(workbook.stored('person', each)?.placeId));
        const wasThere = (eventId: unknown) => isThere(workbook.stored('event', String(eventId))?.placeId);
        for (const { kind, ...record } of records) {
          if (kind === 'event') expect(isThere(record.placeId)).toBe(true);
          if (kind === 'election') expect(isThere(record.placeId)).toBe(true);
          if (kind === 'attendance') expect(wasThere(record.eventId)).toBe(true);
          if (['conversation', 'commitment', 'task', 'response'].includes(kind))
            expect(wasThere(record.eventId) || livesThere(record.personId)).toBe(true);
          if (kind === 'campaign' || kind === 'win') {
            const campaign = workbook.get('campaign', String(kind === 'win' ? record.campaignId : record.id));
            expect((campaign?.placeIds ?? []).some(isThere)).toBe(true);
          }
          if (kind === 'story' && record.title !== undefined)
            expect(isThere(record.placeId) || wasThere(record.eventId) || livesThere(record.personId)).toBe(
              true,
            );
        }
        const others = JSON.stringify(
          records.filter(({ kind }) => kind !== 'person' && kind !== 'samePerson'),
        );
        for (const person of idsOf(records, 'person'))
          expect(
            livesThere(person) || workbook.joined(person).some((each) => others.includes(`"${each}"`)),
          ).toBe(true);
        for (const person of workbook.all('person'))
          if (livesThere(person.id)) expect(idsOf(records, 'person')).toContain(person.id);
      }),
      { numRuns: runs() },
    );
  });
});

describe('a pack of people who were picked', () => {
  it('holds nobody else, and nothing that tells of somebody else alone', () => {
    fc.assert(
      fc.property(
        anyEstate,
        fc.subarray(['person0', 'person1', 'person2'], { minLength: 1 }),
        anyLevel,
        (book, ids, level) => {
          const { records } = collect(book, { of: 'people', ids }, level);
          const picked = new Set(ids.flatMap((id) => book.workbook.joined(id)));
          const isPicked = (id: unknown) => picked.has(String(id));
          expect(new Set(idsOf(records, 'person'))).toEqual(picked);
          for (const { kind, ...record } of records) {
            if (['conversation', 'commitment', 'task', 'response', 'attendance'].includes(kind))
              expect(isPicked(record.personId)).toBe(true);
            if (kind === 'story') expect(isPicked(record.personId)).toBe(true);
            if (kind === 'tie' && record.toKind !== 'group') expect(isPicked(record.toId)).toBe(true);
            if (kind === 'tie') expect(isPicked(record.fromId)).toBe(true);
          }
          for (const kind of ['campaign', 'stance', 'win', 'election'])
            expect(of(records, kind)).toHaveLength(0);
        },
      ),
      { numRuns: runs() },
    );
  });

  it('names the events that they came to, without what was written of them', () => {
    fc.assert(
      fc.property(anyEstate, (book) => {
        const { records } = collect(book, { of: 'people', ids: ['person0', 'person1'] });
        const cameTo = new Set(of(records, 'attendance').map(({ eventId }) => eventId));
        expect(new Set(idsOf(records, 'event'))).toEqual(cameTo);
        expect(JSON.stringify(records)).not.toContain(marks.debrief);
      }),
      { numRuns: runs(50) },
    );
  });
});

describe('a pack of stories alone', () => {
  it('names a teller only where they agreed to it, and tells nothing of them but the name', () => {
    fc.assert(
      fc.property(anyEstate, anyLevel, anyTicks, (book, level, ticks) => {
        const { records } = collect(book, { of: 'stories' }, level, ticks);
        const mayBeNamed = book.workbook
          .all('story')
          .filter(({ consent }) => ['team', 'public-named'].includes(consent?.[0]?.level ?? ''));
        const tellers = new Set(mayBeNamed.flatMap(({ personId }) => book.workbook.joined(personId ?? '')));
        for (const person of of(records, 'person')) {
          expect(tellers).toContain(person.id);
          expect(Object.keys(person).sort()).toEqual(['base', 'givenName', 'id', 'kind']);
        }
        const named = of(records, 'story').filter(({ personId }) => personId !== undefined);
        const agreed = mayBeNamed.filter(({ personId }) => personId);
        expect(named.map(({ id }) => id).sort()).toEqual(agreed.map(({ id }) => id).sort());
        const kinds = new Set(records.map(({ kind }) => kind));
        for (const kind of ['story', 'person', 'place', 'samePerson', 'list']) kinds.delete(kind);
        expect([...kinds]).toEqual([]);
        const told = book.workbook.all('story').filter(({ title }) => title !== marks.privateStory);
        expect(of(records, 'story').filter(({ title }) => title !== undefined)).toHaveLength(told.length);
      }),
      { numRuns: runs() },
    );
  });
});
