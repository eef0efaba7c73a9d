import { describe, expect, it } from 'vitest';
import { inviteToEvent } from '../../../shared/commands/inviteToEvent';
import { recordAbsence } from '../../../shared/commands/recordAbsence';
import { recordArrival } from '../../../shared/commands/recordArrival';
import { giveRole, recordRsvp } from '../../../shared/commands/recordRsvp';
import { takeBackArrival } from '../../../shared/commands/takeBackArrival';
import { eventStages } from '../../../shared/queries/eventStages';
import { Ruth } from '../ruth';

const attendanceAt = (ruth: Ruth, event: string) => ruth.workbook.by('attendance', 'eventId', event);

describe('inviting', () => {
  it('asks several people at once and says how many', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-26');
    const ids = ['Dean Sisson', 'Bev Clamp'].map((name) => ruth.knows(name));
    const change = inviteToEvent(ruth.workbook, ruth.deed(), { eventId: event, personIds: ids });
    expect(change.label).toBe('Invited 2 people to Warm homes');
    ruth.does(change);
    expect(attendanceAt(ruth, event).map((one) => one.rsvp)).toEqual(['invited', 'invited']);
  });

  it('leaves the answer of somebody who has answered', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-26');
    const dean = ruth.knows('Dean Sisson');
    const bev = ruth.knows('Bev Clamp');
    ruth.hears(dean, event, 'yes');
    const change = inviteToEvent(ruth.workbook, ruth.deed(), { eventId: event, personIds: [dean, bev, bev] });
    expect(change.label).toBe('Invited Bev Clamp to Warm homes');
    ruth.does(change);
    expect(
      attendanceAt(ruth, event)
        .map((one) => one.rsvp)
        .sort(),
    ).toEqual(['invited', 'yes']);
  });
});

describe('an answer', () => {
  it('is kept, changed, and never doubled', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-26');
    const dean = ruth.knows('Dean Sisson');
    ruth.hears(dean, event, 'maybe');
    const change = recordRsvp(ruth.workbook, ruth.deed(), { eventId: event, personId: dean, rsvp: 'yes' });
    expect(change.label).toBe('Dean Sisson said yes to Warm homes');
    ruth.does(change);
    expect(attendanceAt(ruth, event)).toMatchObject([{ rsvp: 'yes' }]);
  });

  it('stays when somebody is given a part', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-26');
    const dean = ruth.knows('Dean Sisson');
    ruth.hears(dean, event, 'yes');
    ruth.does(giveRole(ruth.workbook, ruth.deed(), { eventId: event, personId: dean, role: 'welcome' }));
    expect(attendanceAt(ruth, event)).toMatchObject([{ rsvp: 'yes', role: 'welcome' }]);
    const away = giveRole(ruth.workbook, ruth.deed(), { eventId: event, personId: dean, role: null });
    expect(away.label).toBe('Dean Sisson no longer has a part in Warm homes');
    ruth.does(away);
    expect(attendanceAt(ruth, event)).toMatchObject([{ rsvp: 'yes', role: null }]);
  });
});

describe('signing in at the door', () => {
  it('notes the time, and that it is their first meeting of this kind', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-24');
    const stuart = ruth.knows('Stuart Pym');
    const change = recordArrival(ruth.workbook, ruth.deed(), { eventId: event, who: { personId: stuart } });
    expect(change.label).toBe('Signed in Stuart Pym');
    ruth.does(change);
    expect(attendanceAt(ruth, event)).toMatchObject([
      { attended: true, firstTime: true, arrivedAt: '2026-11-24T19:30:00Z' },
    ]);
  });

  it('knows who has been before, and only counts events of the same type', () => {
    const ruth = new Ruth();
    const stuart = ruth.knows('Stuart Pym');
    const bev = ruth.knows('Bev Clamp');
    ruth.signsIn(stuart, ruth.plans('October meeting', '2026-10-10'));
    ruth.signsIn(bev, ruth.plans('Training', '2026-10-11', { type: 'training' }));
    const event = ruth.plans('Warm homes', '2026-11-24');
    ruth.signsIn(stuart, event);
    ruth.signsIn(bev, event);
    const firstTime = new Map(attendanceAt(ruth, event).map((one) => [one.personId, one.firstTime]));
    expect(firstTime.get(stuart)).toBe(false);
    expect(firstTime.get(bev)).toBe(true);
  });

  it('takes a reply along: who said yes and came is one record', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-24');
    const stuart = ruth.knows('Stuart Pym');
    ruth.hears(stuart, event, 'yes');
    ruth.signsIn(stuart, event);
    expect(attendanceAt(ruth, event)).toMatchObject([{ rsvp: 'yes', attended: true }]);
  });

  it('adds a new face to the book in the same deed, and one undo takes both back', () => {
    const ruth = new Ruth();
    const mansfield = ruth.place('Mansfield');
    const event = ruth.plans('Warm homes', '2026-11-24', { placeId: mansfield });
    const change = recordArrival(ruth.workbook, ruth.deed(), {
      eventId: event,
      who: { newPerson: { givenName: 'Nasreen', familyName: 'Akhtar', phones: ['07700 900199'] } },
    });
    expect(change.label).toBe('Signed in Nasreen Akhtar');
    const nasreen = ruth.does(change);
    expect(ruth.reads('person', nasreen)).toMatchObject({ source: 'Warm homes', placeId: mansfield });
    expect(attendanceAt(ruth, event)).toMatchObject([{ personId: nasreen, attended: true, firstTime: true }]);
    ruth.book.undo();
    expect(ruth.workbook.count('person')).toBe(0);
    expect(attendanceAt(ruth, event)).toEqual([]);
  });

  it('notes who brought them', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-24');
    const aisha = ruth.knows('Aisha Rahman');
    ruth.does(
      recordArrival(ruth.workbook, ruth.deed(), {
        eventId: event,
        who: { newPerson: { givenName: 'Nadia' } },
        invitedById: aisha,
      }),
    );
    expect(ruth.workbook.by('attendance', 'invitedById', aisha)).toHaveLength(1);
  });
});

describe('taking a sign-in back', () => {
  it('leaves the reply of somebody who was asked', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-24');
    const stuart = ruth.knows('Stuart Pym');
    ruth.hears(stuart, event, 'maybe');
    ruth.signsIn(stuart, event);
    const change = takeBackArrival(ruth.workbook, ruth.deed(), { eventId: event, personId: stuart });
    expect(change.label).toBe('Took back the sign-in of Stuart Pym');
    ruth.does(change);
    expect(attendanceAt(ruth, event)).toMatchObject([{ rsvp: 'maybe', attended: null, arrivedAt: null }]);
  });

  it('takes a walk-in off the list, and they can be signed in again', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-24');
    const stuart = ruth.knows('Stuart Pym');
    ruth.signsIn(stuart, event);
    ruth.does(takeBackArrival(ruth.workbook, ruth.deed(), { eventId: event, personId: stuart }));
    expect(attendanceAt(ruth, event)).toEqual([]);
    ruth.signsIn(stuart, event);
    expect(attendanceAt(ruth, event)).toMatchObject([{ attended: true }]);
  });
});

describe('not coming', () => {
  it('is told apart from not known', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-19');
    const stuart = ruth.knows('Stuart Pym');
    ruth.hears(stuart, event, 'yes');
    const change = recordAbsence(ruth.workbook, ruth.deed(), { eventId: event, personId: stuart });
    expect(change.label).toBe('Stuart Pym did not come to Warm homes');
    ruth.does(change);
    expect(attendanceAt(ruth, event)).toMatchObject([{ rsvp: 'yes', attended: false }]);
    expect(eventStages(ruth.workbook, ruth.reads('event', event), ruth.today).came).toBe(0);
  });
});
