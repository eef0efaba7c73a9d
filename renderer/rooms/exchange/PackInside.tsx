import { IconLock } from '@tabler/icons-react';
import type { RecordLevel } from '../../../shared/model/sharing';
import type { PackContents } from '../../../shared/queries/packScope';
import type { HeldBack } from '../../../shared/queries/sharedRecord';
import { Card } from '../../ui/Sheet';
import { countInFigures } from '../../ui/words/countInWords';
import styles from './exchange.module.css';
import { inOrder, kindWord, staysText } from './packWords';

interface PackInsideProps {
  contents: Omit<PackContents, 'records'>;
  level: RecordLevel;
  /** It is being counted anew: the figures are those of before. */
  counting?: boolean;
}

/** Exactly what goes and what stays, counted as the choice is made. */
export function PackInside({ contents, level, counting = false }: PackInsideProps) {
  const stays = (Object.entries(contents.stays) as [HeldBack, number][]).filter(([, count]) => count > 0);
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
      {stays.length > 0 && (
        <Card title="What stays here">
          <ul className={styles.stays}>
            {stays.map(([why, count]) => (
              <li key={why}>
                <IconLock size={18} aria-hidden="true" />
                <span>{staysText(why, count)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
