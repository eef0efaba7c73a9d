import { monthInWords } from '../../../../shared/queries/calendar';
import { ladderFlow } from '../../../../shared/queries/ladder/ladderFlow';
import { useWorkbook } from '../../../store/useWorkbook';
import { Sheet } from '../../../ui/Sheet';
import { countInFigures } from '../../../ui/words/countInWords';
import styles from './ladder.module.css';

interface LadderFlowTableProps {
  from: string;
  to: string;
  within: ReadonlySet<string> | undefined;
  today: string;
}

/** How many came up to each rung, month by month, how many came onto the ladder and how many stepped down. */
export function LadderFlowTable({ from, to, within, today }: LadderFlowTableProps) {
  const { stages, months } = useWorkbook(
    (workbook) => ladderFlow(workbook, { from, to, within }),
    [from, to, within],
  );
  const climbs = stages.slice(1);
  const cell = (count: number) => (count === 0 ? <span className="muted">–</span> : countInFigures(count));
  return (
    <Sheet clip>
      <table className={styles.flow}>
        <caption className="for-readers">Moves on the ladder, month by month</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">New on the ladder</th>
            {climbs.map(({ code, label }) => (
              <th key={code} scope="col">
                Up to {label.toLowerCase()}
              </th>
            ))}
            <th scope="col">Stepped down</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, up, down, fresh }) => (
            <tr key={month}>
              <th scope="row">{monthInWords(month, today)}</th>
              <td>{cell(fresh)}</td>
              {climbs.map(({ code }) => (
                <td key={code}>{cell(up.get(code) ?? 0)}</td>
              ))}
              <td>{cell(down)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}
