import { describe, expect, it } from 'vitest';
import { joinPeople } from '../../../shared/commands/joinPeople';
import { recordArrival } from '../../../shared/commands/recordArrival';
import { splitPeople } from '../../../shared/commands/splitPeople';
import { eventStages } from '../../../shared/queries/eventStages';
import { Ruth } from '../ruth';

describe('joining two records of one person', () => {
  it('reads them as one, under either id', () => {
    const ruth = new Ruth();
    const first = ruth.knows('Precious Okafor', { town: 'Oak Tree Lane' });
    const second = ruth.knows('Precious Okafor', { occupation: 'Nurse' });
    const change = joinPeople(ruth.workbook, ruth.deed(), { firstId: second, secondId: first });
    expect(change.label).toBe('Joined Precious Okafor and Precious Okafor');
    ruth.does(change);
    expect(ruth.workbook.count('person')).toBe(1);
    expect(ruth.reads('person', second)).toMatchObject({ town: 'Oak Tree Lane', occupation: 'Nurse' });
    expect(ruth.reads('person', first).id).toBe(ruth.reads('person', second).id);
  });

  it('shows the value that was picked', () => {
    const ruth = new Ruth();
    const first = ruth.knows('Kath Dobney');
    const second = ruth.knows('Kathleen Dobney');
    const picks = { givenName: 'Kath' };
    ruth.does(joinPeople(ruth.workbook, ruth.deed(), { firstId: first, secondId: second, picks }));
    expect(ruth.reads('person', first).givenName).toBe('Kath');
  });

  it('counts somebody who was signed in under both once', () => {
    const ruth = new Ruth();
    const first = ruth.knows('Kath Dobney');
    const second = ruth.knows('Kathleen Dobney');
    const meeting = ruth.plans('Warm homes', '2026-11-19');
    ruth.signsIn(first, meeting);
    ruth.signsIn(second, meeting);
    expect(eventStages(ruth.workbook, ruth.reads('event', meeting), ruth.today).came).toBe(2);
    ruth.does(joinPeople(ruth.workbook, ruth.deed(), { firstId: first, secondId: second }));
    expect(eventStages(ruth.workbook, ruth.reads('event', meeting), ruth.today).came).toBe(1);
  });

  it('never signs a joined person in twice, whichever id they are found by', () => {
    const ruth = new Ruth();
    const first = ruth.knows('Kath Dobney');
    const second = ruth.knows('Kathleen Dobney');
    const meeting = ruth.plans('Warm homes', '2026-11-19');
    ruth.signsIn(second, meeting);
    ruth.does(joinPeople(ruth.workbook, ruth.deed(), { firstId: first, secondId: second }));
    ruth.does(recordArrival(ruth.workbook, ruth.deed(), { eventId: meeting, who: { personId: first } }));
    expect(ruth.workbook.count('attendance')).toBe(1);
  });

  it('is split again into the two that there were', () => {
    const ruth = new Ruth();
    const first = ruth.knows('Kath Dobney');
    const second = ruth.knows('Kathleen Dobney');
    ruth.does(joinPeople(ruth.workbook, ruth.deed(), { firstId: first, secondId: second }));
    const change = splitPeople(ruth.workbook, ruth.deed(), { personId: first });
    ruth.does(change);
    expect(ruth.workbook.all('person').map((person) => person.givenName)).toEqual(['Kath', 'Kathleen']);
  });

  it('can be joined again after splitting', () => {
    const ruth = new Ruth();
    const first = ruth.knows('Kath Dobney');
    const second = ruth.knows('Kathleen Dobney');
    ruth.does(joinPeople(ruth.workbook, ruth.deed(), { firstId: first, secondId: second }));
    ruth.does(splitPeople(ruth.workbook, ruth.deed(), { personId: first }));
    ruth.does(joinPeople(ruth.workbook, ruth.deed(), { firstId: first, secondId: second }));
    expect(ruth.workbook.count('person')).toBe(1);
  });

  it('refuses to join somebody to themselves', () => {
    const ruth = new Ruth();
    const kath = ruth.knows('Kath Dobney');
    expect(() => joinPeople(ruth.workbook, ruth.deed(), { firstId: kath, secondId: kath })).toThrow();
  });
});
