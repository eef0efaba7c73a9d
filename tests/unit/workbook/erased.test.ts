import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { erasedIds, withoutErased } from '../../../shared/workbook/erased';

const base = '0m7uvl0ao0000laptop01';
const later = '0m7uvmalc0000laptop01';
const asked = new Set(['dean', 'dean-too']);
const record = (kind: string, fields: object): StoredRecord => ({ id: 'r1', kind, base, ...fields });

describe('who has been erased', () => {
  it('is everybody in every erasure, with all ids that were ever joined to theirs', () => {
    const erasures = [
      record('erasure', { personIds: ['dean', 'dean-too'] }),
      record('erasure', { personIds: ['ron'] }),
    ];
    expect([...erasedIds(erasures)].sort()).toEqual(['dean', 'dean-too', 'ron']);
  });

  it('is nobody any more once the erasure was lifted or taken out', () => {
    expect(erasedIds([record('erasure', { personIds: ['dean'], liftedOn: '2026-11-24' })]).size).toBe(0);
    expect(
      erasedIds([record('erasure', { personIds: ['dean'], deleted: '2026-11-24T19:30:00Z' })]).size,
    ).toBe(0);
  });
});

describe('what is kept once somebody is erased', () => {
  it.each([
    ['their own record', record('person', { givenName: 'Dean' }), new Set(['r1'])],
    ['that they are not somebody else', record('keptApart', { firstId: 'bev', secondId: 'dean' }), asked],
    ['that two records are theirs', record('samePerson', { firstId: 'bev', secondId: 'dean' }), asked],
    ['a conversation with them', record('conversation', { personId: 'dean', on: '2026-11-24' }), asked],
    ['a tie, from either end', record('tie', { type: 'friend', fromId: 'bev', toId: 'dean' }), asked],
    ['where they stand', record('stance', { campaignId: 'c1', subjectId: 'dean' }), asked],
    ['that they take part', record('participation', { campaignId: 'c1', personId: 'dean' }), asked],
    ['what they answered', record('response', { personId: 'dean', answer: 'The damp' }), asked],
    ['their story', record('story', { personId: 'dean-too', title: 'Damp' }), asked],
    ['a follow-up about them', record('task', { personId: 'dean', title: 'Ring Dean' }), asked],
  ])('%s goes', (_what, held, erased) => {
    expect(withoutErased(held, erased)).toBeUndefined();
  });

  it('an attendance stays, so that past totals do not move, without the note and who invited them', () => {
    const came = record('attendance', {
      eventId: 'e1',
      personId: 'dean',
      attended: true,
      firstTime: true,
      invitedById: 'bev',
      note: 'In a wheelchair',
      stamps: { note: later },
    });
    expect(withoutErased(came, asked)).toEqual({
      id: 'r1',
      kind: 'attendance',
      base,
      eventId: 'e1',
      personId: 'dean',
      attended: true,
      firstTime: true,
    });
  });

  it('a commitment stays without the words in which it was made', () => {
    const made = record('commitment', {
      personId: 'dean',
      action: 'door-knock',
      state: 'kept',
      wording: 'I’ll do Mill Lane, where my mother lives',
      conversationId: 'k1',
    });
    expect(withoutErased(made, asked)).toEqual(
      record('commitment', { personId: 'dean', action: 'door-knock', state: 'kept' }),
    );
  });

  it('a record that was made bare before stays the very same, so that nothing is written twice', () => {
    const bare = record('attendance', { eventId: 'e1', personId: 'dean', attended: true });
    expect(withoutErased(bare, asked)).toBe(bare);
  });

  it('records of others stay as they are, and so does everything while nobody is erased', () => {
    const bevs = record('attendance', { eventId: 'e1', personId: 'bev', invitedById: 'dean', note: 'Late' });
    expect(withoutErased(bevs, asked)).toBe(bevs);
    const deans = record('conversation', { personId: 'dean', on: '2026-11-24' });
    expect(withoutErased(deans, new Set())).toBe(deans);
  });
});
