import './marks.css';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export type TagKind = 'plain' | 'chosen' | 'good' | 'attention' | 'bad' | 'info';

interface TagProps {
  kind?: TagKind;
  icon?: ReactNode;
  children: ReactNode;
  /** Makes the whole tag a button. */
  onPress?: () => void;
  /** Adds a cross; `removeLabel` names it ("Take off the filter Came since 1 September"). */
  onRemove?: () => void;
  removeLabel?: string;
  pressed?: boolean;
}

/** A small labelled box: a tag, a state, a filter in force. Colour never speaks alone: give it words or an icon. */
export function Tag({ kind = 'plain', icon, children, onPress, onRemove, removeLabel, pressed }: TagProps) {
  if (onPress) {
    return (
      <button type="button" className="tag" data-kind={kind} onClick={onPress} aria-pressed={pressed}>
        {icon}
        {children}
      </button>
    );
  }
  return (
    <span className="tag" data-kind={kind}>
      {icon}
      <span className="cut">{children}</span>
      {onRemove && (
        <button
          type="button"
          className="tag-remove"
          onClick={onRemove}
          aria-label={removeLabel ?? `Remove ${String(children)}`}
        >
          <IconX size={16} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
