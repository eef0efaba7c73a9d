import { Button as MantineButton } from '@mantine/core';
import type { ComponentPropsWithoutRef, ReactNode, Ref } from 'react';

export interface ButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'color'> {
  /** One primary in a page or dialog. `quiet` looks like a link; `danger` is for erasing a person, nothing else. */
  rank?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'small' | 'normal' | 'big';
  icon?: ReactNode;
  iconAfter?: ReactNode;
  /** Shows that the deed is being done, and takes no second press. */
  busy?: boolean;
  fullWidth?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

const variants = { primary: 'filled', plain: 'default', quiet: 'subtle', danger: 'filled' } as const;

/** A button is a verb with its object: "Save one-to-one". */
export function Button({ rank = 'plain', size = 'normal', icon, iconAfter, busy, ...rest }: ButtonProps) {
  return (
    <MantineButton
      type="button"
      variant={variants[rank]}
      data-rank={rank}
      data-size={size}
      leftSection={icon}
      rightSection={iconAfter}
      loading={busy ?? false}
      {...rest}
    />
  );
}
