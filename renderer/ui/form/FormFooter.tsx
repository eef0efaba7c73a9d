import type { ReactNode } from 'react';
import { ErrorNote } from '../ErrorNote';
import { Key } from '../Key';

interface FormFooterProps {
  /** Buttons at the right, the primary last. */
  children: ReactNode;
  /** At the left: the safe way out, or a quiet link. */
  left?: ReactNode;
  /** Why it was not saved: what happened, what was kept, what to do. */
  problem?: string;
  /** Says that Ctrl Enter saves. */
  saves?: boolean;
  stuck?: boolean;
}

/** The foot of a form or page: buttons at the right, primary last; sticks to the bottom when the window is short. */
export function FormFooter({ children, left, problem, saves = false, stuck = true }: FormFooterProps) {
  return (
    <div className="footer-bar" data-stuck={stuck}>
      {left}
      {problem && <ErrorNote>{problem}</ErrorNote>}
      <span className="spacer" />
      {saves && (
        <span className="small muted key-hints">
          <Key>Ctrl Enter</Key> saves
        </span>
      )}
      {children}
    </div>
  );
}
