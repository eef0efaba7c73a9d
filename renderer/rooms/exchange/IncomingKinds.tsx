import { useMemo } from 'react';
import type { IncomingItem } from '../../../shared/queries/incomingItems';
import { incomingTitle } from '../../../shared/queries/incomingText';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import type { MediaCome } from '../../store/media/packedMedia';
import { Tick } from '../../ui/form/Choices';
import { Sheet } from '../../ui/Sheet';
import { countInFigures } from '../../ui/words/countInWords';
import styles from './exchange.module.css';
import { MediaComing } from './MediaComing';
import { inOrder, kindWord } from './packWords';
import type { usePackImport } from './usePackImport';

interface IncomingKindsProps {
  items: readonly IncomingItem[];
  seeing: WorkbookReader;
  /** Photos and recordings that come with the pack. */
  media: MediaCome;
  todo: Pick<ReturnType<typeof usePackImport>, 'isTicked' | 'tick'>;
}

const namesShown = 6;

/** New records, ticked kind by kind, each with the first few by name. */
export function IncomingKinds({ items, seeing, media, todo }: IncomingKindsProps) {
  const kinds = useMemo(() => {
    const byKind = new Map<string, IncomingItem[]>();
    for (const item of items) {
      const some = byKind.get(item.kind);
      if (some) some.push(item);
      else byKind.set(item.kind, [item]);
    }
    return byKind;
  }, [items]);
  if (items.length === 0) return <p className="muted">No record in this pack is new.</p>;
  const counts = Object.fromEntries([...kinds].map(([kind, some]) => [kind, some.length]));
  return (
    <Sheet>
      <ul className={styles.problems} aria-label="New records">
        {inOrder(counts).map(([kind, count]) => {
          const some = kinds.get(kind) ?? [];
          const names = some.slice(0, namesShown).map(({ record }) => incomingTitle(seeing, record));
          return (
            <li key={kind} data-wide>
              <Tick
                label={
                  <b>
                    {countInFigures(count)} {kindWord(kind, count).toLowerCase()}
                  </b>
                }
                {...(kind === 'media'
                  ? {}
                  : {
                      hint: `${names.join(', ')}${count > namesShown ? ` and ${countInFigures(count - namesShown)} more` : ''}`,
                    })}
                checked={some.every(todo.isTicked)}
                onChange={(on) => todo.tick(some, on)}
              />
              {kind === 'media' && <MediaComing records={some.map(({ record }) => record)} come={media} />}
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
