import './doors.css';
import type { ReactNode } from 'react';
import { Brand } from './Cloth';

interface NoticePageProps {
  title: string;
  /** What happened and what was kept. */
  under: ReactNode;
  /** At the right of the head: what has not been done. */
  aside?: string;
  left?: ReactNode;
  buttons: ReactNode;
  children?: ReactNode;
}

/** A page outside of the book that says what stands in the way: the safe way out is always at the left. */
export function NoticePage({ title, under, aside, left, buttons, children }: NoticePageProps) {
  return (
    <div className="notice">
      <header className="door-head">
        <Brand />
        <span className="spacer" />
        {aside && <span style={{ color: 'var(--cloth-ink-2)' }}>{aside}</span>}
      </header>
      <main className="notice-body">
        <div>
          <h1>{title}</h1>
          <p className="under" style={{ marginTop: 8 }}>
            {under}
          </p>
        </div>
        {children}
      </main>
      <footer className="notice-foot">
        {left}
        <span className="spacer" />
        {buttons}
      </footer>
    </div>
  );
}
