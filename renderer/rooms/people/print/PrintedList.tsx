import './print.css';
import type { CellOut } from '../../../../shared/model/leavingTable';
import { dayInSentence, dayInTable } from '../../../ui/words/dayInWords';
import { phoneInWords } from '../../../ui/words/phoneInWords';
import type { PrintedList as Printed } from './usePrintedList';

interface PrintedListProps {
  list: Printed;
  /** How many rows are drawn so far. */
  drawn: number;
  today: string;
}

/** Above this many columns the paper is turned. */
const mostUpright = 5;

/** The list as it will be printed, in its own columns and order. */
export function PrintedList({ list, drawn, today }: PrintedListProps) {
  const { columns, rows } = list.table;
  return (
    <section
      className={columns.length > mostUpright ? 'printed listed wide' : 'printed listed'}
      aria-label="What will be printed"
    >
      <header>
        <h2>People</h2>
        <span>{dayInSentence(today, today)}</span>
      </header>
      <table>
        <thead>
          <tr>
            {columns.map(({ title, type }, at) => (
              <th key={list.keys[at]} scope="col" data-align={type === 'number' ? 'right' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row on paper is its place
            <tr key={row}>
              {cells.map((cell, at) => (
                <td key={list.keys[at]} data-align={columns[at]?.type === 'number' ? 'right' : undefined}>
                  {cellInWords(cell, list.keys[at], columns[at]?.type, today)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellInWords(cell: CellOut, key = '', type: string | undefined, today: string): string {
  if (cell === null || cell === '') return key === 'spoke' ? 'Never' : '';
  if (typeof cell === 'number') return cell.toLocaleString('en-GB', { maximumFractionDigits: 10 });
  if (key === 'phone') return cell.split('; ').map(phoneInWords).join(', ');
  if (type === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(cell)) return dayInTable(cell, today);
  return cell.replaceAll('; ', ', ');
}
