import { useMemo } from 'react';
import { leadersByTeam } from '../../../../shared/queries/patch/leadersByTeam';
import { type TeamMember, teamOf, teamSize } from '../../../../shared/queries/patch/teamOf';
import { firstName, shownName } from '../../../../shared/queries/shownName';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { BareSelect } from '../../../ui/form/BareSelect';
import { Page } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { countInFigures, countOf } from '../../../ui/words/countInWords';
import network from '../network/network.module.css';
import { LegendDot } from '../rings/LegendDot';
import { RingsPicture } from '../rings/RingsPicture';
import rings from '../rings/rings.module.css';
import { snowflakeTree } from './snowflakeTree';
import { TeamCard } from './TeamCard';

/** So many leaders can be chosen from; the teams of others open from these. */
const mostChoices = 200;

/** A leader in the middle, those led round them, and round those who lead the people they lead. */
export function SnowflakePage({ leaderId }: { leaderId: string | undefined }) {
  const { go, replace } = useRoute();
  const leaders = useWorkbook(leadersByTeam);
  const team = useWorkbook(
    (workbook) => teamOf(workbook, leaderId ?? leaders[0]?.person.id ?? ''),
    [leaderId, leaders],
  );
  const toLeaders = () => go({ room: 'people', page: 'leaders' });
  const choose = (id: string) => replace({ room: 'people', page: 'snowflake', id });
  const crumb = { label: 'Leaders', onPress: toLeaders };
  if (!team || leaders.length === 0) {
    return (
      <Page scroll>
        <PageHeader title="Snowflake" crumb={crumb} />
        <Empty
          sentence="Who leads whom?"
          does="A snowflake is a leader, the few they lead, and the few whom each of those leads. Say on a group’s page who leads it, or on somebody’s page whom they lead: then the teams stand here."
          start={
            <Button size="big" rank="primary" onClick={() => go({ room: 'people', page: 'groups' })}>
              Open the groups
            </Button>
          }
        />
      </Page>
    );
  }
  const { people, leaders: through } = teamSize(team);
  const choices = leaders.slice(0, mostChoices).map(({ person, leads }) => ({
    value: person.id,
    label: `${shownName(person)}, ${countInFigures(leads)}`,
  }));
  const listed = choices.some(({ value }) => value === team.person.id)
    ? choices
    : [{ value: team.person.id, label: shownName(team.person) }, ...choices];
  return (
    <Page>
      <PageHeader
        title={`${firstName(team.person)}’s snowflake`}
        crumb={crumb}
        facts={`${countOf(people, 'person', 'people')}, ${countOf(through, 'leads', 'lead')} others`}
        actions={<BareSelect label="Whose team" choices={listed} value={team.person.id} onChange={choose} />}
      />
      <div className={network.page}>
        <SnowflakePicture team={team} onOpen={(id) => go({ room: 'people', page: 'person', id })} />
        <aside className={network.side}>
          <TeamCard personId={team.person.id} onChoose={choose} />
        </aside>
      </div>
    </Page>
  );
}

interface SnowflakePictureProps {
  team: TeamMember;
  onOpen: (personId: string) => void;
}

function SnowflakePicture({ team, onOpen }: SnowflakePictureProps) {
  const { root, drawn, of } = useMemo(() => snowflakeTree(team), [team]);
  const label = `${firstName(team.person)}’s snowflake`;
  return (
    <section className={`sheet ${rings.picture}`} aria-label={label}>
      <p className={rings.foot}>
        <LegendDot filled words="leads others" />
        <LegendDot words="no team yet" />
        {drawn < of && (
          <span className="muted">
            {countInFigures(drawn)} of {countInFigures(of)} are drawn
          </span>
        )}
      </p>
      <RingsPicture label={label} root={root} onOpen={onOpen} />
    </section>
  );
}
