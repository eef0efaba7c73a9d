import type { RecordLevel } from '../../../shared/model/sharing';
import type { PackedMedia } from '../../../shared/queries/packMedia';
import { sizeInWords } from '../../store/media/mediaProblem';
import { Tick } from '../../ui/form/Choices';
import { Card } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import styles from './exchange.module.css';

const shown = 8;

/** Photos and recordings that go, by name and size: the largest first, for they are what makes a pack large. */
export function MediaInside({ media }: { media: readonly PackedMedia[] }) {
  if (media.length === 0) return null;
  const total = media.reduce((sum, { size }) => sum + size, 0);
  const largest = [...media].sort((a, b) => b.size - a.size).slice(0, shown);
  return (
    <Card
      title={`${countOf(media.length, 'photo or recording', 'photos and recordings')}, ${sizeInWords(total)}`}
    >
      <table className={styles.counted}>
        <caption className="for-readers">Photos and recordings that go</caption>
        <tbody>
          {largest.map(({ id, name, size }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{sizeInWords(size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {media.length > shown && <p className="muted">and {media.length - shown} more</p>}
    </Card>
  );
}

interface MediaTickProps {
  level: RecordLevel;
  /** How many may go; undefined until it is counted. */
  there: number | undefined;
  checked: boolean;
  onChange: (on: boolean) => void;
}

/** Whether photos and recordings go along; where none of this part may, that is said instead. */
export function MediaTick({ level, there, checked, onChange }: MediaTickProps) {
  if (there === undefined) return null;
  if (there === 0)
    return <p className="muted">No photos or recordings are in it that may leave at this level.</p>;
  return <Tick label="Photos and recordings" hint={mediaHint(level)} checked={checked} onChange={onChange} />;
}

/** Which photos and recordings may go at a level. */
const mediaHint = (level: RecordLevel): string =>
  level === 'everything'
    ? 'of stories whose tellers agreed to be named or to the team, and people’s own'
    : 'of stories whose tellers agreed to be named or to the team; people’s own stay here';
