import { useState } from 'react';
import { kinds } from '../../../shared/model/kinds';
import { incomingTitle } from '../../../shared/queries/incomingText';
import type { PastChange } from '../../../shared/queries/pastOf';
import { isKind } from '../../../shared/workbook/leaves';
import { useToday } from '../../app/forRooms/useToday';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { Ledger, LedgerEntry } from '../../ui/Ledger';
import { MoreOf } from '../../ui/ShowMore';
import { Tag } from '../../ui/Tag';
import { dayOfInstant, nearDay } from '../../ui/words/dayInWords';
import styles from './history.module.css';
import { type FieldTold, fieldsTold, timeOfInstant, whoChanged } from './pastInWords';
import { useGoToHistory } from './useHistory';

const atOnce = 100;

/** Changes in one order, the latest first; dates hang in the margin. */
export function PastList({ changes, main }: { changes: readonly PastChange[]; main: ReadonlySet<string> }) {
  const today = useToday();
  const [shown, setShown] = useState(atOnce);
  const own = new Set(changes.map(({ device }) => device));
  return (
    <>
      <Ledger label="History">
        {changes.slice(0, shown).map((change) => (
          <LedgerEntry key={`${change.number} ${change.id}`} when={nearDay(dayOfInstant(change.at), today)}>
            <OneChange change={change} own={own} aside={!main.has(change.id)} />
          </LedgerEntry>
        ))}
      </Ledger>
      <MoreOf shown={shown} of={changes.length} step={atOnce} onMore={setShown} />
    </>
  );
}

interface OneChangeProps {
  change: PastChange;
  /** Devices that this book has been on. */
  own: ReadonlySet<string>;
  /** It is of another record than the one the page is about. */
  aside: boolean;
}

function OneChange({ change, own, aside }: OneChangeProps) {
  const today = useToday();
  const { workbook } = useOpenWorkbook();
  const goTo = useGoToHistory();
  const fields = fieldsTold({ workbook, today }, change);
  const held = workbook.stored(change.kind, change.id);
  const noun = isKind(change.kind) ? kinds[change.kind].noun[0] : change.kind;
  return (
    <>
      <p>
        <b>{change.label}</b>{' '}
        <span className="muted">
          {timeOfInstant(change.at)} · {whoChanged(change, workbook.clock.device, today, own)}
        </span>
      </p>
      {aside && held && (
        <p>
          <button type="button" className="link" onClick={() => goTo(change.kind, change.id)}>
            {noun.slice(0, 1).toUpperCase() + noun.slice(1)}: {incomingTitle(workbook, held)}
          </button>
        </p>
      )}
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map((field) => (
            <div key={`${field.label} ${field.lost ?? ''}`} style={{ display: 'contents' }}>
              <dt>{field.label}</dt>
              <dd>
                <FieldChange field={field} began={change.what === 'began'} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function FieldChange({ field, began }: { field: FieldTold; began: boolean }) {
  const { from, to, list, fromGone, lost } = field;
  if (lost)
    return (
      <>
        <Tag kind="attention">Not taken</Tag> {from ?? 'nothing'} came, and {to ?? 'nothing'} stayed:{' '}
        {lost === 'ours-later' ? 'it was written later' : 'you kept it'}
      </>
    );
  if (began && to !== undefined) return to;
  if (list && from === undefined) return `added: ${to ?? ''}`;
  if (list && to === undefined) return <>taken out: {from}</>;
  return (
    <>
      {fromGone ? (
        <span className="muted">what stood before is no longer kept</span>
      ) : from === undefined ? (
        <span className="muted">nothing</span>
      ) : (
        <span className={styles.was}>{from}</span>
      )}
      {' → '}
      {to ?? <span className="muted">nothing</span>}
    </>
  );
}
