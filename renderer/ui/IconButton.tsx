import { ActionIcon, Tooltip } from '@mantine/core';
import type { ComponentPropsWithoutRef, ReactNode, Ref } from 'react';

interface IconButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'color' | 'children'> {
  /** What it does: its accessible name and its tooltip. */
  label: string;
  /** A key that does the same, shown in the tooltip: "Ctrl Z". */
  keys?: string;
  icon: ReactNode;
  size?: 'tiny' | 'small' | 'normal';
  rank?: 'plain' | 'quiet';
  ref?: Ref<HTMLButtonElement>;
}

/** An icon alone, with a name for those who do not see it and a tooltip for those who do. */
export function IconButton({ label, keys, icon, size = 'normal', rank = 'plain', ...rest }: IconButtonProps) {
  return (
    <Tooltip label={keys ? `${label} · ${keys}` : label}>
      <ActionIcon type="button" aria-label={label} data-size={size} data-rank={rank} {...rest}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
