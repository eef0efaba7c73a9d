import './page.css';
import type { ReactNode } from 'react';

export type NoteKind = 'attention' | 'good' | 'bad' | 'info';

/** A tinted block with a bar at its left, for what a reader must not miss. */
export function Note({ kind = 'attention', children }: { kind?: NoteKind; children: ReactNode }) {
  return (
    <div className="note" data-kind={kind}>
      {children}
    </div>
  );
}
