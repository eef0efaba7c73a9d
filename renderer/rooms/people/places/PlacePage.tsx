import { Menu } from '@mantine/core';
import { IconDots, IconMapPinPlus } from '@tabler/icons-react';
import { deleteRecord } from '../../../../shared/commands/deleteRecord';
import { codeLabel } from '../../../../shared/queries/listCodes';
import { type PlaceOverview, placeOverview } from '../../../../shared/queries/patch/placeOverview';
import { useDo } from '../../../app/forRooms/useDo';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useToday } from '../../../app/forRooms/useToday';
import { GroupLink } from '../../../records/GroupLink';
import { useHistory } from '../../../records/history/useHistory';
import { PersonLink } from '../../../records/PersonLink';
import { PlaceLink } from '../../../records/PlaceLink';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { Page, PageBody } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { Card } from '../../../ui/Sheet';
import { ShowMore } from '../../../ui/ShowMore';
import { countInFigures, countOf } from '../../../ui/words/countInWords';
import { CampaignsAndStories } from '../CampaignsAndStories';
import { CoverageCell } from '../leaders/CoverageCell';
import { gapInWords } from '../leaders/gapInWords';
import styles from '../patch.module.css';
import { WhatTheyCameTo } from '../WhatTheyCameTo';
import { OnTheLadder } from './OnTheLadder';
import { PlaceGone } from './PlaceGone';

/** One place with all below it: who lives there, who leads, its groups, its events, its campaigns. */
export function PlacePage({ placeId }: { placeId: string }) {
  const seen = useWorkbook((workbook) => placeOverview(workbook, placeId), [placeId]);
  return seen ? <PlaceShown seen={seen} /> : <PlaceGone />;
}

function PlaceShown({ seen }: { seen: PlaceOverview }) {
  const today = useToday();
  const { below, leaders, groups, gap } = seen;
  return (
    <Page scroll>
      <PlaceHeader seen={seen} />
      <PageBody
        side={
          <>
            <Card title="Who leads here">
              {leaders.length > 0 ? (
                <ul className="plain stack tight">
                  <ShowMore rows={leaders} step={8}>
                    {(leader) => (
                      <li key={leader.id}>
                        <PersonLink personId={leader.id} />
                      </li>
                    )}
                  </ShowMore>
                </ul>
              ) : (
                <p>
                  <span className={styles.lacking}>Nobody yet.</span>{' '}
                  {gap && <span className="muted">{gapInWords(gap)}.</span>}
                </p>
              )}
            </Card>
            {groups.length > 0 && (
              <Card title="Groups">
                <ul className="plain stack tight">
                  <ShowMore rows={groups} step={8}>
                    {(group) => (
                      <li key={group.id}>
                        <GroupLink groupId={group.id} />
                      </li>
                    )}
                  </ShowMore>
                </ul>
              </Card>
            )}
            <CampaignsAndStories
              campaigns={seen.campaigns.map((campaign) => ({ campaign }))}
              stories={seen.stories}
              today={today}
            />
          </>
        }
      >
        {below.length > 0 && <Below seen={seen} />}
        <OnTheLadder placeId={seen.place.id} people={seen.people} />
        <WhatTheyCameTo
          title="What happened here"
          events={seen.events.map((event) => ({ event }))}
          today={today}
          none="Nothing has been held here yet."
        />
      </PageBody>
    </Page>
  );
}

/** The places directly below, each with who leads there. */
function Below({ seen }: { seen: PlaceOverview }) {
  const { go } = useRoute();
  const { reader } = useOpenWorkbook();
  const led = seen.below.filter(({ leaders }) => leaders.length > 0).length;
  return (
    <section className="stack" aria-label={`Places in ${seen.place.name}`}>
      <div className="row" style={{ alignItems: 'baseline' }}>
        <h2 className="grow">Places in it</h2>
        <span className="muted small">
          <b>
            {led} of {seen.below.length}
          </b>{' '}
          led
        </span>
      </div>
      <ul className={`plain ${styles.cells}`}>
        {seen.below.map(({ place, people, leaders, gap }) => (
          <CoverageCell
            key={place.id}
            name={place.name}
            onOpen={() => go({ room: 'people', page: 'place', id: place.id })}
            known={people}
            of={place.electorate ?? undefined}
            leaders={leaders.flatMap((id) => reader.get('person', id) ?? [])}
            gap={gap}
          />
        ))}
      </ul>
    </section>
  );
}

function PlaceHeader({ seen }: { seen: PlaceOverview }) {
  const { go } = useRoute();
  const act = useDo();
  const { reader } = useOpenWorkbook();
  const { place, within } = seen;
  const showHistory = useHistory(place);
  const facts = [
    codeLabel(reader, 'placeType', place.type),
    place.electorate
      ? `${countInFigures(seen.people.length)} of ${countOf(place.electorate, 'elector', 'electors')} known to us`
      : `${countOf(seen.people.length, 'person', 'people')} known to us`,
    (place.postcodes ?? []).join(', '),
  ].filter(Boolean);
  const remove = async () => {
    const done = await act((workbook, deed) => deleteRecord(workbook, deed, { kind: 'place', id: place.id }));
    if (done.ok) go({ room: 'people', page: 'places' });
  };
  return (
    <PageHeader
      title={place.name}
      crumb={{ label: 'Places', onPress: () => go({ room: 'people', page: 'places' }) }}
      facts={
        <>
          {facts.join(' · ')}
          {within.map((around, at) => (
            <span key={around.id}>
              {at === 0 ? ' · part of ' : ', '}
              <PlaceLink placeId={around.id} />
            </span>
          ))}
        </>
      }
      actions={
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <IconButton label="More about this place" icon={<IconDots size={20} />} />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => go({ room: 'people', page: 'editPlace', id: place.id })}>
                Change the place
              </Menu.Item>
              <Menu.Item onClick={showHistory}>History</Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => void remove()}>Delete the place</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button
            rank="primary"
            icon={<IconMapPinPlus size={20} />}
            onClick={() => go({ room: 'people', page: 'addPlace', about: place.id })}
          >
            Add a place in it
          </Button>
        </>
      }
    />
  );
}
