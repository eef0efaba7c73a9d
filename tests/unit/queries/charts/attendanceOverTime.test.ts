import { describe, expect, it } from 'vitest';
import { recordHeadcount } from '../../../../shared/commands/recordHeadcount';
import { attendanceOverTime, growthInWords } from '../../../../shared/queries/charts/attendanceOverTime';
import { chartRows } from '../../../../shared/queries/charts/chartAnswer';
import { Ruth } from '../../ruth';

const year = { from: '2026-01-01', to: '2026-12-31', today: '2026-11-24' };

/** Mass meetings with a headcount and newcomers each. */
function meetings(counts: readonly (readonly [day: string, came: number, firstTimers?: number])[]): Ruth {
  const ruth = new Ruth();
  for (const [day, headcount, firstTimers] of counts) {
    const eventId = ruth.plans(`Meeting of ${day}`, day);
    ruth.does(
      recordHeadcount(ruth.workbook, ruth.deed(), {
        eventId,
        headcount,
        ...(firstTimers === undefined ? {} : { firstTimers }),
      }),
    );
  }
  return ruth;
}

const chart = (ruth: Ruth) => attendanceOverTime(ruth.workbook, { ...year, eventType: 'mass-meeting' });

describe('the chart of turnout', () => {
  it('says what the year shows: growth, since when, and the newcomers', () => {
    const ruth = meetings([
      ['2026-03-14', 46, 29],
      ['2026-05-16', 61, 24],
      ['2026-07-11', 70, 26],
      ['2026-11-19', 91, 34],
    ]);
    const answer = chart(ruth);
    expect(answer.finding).toBe(
      'Turnout has nearly doubled since March, and 113 people came for the first time',
    );
    expect(answer.found).toBe(true);
    expect(answer.basis).toBe('4 mass meetings, 268 attendances, to 19 Nov');
    expect(answer.measures).toBe('People at each mass meeting, 2026');
    expect(answer.n).toBe(268);
    expect(answer.period).toEqual({ from: '2026-03-14', to: '2026-11-19' });
    expect(answer.points.map((point) => [point.label, point.values.firstTime, point.values.before])).toEqual([
      ['14 Mar', 29, 17],
      ['16 May', 24, 37],
      ['11 July', 26, 44],
      ['19 Nov', 34, 57],
    ]);
    expect(answer.points.at(-1)?.stress).toBe(true);
  });

  it('has the same figures in its table', () => {
    const answer = chart(meetings([['2026-03-14', 46, 29]]));
    expect(chartRows(answer)).toEqual([
      ['Mass meeting', 'Been before', 'First time'],
      ['Meeting of 2026-03-14, Saturday 14 March', 17, 29],
    ]);
  });

  it('asks a plain question where the data bear no finding', () => {
    const two = chart(
      meetings([
        ['2026-03-14', 46],
        ['2026-05-16', 90],
      ]),
    );
    expect(two).toMatchObject({ found: false, finding: 'How many came to each mass meeting?' });
    const few = chart(
      meetings([
        ['2026-03-14', 2],
        ['2026-05-16', 4],
        ['2026-07-11', 8],
      ]),
    );
    expect(few.found).toBe(false);
    expect(chart(new Ruth())).toMatchObject({ found: false, n: 0, points: [], period: undefined });
  });

  it('takes one good evening for no trend', () => {
    const ruth = meetings([
      ['2026-03-14', 60],
      ['2026-05-16', 90],
      ['2026-07-11', 40],
      ['2026-11-19', 80],
    ]);
    expect(chart(ruth).found).toBe(false);
  });

  it('says when turnout has held, and when it has fallen', () => {
    const held = chart(
      meetings([
        ['2026-03-14', 50],
        ['2026-05-16', 52],
        ['2026-07-11', 51],
      ]),
    );
    expect(held.finding).toBe('Turnout has held at about 51 since March');
    const fallen = chart(
      meetings([
        ['2026-03-14', 90],
        ['2026-05-16', 70],
        ['2026-07-11', 60],
      ]),
    );
    expect(fallen.finding).toBe('Turnout has fallen from 90 to 60 since March');
  });

  it('never says why', () => {
    for (const to of [20, 40, 60, 90, 150, 300]) {
      const ruth = meetings([
        ['2026-03-14', 50],
        ['2026-05-16', (50 + to) / 2],
        ['2026-07-11', to],
      ]);
      expect(chart(ruth).finding).not.toMatch(/because|due to|thanks/i);
    }
  });

  it('shows people counted without a name apart, unless somebody asked who was new', () => {
    const ruth = meetings([['2026-03-14', 46]]);
    const event = ruth.workbook.all('event')[0]?.id ?? '';
    ruth.signsIn(ruth.knows('Dean Sisson'), event);
    const answer = chart(ruth);
    expect(answer.series.map((part) => part.key)).toEqual(['before', 'firstTime', 'unnamed']);
    expect(answer.points[0]?.values).toEqual({ firstTime: 1, before: 0, unnamed: 45 });
  });

  it('leaves out what is to come, another type, and another place', () => {
    const ruth = meetings([
      ['2026-03-14', 46],
      ['2026-12-10', 99],
    ]);
    const training = ruth.plans('Training', '2026-04-01', { type: 'training' });
    ruth.does(recordHeadcount(ruth.workbook, ruth.deed(), { eventId: training, headcount: 12 }));
    expect(chart(ruth).n).toBe(46);
    expect(attendanceOverTime(ruth.workbook, year).n).toBe(58);
    expect(attendanceOverTime(ruth.workbook, { ...year, placeId: ruth.place('Warsop') }).n).toBe(0);
  });

  it('goes by month where there are too many bars', () => {
    const days = Array.from({ length: 20 }, (_, index) => `2026-0${1 + (index % 4)}-${10 + index}`);
    const answer = chart(meetings(days.map((day) => [day, 10] as const)));
    expect(answer.points.map((point) => [point.label, point.name, point.note])).toEqual([
      ['Jan', 'January', '5 events'],
      ['Feb', 'February', '5 events'],
      ['Mar', 'March', '5 events'],
      ['Apr', 'April', '5 events'],
    ]);
    expect(answer.finding).toBe('The average mass meeting has held at about 10 since January');
  });

  it('compares months by their average meeting, not by how many meetings they had', () => {
    const early = Array.from({ length: 12 }, (_, index) => [`2026-03-${10 + index}`, 30] as const);
    const middle = Array.from({ length: 4 }, (_, index) => [`2026-06-${10 + index}`, 45] as const);
    const late = Array.from({ length: 2 }, (_, index) => [`2026-10-${10 + index}`, 60] as const);
    expect(chart(meetings([...early, ...middle, ...late])).finding).toBe(
      'The average mass meeting has doubled since March',
    );
  });
});

describe('growth in words', () => {
  it('is never more than the figures', () => {
    expect(growthInWords(46, 91)).toBe('has nearly doubled');
    expect(growthInWords(40, 80)).toBe('has doubled');
    expect(growthInWords(40, 100)).toBe('has more than doubled');
    expect(growthInWords(30, 90)).toBe('has trebled');
    expect(growthInWords(40, 60)).toBe('has grown from 40 to 60');
    expect(growthInWords(80, 40)).toBe('has halved');
    expect(growthInWords(80, 60)).toBe('has fallen from 80 to 60');
  });
});
