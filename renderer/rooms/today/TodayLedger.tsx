import { IconClock } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { finishTask } from '../../../shared/commands/finishTask';
import { snoozeTask } from '../../../shared/commands/snoozeTask';
import type { TodayItem } from '../../../shared/queries/todayList';
import { useDo } from '../../app/forRooms/useDo';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Ledger, LedgerEntry } from '../../ui/Ledger';
import { Sheet } from '../../ui/Sheet';
import { useFocusHandedOn } from '../../ui/useFocusHandedOn';
import { dueInWords } from '../../ui/words/dayInWords';
import { addDays } from '../../ui/words/typedDay';
import { GiveDialog } from './GiveDialog';
import styles from './TodayLedger.module.css';
import { useTodayDeed } from './useTodayDeed';

/** One list in order of urgency; done, snooze and give are one key each on the focused line. */
export function TodayLedger({ items, today }: { items: readonly TodayItem[]; today: string }) {
  const act = useDo();
  const openItem = useTodayDeed();
  const [at, setAt] = useState(0);
  const [giving, setGiving] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const current = Math.min(at, items.length - 1);

  const focusLine = (index: number) => {
    const to = Math.max(0, Math.min(items.length - 1, index));
    setAt(to);
    list.current?.querySelectorAll<HTMLElement>('[data-line]')[to]?.focus();
  };
  const handOn = useFocusHandedOn(items, () => focusLine(current));
  const finish = (item: TodayItem) => {
    const taskId = item.taskId;
    if (!taskId) return;
    handOn();
    void act((workbook, deed) => finishTask(workbook, deed, { taskId }));
  };
  const snooze = (item: TodayItem) => {
    const taskId = item.taskId;
    if (!taskId) return;
    handOn();
    void act((workbook, deed) => snoozeTask(workbook, deed, { taskId, until: addDays(today, 1) }));
  };
  const answer = (key: string, item: TodayItem, index: number): unknown => {
    switch (key) {
      case 'ArrowDown':
        return focusLine(index + 1);
      case 'ArrowUp':
        return focusLine(index - 1);
      case 'Home':
        return focusLine(0);
      case 'End':
        return focusLine(items.length - 1);
      case 'Enter':
        return openItem(item);
      case 'd':
        return finish(item);
      case 's':
        return snooze(item);
      case 'g':
        return setGiving(item.taskId ?? null);
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, item: TodayItem, index: number) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (answer(key, item, index) !== false) event.preventDefault();
  };
  return (
    <div ref={list}>
      <Sheet clip>
        <Ledger label="What to do">
          {items.map((item, index) => (
            <LedgerEntry
              key={item.key}
              when={item.on ? dueInWords(item.on, today) : 'When you can'}
              late={item.daysLate > 0}
              now={item.daysLate === 0}
            >
              <section
                data-line
                className={styles.line}
                aria-label={item.title}
                tabIndex={index === current ? 0 : -1}
                onFocus={() => setAt(index)}
                onKeyDown={(event) => onKeyDown(event, item, index)}
              >
                {item.taskId ? (
                  <button
                    type="button"
                    className={styles.tick}
                    aria-label={`Done: ${item.title}`}
                    title="Done (D)"
                    onClick={() => finish(item)}
                  />
                ) : (
                  <span className={styles.dot} aria-hidden="true" />
                )}
                <div className="grow">
                  <b>{item.title}</b>
                  <p className="muted">{item.reason}</p>
                </div>
                <Button size="small" rank={index === 0 ? 'primary' : 'plain'} onClick={() => openItem(item)}>
                  {item.deed}
                </Button>
                {item.taskId && (
                  <IconButton
                    size="small"
                    label={`Tomorrow: ${item.title}`}
                    keys="S"
                    icon={<IconClock size={18} />}
                    onClick={() => snooze(item)}
                  />
                )}
              </section>
            </LedgerEntry>
          ))}
        </Ledger>
      </Sheet>
      {giving && <GiveDialog taskId={giving} onClose={() => setGiving(null)} />}
    </div>
  );
}
