import { describe, expect, it } from 'vitest';
import { addStory } from '../../../shared/commands/addStory';
import { addTask } from '../../../shared/commands/addTask';
import { editPerson } from '../../../shared/commands/editPerson';
import { editStory } from '../../../shared/commands/editStory';
import { dueToday, todayList } from '../../../shared/queries/todayList';
import { Ruth } from '../ruth';

const list = (ruth: Ruth) => todayList(ruth.workbook, ruth.today);

describe('the list of things to do', () => {
  it('is empty when there is nothing to do', () => {
    const ruth = new Ruth();
    ruth.knows('Dean Sisson');
    expect(list(ruth)).toEqual([]);
  });

  it('begins with what is latest, then today, then the days to come', () => {
    const ruth = new Ruth();
    const add = (title: string, due?: string) =>
      ruth.does(addTask(ruth.workbook, ruth.deed(), { title, ...(due ? { due } : {}) }));
    add('Tomorrow', '2026-11-25');
    add('Whenever');
    add('Late', '2026-11-21');
    add('Today', '2026-11-24');
    add('Next month', '2026-12-24');
    const items = list(ruth);
    expect(items.map((item) => [item.title, item.daysLate])).toEqual([
      ['Late', 3],
      ['Today', 0],
      ['Tomorrow', -1],
      ['Whenever', -7],
    ]);
    expect(dueToday(items)).toBe(2);
  });

  it('says whom to ring and why', () => {
    const ruth = new Ruth();
    const gary = ruth.knows('Gary Whitlam');
    ruth.does(
      addTask(ruth.workbook, ruth.deed(), {
        title: 'You said you would ring on Saturday',
        detail: 'He offered to speak to the shop stewards',
        due: '2026-11-21',
        deed: 'ring',
        personId: gary,
      }),
    );
    expect(list(ruth)[0]).toMatchObject({
      type: 'follow-up',
      title: 'Gary Whitlam',
      reason: 'You said you would ring on Saturday. He offered to speak to the shop stewards',
      deed: 'Ring Gary',
      personId: gary,
    });
  });

  it('names the deed on the button', () => {
    const ruth = new Ruth();
    const gary = ruth.knows('Gary Whitlam');
    for (const deed of ['write', 'visit', 'other']) {
      ruth.does(addTask(ruth.workbook, ruth.deed(), { title: deed, deed, personId: gary, due: ruth.today }));
    }
    expect(
      list(ruth)
        .map((item) => item.deed)
        .sort(),
    ).toEqual(['Open Gary', 'Visit Gary', 'Write to Gary']);
  });

  it('puts the commitments of a meeting together, with what they are', () => {
    const ruth = new Ruth();
    const event = ruth.plans('the Mansfield meeting', '2026-11-19');
    const actions = [
      'door-knock',
      'door-knock',
      'door-knock',
      'phone-bank',
      'phone-bank',
      'tell-story',
      'other',
    ];
    actions.forEach((action, index) => {
      ruth.takes({ personId: ruth.knows(`Person ${index}`), action, eventId: event });
    });
    expect(list(ruth)).toMatchObject([
      {
        type: 'chase',
        title: '7 commitments to chase',
        reason: 'From the Mansfield meeting: 3 door-knock, 2 phone bank, 2 others.',
        deed: 'Chase them',
        eventId: event,
      },
    ]);
  });

  it('names the one person where there is one commitment to chase', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    ruth.takes({ personId: dean, action: 'door-knock' });
    expect(list(ruth)).toMatchObject([
      { title: 'Dean Sisson', reason: 'door-knock.', deed: 'Ring Dean', personId: dean },
    ]);
  });

  it('reminds of the notice to people whose details came from elsewhere', () => {
    const ruth = new Ruth();
    const ids = ['Dean Sisson', 'Bev Clamp'].map((name) => ruth.knows(name, { noticeDue: '2026-11-26' }));
    ruth.knows('Ron Aldred', { noticeDue: '2027-03-01' });
    expect(list(ruth)).toMatchObject([
      { type: 'notice', title: '2 people to tell', on: '2026-11-26', daysLate: -2 },
    ]);
    for (const personId of ids) {
      ruth.does(editPerson(ruth.workbook, ruth.deed(), { personId, values: { noticeGiven: ruth.today } }));
    }
    expect(list(ruth)).toEqual([]);
  });

  it('asks a teller whether a drafted story may go out', () => {
    const ruth = new Ruth();
    const maureen = ruth.knows('Maureen Fretwell');
    const story = ruth.does(addStory(ruth.workbook, ruth.deed(), { title: 'The wall', personId: maureen }));
    expect(list(ruth)).toEqual([]);
    ruth.does(editStory(ruth.workbook, ruth.deed(), { storyId: story, values: { status: 'drafted' } }));
    expect(list(ruth)).toMatchObject([
      { type: 'story', title: 'Maureen Fretwell', storyId: story, daysLate: 0 },
    ]);
  });

  it('says where people are going cold, where there are most first', () => {
    const ruth = new Ruth();
    ruth.today = '2026-06-01';
    const warsop = ruth.place('Warsop');
    const beeston = ruth.place('Beeston');
    ruth.knows('Tom Lyth', { stage: 'supporter', placeId: beeston });
    for (const name of ['Mags Oldfield', 'Bev Clamp'])
      ruth.knows(name, { stage: 'supporter', placeId: warsop });
    ruth.today = '2026-11-24';
    expect(list(ruth).map((item) => [item.title, item.personIds?.length])).toEqual([
      ['2 going cold in Warsop', 2],
      ['1 going cold in Beeston', 1],
    ]);
  });
});
