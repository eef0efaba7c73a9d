import { useState } from 'react';
import type { IncomingItem } from '../../../shared/queries/incomingItems';
import { fieldLabel, incomingTitle, incomingValue } from '../../../shared/queries/incomingText';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import { Tick } from '../../ui/form/Choices';
import { Sheet } from '../../ui/Sheet';
import { MoreOf } from '../../ui/ShowMore';
import styles from './exchange.module.css';
import type { usePackImport } from './usePackImport';

interface IncomingRowsProps {
  items: readonly IncomingItem[];
  seeing: WorkbookReader;
  todo: Pick<ReturnType<typeof usePackImport>, 'isTicked' | 'tick'>;
  none: string;
  about?: string;
}

const atOnce = 50;

/** Changes to what is here, line by line, each with its own tick. */
export function IncomingRows({ items, seeing, todo, none, about }: IncomingRowsProps) {
  const [shown, setShown] = useState(atOnce);
  if (items.length === 0) return <p className="muted">{none}</p>;
  return (
    <div className="stack">
      {about && <p className="muted">{about}</p>}
      <Sheet>
        <ul className={styles.problems} aria-label="Changes">
          {items.slice(0, shown).map((item) => (
            <li key={`${item.kind} ${item.id} ${item.field ?? ''}`} data-wide>
              <Tick
                label={
                  <>
                    <b>{incomingTitle(seeing, item.record)}</b> {sayingOf(item)}
                  </>
                }
                hint={valuesOf(seeing, item)}
                checked={todo.isTicked(item)}
                onChange={(on) => todo.tick([item], on)}
              />
            </li>
          ))}
        </ul>
        <MoreOf shown={shown} of={items.length} step={atOnce} onMore={setShown} />
      </Sheet>
    </div>
  );
}

function sayingOf({ what, kind, field }: IncomingItem): string {
  const label = field ? fieldLabel(kind, field).toLowerCase() : '';
  switch (what) {
    case 'deletion':
      return 'is deleted';
    case 'restored':
      return 'is brought back';
    case 'protectionCleared':
      return `· “${fieldLabel(kind, field ?? '')}” is cleared`;
    case 'consentGranted':
      return '· consent is granted';
    case 'joining':
      return '· two people who are here become one';
    case 'listChange':
      return 'changes what your lists offer';
    case 'newer':
      return `· a later ${label}`;
    default:
      return `· ${label}`;
  }
}

function valuesOf(seeing: WorkbookReader, { kind, field, ours, becomes }: IncomingItem): string | undefined {
  if (!field || field === 'deleted') return undefined;
  const after = incomingValue(seeing, kind, field, becomes);
  const before = incomingValue(seeing, kind, field, ours);
  return before === 'nothing' ? after : `${before} → ${after}`;
}
