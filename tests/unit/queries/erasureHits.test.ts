import { describe, expect, it } from 'vitest';
import { settled } from '../../../renderer/records/erase/hitChoice';
import { recordExport } from '../../../shared/commands/recordExport';
import { erasureHits, whoWasSent } from '../../../shared/queries/erasureHits';
import { eraseEntry, planErasure } from '../../../shared/workbook/erasure';
import { mergeRecords } from '../../../shared/workbook/merge';
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

describe('mentions in entries that no edit can change', () => {
  function bevInConsent() {
    const ruth = new Ruth();
    const bev = ruth.knows('Bev Clamp');
    const sheila = ruth.knows('Sheila Bowler');
    const said = { id: 'c1', channel: 'phone', state: 'yes', recorded: '2026-11-20T10:00:00Z' } as const;
    ruth.book.deed('Wrote', (c) => {
      c.set('person', sheila, {
        consent: [{ ...said, how: 'Told Bev Clamp' }],
        doNotContact: [{ id: 'd1', type: 'on', recorded: said.recorded, reason: 'Rang Bev Clamp in tears' }],
      });
      c.add('exportAudit', 'x1', { at: said.recorded, what: 'pack', to: 'Bev Clamp', count: 1 });
    });
    const plan = planErasure(ruth.workbook, bev);
    const hits = erasureHits(ruth.workbook, plan);
    const { redactions } = settled(hits, new Map());
    const order = { erasureId: 'e1', now: '2026-11-27T10:00:00Z', today: '2026-11-27', hash: String };
    return { ruth, sheila, hits, entry: () => eraseEntry(ruth.workbook, plan, { ...order, redactions }) };
  }

  it('are shown and taken out, and the entries count as before', () => {
    const { ruth, sheila, hits, entry } = bevInConsent();
    expect(hits.map(({ field, without, sure }) => [field, without, sure])).toEqual([
      ['consent', 'Told someone', true],
      ['doNotContact', 'Rang someone in tears', true],
      ['to', 'Someone', true],
    ]);
    const before = ruth.workbook.stored('person', sheila);
    const stands = () => {
      const { consent = [], doNotContact = [] } = ruth.reads('person', sheila);
      return [consent.map(({ how, ...rest }) => rest), doNotContact.map(({ reason, ...rest }) => rest)];
    };
    const stood = stands();
    ruth.workbook.apply(entry());
    expect(JSON.stringify([...ruth.workbook.records()])).not.toMatch(/Bev|Clamp/);
    expect(stands()).toEqual(stood);
    // A colleague who never took her out of it sends the entry as it was.
    if (!before) throw new Error('not there');
    const received = mergeRecords(ruth.workbook.stored('person', sheila) ?? before, before);
    expect(JSON.stringify(received)).not.toMatch(/Bev|Clamp/);
    expect(received).toEqual(ruth.workbook.stored('person', sheila));
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
