import { describe, expect, it } from 'vitest';
import { readContactsFile } from '../../../shared/formats/contactsFile';
import { fixture } from './fixture';

describe('opening a file of contacts', () => {
  it('a list comes with a proposal where its columns go', () => {
    const read = readContactsFile('drive.csv', fixture('csv/google-contacts.csv'));
    expect(read).toMatchObject({
      ok: true,
      type: 'list',
      guess: { looksLike: 'Google Contacts' },
      notices: [],
    });
  });

  it('cards are cards whatever the name says, and the name is remarked on', () => {
    expect(readContactsFile('people.vcf', fixture('vcard/apple-3.0.vcf'))).toMatchObject({
      type: 'cards',
      notices: [],
    });
    expect(readContactsFile('people.csv', fixture('vcard/apple-3.0.vcf'))).toMatchObject({
      type: 'cards',
      notices: [{ reason: 'name-says-otherwise', name: 'people.csv', looksLike: 'vcard' }],
    });
  });

  it('a list that calls itself cards, and a picture that calls itself a list, are refused', () => {
    expect(readContactsFile('list.vcf', fixture('vcard/list.vcf'))).toMatchObject({
      ok: false,
      problem: { reason: 'not-a-vcard' },
    });
    expect(readContactsFile('list.csv', fixture('csv/picture.csv'))).toMatchObject({
      ok: false,
      problem: { reason: 'not-text', looksLike: 'image' },
    });
  });

  it('tells that the encoding was guessed', () => {
    const read = readContactsFile('old.csv', fixture('csv/excel-windows-1252.csv'));
    expect(read.ok && read.notices).toEqual([{ reason: 'encoding-guessed', encoding: 'windows-1252' }]);
  });
});
