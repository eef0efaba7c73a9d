import { useState } from 'react';
import { type GroupCoverage, leaderCoverage } from '../../../../shared/queries/patch/leaderCoverage';
import { placesWithin } from '../../../../shared/queries/placesWithin';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useToday } from '../../../app/forRooms/useToday';
import { choicesByName, choicesOf } from '../../../records/choices';
import { useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { BareSelect } from '../../../ui/form/BareSelect';
import { Page, PageBody } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { countOf } from '../../../ui/words/countInWords';
import { nearShortDay } from '../../../ui/words/dayInWords';
import { PeopleViews } from '../PeopleViews';
import styles from '../patch.module.css';
import { CoverageCell } from './CoverageCell';
import { coverageTitle } from './coverageTitle';
import { TeamCard } from './TeamCard';

const all = 'all';

/** Which groups have a leader and which have none, place by place; beside them the team of whoever is chosen. */
export function LeadersPage({ leaderId }: { leaderId: string | undefined }) {
  const { go, replace } = useRoute();
  const today = useToday();
  const [type, setType] = useState(all);
  const [placeId, setPlaceId] = useState(all);
  const any = useWorkbook((workbook) => workbook.count('group') > 0);
  const choices = useWorkbook((workbook) => ({
    types: choicesOf(workbook, 'groupType').filter(({ value }) =>
      workbook.all('group').some((group) => group.type === value),
    ),
    places: choicesByName(workbook.all('place')),
  }));
  const coverage = useWorkbook(
    (workbook) =>
      leaderCoverage(workbook, {
        type: type === all ? undefined : type,
        within: placeId === all ? undefined : placesWithin(workbook, placeId),
      }),
    [type, placeId],
  );
  if (!any) {
    return (
      <Page scroll>
        <PageHeader title="Leaders" views={<PeopleViews open="leaders" />} />
        <Empty
          sentence="Who do people follow here?"
          does="A leader is somebody others follow. Add the groups of your patch, say who leads each, and this page shows where nobody does yet and whom to ask first."
          start={
            <Button size="big" rank="primary" onClick={() => go({ room: 'people', page: 'addGroup' })}>
              Add a group
            </Button>
          }
        />
      </Page>
    );
  }
  const chosen = leaderId ?? firstLeader(coverage.places.flatMap(({ groups }) => groups));
  return (
    <Page scroll>
      <PageHeader
        title={coverageTitle(coverage, choices.types.find(({ value }) => value === type)?.label)}
        actions={
          <>
            <BareSelect
              label="Type of group"
              choices={[{ value: all, label: 'All groups' }, ...choices.types]}
              value={type}
              onChange={setType}
            />
            <BareSelect
              label="Place"
              choices={[{ value: all, label: 'All my patch' }, ...choices.places]}
              value={placeId}
              onChange={setPlaceId}
            />
          </>
        }
        views={<PeopleViews open="leaders" />}
      />
      <PageBody
        side={
          chosen && (
            <TeamCard
              personId={chosen}
              onChoose={(id) => replace({ room: 'people', page: 'leaders', id })}
              onSnowflake={() => go({ room: 'people', page: 'snowflake', id: chosen })}
            />
          )
        }
      >
        {coverage.places.length === 0 && <p className="muted">No group of that type there.</p>}
        {coverage.notAsked > 0 && (
          <p className="muted small">
            {countOf(coverage.notAsked, 'group is', 'groups are')} not asked for a leader: authorities, firms
            and online communities are whom we ask or reach. Choose their type to see them all the same.
          </p>
        )}
        {coverage.places.map(({ place, groups, led }) => (
          <section key={place?.id ?? ''} className="stack" aria-label={place?.name ?? 'No place'}>
            <div className="row" style={{ alignItems: 'baseline' }}>
              <h2 className="grow">{place?.name ?? 'No place told'}</h2>
              <span className="muted small">
                <b>
                  {led} of {groups.length}
                </b>{' '}
                led
              </span>
            </div>
            <ul className={`plain ${styles.cells}`}>
              {groups.map((one) => (
                <CoverageCell
                  key={one.group.id}
                  name={one.group.name}
                  onOpen={() => go({ room: 'people', page: 'group', id: one.group.id })}
                  known={one.known}
                  of={one.size}
                  leaders={one.leaders}
                  gap={one.gap}
                  open={one.leaders.some(({ id }) => id === chosen)}
                  note={noteOf(one, today)}
                />
              ))}
            </ul>
          </section>
        ))}
      </PageBody>
    </Page>
  );
}

const firstLeader = (groups: readonly GroupCoverage[]): string | undefined =>
  groups.find(({ leaders }) => leaders.length > 0)?.leaders[0]?.id;

function noteOf({ known, leaders, lastMet }: GroupCoverage, today: string): string {
  const team = known - leaders.length;
  const words = team > 0 ? `Team of ${countOf(team, 'person', 'people')}` : 'No team yet';
  return lastMet ? `${words}, met ${nearShortDay(lastMet, today)}` : words;
}
