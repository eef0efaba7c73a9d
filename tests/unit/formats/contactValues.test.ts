import { describe, expect, it } from 'vitest';
import {
  isEmail,
  readPhone,
  readPostcode,
  splitEmails,
  splitName,
  splitPhones,
  splitTags,
} from '../../../shared/formats/contactValues';

describe('phones', () => {
  it('become E.164, British where nothing else is said', () => {
    expect(readPhone('07911 123456')).toEqual({ key: '+447911123456', valid: true });
    expect(readPhone('+44 (0)20 7946 0018')?.valid).toBe(true);
    expect(readPhone('0044 7911 123456')).toEqual({ key: '+447911123456', valid: true });
    expect(readPhone('+48 22 123 45 67')).toEqual({ key: '+48221234567', valid: true });
  });
  it('that Ofcom keeps for stories count as whole', () => {
    expect(readPhone('07700 900318')).toEqual({ key: '+447700900318', valid: true });
    expect(readPhone('01632 960001')?.valid).toBe(true);
    expect(readPhone('0115 496 0123')?.valid).toBe(true);
  });
  it('get back the nought that a spreadsheet ate', () => {
    expect(readPhone('7911123456')).toEqual({ key: '+447911123456', valid: true });
  });
  it('that lack a digit keep their digits and are not valid', () => {
    expect(readPhone('07700 90014')).toEqual({ key: '0770090014', valid: false });
    expect(readPhone('ask her mum')).toBeUndefined();
  });
  it('are cut apart where a cell holds two', () => {
    expect(splitPhones('07700 900318 / 0115 496 0123')).toEqual(['07700 900318', '0115 496 0123']);
    expect(splitPhones('07700 900318 or 0115 496 0123')).toEqual(['07700 900318', '0115 496 0123']);
  });
});

describe('emails', () => {
  it('are cut apart and freed of their brackets', () => {
    expect(splitEmails('tom@example.org; <bev@example.org>')).toEqual(['tom@example.org', 'bev@example.org']);
    expect(splitEmails('mailto:tom@example.org')).toEqual(['tom@example.org']);
  });
  it('need one @ and a dot after it', () => {
    for (const good of ['a@b.org', 'a.b+c@d-e.co.uk']) expect(isEmail(good)).toBe(true);
    for (const bad of ['tom', 'tom@', 'tom@example', '@example.org', 'a@b@c.org', 'tom@example.'])
      expect(isEmail(bad)).toBe(false);
  });
});

describe('postcodes', () => {
  it('are written the usual way', () => {
    for (const [given, usual] of [
      ['ng93hj', 'NG9 3HJ'],
      ['NG18 1AA', 'NG18 1AA'],
      ['n17 0ap', 'N17 0AP'],
      ['EC1A 1BB', 'EC1A 1BB'],
      ['W1A0AX', 'W1A 0AX'],
      ['gir 0aa', 'GIR 0AA'],
      ['ML1 1AB', 'ML1 1AB'],
    ] as const)
      expect(readPostcode(given)).toBe(usual);
  });
  it('that are half a postcode are not made up', () => {
    for (const given of ['NG9', 'NG9 3', 'Beeston', '12345', 'NG9 3H'])
      expect(readPostcode(given)).toBeUndefined();
  });
});

describe('names in one column', () => {
  it('are cut between two words without doubt', () => {
    expect(splitName('Anneka Okoro')).toEqual({ givenName: 'Anneka', familyName: 'Okoro', guessed: false });
    expect(splitName('Okoro, Anneka')).toEqual({ givenName: 'Anneka', familyName: 'Okoro', guessed: false });
    expect(splitName('Cllr. Raj Anand')).toEqual({ givenName: 'Raj', familyName: 'Anand', guessed: false });
  });
  it('of one word are a first name', () => {
    expect(splitName('Anneka')).toEqual({ givenName: 'Anneka', guessed: false });
    expect(splitName('  ')).toEqual({ guessed: false });
  });
  it('of more words are cut before the last, with its particle, and the cut is called a guess', () => {
    expect(splitName('Mary Jane Watson')).toEqual({
      givenName: 'Mary Jane',
      familyName: 'Watson',
      guessed: true,
    });
    expect(splitName('Ruth van der Berg')).toEqual({
      givenName: 'Ruth',
      familyName: 'van der Berg',
      guessed: true,
    });
  });
});

describe('tags', () => {
  it('are cut apart, each once, without Google’s own groups', () => {
    expect(splitTags('* myContacts ::: Broxtowe drive ::: buses')).toEqual(['Broxtowe drive', 'buses']);
    expect(splitTags('buses, repairs; buses')).toEqual(['buses', 'repairs']);
  });
});
