import './page.css';
import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';

interface LedgerEntryProps {
  /** The date as it stands in the margin: "3 days late", "Today", "22 Nov". */
  when: string;
  late?: boolean;
  now?: boolean;
  children: ReactNode;
}

/** One line of a ledger. Neighbours with the same `when` say it once. */
export function LedgerEntry({
  when,
  late = false,
  now = false,
  children,
  same = false,
}: LedgerEntryProps & { same?: boolean }) {
  return (
    <div className="ledger-entry" data-same={same} role="listitem">
      <div className="when" data-late={late} data-now={now}>
        {same ? <span className="for-readers">{when}</span> : when}
      </div>
      <div className="what">{children}</div>
    </div>
  );
}

/** The date margin: dates hang left of a ruled line. Children are `LedgerEntry`. `panel` runs to the panel's edges. */
export function Ledger({ inset, label, children }: { inset?: 'panel'; label?: string; children: ReactNode }) {
  const entries = Children.toArray(children).filter((child): child is ReactElement<LedgerEntryProps> =>
    isValidElement(child),
  );
  return (
    <div className="ledger" role="list" aria-label={label} data-inset={inset}>
      {entries.map((entry, index) => {
        const same = entries[index - 1]?.props.when === entry.props.when;
        return <LedgerEntry key={entry.key} {...entry.props} same={same} />;
      })}
    </div>
  );
}
