import { IconLock } from '@tabler/icons-react';
import type { RecordLevel, SpecialMark } from '../../../shared/model/sharing';
import type { PackContents } from '../../../shared/queries/packScope';
import type { HeldBack } from '../../../shared/queries/sharedRecord';
import { markLabel } from '../../../shared/queries/specialMarks';
import { useWorkbook } from '../../store/useWorkbook';
import { Card } from '../../ui/Sheet';
import { countInFigures } from '../../ui/words/countInWords';
import styles from './exchange.module.css';
import { MediaInside } from './MediaInside';
import { inOrder, kindWord, specialText, specialTitle, staysText } from './packWords';

interface PackInsideProps {
  contents: Omit<PackContents, 'records'>;
  level: RecordLevel;
  /** What of a special category was ticked. */
  ticked: readonly SpecialMark[];
  /** It is being counted anew: the figures are those of before. */
  counting?: boolean;
}

/** Exactly what goes and what stays, counted as the choice is made. */
export function PackInside({ contents, level, ticked, counting = false }: PackInsideProps) {
  const stays = useWorkbook(
    (workbook) => [
      ...[...contents.special]
        .filter(([mark]) => !ticked.includes(mark))
        .map(([mark, count]) => specialText(mark, count, specialTitle(mark, markLabel(workbook, mark)))),
      ...(Object.entries(contents.stays) as [HeldBack, number][])
        .filter(([why, count]) => count > 0 && why !== 'special')
        .map(([why, count]) => staysText(why, count)),
    ],
    [contents, ticked],
  );
  return (
    <>
      <Card title="Exactly what goes">
        {counting && (
          <p className="muted" role="status">
            Counting…
          </p>
        )}
        <table className={styles.counted} aria-busy={counting}>
          <caption className="for-readers">What goes, counted</caption>
          <tbody>
            {inOrder(contents.goes).map(([kind, count]) => (
              <tr key={kind}>
                <td>
                  {kindWord(kind, count)}
                  {kind === 'person' && level === 'names' && ', names only'}
                </td>
                <td>{countInFigures(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <MediaInside media={contents.media} />
      {stays.length > 0 && (
        <Card title="What stays here">
          <ul className={styles.stays}>
            {stays.map((line) => (
              <li key={line}>
                <IconLock size={18} aria-hidden="true" />
                <span>{line}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
