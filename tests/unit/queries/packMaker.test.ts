import { describe, expect, it } from 'vitest';
import { checkCard } from '../../../shared/commands/checkCard';
import { notePackSeen } from '../../../shared/commands/notePackSeen';
import { takeInCard } from '../../../shared/commands/takeInCard';
import { withdrawCard } from '../../../shared/commands/withdrawCard';
import { newerPackSeen, packMaker, trustOf } from '../../../shared/queries/packMaker';
import { Ruth } from '../ruth';

const card = { name: 'Sunil Patel', recipient: `age1${'q'.repeat(58)}`, signingKey: 'S'.repeat(43) };
const signer = { publicKey: card.signingKey, forUs: true };

function withCard() {
  const ruth = new Ruth();
  ruth.does(takeInCard(ruth.workbook, ruth.deed(), card));
  const colleagueId = ruth.workbook.all('colleague')[0]?.id ?? '';
  const maker = () => packMaker(ruth.workbook, signer);
  return { ruth, colleagueId, maker };
}

describe('who made a pack', () => {
  it('nobody can say without a signature, without a card, or where it was sealed for others', () => {
    const { ruth } = withCard();
    expect(packMaker(ruth.workbook, undefined).of).toBe('unsigned');
    expect(packMaker(ruth.workbook, { ...signer, publicKey: 'M'.repeat(43) }).of).toBe('unknown');
    expect(packMaker(ruth.workbook, { ...signer, forUs: false }).of).toBe('passed-on');
  });

  it('is trusted from the day the six words agreed until the card is withdrawn', () => {
    const { ruth, colleagueId, maker } = withCard();
    expect([maker().of, trustOf(maker())]).toEqual(['unchecked', 'stranger']);
    ruth.does(checkCard(ruth.workbook, ruth.deed(), { colleagueId }));
    expect([maker().of, trustOf(maker())]).toEqual(['checked', 'checked']);
    ruth.does(withdrawCard(ruth.workbook, ruth.deed(), { colleagueId }));
    expect([maker().of, trustOf(maker())]).toEqual(['withdrawn', 'stranger']);
  });

  it('a card taken in again stays checked, and is to be checked anew with another key or after withdrawal', () => {
    const { ruth, colleagueId, maker } = withCard();
    const check = () => ruth.does(checkCard(ruth.workbook, ruth.deed(), { colleagueId }));
    const take = (given = card) => ruth.does(takeInCard(ruth.workbook, ruth.deed(), given));
    check();
    take({ ...card, name: 'Sunil K Patel' });
    expect(maker().of).toBe('checked');
    take({ ...card, recipient: `age1${'p'.repeat(58)}` });
    expect(maker().of).toBe('unchecked');
    check();
    ruth.does(withdrawCard(ruth.workbook, ruth.deed(), { colleagueId }));
    take();
    expect(maker().of).toBe('unchecked');
    expect(ruth.workbook.count('colleague')).toBe(1);
  });

  it('a pack older than the last that was taken in from the same colleague is told as such', () => {
    const { ruth, colleagueId, maker } = withCard();
    const seen = (madeAt: string) =>
      ruth.does(notePackSeen(ruth.workbook, ruth.deed(), { colleagueId, madeAt }));
    expect(newerPackSeen(maker(), '2026-11-20T19:00:00Z')).toBe(undefined);
    seen('2026-11-22T19:00:00Z');
    seen('2026-11-21T19:00:00Z');
    expect(newerPackSeen(maker(), '2026-11-20T19:00:00Z')).toBe('2026-11-22T19:00:00Z');
    expect(newerPackSeen(maker(), '2026-11-22T19:00:00Z')).toBe(undefined);
  });
});
