import { Menu, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3, IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../Button';
import { type ChoiceOfColumns, withColumnMoved } from './columnsChosen';

interface ColumnsButtonProps {
  choice: ChoiceOfColumns<{ key: string; title: string }>;
  /** How many chosen columns do not fit. */
  folded: number;
}

const stepOf: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** Chooses the columns and their order; its number says how many chosen ones the window has no room for. */
export function ColumnsButton({ choice, folded }: ColumnsButtonProps) {
  const { inOrder, shown } = choice;
  const name = folded > 0 ? `Columns, ${folded} folded away` : 'Columns';
  const menu = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const keys = inOrder.map(({ key }) => key);
  const move = (key: string, by: number) => {
    const order = withColumnMoved(keys, key, by);
    if (order === keys) return;
    flushSync(() => choice.order(order));
    const title = inOrder.find((column) => column.key === key)?.title;
    setSaid(`${title} is column ${order.indexOf(key) + 1} of ${order.length}`);
    // A line that is put elsewhere loses the focus.
    menu.current?.querySelector<HTMLElement>(`[data-column="${CSS.escape(key)}"]`)?.focus();
  };
  const moveByKey = (event: KeyboardEvent, key: string) => {
    const by = stepOf[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(key, by);
  };
  return (
    <>
      <Menu closeOnItemClick={false} position="bottom-end">
        <Menu.Target>
          <Button aria-label={name} title={name} style={{ paddingInline: 8 }}>
            <IconColumns3 size={20} />
            {folded > 0 && <span style={{ marginLeft: 6 }}>+{folded}</span>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown ref={menu} className="columns-menu">
          <Menu.Label>Columns: Alt ↑ or ↓ moves one</Menu.Label>
          {inOrder.map((column, index) => (
            <div
              key={column.key}
              role="none"
              className="column-choice"
              data-dragged={column.key === dragged || undefined}
              draggable={index > 0}
              // Before the menu hears of it: there an arrow goes to the next line.
              onKeyDownCapture={(event) => moveByKey(event, column.key)}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                setDragged(column.key);
              }}
              onDragOver={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                if (column.key !== dragged)
                  choice.order(withColumnMoved(keys, dragged, index - keys.indexOf(dragged)));
              }}
              onDragEnd={() => setDragged(null)}
            >
              <Menu.CheckboxItem
                disabled={index === 0}
                data-autofocus={index === 1 || undefined}
                data-column={column.key}
                checked={shown.has(column.key)}
                onChange={() => {
                  const next = new Set(shown);
                  if (!next.delete(column.key)) next.add(column.key);
                  choice.show(next);
                }}
              >
                {column.title}
              </Menu.CheckboxItem>
              {index > 0 && (
                <>
                  <MoveButton
                    words={`Move ${column.title} up`}
                    disabled={index === 1}
                    onPress={() => move(column.key, -1)}
                  >
                    <IconArrowUp size={16} />
                  </MoveButton>
                  <MoveButton
                    words={`Move ${column.title} down`}
                    disabled={index === inOrder.length - 1}
                    onPress={() => move(column.key, 1)}
                  >
                    <IconArrowDown size={16} />
                  </MoveButton>
                  <IconGripVertical size={16} className="column-grip" aria-hidden="true" />
                </>
              )}
            </div>
          ))}
          <Menu.Divider />
          <Menu.Item
            disabled={choice.usual}
            onClick={() => {
              choice.reset();
              setSaid('The usual columns are back');
            }}
          >
            Back to the usual columns
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </>
  );
}

interface MoveButtonProps {
  words: string;
  disabled: boolean;
  onPress: () => void;
  children: ReactNode;
}

/** For the mouse: with the keyboard Alt and an arrow do the same, without two more stops a column. */
function MoveButton({ words, disabled, onPress, children }: MoveButtonProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="column-move"
      aria-label={words}
      title={words}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
