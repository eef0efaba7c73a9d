import './page.css';
import { FocusTrap, Modal } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { IconButton } from './IconButton';

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

/**
 * Only to confirm, or for a choice with consequences. Traps focus, opens on the element with
 * `data-autofocus` (else the first field), closes with Esc and gives focus back.
 */
export function Dialog({ open, title, onClose, footer, width = 560, children }: DialogProps) {
  const titleId = useId();
  return (
    <Modal.Root opened={open} onClose={onClose} size={Math.min(width, 880)} centered trapFocus returnFocus>
      <Modal.Overlay />
      <Modal.Content aria-labelledby={titleId}>
        <FocusTrap.InitialFocus />
        <div className="dialog">
          <div className="dialog-head">
            <h2 id={titleId} className="grow">
              {title}
            </h2>
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
