import { describe, expect, it } from 'vitest';
import { joinPeople } from '../../../shared/commands/joinPeople';
import { recordAbsence } from '../../../shared/commands/recordAbsence';
import { recordConversation } from '../../../shared/commands/recordConversation';
import { splitPeople } from '../../../shared/commands/splitPeople';
import { lastCame, lastContacts, lastSpoken } from '../../../shared/queries/lastContact';
import { Ruth } from '../ruth';

function deanAndTwoMeetings() {
  const ruth = new Ruth();
  const dean = ruth.knows('Dean Sisson');
  const march = ruth.plans('March meeting', '2026-03-04');
  const november = ruth.plans('Warm homes', '2026-11-19');
  const talk = (personId: string, on: string) =>
    ruth.does(recordConversation(ruth.workbook, ruth.deed(), { personId, on }));
  return { ruth, dean, march, november, talk };
}

describe('when somebody was last in touch', () => {
  it('is never, which is not long ago, for somebody new', () => {
    const { ruth, dean } = deanAndTwoMeetings();
    expect([lastSpoken(ruth.workbook, dean), lastCame(ruth.workbook, dean)]).toEqual([undefined, undefined]);
    expect(lastContacts(ruth.workbook).has(dean)).toBe(false);
  });

  it('is the latest day, whatever order it was written down in', () => {
    const { ruth, dean, march, november, talk } = deanAndTwoMeetings();
    talk(dean, '2026-10-02');
    talk(dean, '2026-01-15');
    ruth.signsIn(dean, november);
    ruth.signsIn(dean, march);
    expect(lastSpoken(ruth.workbook, dean)).toBe('2026-10-02');
    expect(lastCame(ruth.workbook, dean)).toBe('2026-11-19');
    expect(lastContacts(ruth.workbook).get(dean)).toBe('2026-11-19');
  });

  it('is not a meeting that they said yes to, nor one they stayed away from', () => {
    const { ruth, dean, march, november } = deanAndTwoMeetings();
    ruth.hears(dean, march, 'yes');
    ruth.does(recordAbsence(ruth.workbook, ruth.deed(), { eventId: november, personId: dean }));
    expect(lastCame(ruth.workbook, dean)).toBeUndefined();
    expect(lastContacts(ruth.workbook).has(dean)).toBe(false);
  });

  it('is known anew at once after a talk, a joining and a splitting', () => {
    const { ruth, dean, talk } = deanAndTwoMeetings();
    const other = ruth.knows('Deano');
    talk(dean, '2026-02-01');
    expect(lastContacts(ruth.workbook).get(dean)).toBe('2026-02-01');
    talk(other, '2026-09-09');
    ruth.does(joinPeople(ruth.workbook, ruth.deed(), { firstId: dean, secondId: other }));
    expect(lastContacts(ruth.workbook).get(ruth.workbook.resolve(dean))).toBe('2026-09-09');
    ruth.does(splitPeople(ruth.workbook, ruth.deed(), { personId: dean }));
    expect(lastContacts(ruth.workbook).get(dean)).toBe('2026-02-01');
  });
});
