import { describe, expect, it } from 'vitest';
import { addTie } from '../../../../shared/commands/addTie';
import { editList } from '../../../../shared/commands/editList';
import { keepCommitment } from '../../../../shared/commands/keepCommitment';
import { missCommitment } from '../../../../shared/commands/missCommitment';
import { movePersonOnLadder } from '../../../../shared/commands/movePersonOnLadder';
import { recordConversation } from '../../../../shared/commands/recordConversation';
import { recordRsvp } from '../../../../shared/commands/recordRsvp';
import { setDoNotContact } from '../../../../shared/commands/setDoNotContact';
import { setSetting } from '../../../../shared/commands/setSetting';
import { ladderBoardNow } from '../../../../shared/queries/ladder/ladderBoard';
import { ladderFlow } from '../../../../shared/queries/ladder/ladderFlow';
import {
  type ReadyRule,
  readyRules,
  readyRulesSetting,
  ruleInWords,
  ruleParts,
} from '../../../../shared/queries/ladder/readyRules';
import { shownName } from '../../../../shared/queries/shownName';
import { Ruth } from '../../ruth';

const since = '2025-11-24';
const board = (ruth: Ruth, within?: ReadonlySet<string>) =>
  ladderBoardNow(ruth.workbook, { today: ruth.today, since, within });
const column = (ruth: Ruth, stage: string) => {
  const found = board(ruth).columns.find((one) => one.stage.code === stage);
  if (!found) throw new Error(`no column ${stage}`);
  return found;
};
const names = (ruth: Ruth, stage: string) => column(ruth, stage).ready.map(({ person }) => shownName(person));
const rules = (ruth: Ruth, value: Record<string, ReadyRule>) =>
  ruth.does(
    setSetting(ruth.workbook, ruth.deed(), {
      name: readyRulesSetting,
      value: JSON.parse(JSON.stringify(value)),
    }),
  );
const moves = (ruth: Ruth, personId: string, stage: string, on: string) =>
  ruth.does(movePersonOnLadder(ruth.workbook, ruth.deed(), { personId, stage, on }));
/** Somebody who came onto the ladder on a day. */
const on = (ruth: Ruth, day: string, name: string, stage = 'contact') => {
  const { today } = ruth;
  ruth.today = day;
  const id = ruth.knows(name, { stage });
  ruth.today = today;
  return id;
};

describe('the ladder as a board', () => {
  it('offers whoever did what the rule of their rung asks, and says what the others lack', () => {
    const ruth = new Ruth();
    const dean = on(ruth, '2026-01-10', 'Dean Sisson');
    const bev = on(ruth, '2026-01-10', 'Bev Clamp');
    on(ruth, '2026-01-10', 'Gary Whitlam');
    const rally = ruth.plans('Rally', '2026-11-01');
    const march = ruth.plans('March', '2026-11-10');
    for (const event of [rally, march]) {
      ruth.signsIn(dean, event);
      ruth.signsIn(bev, event);
    }
    ruth.does(recordConversation(ruth.workbook, ruth.deed(), { personId: dean, on: '2026-11-20' }));
    expect(names(ruth, 'contact')).toEqual(['Dean Sisson']);
    expect(column(ruth, 'contact')).toMatchObject({ people: 3, lack: { part: 'spoken', people: 2 } });
    expect(column(ruth, 'contact').ready[0]?.climbing).toMatchObject({ came: 2, spoken: 4, due: 0 });
    expect(board(ruth)).toMatchObject({ ready: 1, climbed: 0 });
  });

  it('counts what was kept of the last four that fell due, and who came because somebody asked them', () => {
    const ruth = new Ruth();
    const dean = on(ruth, '2026-01-10', 'Dean Sisson', 'activist');
    rules(ruth, { activist: { kept: 3, brought: 1 } });
    const settle = (kept: boolean, due: string) => {
      const commitmentId = ruth.takes({ personId: dean, action: 'door-knock', due });
      const { today } = ruth;
      ruth.today = due;
      ruth.does((kept ? keepCommitment : missCommitment)(ruth.workbook, ruth.deed(), { commitmentId }));
      ruth.today = today;
    };
    settle(true, '2026-02-01');
    settle(false, '2026-03-01');
    settle(false, '2026-04-01');
    settle(true, '2026-05-01');
    settle(true, '2026-06-01');
    expect(column(ruth, 'activist').lack?.part).toBe('kept');
    settle(true, '2026-07-01');
    expect(column(ruth, 'activist').lack?.part).toBe('brought');
    const bev = ruth.knows('Bev Clamp');
    const rally = ruth.plans('Rally', '2026-11-01');
    ruth.does(
      recordRsvp(ruth.workbook, ruth.deed(), {
        personId: bev,
        eventId: rally,
        rsvp: 'yes',
        invitedById: dean,
      }),
    );
    expect(names(ruth, 'activist')).toEqual([]);
    ruth.signsIn(bev, rally);
    expect(names(ruth, 'activist')).toEqual(['Dean Sisson']);
    expect(column(ruth, 'activist').ready[0]?.climbing).toMatchObject({ kept: 3, due: 4, brought: 1 });
  });

  it('never offers somebody who asked to be left alone, nor anybody at the top', () => {
    const ruth = new Ruth();
    rules(ruth, { contact: { days: 1 }, organiser: { days: 1 } });
    const dean = on(ruth, '2026-01-10', 'Dean Sisson');
    on(ruth, '2026-01-10', 'Joyce Adebayo', 'organiser');
    expect(names(ruth, 'contact')).toEqual(['Dean Sisson']);
    ruth.does(setDoNotContact(ruth.workbook, ruth.deed(), { personId: dean, reason: 'Asked' }));
    expect(names(ruth, 'contact')).toEqual([]);
    expect(column(ruth, 'organiser')).toMatchObject({ people: 1, next: undefined, ready: [] });
  });

  it('tells who climbed since a day, and who came onto the ladder at its foot', () => {
    const ruth = new Ruth();
    const old = on(ruth, '2025-01-10', 'Dean Sisson', 'supporter');
    moves(ruth, old, 'volunteer', '2026-03-01');
    const down = on(ruth, '2025-01-10', 'Bev Clamp', 'activist');
    moves(ruth, down, 'supporter', '2026-03-01');
    on(ruth, '2026-02-01', 'Gary Whitlam');
    on(ruth, '2026-02-01', 'Aisha Rahman', 'leader');
    expect(board(ruth)).toMatchObject({ climbed: 1, offTheLadder: 0 });
    expect(column(ruth, 'contact').cameUp).toBe(1);
    expect(column(ruth, 'volunteer').cameUp).toBe(1);
    expect(column(ruth, 'supporter').cameUp).toBe(0);
    expect(column(ruth, 'leader').cameUp).toBe(0);
  });

  it('is that of some places alone where asked, and leaves out stages that nobody stands on any more', () => {
    const ruth = new Ruth();
    const farm = ruth.place('Bull Farm');
    ruth.knows('Dean Sisson', { placeId: farm });
    ruth.knows('Bev Clamp');
    ruth.does(
      editList(ruth.workbook, ruth.deed(), {
        name: 'ladderStage',
        choices: [
          { code: 'contact', label: 'Contact' },
          { code: 'supporter', label: 'Supporter' },
        ],
      }),
    );
    expect(board(ruth, new Set([farm])).columns.map(({ stage, people }) => [stage.code, people])).toEqual([
      ['contact', 1],
      ['supporter', 0],
    ]);
  });
});

describe('the rules of the ladder', () => {
  it('are the usual ones until somebody changes them, each part on its own', () => {
    const ruth = new Ruth();
    expect([...readyRules(ruth.workbook).keys()]).toEqual([
      'contact',
      'supporter',
      'volunteer',
      'activist',
      'leader',
    ]);
    rules(ruth, { contact: {}, supporter: { made: 2 } });
    expect(readyRules(ruth.workbook).get('contact')).toBeUndefined();
    expect(readyRules(ruth.workbook).get('supporter')).toEqual({ made: 2 });
    expect(readyRules(ruth.workbook).get('leader')).toMatchObject({ leads: 5 });
  });

  it('that cannot be read count as not told', () => {
    const ruth = new Ruth();
    rules(ruth, { contact: { came: -3 } });
    expect(readyRules(ruth.workbook).get('contact')).toEqual({ came: 2, spoken: 90 });
  });

  it('read as a sentence, each of their parts', () => {
    expect(ruleInWords({ days: 60, kept: 3, brought: 3, spoken: 31 })).toBe(
      'on the rung for 60 days, kept at least 3 of the last 4, brought 3 people or more, spoken to in the last 31 days',
    );
    for (const part of ruleParts)
      for (const count of [1, 2]) expect(ruleInWords({ [part]: count })).not.toBe('');
    expect(ruleInWords({ kept: 4 })).toBe('kept 4 of the last 4');
    expect(ruleInWords({})).toBe('');
  });

  it('count those led through a group and by name', () => {
    const ruth = new Ruth();
    rules(ruth, { leader: { leads: 1 } });
    const aisha = on(ruth, '2026-01-10', 'Aisha Rahman', 'leader');
    const dean = ruth.knows('Dean Sisson');
    expect(names(ruth, 'leader')).toEqual([]);
    ruth.does(addTie(ruth.workbook, ruth.deed(), { type: 'leads', fromId: aisha, toId: dean }));
    expect(names(ruth, 'leader')).toEqual(['Aisha Rahman']);
  });
});

describe('the flow of the ladder', () => {
  it('counts, month by month, who came onto it, up it and down it', () => {
    const ruth = new Ruth();
    const dean = on(ruth, '2026-01-10', 'Dean Sisson');
    moves(ruth, dean, 'supporter', '2026-02-01');
    moves(ruth, dean, 'volunteer', '2026-02-20');
    moves(ruth, dean, 'contact', '2026-03-31');
    const { months, stages } = ladderFlow(ruth.workbook, { from: '2025-12-15', to: '2026-04-02' });
    expect(stages).toHaveLength(6);
    expect(months.map(({ month, up, down, fresh }) => [month, Object.fromEntries(up), down, fresh])).toEqual([
      ['2026-04-01', {}, 0, 0],
      ['2026-03-01', {}, 1, 0],
      ['2026-02-01', { supporter: 1, volunteer: 1 }, 0, 0],
      ['2026-01-01', {}, 0, 1],
      ['2025-12-01', {}, 0, 0],
    ]);
  });
});
