import { describe, expect, it } from 'vitest';
import { keepPeople } from '../../../../shared/commands/keepPeople';
import { markNoticesGiven } from '../../../../shared/commands/markNoticesGiven';
import { recordConversation } from '../../../../shared/commands/recordConversation';
import { setDoNotContact } from '../../../../shared/commands/setDoNotContact';
import { setSetting } from '../../../../shared/commands/setSetting';
import { noticesDue } from '../../../../shared/queries/privacy/noticesDue';
import { retentionDue, retentionMonths } from '../../../../shared/queries/privacy/retentionDue';
import { finish } from '../../../../shared/workbook/slices';
import { Ruth } from '../../ruth';

const today = '2028-11-24';

/** Four people of November 2026, two years ago. */
function twoYearsOn() {
  const ruth = new Ruth();
  const dean = ruth.knows('Dean Sisson');
  const bev = ruth.knows('Bev Clamp');
  const gary = ruth.knows('Gary Hoult');
  const asha = ruth.knows('Asha Rahman');
  const due = (on = today, months = 24) =>
    finish(retentionDue(ruth.workbook, on, months)).map(({ person }) => person.givenName);
  return { ruth, dean, bev, gary, asha, due };
}

describe('who is looked at again', () => {
  it('is whoever nobody has spoken with and who came to nothing for so long', () => {
    const { ruth, dean, bev, due } = twoYearsOn();
    expect(due()).toEqual(['Dean', 'Bev', 'Gary', 'Asha']);
    expect(due('2028-11-23')).toEqual([]);
    ruth.today = '2027-06-01';
    ruth.does(recordConversation(ruth.workbook, ruth.deed(), { personId: dean, notes: 'Well' }));
    ruth.signsIn(bev, ruth.plans('Warm homes', '2027-03-01'));
    expect(due()).toEqual(['Gary', 'Asha']);
    expect(due('2029-06-01')).toEqual(['Gary', 'Asha', 'Bev', 'Dean']);
    expect(due('2029-06-01', 28)).toEqual(['Gary', 'Asha']);
  });

  it('is nobody with a commitment or a follow-up open, and nobody who asked not to be contacted', () => {
    const { ruth, dean, bev, gary, due } = twoYearsOn();
    const event = ruth.plans('Warm homes', '2026-11-01');
    ruth.takes({ personId: dean, action: 'door-knock', eventId: event, due: '2026-12-01' });
    ruth.book.deed('Wrote', (c) => c.add('task', 't1', { title: 'Ring Bev', personId: bev }));
    ruth.does(setDoNotContact(ruth.workbook, ruth.deed(), { personId: gary, reason: 'Asked' }));
    expect(due()).toEqual(['Asha']);
  });

  it('comes again after as long once they were kept', () => {
    const { ruth, dean, bev, gary, asha, due } = twoYearsOn();
    ruth.today = '2028-12-01';
    ruth.does(
      keepPeople(ruth.workbook, ruth.deed(), { personIds: [dean, bev, gary], why: 'Branch members' }),
    );
    expect(due('2028-12-01')).toEqual(['Asha']);
    expect(ruth.reads('person', dean)).toMatchObject({ keptOn: '2028-12-01', keptWhy: 'Branch members' });
    expect(due('2030-12-01')).toContain('Dean');
    expect(ruth.reads('person', asha).keptOn).toBeUndefined();
  });

  it('is asked about after two years, or as many months as were set', () => {
    const { ruth } = twoYearsOn();
    expect(retentionMonths(ruth.workbook)).toBe(24);
    const set = (value: number) =>
      ruth.does(setSetting(ruth.workbook, ruth.deed(), { name: 'retentionMonths', value }));
    set(6);
    expect(retentionMonths(ruth.workbook)).toBe(6);
    set(0);
    expect(retentionMonths(ruth.workbook)).toBe(24);
  });
});

describe('who is owed a notice', () => {
  it('is whoever’s month ends within a week and was not told, the first due first', () => {
    const { ruth, dean, bev, gary } = twoYearsOn();
    ruth.book.deed('Took in a list', (c) => {
      c.set('person', dean, { noticeDue: '2026-12-01' });
      c.set('person', bev, { noticeDue: '2026-11-20' });
      c.set('person', gary, { noticeDue: '2026-12-02' });
    });
    const names = () => noticesDue(ruth.workbook, '2026-11-24').map(({ givenName }) => givenName);
    expect(names()).toEqual(['Bev', 'Dean']);
    ruth.does(markNoticesGiven(ruth.workbook, ruth.deed(), { personIds: [bev] }));
    expect(names()).toEqual(['Dean']);
    expect(ruth.reads('person', bev).noticeGiven).toBe('2026-11-24');
  });
});
