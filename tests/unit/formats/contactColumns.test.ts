import { describe, expect, it } from 'vitest';
import {
  fieldOfHeader,
  guessColumns,
  mappingProblem,
  withOwnFields,
} from '../../../shared/formats/contactColumns';
import { readCsv, readPastedCells } from '../../../shared/formats/csv';
import { fixture } from './fixture';

function guess(path: string) {
  const read = readCsv(fixture(path));
  if (!read.ok) throw new Error(read.problem.reason);
  return guessColumns(read.table);
}

function guessOf(text: string) {
  const read = readPastedCells(text);
  if (!read.ok) throw new Error(read.problem.reason);
  return guessColumns(read.table);
}

describe('column heads', () => {
  it('are known however people write them', () => {
    const heads: [string, string][] = [
      ['First Name', 'givenName'],
      ['FORENAME', 'givenName'],
      ['surname', 'familyName'],
      ['Full name', 'fullName'],
      ['Known as', 'knownAs'],
      ['E-mail address', 'email'],
      ['Mobile no.', 'phone'],
      ['Tel', 'phone'],
      ['Address line 1', 'street'],
      ['Town/City', 'town'],
      ['Post code', 'postcode'],
      ['Ward', 'place'],
      ['Organisation', 'organisation'],
      ['How we met', 'source'],
      ['Tags', 'tags'],
      ['Comments', 'notes'],
    ];
    for (const [head, field] of heads) expect([head, fieldOfHeader(head)]).toEqual([head, field]);
  });
  it('that say nothing are not guessed', () => {
    for (const head of ['Custom Field 1', 'Q17', 'Subscribed', 'Consent'])
      expect(fieldOfHeader(head)).toBeUndefined();
  });
});

describe('where the columns of a list go', () => {
  it('knows the heads of Google Contacts', () => {
    const { mapping, from, looksLike } = guess('csv/google-contacts.csv');
    expect(looksLike).toBe('Google Contacts');
    expect(mapping.targets).toEqual([
      'givenName',
      'familyName',
      'leave',
      'email',
      'leave',
      'phone',
      'postcode',
      'birthday',
      'tags',
      'notes',
      'leave',
    ]);
    expect(from[10]).toBe('empty');
  });

  it('fills a field of one’s own by its name, where nothing else claims the column', () => {
    const guessed = guessOf('Name\tDrives\tE-Mail\tShirt\nDean Sisson\tyes\td@example.org\tM');
    const own = withOwnFields(guessed, ['Name', 'Drives', 'E-Mail', 'Shirt'], ['drives ', 'E-mail']);
    expect(guessed.mapping.targets).toEqual(['fullName', 'leave', 'email', 'leave']);
    expect(own.mapping.targets).toEqual(['fullName', 'custom', 'email', 'leave']);
    expect(own.from).toEqual(['header', 'header', 'header', 'nothing']);
  });

  it('looks at the values where the heads say nothing', () => {
    const { mapping, from } = guessOf(
      'A\tB\tC\tD\nTom\t07700 900100\ttom@example.org\tNG9 1AA\nBev\t0115 496 0123\tbev@example.org\tng92lf',
    );
    expect(mapping.targets).toEqual(['leave', 'phone', 'email', 'postcode']);
    expect(from).toEqual(['nothing', 'values', 'values', 'values']);
  });

  it('sees whole names where no head says so, but not a town, nor what a head leaves unsaid of two people', () => {
    const cells = 'Amira Hussain\t07700 900142\nBev Clamp\t07700 900143\nMary-Ann O’Neill\t07700 900144';
    expect(guessOf(`X\tY\n${cells}`).mapping.targets).toEqual(['fullName', 'phone']);
    expect(
      guessOf('X\tY\nWest Bridgford\ta@b.org\nWest Bridgford\tc@d.org\nWest Bridgford\te@f.org').mapping,
    ).toEqual({
      targets: ['leave', 'email'],
    });
    expect(guessOf('X\tY\nAmira Hussain\ta@b.org').mapping.targets).toEqual(['leave', 'email']);
  });

  it('sees phones that a spreadsheet made numbers', () => {
    expect(guessOf('Name\tQ\nTom\t7700900142\nBev\t447700900143').mapping.targets).toEqual([
      'fullName',
      'phone',
    ]);
  });

  it('takes a whole name only where there is no first and last name', () => {
    expect(guessOf('Name\tFirst name\tLast name\nTom Lyth\tTom\tLyth').mapping.targets).toEqual([
      'leave',
      'givenName',
      'familyName',
    ]);
    expect(guessOf('Name\tEmail\nTom Lyth\tt@example.org').mapping.targets).toEqual(['fullName', 'email']);
  });

  it('takes several phones and emails, but one town', () => {
    const heads = 'Name\tMobile\tHome phone\tEmail\tWork email\tTown\tCity';
    expect(
      guessOf(`${heads}\na\t07700 900100\t0115 496 0123\ta@b.org\tc@d.org\tx\ty`).mapping.targets,
    ).toEqual(['fullName', 'phone', 'phone', 'email', 'email', 'town', 'leave']);
  });

  it('reads a two-hundred-column export and recognises its three', () => {
    const { mapping } = guess('csv/two-hundred-columns.csv');
    expect(mapping.targets).toHaveLength(200);
    expect(mapping.targets.filter((target) => target !== 'leave')).toEqual([
      'givenName',
      'familyName',
      'email',
    ]);
  });

  it('says when no column is a name', () => {
    expect(mappingProblem(guess('csv/missing-column.csv').mapping)).toBe('no-name-column');
    expect(mappingProblem(guess('csv/google-contacts.csv').mapping)).toBeUndefined();
  });
});
