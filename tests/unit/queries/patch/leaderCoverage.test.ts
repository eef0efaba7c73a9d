import { describe, expect, it } from 'vitest';
import { addGroup } from '../../../../shared/commands/addGroup';
import { addMembers } from '../../../../shared/commands/addMembers';
import { addTie } from '../../../../shared/commands/addTie';
import { keepCommitment } from '../../../../shared/commands/keepCommitment';
import { recordConversation } from '../../../../shared/commands/recordConversation';
import { setDoNotContact } from '../../../../shared/commands/setDoNotContact';
import { groupOverview } from '../../../../shared/queries/patch/groupOverview';
import { leaderCoverage } from '../../../../shared/queries/patch/leaderCoverage';
import { peopleLedBy } from '../../../../shared/queries/patch/leads';
import { membersOf } from '../../../../shared/queries/patch/membersOf';
import { type TeamMember, teamOf, teamSize } from '../../../../shared/queries/patch/teamOf';
import { shownName } from '../../../../shared/queries/shownName';
import { Ruth } from '../../ruth';

const group = (ruth: Ruth, name: string, more: { placeId?: string; type?: string; members?: number } = {}) =>
  ruth.does(addGroup(ruth.workbook, ruth.deed(), { name, type: 'tenants', ...more }));
const joins = (ruth: Ruth, personId: string, groupId: string, leads = false) =>
  ruth.does(addMembers(ruth.workbook, ruth.deed(), { groupId, personIds: [personId], leads }));
const leads = (ruth: Ruth, fromId: string, toId: string) =>
  ruth.does(addTie(ruth.workbook, ruth.deed(), { type: 'leads', fromId, toId }));

function estate() {
  const ruth = new Ruth();
  const close = ruth.place('Elm Close');
  const lane = ruth.place('Oak Tree Lane');
  const ash = group(ruth, 'Ash House', { placeId: close, members: 14 });
  const larch = group(ruth, 'Larch House', { placeId: close, members: 14 });
  const block = group(ruth, 'Block 3', { placeId: lane });
  const aisha = ruth.knows('Aisha Rahman');
  const dean = ruth.knows('Dean Sisson');
  joins(ruth, aisha, ash, true);
  joins(ruth, dean, ash);
  return { ruth, close, lane, ash, larch, block, aisha, dean };
}

describe('which groups have a leader', () => {
  it('is told place by place, with how many we know of how many there are', () => {
    const { ruth, close } = estate();
    const parish = group(ruth, 'St Mark’s', { type: 'faith' });
    const coverage = leaderCoverage(ruth.workbook);
    expect(coverage).toMatchObject({ groups: 4, led: 1 });
    expect(coverage.places.map(({ place, led, groups }) => [place?.name, led, groups.length])).toEqual([
      ['Elm Close', 1, 2],
      ['Oak Tree Lane', 0, 1],
      [undefined, 0, 1],
    ]);
    expect(coverage.places[0]?.groups[0]).toMatchObject({ known: 2, size: 14, gap: undefined });
    expect(leaderCoverage(ruth.workbook, { type: 'faith' }).places[0]?.groups[0]?.group.id).toBe(parish);
    expect(leaderCoverage(ruth.workbook, { within: new Set([close]) }).groups).toBe(2);
  });

  it('is not asked of a landlord, a firm or an online community, unless they are asked for or are led', () => {
    const { ruth, aisha } = estate();
    for (const [name, type] of [
      ['Meden Vale board', 'authority'],
      ['Pit Lane Bakery', 'business'],
      ['Mansfield Chat', 'online'],
    ] as const)
      group(ruth, name, { type });
    expect(leaderCoverage(ruth.workbook)).toMatchObject({ groups: 3, notAsked: 3 });
    expect(leaderCoverage(ruth.workbook, { type: 'authority' })).toMatchObject({ groups: 1, notAsked: 0 });
    joins(ruth, aisha, group(ruth, 'Tenants online', { type: 'online' }), true);
    expect(leaderCoverage(ruth.workbook)).toMatchObject({ groups: 4, led: 2, notAsked: 3 });
  });

  it('says whom to ask where there is none: who keeps promises, never somebody who asked to be left alone', () => {
    const { ruth, larch } = estate();
    const gap = () => leaderCoverage(ruth.workbook).places[0]?.groups[1]?.gap;
    expect(gap()).toEqual({ known: 0, spoken: 0, ask: undefined });
    const derek = ruth.knows('Derek Staniland');
    const kelvin = ruth.knows('Kelvin Straw', { stage: 'activist' });
    joins(ruth, derek, larch);
    joins(ruth, kelvin, larch);
    ruth.does(recordConversation(ruth.workbook, ruth.deed(), { personId: derek, on: '2026-11-20' }));
    expect(gap()).toMatchObject({ known: 2, spoken: 1, ask: { person: { id: kelvin }, kept: 0 } });
    const commitmentId = ruth.takes({ personId: derek, action: 'door-knock' });
    ruth.does(keepCommitment(ruth.workbook, ruth.deed(), { commitmentId }));
    expect(gap()).toMatchObject({ ask: { person: { id: derek }, kept: 1, settled: 1 } });
    ruth.does(setDoNotContact(ruth.workbook, ruth.deed(), { personId: derek, reason: 'Asked' }));
    expect(gap()).toMatchObject({ known: 2, ask: { person: { id: kelvin } } });
  });
});

describe('a team', () => {
  const names = (team: readonly TeamMember[]): unknown[] =>
    team.map((one) =>
      one.team.length > 0 ? [shownName(one.person), names(one.team)] : shownName(one.person),
    );

  it('is those who are led, by name or as members of a group', () => {
    const { ruth, ash, aisha, dean } = estate();
    const sheila = ruth.knows('Sheila Bowler');
    leads(ruth, aisha, sheila);
    expect(peopleLedBy(ruth.workbook, aisha)).toEqual(new Set([dean, sheila]));
    expect(membersOf(ruth.workbook, ash).map(({ person, leads: does }) => [shownName(person), does])).toEqual(
      [
        ['Aisha Rahman', true],
        ['Dean Sisson', false],
      ],
    );
  });

  it('is a tree of who leads through whom, and a circle of leaders ends where it closes', () => {
    const { ruth, aisha, dean } = estate();
    const sheila = ruth.knows('Sheila Bowler');
    const fay = ruth.knows('Fay Ollerton');
    leads(ruth, aisha, sheila);
    leads(ruth, sheila, fay);
    leads(ruth, fay, aisha);
    const team = teamOf(ruth.workbook, aisha);
    expect(names(team?.team ?? [])).toEqual([['Sheila Bowler', ['Fay Ollerton']], 'Dean Sisson']);
    expect(team && teamSize(team)).toEqual({ people: 3, leaders: 2 });
    expect(teamOf(ruth.workbook, dean)?.team).toEqual([]);
    expect(teamOf(ruth.workbook, 'nobody')).toBeUndefined();
    expect(teamOf(ruth.workbook, aisha, 1)?.team).toHaveLength(2);
  });
});

describe('a group on one page', () => {
  it('tells who is in touch, what they came to, and where the group stands', () => {
    const { ruth, ash, aisha, dean } = estate();
    const rally = ruth.plans('Winter rally', '2026-11-20');
    const march = ruth.plans('March', '2026-06-01');
    ruth.hears(aisha, rally, 'yes');
    ruth.hears(dean, rally, 'no');
    ruth.signsIn(aisha, rally);
    ruth.signsIn(dean, march);
    const seen = groupOverview(ruth.workbook, ash, ruth.today);
    expect(seen?.inTouch).toBe(1);
    expect(seen?.events.map(({ event, came, asked }) => [event.title, came, asked])).toEqual([
      ['Winter rally', 1, 2],
      ['March', 1, 1],
    ]);
    expect(groupOverview(ruth.workbook, 'none', ruth.today)).toBeUndefined();
  });
});
