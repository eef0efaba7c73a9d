import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCampaign } from '../../../../shared/commands/addCampaign';
import { addPlace } from '../../../../shared/commands/addPlace';
import { addStory } from '../../../../shared/commands/addStory';
import { keepCommitment } from '../../../../shared/commands/keepCommitment';
import { recordConversation } from '../../../../shared/commands/recordConversation';
import { recordWin } from '../../../../shared/commands/recordWin';
import {
  breakdowns,
  countDimensions,
  countedStages,
  countMeasures,
  measureNames,
} from '../../../../shared/model/countMeasures';
import { kinds } from '../../../../shared/model/kinds';
import { type CountRow, countRow } from '../../../../shared/model/patchCounts';
import { countPatch } from '../../../../shared/queries/counts/countPatch';
import { patience, runs } from '../../runs';
import { Ruth } from '../../ruth';

const year = { since: '2026-01-01', until: '2026-12-31', today: '2026-11-24' };

const count = (ruth: Ruth, placeId?: string) => countPatch(ruth.workbook, { ...year, placeId });
const told = (rows: readonly CountRow[], measure: string, by = 'total') =>
  rows
    .filter((row) => row.measure === measure && row.by === by)
    .map(({ measure: _measure, by: _by, value, under, ...where }) => [
      Object.values(where).join(', '),
      value ?? `under ${under}`,
    ]);
const ward = (ruth: Ruth, name: string, parentId?: string) =>
  ruth.does(addPlace(ruth.workbook, ruth.deed(), { name, type: 'ward', ...(parentId ? { parentId } : {}) }));

describe('the counts of a patch', () => {
  it('tell people by rung and by ward, exact in total and to the nearest five in each', () => {
    const ruth = new Ruth();
    const oak = ward(ruth, 'Oak Tree');
    const ladybrook = ward(ruth, 'Ladybrook');
    for (let each = 0; each < 12; each++) ruth.knows(`Oak ${each}`, { placeId: oak, stage: 'supporter' });
    for (let each = 0; each < 3; each++) ruth.knows(`Lady ${each}`, { placeId: ladybrook, stage: 'leader' });
    ruth.knows('Nowhere');
    const rows = count(ruth);
    expect(told(rows, 'people')).toEqual([['', 16]]);
    expect(told(rows, 'people', 'stage')).toEqual([
      ['contact', 'under 5'],
      ['supporter', 10],
      ['leader', 'under 5'],
    ]);
    expect(told(rows, 'people', 'place')).toEqual([
      ['', 'under 5'],
      ['Ladybrook, ward', 'under 5'],
      ['Oak Tree, ward', 10],
    ]);
    expect(told(count(ruth, oak), 'people')).toEqual([['', 12]]);
  });

  it('tell what was done by month, each person met once however often', () => {
    const ruth = new Ruth();
    const people = Array.from({ length: 14 }, (_, each) => ruth.knows(`Person ${each}`));
    const march = ruth.plans('March meeting', '2026-03-05');
    const april = ruth.plans('April meeting', '2026-04-09');
    const lastYear = ruth.plans('Old meeting', '2025-04-09');
    for (const person of people) {
      ruth.signsIn(person, lastYear);
      ruth.signsIn(person, march);
    }
    for (const person of people.slice(0, 6)) ruth.signsIn(person, april);
    for (const personId of people.slice(0, 11)) {
      const made = ruth.takes({ personId, eventId: march, action: 'door-knock' });
      ruth.does(keepCommitment(ruth.workbook, ruth.deed(), { commitmentId: made, on: '2026-05-01' }));
    }
    const rows = count(ruth);
    expect(told(rows, 'met')).toEqual([['', 14]]);
    expect(told(rows, 'met', 'month')).toEqual([
      ['2026-03', 15],
      ['2026-04', 5],
    ]);
    expect(told(rows, 'attendances')).toEqual([['', 20]]);
    expect(told(rows, 'attendances', 'month-category')).toEqual([
      ['2026-03, gathering', 15],
      ['2026-04, gathering', 5],
    ]);
    expect(told(rows, 'events')).toEqual([['', 'under 10']]);
    expect(told(rows, 'firstTimers')).toEqual([['', 'under 10']]);
    expect(told(rows, 'commitmentsMade')).toEqual([['', 11]]);
    expect(told(rows, 'commitmentsKept', 'month')).toEqual([['2026-05', 10]]);
  });

  it('count a house under the ward around it, for its name may be somebody’s, and name a village of ten', () => {
    const ruth = new Ruth();
    const oak = ward(ruth, 'Oak Tree');
    const house = ruth.place('Jean Tully’s front room', oak);
    const village = ruth.place('Meden Vale', oak);
    for (let each = 0; each < 5; each++) ruth.knows(`Person ${each}`, { placeId: house });
    for (let each = 0; each < 9; each++) ruth.knows(`Neighbour ${each}`, { placeId: village });
    expect(told(count(ruth), 'people', 'place')).toEqual([['Oak Tree, ward', 15]]);
    ruth.knows('The tenth', { placeId: village });
    expect(told(count(ruth), 'people', 'place')).toEqual([
      ['Meden Vale, Oak Tree', 10],
      ['Oak Tree, ward', 5],
    ]);
  });

  it('leave out a story that its teller keeps private', () => {
    const ruth = new Ruth();
    const story = (level: 'private' | 'team') =>
      ruth.does(
        addStory(ruth.workbook, ruth.deed(), {
          title: 'Mould',
          heardOn: '2026-03-01',
          consent: { level },
        }),
      );
    for (let each = 0; each < 5; each++) story('private');
    expect(told(count(ruth), 'stories', 'month')).toEqual([]);
    story('team');
    expect(told(count(ruth), 'stories', 'month')).toEqual([['2026-03', 'under 5']]);
  });

  it('are broken down by two things at most, none of them of a special category', () => {
    for (const dimensions of Object.values(breakdowns)) expect(dimensions.length).toBeLessThanOrEqual(2);
    const special = Object.values(kinds).flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([name, field]) => ('special' in field && field.special ? [name] : [])),
    );
    expect(special).toContain('votingIntention');
    for (const dimension of countDimensions) expect(special).not.toContain(dimension);
    for (const measure of measureNames) expect(countMeasures[measure].means).not.toBe('');
  });

  it('hold no word that anybody typed, and nobody’s id', () => {
    fc.assert(
      fc.property(fc.constantFrom('MARK', 'MARK Jean Tully', 'MARK 07700 900142'), (mark) => {
        const ruth = new Ruth();
        const oak = ward(ruth, 'Oak Tree');
        const house = ruth.does(
          addPlace(ruth.workbook, ruth.deed(), { name: mark, type: mark, parentId: oak }),
        );
        const campaignId = ruth.does(
          addCampaign(ruth.workbook, ruth.deed(), { name: mark, summary: mark, placeIds: [house] }),
        );
        const eventId = ruth.plans(mark, '2026-03-05', {
          type: mark,
          venue: mark,
          placeId: house,
          debrief: mark,
        });
        for (let each = 0; each < 12; each++) {
          const personId = ruth.knows(`${mark} ${mark}`, {
            placeId: house,
            stage: mark,
            notes: mark,
            accessNeeds: mark,
            tags: [mark],
            votingIntention: mark,
          });
          ruth.signsIn(personId, eventId);
          ruth.takes({ personId, eventId, action: mark, wording: mark });
          ruth.does(
            recordConversation(ruth.workbook, ruth.deed(), {
              personId,
              on: '2026-03-06',
              oneToOne: true,
              notes: mark,
              themes: [mark],
            }),
          );
        }
        ruth.does(recordWin(ruth.workbook, ruth.deed(), { campaignId, on: '2026-04-01', title: mark }));
        const rows = count(ruth);
        expect(told(rows, 'people', 'stage-place')).toEqual([['other, Oak Tree, ward', 10]]);
        const text = JSON.stringify(rows);
        expect(text).not.toContain('MARK');
        for (const { id } of ruth.workbook.records()) expect(text).not.toContain(id);
        for (const row of rows) expect(countRow.safeParse(row).success).toBe(true);
      }),
      { numRuns: 3 },
    );
  });

  it(
    'differ in no cell by exactly one when somebody more is counted',
    () => {
      const somebody = fc.record({
        stage: fc.constantFrom(...countedStages.slice(0, 6)),
        place: fc.constantFrom(0, 1),
        events: fc.subarray([0, 1, 2]),
        commits: fc.boolean(),
        talks: fc.boolean(),
      });
      fc.assert(
        fc.property(fc.array(somebody, { minLength: 1, maxLength: 30 }), (all) => {
          const ruth = new Ruth();
          const places = [ward(ruth, 'Oak Tree'), ward(ruth, 'Ladybrook')];
          const events = ['2026-03-05', '2026-04-09', '2026-04-10'].map((day) =>
            ruth.plans('Meeting', day, { placeId: places[0] ?? '' }),
          );
          let before: readonly CountRow[] = count(ruth);
          for (const [index, each] of all.entries()) {
            const personId = ruth.knows(`Person ${index}`, {
              stage: each.stage,
              placeId: places[each.place] ?? '',
            });
            for (const which of each.events) ruth.signsIn(personId, events[which] ?? '');
            const [eventId = ''] = events;
            if (each.commits) ruth.takes({ personId, eventId, action: 'host' });
            if (each.talks)
              ruth.does(
                recordConversation(ruth.workbook, ruth.deed(), {
                  personId,
                  on: '2026-06-01',
                  oneToOne: true,
                }),
              );
            const after = count(ruth);
            const then = new Map(before.map((row) => [cell(row), row.value ?? undefined]));
            for (const row of after) {
              if (row.by === 'total' || row.value === null) continue;
              expect(row.value % 5).toBe(0);
              const was = then.get(cell(row)) ?? 0;
              expect(Math.abs(row.value - was)).not.toBe(1);
            }
            before = after;
          }
        }),
        { numRuns: runs(40) },
      );
    },
    patience,
  );
});

const cell = ({ value: _value, under: _under, ...where }: CountRow): string => JSON.stringify(where);
