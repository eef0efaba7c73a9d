import { useMemo } from 'react';
import type { CountRow } from '../../shared/model/patchCounts';
import {
  breakdownLabel,
  measureLabel,
  shownInWords,
  whereInWords,
} from '../../shared/queries/counts/countWords';
import { useToday } from '../app/forRooms/useToday';
import styles from './CountsTable.module.css';

/** A table of counts whole, as it lies in the pack: the totals first, then each breakdown. */
export function CountsTable({ rows, caption }: { rows: readonly CountRow[]; caption: string }) {
  const today = useToday();
  const groups = useMemo(() => grouped(rows), [rows]);
  return (
    <table className={styles.counts}>
      <caption className="for-readers">{caption}</caption>
      {groups.map(({ name, rows: lines }) => (
        <tbody key={name}>
          {name !== '' && (
            <tr>
              <th colSpan={2} scope="rowgroup">
                {name}
              </th>
            </tr>
          )}
          {lines.map((row) => {
            const words = row.by === 'total' ? measureLabel(row.measure) : whereInWords(row, today);
            return (
              <tr key={`${words} ${row.placeType ?? ''}`}>
                <td>{words}</td>
                <td>{shownInWords(row)}</td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

function grouped(rows: readonly CountRow[]): readonly { name: string; rows: readonly CountRow[] }[] {
  const groups = new Map<string, CountRow[]>([['', []]]);
  for (const row of rows) {
    const name = row.by === 'total' ? '' : `${measureLabel(row.measure)} ${breakdownLabel(row.by)}`;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups].map(([name, lines]) => ({ name, rows: lines }));
}
