import { describe, expect, it } from 'vitest';
import { cardProblemText, readCard, writeCard } from '../../../shared/formats/colleagueCard';

const card = { name: 'Sunil Patel', recipient: `age1${'q'.repeat(58)}`, signingKey: 'S'.repeat(43) };

describe('a colleague’s card', () => {
  it('is read as it was written', () => {
    expect(readCard(writeCard(card))).toEqual({ ok: true, card });
  });

  it('is found in a quoted message, with other line ends', () => {
    const message = `Hi Ruth,\nhere it is:\n\n${writeCard(card)}\nSunil`;
    const quoted = message.split('\n').map((line) => `> ${line}`);
    expect(readCard(quoted.join('\r\n'))).toEqual({ ok: true, card });
  });

  it('that is no card, cut short, or two at once is refused with what to do', () => {
    const whole = writeCard(card);
    for (const [text, reason] of [
      ['hello', 'no-name'],
      [whole.replace(/Seals.*\n/, ''), 'no-recipient'],
      [whole.replace('age1', 'age2'), 'no-recipient'],
      [whole.trim().slice(0, -1), 'no-signing-key'],
      [`${whole}${whole}`, 'several-cards'],
    ] as const) {
      const read = readCard(text);
      expect(read).toEqual({ ok: false, problem: { reason } });
      if (!read.ok) expect(cardProblemText(read.problem)).toContain('Nothing was changed.');
    }
  });
});
