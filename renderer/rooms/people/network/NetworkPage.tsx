import { useMemo, useState } from 'react';
import { measuringSteps } from '../../../../shared/queries/network/measures';
import {
  mostInNetwork,
  type NetworkScope,
  smallerScopes,
} from '../../../../shared/queries/network/networkOf';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { BareSegments } from '../../../ui/form/Choices';
import { Page } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { ProgressWithCancel } from '../../../ui/ProgressWithCancel';
import { Card } from '../../../ui/Sheet';
import { countInFigures, countOf, countOfInWords } from '../../../ui/words/countInWords';
import { PeopleViews } from '../PeopleViews';
import { PictureOrTable, type View } from '../rings/PictureOrTable';
import { NetworkLegend } from './NetworkLegend';
import { NetworkPicture } from './NetworkPicture';
import { BridgesCard, ChosenCard, pathTowards } from './NetworkSide';
import { NetworkTable } from './NetworkTable';
import styles from './network.module.css';
import { type ColourBy, colouringOf } from './networkColours';
import { networkRows } from './networkRows';
import { ScopePicker } from './ScopePicker';
import { type NetworkSeen, useNetwork } from './useNetwork';

/** Who is tied to whom: communities, who holds them together, whom somebody reaches, and who is tied to nobody. */
export function NetworkPage() {
  const { go } = useRoute();
  const [scope, setScope] = useState<NetworkScope>({ of: 'all' });
  const [view, setView] = useState<View>('picture');
  const [stopped, setStopped] = useState(false);
  const any = useWorkbook((workbook) => workbook.count('tie') > 0);
  const total = useWorkbook((workbook) => workbook.count('person'));
  const answer = useNetwork(scope, stopped);
  const choose = (next: NetworkScope) => {
    setStopped(false);
    setScope(next);
  };
  if (!any) {
    return (
      <Page scroll>
        <PageHeader title="Network" views={<PeopleViews open="network" />} />
        <Empty
          sentence="Who knows whom?"
          does="A relationship says how two people are tied: family, friends, neighbours, who leads or recruited whom. Add the first on somebody’s page, under Relationships: from then on you see here who holds people together, and who stands alone."
          start={
            <Button size="big" rank="primary" onClick={() => go({ room: 'people', page: 'list' })}>
              Choose somebody
            </Button>
          }
          spreadsheet="Who leads a group is tied to its members: that counts here too."
        />
      </Page>
    );
  }
  const seen = answer.state === 'seen' ? answer.seen : undefined;
  return (
    <Page>
      <PageHeader
        title={seen ? titleOf(seen) : 'Network'}
        facts={seen ? factsOf(seen) : 'Who is tied to whom'}
        views={<PeopleViews open="network" />}
        actions={
          <>
            <ScopePicker scope={scope} onChange={choose} />
            <PictureOrTable view={view} onChange={setView} />
          </>
        }
      />
      {stopped && !seen && (
        <div className="row">
          <span>Stopped. Choose a place or a group, or</span>
          <Button onClick={() => setStopped(false)}>Begin again</Button>
        </div>
      )}
      {!stopped && answer.state === 'looking' && (
        <ProgressWithCancel
          doing="Looking who is tied to whom"
          done={answer.done}
          total={total}
          unit="people"
          onCancel={() => setStopped(true)}
        />
      )}
      {!stopped && answer.state === 'measuring' && (
        <ProgressWithCancel
          doing="Finding communities, bridges and a place for everybody"
          done={answer.done}
          total={measuringSteps}
          onCancel={() => setStopped(true)}
        />
      )}
      {answer.state === 'tooLarge' && <ChooseSmaller tied={answer.tied} onChoose={choose} />}
      {seen && <NetworkShown key={`${scope.of} ${'id' in scope ? scope.id : ''}`} seen={seen} view={view} />}
    </Page>
  );
}

function NetworkShown({ seen, view }: { seen: NetworkSeen; view: View }) {
  const { go } = useRoute();
  const { reader } = useOpenWorkbook();
  const [by, setBy] = useState<ColourBy>('community');
  const [chosenId, setChosenId] = useState<string>();
  const [towards, setTowards] = useState<string>();
  const [meaning, setMeaning] = useState<number>();
  const rows = useMemo(() => networkRows(reader, seen), [reader, seen]);
  const colouring = useMemo(() => colouringOf(reader, seen, by), [reader, seen, by]);
  const row = rows.find(({ person, at }) => person.id === chosenId && at !== undefined);
  const chosen = row?.at;
  const path = useMemo(() => pathTowards(seen, chosen, towards), [seen, chosen, towards]);
  const out = useMemo(() => ({ chosen, path, meaning }), [chosen, path, meaning]);
  const choose = (id: string | undefined) => {
    setChosenId(id);
    setTowards(undefined);
  };
  if (view === 'table')
    return <NetworkTable rows={rows} onOpen={(id) => go({ room: 'people', page: 'person', id })} />;
  return (
    <div className={styles.page}>
      <section className={`sheet ${styles.picture}`} aria-label="Picture of the network">
        <div className={styles.head}>
          <BareSegments
            label="Coloured by"
            choices={[
              { value: 'community', label: 'Community' },
              { value: 'ladder', label: 'Ladder' },
            ]}
            value={by}
            onChange={(next) => {
              setBy(next);
              setMeaning(undefined);
            }}
          />
          <NetworkLegend colouring={colouring} chosen={meaning} onChoose={setMeaning} />
        </div>
        <NetworkPicture
          seen={seen}
          colouring={colouring}
          out={out}
          onChoose={(at) => choose(at === undefined ? undefined : seen.people[at]?.id)}
        />
      </section>
      <aside className={styles.side}>
        {row ? (
          <ChosenCard
            seen={seen}
            row={row}
            onChoose={choose}
            towards={towards}
            onTowards={setTowards}
            path={path}
          />
        ) : (
          <BridgesCard rows={rows} onChoose={choose} />
        )}
      </aside>
    </div>
  );
}

/** A network too large for one picture: how large, and the places and groups that are not. */
function ChooseSmaller({ tied, onChoose }: { tied: number; onChoose: (scope: NetworkScope) => void }) {
  const scopes = useWorkbook((workbook) => smallerScopes(workbook));
  return (
    <Card>
      <h2>{countInFigures(tied)} people are tied to each other: more than one picture can show</h2>
      <p style={{ margin: '8px 0 12px' }}>
        A picture holds {countInFigures(mostInNetwork)}. Choose a place or a group above
        {scopes.length > 0 ? ', or one of the largest:' : '. There is none yet that has people in it.'}
      </p>
      <div className="row wrap">
        {scopes.map(({ scope, name, people }) => (
          <Button key={name + people} onClick={() => onChoose(scope)}>
            {name}, {countOf(people, 'person', 'people')}
          </Button>
        ))}
      </div>
    </Card>
  );
}

const titleOf = ({ people, measures }: NetworkSeen): string =>
  people.length === 0
    ? 'Nobody here is tied to anybody else here'
    : `${countOf(people.length, 'person', 'people')} in ${countOfInWords(measures.communities, 'community', 'communities')}`;

function factsOf({ alone, pairs }: NetworkSeen): string {
  const lonely =
    alone.length === 0
      ? 'nobody has none'
      : `${countOf(alone.length, 'person has', 'people have')} none here`;
  return `${countOf(pairs.length / 2, 'tie', 'ties')}, teams of groups among them · ${lonely}`;
}
