import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletePerson } from '../../../shared/commands/deletePerson';
import { editPerson } from '../../../shared/commands/editPerson';
import { editPlace } from '../../../shared/commands/editPlace';
import { foldPhone, foldText } from '../../../shared/queries/foldText';
import { searchPeople, warmPeopleSearch } from '../../../shared/queries/searchPeople';
import { nameTextOf, searchTextOf } from '../../../shared/queries/searchTextOf';
import { shownName } from '../../../shared/queries/shownName';
import { searchQueries, timeSearch } from '../../bench/search.bench';
import { Ruth } from '../ruth';

const found = (ruth: Ruth, typed: string, limit?: number) =>
  searchPeople(ruth.workbook, typed, limit).people.map(shownName);

function doorList() {
  const ruth = new Ruth();
  const oakTree = ruth.place('Oak Tree Lane');
  ruth.knows('Maureen Fretwell', { placeId: oakTree, phones: ['07700 900142'] });
  ruth.knows('Mandeep Gill', { town: 'Eastwood', emails: ['m.gill@example.org'] });
  ruth.knows('Marcus Thorpe', { postcode: 'NG18 1EA' });
  ruth.knows('Gary Whitlam', { town: 'Mansfield', street: '9 Market Place' });
  ruth.knows('Siân Żak', { knownAs: 'Shan' });
  return { ruth, oakTree };
}

describe('finding people', () => {
  it('puts those whose name begins so before those who live in a place that does', () => {
    const { ruth } = doorList();
    expect(found(ruth, 'ma')).toEqual(['Mandeep Gill', 'Marcus Thorpe', 'Maureen Fretwell', 'Gary Whitlam']);
  });

  it('looks for one letter in names only', () => {
    const { ruth } = doorList();
    expect(found(ruth, 'm')).toEqual(['Mandeep Gill', 'Marcus Thorpe', 'Maureen Fretwell']);
    expect(found(ruth, 'g')).toEqual(['Gary Whitlam', 'Mandeep Gill']);
  });

  it('needs every word, in any order', () => {
    const { ruth } = doorList();
    expect(found(ruth, 'gill man')).toEqual(['Mandeep Gill']);
    expect(found(ruth, 'gill mar')).toEqual([]);
  });

  it('folds accents, and knows people by every name they have', () => {
    const { ruth } = doorList();
    for (const typed of ['sian', 'Siân', 'shan', 'zak', 'ŻAK'])
      expect(found(ruth, typed)).toEqual(['Shan Żak']);
  });

  it('finds a phone in any spelling, and by a part of it', () => {
    const { ruth } = doorList();
    for (const typed of ['07700 900142', '+447700900142', '07700900142', '900142', '0142']) {
      expect(found(ruth, typed)).toEqual(['Maureen Fretwell']);
    }
  });

  it('finds an email, a postcode with or without its space, a street and a place', () => {
    const { ruth } = doorList();
    expect(found(ruth, 'm.gill@example')).toEqual(['Mandeep Gill']);
    expect(found(ruth, 'ng18 1ea')).toEqual(['Marcus Thorpe']);
    expect(found(ruth, 'NG181EA')).toEqual(['Marcus Thorpe']);
    expect(found(ruth, 'market place')).toEqual(['Gary Whitlam']);
    expect(found(ruth, 'oak tree')).toEqual(['Maureen Fretwell']);
  });

  it('forgives one slip in a name, and says what it looked for', () => {
    const { ruth } = doorList();
    const answer = searchPeople(ruth.workbook, 'whitlma');
    expect(answer.people.map(shownName)).toEqual(['Gary Whitlam']);
    expect(answer.corrected).toBe('whitlam');
    expect(found(ruth, 'maureen fretwel')).toEqual(['Maureen Fretwell']);
    expect(found(ruth, 'gary whitlsm')).toEqual(['Gary Whitlam']);
  });

  it('finds nobody for what nobody has, and for nothing', () => {
    const { ruth } = doorList();
    expect(searchPeople(ruth.workbook, 'qqzz')).toEqual({ people: [], total: 0 });
    expect(searchPeople(ruth.workbook, ' , ')).toEqual({ people: [], total: 0 });
  });

  it('shows the first and counts them all', () => {
    const ruth = new Ruth();
    for (let number = 10; number < 40; number += 1) ruth.knows(`Dean Number${number}`);
    const answer = searchPeople(ruth.workbook, 'dean', 5);
    expect(answer.total).toBe(30);
    expect(answer.people.map((person) => person.familyName)).toEqual([
      'Number10',
      'Number11',
      'Number12',
      'Number13',
      'Number14',
    ]);
  });
});

describe('a search after a change', () => {
  it('knows a new name, and no longer the old one', () => {
    const { ruth } = doorList();
    const gary = searchPeople(ruth.workbook, 'gary').people[0]?.id ?? '';
    ruth.does(editPerson(ruth.workbook, ruth.deed(), { personId: gary, values: { givenName: 'Graham' } }));
    expect(found(ruth, 'graham')).toEqual(['Graham Whitlam']);
    expect(searchPeople(ruth.workbook, 'gary').total).toBe(0);
  });

  it('keeps names and people together when somebody in the middle goes and others come', () => {
    const { ruth } = doorList();
    const marcus = searchPeople(ruth.workbook, 'marcus').people[0]?.id ?? '';
    ruth.does(deletePerson(ruth.workbook, ruth.deed(), { personId: marcus }));
    ruth.knows('Nasreen Akhtar');
    expect(found(ruth, 'marcus')).toEqual([]);
    for (const name of ['Maureen Fretwell', 'Mandeep Gill', 'Gary Whitlam', 'Shan Żak', 'Nasreen Akhtar']) {
      expect(found(ruth, name)).toEqual([name]);
    }
    ruth.book.undo();
    ruth.book.undo();
    expect(found(ruth, 'marcus')).toEqual(['Marcus Thorpe']);
  });

  it('knows a place by its new name', () => {
    const { ruth, oakTree } = doorList();
    expect(found(ruth, 'oak tree')).toHaveLength(1);
    ruth.does(editPlace(ruth.workbook, ruth.deed(), { placeId: oakTree, values: { name: 'Elm Close' } }));
    expect(found(ruth, 'oak tree')).toEqual([]);
    expect(found(ruth, 'elm')).toEqual(['Maureen Fretwell']);
  });
});

describe('a search letter by letter', () => {
  it('finds the same as one typed at once', () => {
    const { ruth } = doorList();
    const words = [
      'ma',
      'maureen f',
      'gill',
      '07700 900',
      '0142',
      'ng18 1',
      'mark',
      'oak t',
      '9 market',
      'm gill ex',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }), (typed) => {
        for (const word of typed) {
          for (let end = 1; end <= word.length; end += 1) {
            const letters = word.slice(0, end);
            const narrowed = found(ruth, letters);
            found(ruth, 'zzz');
            expect(narrowed).toEqual(found(ruth, letters));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('can be got ready in slices before the first letter', () => {
    const { ruth } = doorList();
    let slices = 0;
    for (const _ of warmPeopleSearch(ruth.workbook, 2)) slices += 1;
    expect(slices).toBeGreaterThanOrEqual(2);
    expect([...warmPeopleSearch(ruth.workbook, 2)]).toEqual([]);
    expect(found(ruth, 'gary')).toEqual(['Gary Whitlam']);
  });

  it('may be asked, and the people may change, while it is half ready', () => {
    const { ruth } = doorList();
    const steps = warmPeopleSearch(ruth.workbook, 1);
    steps.next();
    steps.next();
    expect(found(ruth, 'gary')).toEqual(['Gary Whitlam']);
    ruth.knows('Garth Pell');
    steps.next();
    expect(found(ruth, 'gar')).toEqual(['Garth Pell', 'Gary Whitlam']);
    expect([...steps]).toEqual([]);
    expect(found(ruth, 'gar')).toEqual(['Garth Pell', 'Gary Whitlam']);
  });
});

describe('a search of a long list that changes', () => {
  const given = ['Ann', 'Anneka', 'Dean', 'Mo', 'Siân', 'Zak'];
  const family = ['Akhtar', 'Bell', 'Dean', 'Oak-Ford', 'Whitlam'];
  const towns = ['Mansfield', 'Annesley', 'Oakham'];
  const typed = [
    'a',
    'd',
    'an',
    'oa',
    'dean',
    'ann w',
    'mo b',
    '770',
    '0770090',
    '900',
    '0012',
    'sian',
    'ma',
  ];

  /** What the search promises, looked up the slow way. */
  function plainly(ruth: Ruth, query: string): string[] {
    const words = foldText(query).split(' ');
    const matches = ruth.workbook.all('person').filter((person) => {
      const text = ` ${searchTextOf(ruth.workbook, person)}`;
      if (query.length === 1) return ` ${nameTextOf(person)}`.includes(` ${query}`);
      return words.every((word) =>
        /^\d{3,}$/.test(word)
          ? text.includes(word) || text.includes(foldPhone(word))
          : text.includes(` ${word}`),
      );
    });
    return matches.map((person) => person.id).sort();
  }

  it('finds whom a look at every line finds, in an order that does not depend on what came before', () => {
    const person = fc.record({
      name: fc.tuple(fc.constantFrom(...given), fc.constantFrom(...family)),
      town: fc.constantFrom(...towns),
      phone: fc.integer({ min: 0, max: 99 }),
    });
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.constantFrom('add', 'rename', 'delete'), fc.nat(20)), { maxLength: 6 }),
        (people, changes) => {
          const ruth = new Ruth();
          const knows = ({ name, town, phone }: (typeof people)[number]) =>
            ruth.knows(name.join(' '), { town, phones: [`07700 9${String(phone).padStart(5, '0')}`] });
          for (const each of people) knows(each);
          const look = () => {
            for (const query of typed) {
              const answer = searchPeople(ruth.workbook, query, Number.POSITIVE_INFINITY);
              if (answer.corrected !== undefined) continue;
              expect(answer.total).toBe(answer.people.length);
              expect(answer.people.map((each) => each.id).sort()).toEqual(plainly(ruth, query));
            }
          };
          look();
          for (const [what, which] of changes) {
            const all = ruth.workbook.all('person');
            const one = all[which % Math.max(1, all.length)];
            if (what === 'add')
              knows(people[which % people.length] ?? { name: ['Mo', 'Bell'], town: '', phone: 1 });
            else if (one && what === 'rename')
              ruth.does(
                editPerson(ruth.workbook, ruth.deed(), { personId: one.id, values: { givenName: 'Dean' } }),
              );
            else if (one) ruth.does(deletePerson(ruth.workbook, ruth.deed(), { personId: one.id }));
            look();
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the list of queries that the bench times', () => {
  it('has two hundred or more of every kind, the same each time, and finds who it is about', () => {
    const ruth = new Ruth();
    for (const name of ['Maureen Fretwell', 'Mandeep Gill', 'Marcus Thorpe']) ruth.knows(name);
    const queries = searchQueries(ruth.workbook);
    expect(queries.length).toBeGreaterThanOrEqual(200);
    expect(searchQueries(ruth.workbook)).toEqual(queries);
    expect(new Set(queries.map((query) => query.kind)).size).toBe(7);
    const times = timeSearch(ruth.workbook, queries, () => 0);
    const typed = times.filter(({ query }) => query.kind === 'typing a name' || query.kind === 'two words');
    expect(typed.every(({ total }) => total > 0)).toBe(true);
    expect(times.filter(({ query }) => query.kind === 'no match').every(({ total }) => total === 0)).toBe(
      true,
    );
  });
});
