import { IconAdjustmentsHorizontal, IconClock, IconUserShare } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { finishTask } from '../../../shared/commands/finishTask';
import { putAway } from '../../../shared/commands/putAway';
import { snoozeTask } from '../../../shared/commands/snoozeTask';
import type { TodayItem } from '../../../shared/queries/today/todayItem';
import { type Command, useDo } from '../../app/forRooms/useDo';
import { ColdRuleDialog } from '../../records/ColdRuleDialog';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Ledger, LedgerEntry } from '../../ui/Ledger';
import { Sheet } from '../../ui/Sheet';
import { useFocusHandedOn } from '../../ui/useFocusHandedOn';
import { dueInWords } from '../../ui/words/dayInWords';
import { addDays } from '../../ui/words/typedDay';
import { GiveDialog } from './GiveDialog';
import { isNoticed } from './isNoticed';
import styles from './TodayLedger.module.css';
import { useTodayDeed } from './useTodayDeed';

/**
 * One list in order of urgency; done, snooze and give are one key each on the focused line. Tab stops at the buttons of
 * that line alone: the arrows go from line to line.
 */
export function TodayLedger({ items, today }: { items: readonly TodayItem[]; today: string }) {
  const act = useDo();
  const openItem = useTodayDeed();
  const [at, setAt] = useState(0);
  const [giving, setGiving] = useState<TodayItem | null>(null);
  const [ruling, setRuling] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const current = Math.min(at, items.length - 1);

  const focusLine = (index: number) => {
    const to = Math.max(0, Math.min(items.length - 1, index));
    setAt(to);
    list.current?.querySelectorAll<HTMLElement>('[data-line]')[to]?.focus();
  };
  const handOn = useFocusHandedOn(items, () => focusLine(current));
  // A key pressed again while its line is still being saved is meant for none of the others, nor twice for it.
  const leaving = useRef(new Set<string>());
  const takeOff = async (item: TodayItem, command: Command) => {
    if (leaving.current.has(item.key)) return;
    leaving.current.add(item.key);
    handOn();
    await act(command);
    leaving.current.delete(item.key);
  };
  const finish = (item: TodayItem) =>
    void takeOff(item, (workbook, deed) =>
      isNoticed(item)
        ? putAway(workbook, deed, { item, how: 'seen to' })
        : finishTask(workbook, deed, { taskId: item.taskId ?? '' }),
    );
  const snooze = (item: TodayItem) =>
    void takeOff(item, (workbook, deed) =>
      isNoticed(item)
        ? putAway(workbook, deed, { item, how: 'tomorrow' })
        : snoozeTask(workbook, deed, { taskId: item.taskId ?? '', until: addDays(today, 1) }),
    );
  const give = (item: TodayItem) => setGiving(item);
  const closeGiving = () => {
    setGiving(null);
    // The dialog gives the focus back to a line that may have gone with what was given.
    window.setTimeout(() => document.activeElement === document.body && focusLine(current), 60);
  };
  const open = (item: TodayItem) => {
    // A backup that is being made is no longer on the list.
    if (item.type === 'backup') handOn();
    openItem(item);
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
        return open(item);
      case 'd':
        return finish(item);
      case 's':
        return snooze(item);
      case 'g':
        return give(item);
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
                <button
                  type="button"
                  className={styles.tick}
                  tabIndex={index === current ? 0 : -1}
                  aria-label={`Done: ${item.title}`}
                  title="Done (D)"
                  onClick={() => finish(item)}
                />
                <div className="grow">
                  <b>{item.title}</b>
                  <p className="muted">{item.reason}</p>
                </div>
                {item.deed && (
                  <Button
                    size="small"
                    tabIndex={index === current ? 0 : -1}
                    rank={index === 0 ? 'primary' : 'plain'}
                    onClick={() => open(item)}
                  >
                    {item.deed}
                  </Button>
                )}
                {item.type === 'cold' && (
                  <IconButton
                    size="small"
                    tabIndex={index === current ? 0 : -1}
                    label={`Change the rule: ${item.title}`}
                    icon={<IconAdjustmentsHorizontal size={18} />}
                    onClick={() => setRuling(true)}
                  />
                )}
                <IconButton
                  size="small"
                  tabIndex={index === current ? 0 : -1}
                  label={`Tomorrow: ${item.title}`}
                  keys="S"
                  icon={<IconClock size={18} />}
                  onClick={() => snooze(item)}
                />
                <IconButton
                  size="small"
                  tabIndex={index === current ? 0 : -1}
                  label={`Give to someone: ${item.title}`}
                  keys="G"
                  icon={<IconUserShare size={18} />}
                  onClick={() => give(item)}
                />
              </section>
            </LedgerEntry>
          ))}
        </Ledger>
      </Sheet>
      {giving && <GiveDialog item={giving} onClose={closeGiving} />}
      {ruling && <ColdRuleDialog onClose={() => setRuling(false)} />}
    </div>
  );
}
