import { describe, expect, it } from 'vitest';
import {
  byName,
  firstName,
  fullName,
  initials,
  type Person,
  shownName,
  sortName,
} from '../../../shared/queries/shownName';

const person = (fields: Partial<Person>): Person => ({ kind: 'person', id: 'p', base: '', ...fields });

describe('what a person is called', () => {
  it('is the name they go by with their last name', () => {
    const mags = person({ givenName: 'Margaret', familyName: 'Oldfield', knownAs: 'Mags' });
    expect(shownName(mags)).toBe('Mags Oldfield');
    expect(fullName(mags)).toBe('Margaret Oldfield');
    expect(firstName(mags)).toBe('Mags');
    expect(initials(mags)).toBe('MO');
    expect(sortName(mags)).toBe('Oldfield Mags');
  });

  it('is whatever half of the name there is', () => {
    expect(shownName(person({ familyName: 'Oldfield' }))).toBe('Oldfield');
    expect(shownName(person({ givenName: 'Nadia', familyName: null }))).toBe('Nadia');
    expect(initials(person({ givenName: 'Nadia' }))).toBe('N');
  });

  it('is an email or a phone where there is no name, and never nothing', () => {
    const email = { address: 'Someone@Example.org', key: 'someone@example.org' };
    expect(shownName(person({ emails: [email] }))).toBe('Someone@Example.org');
    expect(shownName(person({ phones: [{ key: '+447700900142' }] }))).toBe('+447700900142');
    expect(shownName(person({}))).toBe('No name yet');
    expect(firstName(person({}))).toBe('No name yet');
  });

  it('says so where somebody is not in this workbook', () => {
    expect(shownName(undefined)).toBe('Someone not in this workbook');
  });

  it('files people by last name, accents and case aside', () => {
    const names = [
      ['Zoë', 'Clamp'],
      ['Ada', 'ÉVANS'],
      ['Bev', 'Clamp'],
      ['Ann', 'Evans'],
    ].map(([givenName, familyName]) => person({ givenName, familyName }));
    expect(names.sort(byName).map(shownName)).toEqual(['Bev Clamp', 'Zoë Clamp', 'Ada ÉVANS', 'Ann Evans']);
  });

  it('takes whole letters for initials, whatever the alphabet', () => {
    expect(initials(person({ givenName: 'Łukasz', familyName: 'Żak' }))).toBe('ŁŻ');
  });
});
