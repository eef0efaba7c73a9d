import './page.css';
import type { ReactNode } from 'react';

interface PageErrorProps {
  /** What happened. */
  title: string;
  /** What was kept, and what to do. */
  children: ReactNode;
  /** One button. */
  action?: ReactNode;
}

/** An error that fills a page: what happened, what was kept, one button. */
export function PageError({ title, children, action }: PageErrorProps) {
  return (
    <section className="sheet page-error" role="alert">
      <h2>{title}</h2>
      <div className="stack">
        <div>{children}</div>
        {action && <div className="row">{action}</div>}
      </div>
    </section>
  );
}
