import { describe, expect, test } from 'vitest';
import {
  fieldLabel,
  incomingTitle,
  incomingValue,
  withIncoming,
  writtenBy,
} from '../../../shared/queries/incomingText';
import { stampOf } from '../../../shared/workbook/clock';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { Ruth } from '../ruth';

const base = stampOf(Date.parse('2026-11-20T10:00:00Z'), 0, 'laptop02');
const dean: StoredRecord = { id: 'dean', kind: 'person', base, givenName: 'Dean', familyName: 'Sisson' };
const meeting: StoredRecord = { id: 'march', kind: 'event', base, title: 'March meeting' };

describe('a pack in words', () => {
  test('names people and events that only the pack knows, and says who is not in it', () => {
    const seeing = withIncoming(new Ruth().workbook, [dean, meeting]);
    const came: StoredRecord = { id: 'a', kind: 'attendance', base, personId: 'dean', eventId: 'march' };
    expect(incomingTitle(seeing, came)).toBe('Dean Sisson at March meeting');
    expect(incomingTitle(seeing, { id: 'x', kind: 'hologram', base })).toBe('a hologram');
    expect(incomingValue(seeing, 'person', 'organiserId', 'dean')).toBe('Dean Sisson');
    expect(incomingValue(seeing, 'person', 'organiserId', 'nobody')).toBe('someone not in this pack');
  });

  test('tells values as people would read them', () => {
    const seeing = withIncoming(new Ruth().workbook, []);
    expect(incomingValue(seeing, 'person', 'town', null)).toBe('nothing');
    expect(incomingValue(seeing, 'person', 'town', 'Kirkby')).toBe('Kirkby');
    expect(
      incomingValue(seeing, 'person', 'emails', [{ address: 'D@example.org', key: 'd@example.org' }]),
    ).toBe('D@example.org');
    expect(incomingValue(seeing, 'person', 'phones', [{ key: '+447700900142' }])).toBe('+447700900142');
    expect(incomingValue(seeing, 'person', 'consent', [{ channel: 'email', state: 'yes' }])).toBe(
      'email: yes',
    );
    expect(incomingValue(seeing, 'person', 'x', [{}, {}])).toBe('2 entries');
    expect(fieldLabel('person', 'familyName')).toBe('Last name');
    expect(fieldLabel('hologram', 'glow')).toBe('glow');
  });

  test('says when a field was last written and by which device, an entry of it included', () => {
    const later = stampOf(Date.parse('2026-11-23T18:14:00Z'), 0, 'laptop03');
    const record = { ...dean, stamps: { 'emails/d@example.org/address': later } };
    expect(writtenBy(record, 'emails')).toEqual({ at: '2026-11-23T18:14:00.000Z', device: 'laptop03' });
    expect(writtenBy(record, 'givenName')).toEqual({ at: '2026-11-20T10:00:00.000Z', device: 'laptop02' });
  });
});
