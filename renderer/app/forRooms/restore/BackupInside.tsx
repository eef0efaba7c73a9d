import './restore.css';
import { type Kind, kinds } from '../../../../shared/model/kinds';
import type { OpenedBackup } from '../../../store/restore';
import { countInFigures } from '../../../ui/words/countInWords';

/** Kinds that people know by name, in the order of the rooms; the rest is counted together. */
const shown: readonly Kind[] = [
  'person',
  'conversation',
  'event',
  'commitment',
  'campaign',
  'story',
  'task',
  'group',
];

/** What a backup holds, counted by kind; beside it, where it is given, what the book holds now. */
export function BackupInside({ backup, now }: { backup: OpenedBackup; now?: (kind: Kind) => number }) {
  const held = liveByKind(backup);
  const inside = (kind: Kind) => held.get(kind) ?? 0;
  const rest = [...held].reduce((sum, [kind, n]) => (isShown(kind) ? sum : sum + n), 0);
  const rows = shown.filter((kind) => inside(kind) > 0 || (now?.(kind) ?? 0) > 0);
  return (
    <table className="backup-inside">
      <caption className="for-readers">What the backup holds</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">In the backup</th>
          {now && <th scope="col">In the book now</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((kind) => (
          <tr key={kind}>
            <th scope="row">{capital(kinds[kind].noun[1])}</th>
            <td>{countInFigures(inside(kind))}</td>
            {now && <td>{countInFigures(now(kind))}</td>}
          </tr>
        ))}
        <tr>
          <th scope="row">Everything else, such as arrivals and lists</th>
          <td>{countInFigures(rest)}</td>
          {now && <td>{countInFigures(otherKinds.reduce((sum, kind) => sum + now(kind), 0))}</td>}
        </tr>
      </tbody>
    </table>
  );
}

const isShown = (kind: string): boolean => shown.some((each) => each === kind);
const otherKinds = (Object.keys(kinds) as Kind[]).filter((kind) => !isShown(kind));

/** What a reader would see of it: deleted records come along, but are not counted. */
function liveByKind({ records }: OpenedBackup): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, deleted } of records) if (!deleted) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
