import { type ReactNode, useCallback, useState } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { LinkContext, type OpenLink } from './forRooms/useLink';

/** What the system is asked to do with an address, as the button says it. */
function verb(address: string): string {
  if (address.startsWith('tel:')) return 'Ring';
  if (address.startsWith('mailto:')) return 'Write an email';
  return 'Open in the browser';
}

interface Asked {
  address: string;
  onOpened?: () => void;
}

/** Nothing leaves without a click that shows where it goes. */
export function LinkDialog({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const address = asked?.address ?? null;
  const [problem, setProblem] = useState<string | null>(null);
  const ask = useCallback<OpenLink>((to, onOpened) => {
    setProblem(null);
    setAsked({ address: to, ...(onOpened ? { onOpened } : {}) });
  }, []);
  const close = () => {
    setAsked(null);
    setProblem(null);
  };
  const open = async () => {
    if (address === null) return;
    const answer = await window.machine.ask('link.open', { address });
    if (answer.outcome === 'opened') {
      asked?.onOpened?.();
      close();
    } else setProblem(`No program on this laptop took it: ${answer.detail}. Copy the address instead.`);
  };
  return (
    <LinkContext.Provider value={ask}>
      {children}
      <Dialog
        open={asked !== null}
        title="Open outside of Wardbook?"
        onClose={close}
        footer={
          <>
            <Button onClick={close}>Stay here</Button>
            <Button rank="primary" data-autofocus onClick={() => void open()}>
              {address ? verb(address) : 'Open'}
            </Button>
          </>
        }
      >
        <div className="stack">
          <p>
            Another program will see this address: <b>{address?.replace(/^(tel|mailto):/, '')}</b>
          </p>
          {problem && <ErrorNote>{problem}</ErrorNote>}
        </div>
      </Dialog>
    </LinkContext.Provider>
  );
}
