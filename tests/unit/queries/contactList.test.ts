import { expect, test } from 'vitest';
import { recordConsent } from '../../../shared/commands/recordConsent';
import { setDoNotContact } from '../../../shared/commands/setDoNotContact';
import { contactList } from '../../../shared/queries/contactList';
import { shownName } from '../../../shared/queries/shownName';
import { Ruth } from '../ruth';

test('a list holds who may be reached that way, and everybody else is counted under one reason', () => {
  const ruth = new Ruth();
  const amira = ruth.knows('Amira Hussain', { emails: ['amira@example.org'], phones: ['07700 900142'] });
  ruth.knows('Tom Lyth', { emails: ['tom@example.org'] });
  const sue = ruth.knows('Sue Hall', { phones: ['07700 900143'] });
  ruth.does(
    recordConsent(ruth.workbook, ruth.deed(), {
      personId: amira,
      given: [{ channel: 'email', state: 'yes', given: ruth.today, how: 'card', wording: 'Email me.' }],
    }),
  );
  ruth.does(setDoNotContact(ruth.workbook, ruth.deed(), { personId: sue, reason: 'asked on the phone' }));

  const emails = contactList(ruth.workbook, 'email');
  expect(emails.people.map(shownName)).toEqual(['Amira Hussain']);
  expect(emails.off).toMatchObject({ 'no-consent': 1, 'do-not-contact': 1 });
  expect(emails.all).toBe(3);

  const calls = contactList(ruth.workbook, 'phone');
  expect(calls.people.map(shownName)).toEqual(['Amira Hussain']);
  expect(calls.unasked).toBe(1);
  expect(calls.off).toMatchObject({ 'nothing-to-use': 1, 'do-not-contact': 1 });
});
