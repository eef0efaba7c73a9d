import { IconLock } from '@tabler/icons-react';
import type { CountRow } from '../../../shared/model/patchCounts';
import { CountsTable } from '../../records/CountsTable';
import { Card } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import styles from './exchange.module.css';

const staying = (people: number): readonly string[] => [
  `the names of ${countOf(people, 'person', 'people')}, every way to reach them, every note and story`,
  'everything of a special category',
  'exact figures of less than ten people: they go as “under 10”, and in a breakdown as “under 5” or to the nearest 5',
  'names of places that may be somebody’s house: they count to the place around them',
];

/** The very table that leaves in a pack of counts, and what does not. */
export function CountsInside({ rows, people }: { rows: readonly CountRow[]; people: number }) {
  return (
    <>
      <Card title="What stays here">
        <ul className={styles.stays}>
          {staying(people).map((what) => (
            <li key={what}>
              <IconLock size={18} aria-hidden="true" />
              <span>{what}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title="Exactly what goes">
        <CountsTable rows={rows} caption="What goes, counted" />
      </Card>
    </>
  );
}
