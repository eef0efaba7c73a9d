import './page.css';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton';

interface WithPanelProps {
  /** The list's page. */
  children: ReactNode;
  /** A `Panel`, or nothing while no record is open. */
  panel?: ReactNode;
}

/** A list and, beside it, the panel of the record that is open. */
export function WithPanel({ children, panel }: WithPanelProps) {
  return (
    <div className="with-panel" data-open={Boolean(panel)}>
      {children}
      {panel}
    </div>
  );
}

interface PanelProps {
  title: string;
  /** Left of the title: whom it is about. */
  mark?: ReactNode;
  facts?: ReactNode;
  onClose: () => void;
  /** The act: buttons directly under the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A record beside its list: 424 px, F6 goes in, Esc closes and gives focus back to the row. */
export function Panel({ title, mark, facts, onClose, actions, children }: PanelProps) {
  return (
    <aside
      className="panel"
      aria-label={title}
      tabIndex={-1}
      data-landing="panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // A menu or dialog of the panel's is a layer of its own: its keys come by here, though it lies elsewhere.
        if (!event.currentTarget.contains(event.target as Node)) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="panel-head">
        {mark}
        <div className="grow">
          <h2>{title}</h2>
          {facts && <p className="facts">{facts}</p>}
        </div>
        <IconButton
          size="small"
          label="Close the panel"
          keys="Esc"
          icon={<IconX size={20} />}
          onClick={onClose}
        />
      </div>
      {actions && (
        <div className="row wrap" style={{ marginTop: 12 }}>
          {actions}
        </div>
      )}
      {children}
    </aside>
  );
}

/** A titled part of a panel; `action` is a link at the right of the title. */
export function PanelSection({
  title,
  action,
  children,
}: {
  title?: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="panel-section">
      {title && (
        <div className="panel-title">
          <h3>{title}</h3>
          {action}
        </div>
      )}
      {children}
    </section>
  );
}

/** Labels and values in two columns: [["Leads", <a/>], …]; an empty value leaves its line out. */
export function FactsList({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  const told = facts.filter(([, value]) => value !== undefined && value !== null && value !== '');
  if (told.length === 0) return null;
  return (
    <dl className="facts-list">
      {told.map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
