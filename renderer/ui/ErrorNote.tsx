import './page.css';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** What is wrong, then what to do: red, with an icon, beside what it is about. */
export function ErrorNote({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div className="error-note" id={id} role="alert">
      <IconAlertCircle aria-hidden="true" />
      <span>{children}</span>
    </div>
  );
}
