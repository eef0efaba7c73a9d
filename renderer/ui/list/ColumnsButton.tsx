import { Menu } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { Button } from '../Button';

interface ColumnsButtonProps {
  columns: readonly { key: string; title: string }[];
  chosen: ReadonlySet<string>;
  /** How many chosen columns do not fit. */
  folded: number;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Chooses the columns; its number says how many chosen ones the window has no room for. */
export function ColumnsButton({ columns, chosen, folded, onChange }: ColumnsButtonProps) {
  const name = folded > 0 ? `Columns, ${folded} folded away` : 'Columns';
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <Button aria-label={name} title={name} style={{ paddingInline: 8 }}>
          <IconColumns3 size={20} />
          {folded > 0 && <span style={{ marginLeft: 6 }}>+{folded}</span>}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Columns</Menu.Label>
        {columns.map((column, index) => {
          const on = chosen.has(column.key);
          return (
            <Menu.CheckboxItem
              key={column.key}
              disabled={index === 0}
              data-autofocus={index === 1 || undefined}
              checked={on}
              onChange={() => {
                const next = new Set(chosen);
                if (!next.delete(column.key)) next.add(column.key);
                onChange(next);
              }}
            >
              {column.title}
            </Menu.CheckboxItem>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
