import { type TeamMember, teamSize } from '../../../../shared/queries/patch/teamOf';
import { shownName } from '../../../../shared/queries/shownName';
import { countInWords } from '../../../ui/words/countInWords';
import { byTurns, type RingNode } from '../rings/ringLayout';

/** What a picture can hold round one person, ring by ring; the team beside it names twelve of each. */
const mostRound = [12, 6, 4];

/** A team as a tree for the picture: filled are those who lead others. Says how many of the team it holds. */
export function snowflakeTree(team: TeamMember): { root: RingNode; drawn: number; of: number } {
  let drawn = 0;
  const grow = (member: TeamMember, ring: number): RingNode => {
    const shown = member.team.slice(0, mostRound[ring] ?? 0);
    drawn += shown.length;
    return {
      key: member.person.id,
      name: shownName(member.person),
      ...(member.leads > 0 && { note: `leads ${countInWords(member.leads)}` }),
      filled: member.leads > 0,
      outward: byTurns(shown.map((one) => grow(one, ring + 1))),
    };
  };
  const root = grow(team, 0);
  return { root, drawn, of: teamSize(team).people };
}
