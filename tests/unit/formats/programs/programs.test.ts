import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../../shared/formats/contactColumns';
import { readContactRows } from '../../../../shared/formats/contactRows';
import { readCsv } from '../../../../shared/formats/csv';
import { fixture } from '../fixture';

/** The people of an export as its own proposal reads them, nothing touched; and what was asked or wrong. */
function read(name: string) {
  const table = readCsv(fixture(`csv/${name}.csv`));
  if (!table.ok) throw new Error(table.problem.reason);
  const guess = guessColumns(table.table);
  const { rows, problems } = readContactRows(table.table, guess.mapping, { today: '2026-11-24' });
  return {
    looksLike: guess.looksLike,
    asked: table.table.header.filter((_, column) => guess.from[column] === 'nothing'),
    people: rows.map(({ row, line, ...person }) => person),
    problems,
  };
}

const email = (address: string, label?: string) => ({ address, key: address, ...(label ? { label } : {}) });
const phone = (key: string, label?: string) => ({ key, ...(label ? { label } : {}) });

describe('a list from Google Contacts', () => {
  it('as it is exported now: the marked email first, both phones of a cell, the first address, labels as tags', () => {
    const { looksLike, asked, people, problems } = read('google-contacts-current');
    expect({ looksLike, asked, problems }).toEqual({ looksLike: 'Google Contacts', asked: [], problems: [] });
    expect(people).toEqual([
      {
        givenName: 'Anneka Joy',
        familyName: 'Okoro',
        knownAs: 'Annie',
        ageBand: 'adult',
        birthday: '07-04',
        emails: [email('anneka@example.org', 'home'), email('a.okoro@unison.example.org', 'work')],
        phones: [
          phone('+447700900457', 'mobile'),
          phone('+447700900458', 'mobile'),
          phone('+441154960123', 'home'),
        ],
        street: '12 Elm Road',
        town: 'Beeston',
        postcode: 'NG9 1AA',
        organisation: 'Unison Mansfield',
        occupation: 'Care worker',
        tags: ['Broxtowe drive'],
        notes: 'wants lifts mended\nOther address: 1 Market Place, Mansfield, NG18 1AA',
        custom: [{ label: 'Union since', value: '2014' }],
      },
      {
        givenName: 'Sunil',
        familyName: 'Patel',
        birthday: '05-09',
        emails: [email('spatel@example.org')],
        phones: [],
        street: '3 Mill Lane',
        town: 'Kirkby',
        postcode: 'NG17 8AA',
        tags: [],
      },
    ]);
  });

  it('as it was exported before: types for labels, two emails in one cell, groups as tags', () => {
    const { looksLike, asked, people, problems } = read('google-contacts-legacy');
    expect({ looksLike, asked, problems }).toEqual({ looksLike: 'Google Contacts', asked: [], problems: [] });
    expect(people).toEqual([
      {
        givenName: 'Tom',
        familyName: 'Lyth',
        emails: [
          email('tom@example.org', 'home'),
          email('tlyth@example.org', 'home'),
          email('tom.lyth@trent.example.org', 'work'),
        ],
        phones: [phone('+447700900771', 'mobile')],
        street: '4 Park Row',
        town: 'Sutton',
        postcode: 'NG17 1AA',
        organisation: 'Trent Buses',
        tags: ['Buses'],
        notes: 'rides the 28',
      },
      {
        givenName: 'Bev',
        familyName: 'Clamp',
        emails: [],
        phones: [phone('+441154960145', 'work')],
        occupation: 'Nurse',
        tags: [],
      },
    ]);
  });
});

it('a list from Outlook takes the home address before that of work, and “Dr” is no occupation', () => {
  const { looksLike, asked, people, problems } = read('outlook');
  expect({ looksLike, asked, problems }).toEqual({ looksLike: 'Outlook', asked: [], problems: [] });
  expect(people).toEqual([
    {
      givenName: 'Joyce Mary',
      familyName: 'Adebayo',
      ageBand: 'adult',
      birthday: '03-14',
      emails: [email('joyce@example.org'), email('j.adebayo@stmarks.example.org')],
      phones: [
        phone('+441623496012', 'work'),
        phone('+441154960177', 'home'),
        phone('+447700900318', 'mobile'),
      ],
      street: '7 Oak Avenue, Flat 2',
      town: 'Beeston',
      postcode: 'NG9 2LF',
      organisation: "St Mark's School",
      occupation: 'Head teacher',
      tags: ['Schools', 'Clean air'],
      notes: 'met at the fete\nOther address: School Lane, Mansfield, NG18 2BB',
    },
    {
      givenName: 'Raj',
      familyName: 'Anand',
      emails: [email('raj@example.org')],
      phones: [phone('+447700900319', 'mobile')],
      street: '5 Station Road',
      town: 'Kirkby',
      postcode: 'NG17 7AA',
      tags: [],
    },
  ]);
});

it('a report from Action Network keeps who unsubscribed, the tags, and the fields that its users made', () => {
  const { looksLike, asked, people, problems } = read('action-network');
  expect({ looksLike, asked, problems }).toEqual({ looksLike: 'Action Network', asked: [], problems: [] });
  const id = (last: number) => ({
    label: 'Action Network id',
    value: `1ef0a1b2-3c4d-4e5f-8a9b-00000000000${last}`,
  });
  expect(people).toEqual([
    {
      givenName: 'Irena',
      familyName: 'Nowak',
      emails: [email('irena@example.org')],
      phones: [phone('+447700900318')],
      street: '9 High Road',
      town: 'Beeston',
      postcode: 'NG9 1AA',
      tags: ['Broxtowe drive', 'buses'],
      consent: [
        { channel: 'email', state: 'yes' },
        { channel: 'text', state: 'no' },
      ],
      custom: [
        id(1),
        { label: 'Which bus do you take?', value: 'The 28' },
        { label: 'Can host a meeting', value: 'yes' },
      ],
    },
    {
      givenName: 'Pritam',
      familyName: 'Gill',
      emails: [email('pritam@example.org')],
      phones: [],
      postcode: 'NG9 2LF',
      tags: [],
      consent: [{ channel: 'email', state: 'no' }],
      custom: [id(2)],
    },
    // An address that bounces has refused nothing, and agreed to nothing.
    {
      givenName: 'Nadia',
      familyName: 'Rahman',
      emails: [email('nadia@example.org')],
      phones: [],
      tags: ['repairs'],
      custom: [id(3)],
    },
  ]);
});

it('an export from NationBuilder keeps support with 1 as best, opt-outs by channel, tags, notes and both ids', () => {
  const { looksLike, asked, people, problems } = read('nationbuilder');
  expect({ looksLike, asked, problems }).toEqual({ looksLike: 'NationBuilder', asked: [], problems: [] });
  expect(people).toEqual([
    {
      givenName: 'Dean',
      familyName: 'Sisson',
      ageBand: 'adult',
      birthday: '05-17',
      emails: [email('dean@example.org'), email('dean.s@example.org')],
      phones: [phone('+441154960111'), phone('+447700900440', 'mobile')],
      street: '22 Mansfield Road',
      town: 'Kirkby',
      postcode: 'NG17 8BB',
      organisation: 'Ashfield Homes',
      occupation: 'Care worker',
      tags: ['volunteer', 'repairs', 'Kirkby east'],
      notes: 'will bring her neighbour\nOther address: PO Box 4, Kirkby, NG17 9ZZ',
      assessment: 1,
      consent: [
        { channel: 'email', state: 'yes' },
        { channel: 'text', state: 'yes' },
      ],
      custom: [
        { label: 'NationBuilder id', value: '1042' },
        { label: 'External id', value: 'EMP-77' },
        { label: 'favourite_colour', value: 'green' },
      ],
    },
    {
      givenName: 'Stuart',
      familyName: 'Pym',
      emails: [email('stuart@example.org')],
      phones: [phone('+441154960112')],
      tags: [],
      assessment: 4,
      consent: [
        { channel: 'email', state: 'no' },
        { channel: 'text', state: 'no' },
        { channel: 'phone', state: 'no' },
      ],
      custom: [{ label: 'NationBuilder id', value: '1043' }],
    },
    {
      givenName: 'Wilma',
      familyName: 'Hart',
      emails: [email('wilma@example.org')],
      phones: [],
      tags: [],
      consent: [{ channel: 'email', state: 'yes' }],
      doNotContact: true,
      custom: [{ label: 'NationBuilder id', value: '1044' }],
    },
  ]);
});

it('an export from CiviCRM turns every “Do not” into a refusal, and its noughts into nothing', () => {
  const { looksLike, asked, people, problems } = read('civicrm');
  expect({ looksLike, asked, problems }).toEqual({ looksLike: 'CiviCRM', asked: [], problems: [] });
  expect(people).toEqual([
    {
      givenName: 'Grace',
      familyName: 'Okafor',
      ageBand: 'adult',
      birthday: '09-30',
      emails: [email('grace@example.org')],
      phones: [phone('+441623496077')],
      street: '8 Church Street, Flat 1',
      town: 'Mansfield',
      postcode: 'NG18 1AB',
      organisation: "King's Mill",
      occupation: 'Midwife',
      source: 'Stall on the market',
      tags: ['Volunteers', 'Newsletter', 'care'],
      notes: 'Sings in the choir',
      custom: [
        { label: 'CiviCRM id', value: '501' },
        { label: 'External id', value: 'MEM-0501' },
        { label: 'Ward councillor spoken to', value: 'Yes' },
      ],
    },
    {
      givenName: 'Alan',
      familyName: 'Webb',
      emails: [email('alan@example.org')],
      phones: [phone('+447700900512')],
      tags: [],
      consent: [
        { channel: 'email', state: 'no' },
        { channel: 'phone', state: 'no' },
        { channel: 'text', state: 'no' },
      ],
      custom: [{ label: 'CiviCRM id', value: '502' }],
    },
    {
      givenName: 'Lou',
      familyName: 'Shaw',
      knownAs: 'Louie',
      emails: [email('lou@example.org')],
      phones: [],
      tags: [],
      consent: [{ channel: 'email', state: 'no' }],
      custom: [{ label: 'CiviCRM id', value: '503' }],
    },
  ]);
});

it('a list from Zetkin takes a ticked column for a tag, even one called Union, and another for a field', () => {
  const { looksLike, asked, people, problems } = read('zetkin');
  expect({ looksLike, asked, problems }).toEqual({ looksLike: 'Zetkin', asked: [], problems: [] });
  expect(people).toEqual([
    {
      givenName: 'Milo',
      familyName: 'Brandt',
      emails: [email('milo@example.org')],
      phones: [phone('+447700900601'), phone('+441154960199')],
      street: '2 Canal Side, c/o Brandt',
      town: 'Beeston',
      postcode: 'NG9 1AB',
      tags: ['Door-knocker', 'Speaks Polish'],
      custom: [
        { label: 'Zetkin id', value: '7' },
        { label: 'External id', value: 'LP-12' },
        { label: 'T-shirt', value: 'L' },
      ],
    },
    {
      givenName: 'Asha',
      familyName: 'Mistry',
      emails: [email('asha@example.org')],
      phones: [phone('+447700900602')],
      tags: ['Union'],
      custom: [
        { label: 'Zetkin id', value: '8' },
        { label: 'T-shirt', value: 'M' },
      ],
    },
  ]);
});

it('sign-ups from Mobilize are people who were met at that event', () => {
  const { looksLike, asked, people, problems } = read('mobilize');
  expect({ looksLike, asked, problems }).toEqual({ looksLike: 'Mobilize', asked: [], problems: [] });
  expect(people).toEqual([
    {
      givenName: 'Carla',
      familyName: 'Mendes',
      emails: [email('carla@example.org')],
      phones: [phone('+447700900711', 'mobile')],
      postcode: 'NG9 3AA',
      source: 'Doors for the 28 bus',
      tags: [],
      consent: [{ channel: 'text', state: 'yes' }],
      custom: [{ label: 'Mobilize id', value: '81' }],
    },
    {
      givenName: 'Owen',
      familyName: 'Price',
      emails: [email('owen@example.org')],
      phones: [phone('+447700900712', 'mobile')],
      postcode: 'NG9 3AB',
      source: 'Doors for the 28 bus',
      tags: [],
      consent: [{ channel: 'text', state: 'no' }],
      custom: [{ label: 'Mobilize id', value: '82' }],
    },
  ]);
});

describe('anybody’s sign-up sheet', () => {
  const { looksLike, asked, people, problems } = read('sign-up-sheet');

  it('is read by its heads: whole names and addresses, ages, answers and levels', () => {
    expect({ looksLike, asked }).toEqual({ looksLike: undefined, asked: [] });
    expect(people).toEqual([
      {
        givenName: 'Ana',
        familyName: 'de la Cruz',
        ageBand: 'adult',
        birthday: '07-04',
        emails: [email('ana@example.org')],
        phones: [phone('+447700900801', 'mobile')],
        street: '14 Elm Road',
        town: 'Beeston',
        postcode: 'NG9 1AD',
        source: 'market stall',
        tags: [],
        assessment: 2,
        consent: [
          { channel: 'phone', state: 'yes' },
          { channel: 'email', state: 'no' },
        ],
      },
      {
        givenName: 'Ruth',
        familyName: 'van der Berg',
        emails: [],
        phones: [phone('+447700900802', 'mobile')],
        tags: [],
        assessment: 1,
        consent: [{ channel: 'phone', state: 'no' }],
      },
      {
        givenName: 'Prince',
        emails: [email('prince@example.org')],
        phones: [phone('+447700900803', 'mobile')],
        street: 'Flat 3, 9 Mill Lane',
        tags: [],
        consent: [{ channel: 'email', state: 'yes' }],
      },
    ]);
  });

  it('and what it says of no day, no answer and no level is named with its value', () => {
    expect(problems.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [2, 'DOB', '31/02/1987', 'day-not-valid'],
      [2, 'May email', 'maybe', 'answer-not-understood'],
      [2, undefined, 'Ruth van der Berg', 'name-split-guessed'],
      [3, 'Support level', '9', 'level-not-valid'],
    ]);
  });
});
