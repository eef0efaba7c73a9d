import { describe, expect, test } from 'vitest';
import { addPerson } from '../../../shared/commands/addPerson';
import { compareContacts } from '../../../shared/commands/compareContacts';
import { contactLookup } from '../../../shared/commands/contactLookup';
import { contactOutcomes, type RowChoice } from '../../../shared/commands/contactOutcomes';
import { importContacts } from '../../../shared/commands/importContacts';
import { importGroups } from '../../../shared/commands/importPreview';
import { matchContacts } from '../../../shared/commands/matchContacts';
import { rowName } from '../../../shared/commands/rowName';
import { guessColumns } from '../../../shared/formats/contactColumns';
import { readContactRows } from '../../../shared/formats/contactRows';
import { readPastedCells } from '../../../shared/formats/csv';
import { finish } from '../../../shared/workbook/slices';
import { Ruth } from '../ruth';

const heads = 'First name\tSurname\tMobile\tEmail\tPlace\tOrganisation';

function previewed(ruth: Ruth, cells: string, choices?: ReadonlyMap<number, RowChoice>) {
  const read = readPastedCells(`${heads}\n${cells}`);
  if (!read.ok) throw new Error(read.problem.reason);
  const { rows, problems } = readContactRows(read.table, guessColumns(read.table).mapping);
  const lookup = finish(
    contactLookup(ruth.workbook, {
      email: (key) => key === 'forgotten@example.org',
      phone: () => false,
      nameAndPostcode: () => false,
    }),
  );
  const input = {
    from: 'drive.csv',
    matches: finish(matchContacts(rows, lookup)),
    ...(choices ? { choices } : {}),
  };
  const all = [...read.table.problems, ...problems];
  return {
    input,
    groups: finish(importGroups(finish(contactOutcomes(ruth.workbook, input)), all)),
    table: read.table,
  };
}

const figures = ({ groups }: ReturnType<typeof previewed>) => [
  groups.new.length,
  groups.here.length,
  groups.problems.length,
  groups.left.length,
];

describe('the four figures of an import', () => {
  const cells = [
    'Amira\tHussain\t07700 900142\tamira@example.org\t\t',
    'Tom\tLyth\t\ttom@example.org\t\t',
    'Amira\tHussain\t\tamira@example.org\t\t',
    'Sue\tHall\t07700 90014\t\t\t',
    '\t\t\t\tMansfield\t',
    'Gone\tAway\t\tforgotten@example.org\t\t',
  ].join('\n');

  function withTom() {
    const ruth = new Ruth();
    ruth.knows('Tom Lyth', { emails: ['tom@example.org'] });
    return ruth;
  }

  test('add up to the rows of the file, each row in one of them', () => {
    const seen = previewed(withTom(), cells);
    expect(figures(seen)).toEqual([1, 2, 1, 2]);
    expect(seen.groups.rows).toBe(seen.table.rows.length);
    expect(seen.groups.goesIn).toBe(2);
  });

  test('stay as they are whatever is decided about a problem; only what goes in changes', () => {
    const seen = previewed(withTom(), cells, new Map([[4, 'leave']]));
    expect(figures(seen)).toEqual([1, 2, 1, 2]);
    expect(seen.groups.goesIn).toBe(1);
  });

  test('a guess at a name is told and needs no decision', () => {
    const ruth = new Ruth();
    const read = readPastedCells('Name\tEmail\nAmira van der Berg\tamira@example.org');
    if (!read.ok) throw new Error(read.problem.reason);
    const { rows, problems } = readContactRows(read.table, guessColumns(read.table).mapping);
    expect(problems.map(({ reason }) => reason)).toEqual(['name-split-guessed']);
    const matches = finish(matchContacts(rows, finish(contactLookup(ruth.workbook))));
    const groups = finish(
      importGroups(finish(contactOutcomes(ruth.workbook, { from: 'x', matches })), problems),
    );
    expect(groups.new).toHaveLength(1);
    expect(groups.problems).toHaveLength(0);
  });
});

test('somebody who only gains a place and a group is counted as changed, and the second time as not', () => {
  const ruth = new Ruth();
  const tom = ruth.does(
    addPerson(ruth.workbook, ruth.deed(), {
      givenName: 'Tom',
      familyName: 'Lyth',
      emails: ['tom@example.org'],
    }),
  );
  const row = 'Tom\tLyth\t\ttom@example.org\tKirkby\tUnite';
  const first = previewed(ruth, row);
  expect(first.groups.here[0]?.outcome).toMatchObject({
    become: 'changed',
    personId: tom,
    joins: ['Kirkby', 'Unite'],
  });
  expect(first.groups.goesIn).toBe(1);
  ruth.does(importContacts(ruth.workbook, ruth.deed(), first.input));
  expect(ruth.workbook.by('tie', 'fromId', tom)).toHaveLength(1);
  const again = previewed(ruth, row);
  expect(again.groups.here[0]?.outcome).toMatchObject({ become: 'unchanged', joins: [] });
  expect(again.groups.goesIn).toBe(0);
});

test('a row is called by its name, else by the first way to reach them', () => {
  const row = { row: 1, line: 2, emails: [], phones: [{ key: '+447700900142' }], tags: [] };
  expect(rowName({ ...row, givenName: 'Amira' })).toBe('Amira');
  expect(rowName({ ...row, knownAs: 'Mira' })).toBe('Mira');
  expect(rowName(row)).toBe('+447700900142');
  expect(rowName({ ...row, phones: [] })).toBe('No name yet');
});

test('somebody who looks like a person here is a new person until the user says that it is them', () => {
  const ruth = new Ruth();
  const bev = ruth.knows('Bev Clamp', { postcode: 'NG9 2LF' });
  const rows = [
    {
      row: 1,
      line: 2,
      givenName: 'Beverley',
      familyName: 'Clamp',
      postcode: 'NG9 2LF',
      town: 'Beeston',
      emails: [],
      phones: [],
      tags: [],
    },
  ];
  const matches = finish(compareContacts(ruth.workbook, rows));
  expect(matches[0]).toMatchObject({ state: 'new', looksLike: [{ personId: bev }] });
  const input = { from: 'drive.csv', matches };
  const groups = finish(importGroups(finish(contactOutcomes(ruth.workbook, input)), []));
  expect([groups.new.length, groups.problems.length, groups.goesIn]).toEqual([0, 1, 1]);
  const told = { ...input, choices: new Map([[1, { person: bev }]]) };
  ruth.does(importContacts(ruth.workbook, ruth.deed(), told));
  expect(ruth.workbook.count('person')).toBe(1);
  expect(ruth.reads('person', bev)).toMatchObject({ givenName: 'Bev', town: 'Beeston' });
});
