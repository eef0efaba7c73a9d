import './page.css';
import type { ReactNode } from 'react';

/** A white sheet on the page. */
export function Sheet({ clip = false, children }: { clip?: boolean; children: ReactNode }) {
  return <div className={clip ? 'sheet clip' : 'sheet'}>{children}</div>;
}

interface CardProps {
  title?: ReactNode;
  /** A link at the right of the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** A sheet with a small title: the side column's unit. If it has nothing to say, leave it out. */
export function Card({ title, action, children }: CardProps) {
  return (
    <section className="sheet card">
      {title && (
        <div className="card-title">
          <h3>{title}</h3>
          <span className="spacer" />
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
