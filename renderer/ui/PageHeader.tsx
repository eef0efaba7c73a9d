import './page.css';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: string;
  /** Left of the title: whom the page is about. */
  mark?: ReactNode;
  /** Where this page hangs: shown only if there is a parent. */
  crumb?: { label: string; onPress: () => void };
  /** One line of facts. */
  facts?: ReactNode;
  /** The views that a room has of the same things, beside the title where there is room. */
  views?: ReactNode;
  /** At most two buttons, the primary last. */
  actions?: ReactNode;
}

/** The head of a page: crumb, title, one line of facts, the room's views, at most two buttons. */
export function PageHeader({ title, mark, crumb, facts, views, actions }: PageHeaderProps) {
  return (
    <header className="page-header" data-views={Boolean(views)}>
      {mark}
      <div className="grow">
        {crumb && (
          <nav className="crumb" aria-label="Where you are">
            <button type="button" className="link" onClick={crumb.onPress}>
              {crumb.label}
            </button>{' '}
            › {title}
          </nav>
        )}
        <h1 tabIndex={-1}>{title}</h1>
        {facts && <p className="facts">{facts}</p>}
      </div>
      {views}
      {actions && <div className="row">{actions}</div>}
    </header>
  );
}
