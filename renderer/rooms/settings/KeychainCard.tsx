import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { useSessionDeeds } from '../../store/useSession';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { SecretField } from '../../ui/form/TextFields';
import { Card } from '../../ui/Sheet';
import { useToast } from '../../ui/Toasts';
import { keysNotWrittenText } from './keysNotWritten';
import { useAnswer } from './useAnswer';

const whyNot = {
  'no-keychain': 'This laptop offers no keychain to programs, so the passphrase alone opens the book.',
  'basic-text':
    'This laptop’s keychain only scrambles what it keeps, with no key of its own, so it is not trusted here: the passphrase alone opens the book. A desktop with GNOME Keyring or KWallet has a real one.',
} as const;

/** Opening with the laptop's own sign-in: only where its keychain is real, and never instead of the recovery sheet. */
export function KeychainCard() {
  const session = useSessionDeeds();
  const toast = useToast();
  const [on, setOn] = useState(session.waysIn.keychain);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const found = useAnswer(() => window.machine.ask('keychain.available'));
  const stop = async () => {
    const done = await session.openByKeychainNoMore();
    if (done !== true && done !== false) return setProblem(keysNotWrittenText(done));
    setOn(false);
    toast.say({ text: 'The laptop’s sign-in no longer opens the book' });
  };
  return (
    <Card title="The laptop’s own sign-in">
      <div className="stack">
        <p>
          {on
            ? 'Opens the book, beside the passphrase.'
            : 'Does not open the book. The passphrase is asked for each time.'}
        </p>
        {found?.outcome === 'unavailable' && <p className="small muted">{whyNot[found.reason]}</p>}
        {problem && <ErrorNote>{problem}</ErrorNote>}
        {on && (
          <div>
            <Button size="small" onClick={() => void stop()}>
              Stop opening with the sign-in
            </Button>
          </div>
        )}
        {!on && found?.outcome === 'available' && (
          <div>
            <Button size="small" icon={<IconFingerprint size={20} />} onClick={() => setAsking(true)}>
              Open with the sign-in too
            </Button>
          </div>
        )}
      </div>
      {asking && (
        <AskPassphrase
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            setOn(true);
            toast.say({ text: 'The laptop’s sign-in opens the book too' });
          }}
        />
      )}
    </Card>
  );
}

function AskPassphrase({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const session = useSessionDeeds();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const add = async () => {
    setBusy(true);
    const done = await session.openByKeychainToo(typed);
    setBusy(false);
    if (done === true) return onDone();
    setProblem(
      done === false
        ? 'That is not the passphrase. Nothing was changed: try again.'
        : keysNotWrittenText(done),
    );
  };
  return (
    <Dialog
      open
      title="Open with the laptop’s sign-in too"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" busy={busy} onClick={() => void add()}>
            Open with the sign-in too
          </Button>
        </>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <p>
          Quicker each morning, but then the book is only as safe as the laptop’s own password. Whoever signs
          in to this laptop as you can open it.
        </p>
        <SecretField
          label="The passphrase"
          value={typed}
          onChange={setTyped}
          autoFocus
          {...(problem && { error: problem })}
        />
      </form>
    </Dialog>
  );
}
