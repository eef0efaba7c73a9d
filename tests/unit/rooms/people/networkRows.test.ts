import { describe, expect, it } from 'vitest';
import { colouringOf } from '../../../../renderer/rooms/people/network/networkColours';
import { networkRows } from '../../../../renderer/rooms/people/network/networkRows';
import type { NetworkSeen } from '../../../../renderer/rooms/people/network/useNetwork';
import { addTie } from '../../../../shared/commands/addTie';
import { movePersonOnLadder } from '../../../../shared/commands/movePersonOnLadder';
import { measureNetwork } from '../../../../shared/queries/network/measures';
import { networkOf } from '../../../../shared/queries/network/networkOf';
import { neighboursOf } from '../../../../shared/queries/network/steps';
import { shownName } from '../../../../shared/queries/shownName';
import { finish } from '../../../../shared/workbook/slices';
import { Ruth } from '../../ruth';

/** Two circles of friends, held together by Dean; Fay is tied to nobody. */
function twoCircles(): { ruth: Ruth; seen: NetworkSeen } {
  const ruth = new Ruth();
  const [a, b, c, dean, e, f, g] = ['Ada', 'Bev', 'Cas', 'Dean', 'Eve', 'Fin', 'Gus'].map((name) =>
    ruth.knows(name),
  ) as [string, string, string, string, string, string, string];
  ruth.knows('Fay');
  for (const [fromId, toId] of [
    [a, b],
    [a, c],
    [b, c],
    [c, dean],
    [dean, e],
    [e, f],
    [e, g],
    [f, g],
  ] as const)
    ruth.does(addTie(ruth.workbook, ruth.deed(), { type: 'friend', fromId, toId }));
  ruth.does(movePersonOnLadder(ruth.workbook, ruth.deed(), { personId: dean, stage: 'leader' }));
  const network = finish(networkOf(ruth.workbook, { of: 'all' }));
  if (!('people' in network)) throw new Error('too large');
  const shape = { order: network.people.length, pairs: network.pairs };
  const seen = {
    ...network,
    measures: finish(measureNetwork(shape)),
    neighbours: neighboursOf(shape.order, shape.pairs),
  };
  return { ruth, seen };
}

describe('the table of a network', () => {
  it('has everybody with ties, bridge, reach and community, and last those who are tied to nobody', () => {
    const { ruth, seen } = twoCircles();
    const rows = networkRows(ruth.workbook, seen);
    const told = Object.fromEntries(
      rows.map((row) => [shownName(row.person), [row.ties, row.bridge, ...row.reach]]),
    );
    expect(told).toMatchObject({
      Dean: [2, 1, 2, 6, 6],
      Cas: [3, 2, 3, 4, 6],
      Eve: [3, 3, 3, 4, 6],
      Ada: [2, undefined, 2, 3, 4],
      Fay: [0, undefined, 0, 0, 0],
    });
    expect(rows.at(-1)).toMatchObject({ at: undefined, community: '' });
    const community = (name: string) => rows.find(({ person }) => shownName(person) === name)?.community;
    expect(new Set(['Ada', 'Bev', 'Cas'].map(community)).size).toBe(1);
    expect(community('Ada')).toBe('Around Cas');
    expect(community('Gus')).toBe('Around Eve');
    expect(rows.find(({ person }) => shownName(person) === 'Dean')?.rung).toBe('Leader');
  });

  it('is coloured so that the people of all colours add up, by rung from pale to full or by community', () => {
    const { ruth, seen } = twoCircles();
    for (const by of ['ladder', 'community'] as const) {
      const { meanings, of } = colouringOf(ruth.workbook, seen, by);
      expect(meanings.reduce((sum, { people }) => sum + people, 0)).toBe(7);
      for (const [at, meaning] of meanings.entries())
        expect(of.filter((one) => one === at)).toHaveLength(meaning.people);
    }
    const { meanings } = colouringOf(ruth.workbook, seen, 'ladder');
    const shares = meanings.flatMap(({ paint }) =>
      typeof paint === 'object' && 'share' in paint ? [paint.share] : [],
    );
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(meanings.find(({ label }) => label === 'Leader')?.people).toBe(1);
    const communities = colouringOf(ruth.workbook, seen, 'community').meanings;
    expect(
      communities
        .filter(({ people }) => people > 0)
        .map(({ people }) => people)
        .sort(),
    ).toEqual([3, 4]);
  });
});
