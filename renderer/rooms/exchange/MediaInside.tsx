import type { RecordLevel } from '../../../shared/model/sharing';
import type { PackedMedia } from '../../../shared/queries/packMedia';
import { sizeInWords } from '../../store/media/mediaProblem';
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

/** Which photos and recordings may go at a level. */
export const mediaHint = (level: RecordLevel): string =>
  level === 'everything'
    ? 'of stories whose tellers agreed to be named or to the team, and people’s own'
    : 'of stories whose tellers agreed to be named or to the team; people’s own stay here';
