import { pathBetween } from '../../../../shared/queries/network/steps';
import { tiedTo } from '../../../../shared/queries/network/tiedTo';
import { firstName, shownName } from '../../../../shared/queries/shownName';
import { useRoute } from '../../../app/forRooms/useRoute';
import { PersonPicker } from '../../../records/PersonPicker';
import { useWorkbook } from '../../../store/useWorkbook';
import { FactsList } from '../../../ui/Panel';
import { Card } from '../../../ui/Sheet';
import { countInFigures, countOfInWords } from '../../../ui/words/countInWords';
import styles from './network.module.css';
import type { NetworkRow } from './networkRows';
import type { NetworkSeen } from './useNetwork';

interface ChosenCardProps {
  seen: NetworkSeen;
  row: NetworkRow;
  onChoose: (personId: string) => void;
  /** Whom the way leads to. */
  towards: string | undefined;
  onTowards: (personId: string | undefined) => void;
  path: readonly number[];
}

const mostTies = 8;

/** Whoever is chosen in the picture: where they stand, whom they reach, and how. */
export function ChosenCard({ seen, row, onChoose, towards, onTowards, path }: ChosenCardProps) {
  const { go } = useRoute();
  const { person } = row;
  const inside = new Set((seen.neighbours[row.at ?? -1] ?? []).map((at) => seen.people[at]?.id ?? ''));
  const ties = useWorkbook(
    (workbook) =>
      [...tiedTo(workbook, person.id)]
        .filter(([id]) => inside.has(id))
        .map(([id, labels]) => ({ id, labels, name: shownName(workbook.get('person', id)) })),
    [person.id, seen],
  );
  const [one, two, three] = row.reach;
  return (
    <Card title="Chosen in the network">
      <h2>{shownName(person)}</h2>
      <p className="row wrap" style={{ margin: '6px 0 10px' }}>
        <Link words="Open the page" onPress={() => go({ room: 'people', page: 'person', id: person.id })} />
        <Link words="See the circle" onPress={() => go({ room: 'people', page: 'circle', id: person.id })} />
      </p>
      <FactsList
        facts={[
          ['Ladder', row.rung],
          ['Community', row.community],
          ['Bridge', row.bridge === undefined ? 'Between nobody' : `no. ${countInFigures(row.bridge)}`],
          ['One step', `${countInFigures(one)} reached`],
          ['Two steps', `${countInFigures(two)} reached`],
          ['Three steps', `${countInFigures(three)} reached`],
        ]}
      />
      <div style={{ marginTop: 12 }}>
        <PersonPicker
          label={`How does ${firstName(person)} reach…`}
          personId={towards ?? null}
          onChange={(id) => onTowards(id ?? undefined)}
          except={person.id}
        />
        {towards && <p role="status">{wayInWords(seen, path)}</p>}
      </div>
      <ul className="plain stack tight" aria-label="Ties" style={{ marginTop: 12 }}>
        {ties.slice(0, mostTies).map(({ id, labels, name }) => (
          <li key={id}>
            <span className="muted">{labels.join(', ')}</span>{' '}
            <Link words={name} onPress={() => onChoose(id)} />
          </li>
        ))}
        {ties.length > mostTies && (
          <li className="muted">and {countOfInWords(ties.length - mostTies, 'other', 'others')}</li>
        )}
      </ul>
    </Card>
  );
}

/** The people from one to another, as places; nobody where no way leads there. */
export function pathTowards(seen: NetworkSeen, from: number | undefined, towards: string | undefined) {
  const to = seen.people.findIndex(({ id }) => id === towards);
  if (from === undefined || to < 0) return [];
  return pathBetween(seen.neighbours, from, to) ?? [];
}

function wayInWords(seen: NetworkSeen, path: readonly number[]): string {
  if (path.length < 2) return 'No way leads there within this network.';
  const names = path.map((at) => shownName(seen.people[at]));
  return `${names.join(' → ')}: ${countOfInWords(path.length - 1, 'step', 'steps')}.`;
}

const mostBridges = 6;

/** Who lies on most ways between others: without them the network falls apart. */
export function BridgesCard({
  rows,
  onChoose,
}: {
  rows: readonly NetworkRow[];
  onChoose: (personId: string) => void;
}) {
  const bridges = rows
    .filter(({ bridge }) => bridge !== undefined && bridge <= mostBridges)
    .sort((a, b) => (a.bridge ?? 0) - (b.bridge ?? 0));
  return (
    <Card title="Who holds it together">
      {bridges.length === 0 ? (
        <p className="muted">Nobody stands between two others yet.</p>
      ) : (
        <>
          <p className="muted">Most of the shortest ways between two people lead through these.</p>
          <ul className="plain" aria-label="Bridges" style={{ marginTop: 6 }}>
            {bridges.map(({ person, ties }) => (
              <li key={person.id} className={styles.rank}>
                <span className="cut">
                  <Link words={shownName(person)} onPress={() => onChoose(person.id)} />
                </span>
                <span className="muted small tabular">{countInFigures(ties)} ties</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Link({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <button type="button" className="link" onClick={onPress}>
      {words}
    </button>
  );
}
