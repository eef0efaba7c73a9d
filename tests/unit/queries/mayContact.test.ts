import { describe, expect, it } from 'vitest';
import { contactReasonText, mayContact } from '../../../shared/queries/mayContact';
import type { Person } from '../../../shared/queries/shownName';

const recorded = '2026-11-24T19:30:00Z';
const on = (day: string) => day;

function nasreen(more: Partial<Person> = {}): Person {
  return {
    kind: 'person',
    id: 'nasreen',
    base: '',
    givenName: 'Nasreen',
    familyName: 'Akhtar',
    phones: [{ key: '+447700900199' }],
    emails: [{ address: 'n@example.org', key: 'n@example.org' }],
    ...more,
  };
}

const yes = (channel: 'phone' | 'text' | 'email' | 'post') => ({
  id: channel,
  channel,
  state: 'yes' as const,
  given: '2026-03-04',
  recorded,
});

const reasons = (person: Person, channel: Parameters<typeof mayContact>[1]) =>
  mayContact(person, channel).reasons.map((why) => why.reason);

describe('whether somebody may be contacted', () => {
  it('lets a call through that nobody has forbidden, and says that they were never asked', () => {
    expect(mayContact(nasreen(), 'phone')).toEqual({ may: true, reasons: [], unasked: true });
    expect(mayContact(nasreen({ consent: [yes('phone')] }), 'phone').unasked).toBe(false);
  });

  it('needs a yes for email and for text', () => {
    expect(reasons(nasreen(), 'email')).toEqual(['no-consent']);
    expect(reasons(nasreen(), 'text')).toEqual(['no-consent']);
    expect(mayContact(nasreen({ consent: [yes('email')] }), 'email').may).toBe(true);
    expect(reasons(nasreen({ consent: [yes('email')] }), 'text')).toEqual(['no-consent']);
  });

  it('is ended by a refusal, in the person’s own words', () => {
    const person = nasreen({
      consent: [{ ...yes('phone'), state: 'no', wording: 'I work nights' }],
    });
    const [why] = mayContact(person, 'phone').reasons;
    expect(why).toEqual({ reason: 'refused', channel: 'phone', on: '2026-03-04', wording: 'I work nights' });
    expect(why && contactReasonText(person, why, on)).toBe(
      'Nasreen said on 2026-03-04 not to be phoned: “I work nights”',
    );
  });

  it('is ended on every channel by do not contact, whatever they agreed to', () => {
    const person = nasreen({
      consent: [yes('phone'), yes('email')],
      doNotContact: [{ id: 'd', type: 'on', recorded, reason: 'Leave me be' }],
    });
    expect(reasons(person, 'phone')).toEqual(['do-not-contact']);
    expect(reasons(person, 'email')).toEqual(['do-not-contact']);
    const [why] = mayContact(person, 'phone').reasons;
    expect(why && contactReasonText(person, why, on)).toContain('“Leave me be”');
  });

  it('is ended by a notice to stop', () => {
    const person = nasreen({ consent: [yes('email')], noticeToStop: [{ id: 'n', type: 'on', recorded }] });
    expect(reasons(person, 'email')).toEqual(['notice-to-stop']);
  });

  it('needs a yes on record for somebody under 18, even for a call', () => {
    expect(reasons(nasreen({ ageBand: '16-17' }), 'phone')).toEqual(['under-18']);
    expect(mayContact(nasreen({ ageBand: '16-17', consent: [yes('phone')] }), 'phone').may).toBe(true);
    expect(mayContact(nasreen({ ageBand: 'adult' }), 'phone').may).toBe(true);
  });

  it('needs a number, an address, or somewhere to write to', () => {
    expect(reasons(nasreen({ phones: [] }), 'phone')).toEqual(['nothing-to-use']);
    expect(reasons(nasreen({ emails: [], consent: [yes('email')] }), 'email')).toEqual(['nothing-to-use']);
    expect(reasons(nasreen(), 'post')).toEqual(['nothing-to-use']);
    expect(mayContact(nasreen({ postcode: 'NG18 1EA' }), 'post').may).toBe(true);
  });

  it('gives every reason at once', () => {
    const person = nasreen({
      phones: [],
      consent: [{ ...yes('text'), state: 'no' }],
      doNotContact: [{ id: 'd', type: 'on', recorded }],
    });
    expect(reasons(person, 'text')).toEqual(['do-not-contact', 'refused', 'nothing-to-use']);
  });

  it('has a sentence with the name for every reason', () => {
    const every = [
      { reason: 'do-not-contact', since: 'then', why: undefined },
      { reason: 'notice-to-stop', since: 'then' },
      { reason: 'refused', channel: 'post', on: 'then', wording: undefined },
      { reason: 'no-consent', channel: 'text' },
      { reason: 'under-18', ageBand: '16-17' },
      { reason: 'nothing-to-use', channel: 'email' },
    ] as const;
    const sentences = every.map((why) => contactReasonText(nasreen(), why, on));
    for (const sentence of sentences) expect(sentence).toMatch(/Nasreen.*\.$/);
    expect(new Set(sentences).size).toBe(every.length);
  });
});
