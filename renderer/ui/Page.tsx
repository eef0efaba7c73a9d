import './page.css';
import type { ReactNode } from 'react';

/** The ground of a room. `scroll` lets the whole page scroll, ending clear of the toast; a list scrolls itself. */
export function Page({ scroll = false, children }: { scroll?: boolean; children: ReactNode }) {
  return (
    <div className="page" data-scroll={scroll}>
      {children}
    </div>
  );
}

/** The main column and, where there is something to say, a side column of at most three cards. */
export function PageBody({ side, children }: { side?: ReactNode; children: ReactNode }) {
  return (
    <div className="page-body" data-side={Boolean(side)}>
      <div className="stack loose">{children}</div>
      {side && <aside className="stack loose">{side}</aside>}
    </div>
  );
}
