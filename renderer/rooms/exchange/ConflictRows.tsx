import type { IncomingItem, Trust } from '../../../shared/queries/incomingItems';
import { fieldLabel, incomingTitle, incomingValue, writtenBy } from '../../../shared/queries/incomingText';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import { useToday } from '../../app/forRooms/useToday';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { Sheet } from '../../ui/Sheet';
import { dayInSentence } from '../../ui/words/dayInWords';
import styles from './exchange.module.css';
import type { usePackImport } from './usePackImport';

interface ConflictRowsProps {
  items: readonly IncomingItem[];
  seeing: WorkbookReader;
  from: string;
  trust: Trust;
  todo: Pick<ReturnType<typeof usePackImport>, 'isTicked' | 'tick'>;
}

/** Both values of what two people changed, with who and when; yours stays until the other is picked. */
export function ConflictRows({ items, seeing, from, trust, todo }: ConflictRowsProps) {
  const today = useToday();
  const { workbook } = useOpenWorkbook();
  if (items.length === 0) return <p className="muted">Nothing that you changed was changed by {from} too.</p>;
  const day = (at: string) => dayInSentence(at.slice(0, 10), today);
  return (
    <Sheet>
      <table className={styles.conflicts}>
        <thead>
          <tr>
            <th scope="col">{items.length === 1 ? '1 conflict' : `${items.length} conflicts`}</th>
            <th scope="col">In your workbook</th>
            <th scope="col">In the pack</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const { kind, id, field = '' } = item;
            const held = workbook.stored(kind, id);
            const mine = held && writtenBy(held, field);
            const theirs = writtenBy(item.record, field);
            const name = `${kind} ${id} ${field}`;
            const title = incomingTitle(seeing, item.record);
            const label = fieldLabel(kind, field);
            const taken = todo.isTicked(item);
            return (
              <tr key={name}>
                <td>
                  <b>{title}</b>
                  <br />
                  <span className="small muted">{label}</span>
                </td>
                <td>
                  <Pick
                    name={name}
                    of={`${title}, ${label}: keep yours`}
                    on={!taken}
                    value={incomingValue(seeing, kind, field, item.ours)}
                    who={
                      mine
                        ? `${mine.device === workbook.clock.device ? 'you' : 'another laptop'}, ${day(mine.at)}`
                        : ''
                    }
                    onPick={() => todo.tick([item], false)}
                  />
                </td>
                <td>
                  <Pick
                    name={name}
                    of={`${title}, ${label}: take the pack’s`}
                    on={taken}
                    value={incomingValue(seeing, kind, field, item.theirs)}
                    who={`${from}, ${day(theirs.at)}`}
                    onPick={() => todo.tick([item], true)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="footer-bar">
        <span className="muted">
          {trust === 'checked' ? 'The later word is picked.' : 'Yours stays until you pick.'}
        </span>
        <span className="spacer" />
        <button type="button" className="link" onClick={() => todo.tick(items, true)}>
          Take all of {from}’s
        </button>
      </div>
    </Sheet>
  );
}

interface PickProps {
  name: string;
  of: string;
  on: boolean;
  value: string;
  who: string;
  onPick: () => void;
}

function Pick({ name, of, on, value, who, onPick }: PickProps) {
  return (
    <label className={styles.pick}>
      <input type="radio" name={name} aria-label={`${of}, ${value}`} checked={on} onChange={onPick} />
      <span>
        {on ? <b>{value}</b> : value}
        <br />
        <span className="small muted">{who}</span>
      </span>
    </label>
  );
}
