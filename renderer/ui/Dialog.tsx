import './page.css';
import { getDefaultZIndex, Modal } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton';
import { useDialogPlace } from './openDialogs';

interface DialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  /** Buttons, the primary last. Give the first decision `data-autofocus`. */
  footer?: ReactNode;
  /** 880 at most. */
  width?: number;
  children: ReactNode;
}

const controls = 'input, textarea, select, button, a[href], [tabindex="0"]';

/** Focus opens on the first decision, never on Close: where none is marked, the first control of body or footer is. */
function markFirstDecision(dialog: HTMLElement | null): void {
  if (!dialog || dialog.querySelector('[data-autofocus]')) return;
  for (const part of ['.dialog-body', '.footer-bar']) {
    const first = dialog.querySelector(part)?.querySelector<HTMLElement>(controls);
    if (!first) continue;
    first.dataset.autofocus = 'true';
    return;
  }
}

/**
 * Only to confirm, or for a choice with consequences. Traps focus, opens on the element with
 * `data-autofocus` (else the first field), closes with Esc and gives focus back.
 */
export function Dialog({ open, title, onClose, footer, width = 560, children }: DialogProps) {
  const { below, isTop } = useDialogPlace(open);
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      size={Math.min(width, 880)}
      centered
      trapFocus
      returnFocus
      closeOnEscape={isTop}
      zIndex={getDefaultZIndex('modal') + below}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <div className="dialog" ref={markFirstDecision}>
          <div className="dialog-head">
            <h2 className="grow">{title}</h2>
            <IconButton
              size="small"
              rank="quiet"
              label="Close"
              keys="Esc"
              icon={<IconX size={20} />}
              onClick={onClose}
            />
          </div>
          <div className="dialog-body">{children}</div>
          {footer && (
            <div className="footer-bar">
              <span className="spacer" />
              {footer}
            </div>
          )}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
