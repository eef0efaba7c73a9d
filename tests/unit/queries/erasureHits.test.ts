import { describe, expect, it } from 'vitest';
import { recordExport } from '../../../shared/commands/recordExport';
import { erasureHits, whoWasSent } from '../../../shared/queries/erasureHits';
import { planErasure } from '../../../shared/workbook/erasure';
import { Ruth } from '../ruth';

function ruthAndBev() {
  const ruth = new Ruth();
  const bev = ruth.knows('Bev Clamp');
  const sheila = ruth.knows('Sheila Bowler');
  ruth.book.deed('Wrote', (c) => {
    c.add('conversation', 'c1', { personId: sheila, on: '2026-11-23', notes: 'Got a lift with Bev Clamp.' });
    c.add('event', 'e1', {
      title: 'Assembly',
      type: 'mass-meeting',
      starts: '2026-11-20T19:00',
      debrief: 'Bev spoke. Bev again.',
      agenda: [{ id: 'a1', title: 'Testimony: Bev Clamp' }],
    });
  });
  const hits = () => erasureHits(ruth.workbook, planErasure(ruth.workbook, bev));
  return { ruth, bev, sheila, hits };
}

describe('where others wrote of somebody who is to be erased', () => {
  it('is shown a line a field: where, the text, and how it would read without them', () => {
    const { hits } = ruthAndBev();
    expect(hits().map(({ where, without }) => [where, without])).toEqual([
      ['The conversation with Sheila Bowler, what moves them', 'Got a lift with someone.'],
      ['Assembly, debrief', 'Someone spoke. Someone again.'],
      ['Assembly, agenda', 'Testimony: someone'],
    ]);
  });

  it('is sure by the full name; a first name alone may be another’s, and has to be looked at', () => {
    const { hits } = ruthAndBev();
    expect(hits().map(({ field, sure, plain }) => [field, sure, plain])).toEqual([
      ['notes', true, true],
      ['debrief', false, true],
      ['agenda', true, false],
    ]);
  });
});

describe('who was sent somebody’s details', () => {
  it('is every list and pack that held them under any of their ids, last first', () => {
    const { ruth, bev, sheila } = ruthAndBev();
    const sends = (to: string, personIds: string[]) =>
      ruth.does(recordExport(ruth.workbook, ruth.deed(), { what: 'pack', to, count: 1, personIds }));
    sends('Kwame', [bev, sheila]);
    ruth.today = '2026-11-25';
    sends('Joyce', [bev]);
    sends('Nobody of hers', [sheila]);
    expect(whoWasSent(ruth.workbook, [bev]).map(({ to }) => to)).toEqual(['Joyce', 'Kwame']);
  });
});
