import { beforeEach, describe, expect, it } from 'vitest';
import { attendanceOutcomes, importAttendance } from '../../../shared/commands/importAttendance';
import { commitmentOutcomes, importCommitments } from '../../../shared/commands/importCommitments';
import { importElections, resultOutcomes } from '../../../shared/commands/importElections';
import { eventOutcomes, importEvents } from '../../../shared/commands/importEvents';
import { Ruth } from '../ruth';

let ruth: Ruth;
beforeEach(() => {
  ruth = new Ruth();
});

const rowsOf = (...values: Readonly<Record<string, string>>[]) =>
  values.map((one, index) => ({ row: index + 1, line: index + 2, values: one }));
const input = (...values: Readonly<Record<string, string>>[]) => ({
  from: 'list.csv',
  rows: rowsOf(...values),
});

describe('events of a list', () => {
  it('go into the diary once, with a place that is added, and a type from the list or the title', () => {
    const change = importEvents(
      ruth.workbook,
      ruth.deed(),
      input(
        {
          title: 'Assembly',
          day: '2026-11-24',
          time: '19:30',
          endTime: '21:00',
          type: 'mass meeting',
          place: 'Kirkby',
        },
        { title: 'Tuesday phone bank', day: '2026-12-01', time: '18:00', place: 'kirkby' },
        { title: 'assembly', day: '2026-11-24', time: '19:30' },
      ),
    );
    expect(change.label).toBe('Imported 2 events from list.csv');
    ruth.does(change);
    const events = ruth.workbook.all('event');
    expect(
      events.map(({ title, type, category, starts, ends }) => [title, type, category, starts, ends]),
    ).toEqual([
      ['Assembly', 'mass-meeting', 'gathering', '2026-11-24T19:30', '2026-11-24T21:00'],
      ['Tuesday phone bank', 'phone-bank', 'action', '2026-12-01T18:00', undefined],
    ]);
    expect(ruth.workbook.all('place').map(({ name }) => name)).toEqual(['Kirkby']);
  });

  it('that are here get what is empty, and lose nothing', () => {
    ruth.plans('Assembly', '2026-11-24', { venue: 'Town Hall' });
    const told = { title: 'Assembly', day: '2026-11-24', time: '19:00', venue: 'Elsewhere', headcount: '86' };
    ruth.does(importEvents(ruth.workbook, ruth.deed(), input(told)));
    expect(ruth.workbook.all('event')).toMatchObject([{ venue: 'Town Hall', headcount: 86 }]);
    expect(eventOutcomes(ruth.workbook, rowsOf(told))[0]?.become).toBe('here');
  });
});

describe('who came, from a list', () => {
  it('is recorded for the person whom the email, the phone or the only such name means', () => {
    const event = ruth.plans('Assembly', '2026-11-24');
    const dean = ruth.knows('Dean Sisson', { emails: ['dean@example.org'] });
    const bev = ruth.knows('Bev Clamp');
    ruth.does(
      importAttendance(
        ruth.workbook,
        ruth.deed(),
        input(
          { event: 'Assembly', email: 'dean@example.org', attended: 'yes', rsvp: 'going' },
          { event: 'assembly', eventDay: '2026-11-24', person: 'bev clamp', attended: 'no' },
        ),
      ),
    );
    expect(ruth.workbook.by('attendance', 'eventId', event)).toMatchObject([
      { personId: dean, attended: true, rsvp: 'yes' },
      { personId: bev, attended: false },
    ]);
  });

  it('stays out where nobody or several could be meant, or no event has that title and day', () => {
    ruth.plans('Assembly', '2026-11-24');
    ruth.knows('Tom Lyth');
    ruth.knows('Tom Lyth');
    const outcomes = attendanceOutcomes(
      ruth.workbook,
      rowsOf(
        { event: 'Assembly', person: 'Nobody Here' },
        { event: 'Assembly', person: 'Tom Lyth' },
        { event: 'Assembly', eventDay: '2026-11-25', person: 'Tom Lyth' },
      ),
    );
    expect(outcomes.map((one) => one.become === 'left' && one.why)).toEqual([
      'nobody-here',
      'several-here',
      'no-such-event',
    ]);
  });

  it('never writes over what was recorded at the door', () => {
    const event = ruth.plans('Assembly', '2026-11-24');
    const dean = ruth.knows('Dean Sisson');
    ruth.signsIn(dean, event);
    ruth.does(
      importAttendance(
        ruth.workbook,
        ruth.deed(),
        input({ event: 'Assembly', person: 'Dean Sisson', attended: 'no' }),
      ),
    );
    expect(ruth.workbook.by('attendance', 'eventId', event)).toMatchObject([{ attended: true }]);
  });
});

it('commitments of a list are taken once; a deed that no list knows is kept in their own words', () => {
  const dean = ruth.knows('Dean Sisson', { phones: ['07700 900440'] });
  const told: Readonly<Record<string, string>>[] = [
    { phone: '+447700900440', action: 'Door-knock', due: '2026-12-05', state: 'done' },
    { person: 'Dean Sisson', action: 'Bring soup' },
  ];
  ruth.does(importCommitments(ruth.workbook, ruth.deed(), input(...told)));
  expect(ruth.workbook.by('commitment', 'personId', dean)).toMatchObject([
    { action: 'door-knock', due: '2026-12-05', state: 'kept' },
    { action: 'other', wording: 'Bring soup', state: 'made' },
  ]);
  expect(commitmentOutcomes(ruth.workbook, rowsOf(...told)).map(({ become }) => become)).toEqual([
    'here',
    'here',
  ]);
});

it('results of an election are one record a place and day, with a line a candidate, however often they come', () => {
  const told: Readonly<Record<string, string>>[] = [
    {
      day: '2026-05-07',
      place: 'Carr Bank',
      candidate: 'Grace Okafor',
      party: 'Independent',
      votes: '934',
      turnout: '1874',
    },
    { day: '2026-05-07', place: 'carr bank', candidate: 'Alan Webb', votes: '512' },
  ];
  ruth.does(importElections(ruth.workbook, ruth.deed(), input(...told)));
  const later = { day: '2026-05-07', place: 'Carr Bank', candidate: 'Lou Shaw', votes: '428' };
  ruth.does(importElections(ruth.workbook, ruth.deed(), input(...told, later)));
  const [election, ...more] = ruth.workbook.all('election');
  expect(more).toEqual([]);
  expect(election).toMatchObject({
    on: '2026-05-07',
    turnout: 1874,
    results: [
      { candidate: 'Grace Okafor', party: 'Independent', votes: 934 },
      { candidate: 'Alan Webb', votes: 512 },
      { candidate: 'Lou Shaw', votes: 428 },
    ],
  });
  expect(resultOutcomes(ruth.workbook, rowsOf(later))[0]?.become).toBe('here');
});
