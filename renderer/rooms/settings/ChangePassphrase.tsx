import { IconKey } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import {
  NewPassphraseFields,
  newPassphraseProblems,
  noPassphrase,
} from '../../app/forRooms/NewPassphraseFields';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useRoute } from '../../app/forRooms/useRoute';
import type { UnlockWith } from '../../store/unlocking';
import { useSessionDeeds } from '../../store/useSession';
import { Button } from '../../ui/Button';
import { Tick } from '../../ui/form/Choices';
import { Form } from '../../ui/form/Field';
import { FormFooter } from '../../ui/form/FormFooter';
import { SecretField, TextAreaField } from '../../ui/form/TextFields';
import { Note } from '../../ui/Note';
import { Sheet } from '../../ui/Sheet';
import { useToast } from '../../ui/Toasts';
import { keysNotWrittenText } from './keysNotWritten';
import { notThis, notTyped } from './presentInWords';

/** The old one first, or the recovery sheet where it is forgotten; then four new words. Nothing typed here is kept anywhere. */
export function ChangePassphrase({ known }: { known: boolean }) {
  const session = useSessionDeeds();
  const toast = useToast();
  const { go } = useRoute();
  const [by, setBy] = useState<'passphrase' | 'recovery'>(
    session.waysIn.passphrase ? 'passphrase' : 'recovery',
  );
  const [present, setPresent] = useState('');
  const [next, setNext] = useState(noPassphrase);
  const [asked, setAsked] = useState(false);
  const [problems, setProblems] = useState<{ present?: string; footer?: string }>({});
  const [newKey, setNewKey] = useState(known);
  const [busy, setBusy] = useState(false);
  const [changed, setChanged] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const change = async () => {
    if (busy) return;
    setAsked(true);
    setChanged(false);
    const { typed, again } = newPassphraseProblems(next);
    const missing = present.trim() === '' && notTyped[by];
    setProblems(missing ? { present: missing } : {});
    if (missing || typed || again) return;
    setBusy(true);
    const given: UnlockWith =
      by === 'passphrase' ? { by, passphrase: present } : { by: 'recovery', sheet: present };
    const done = newKey
      ? await session.changeKey({ present: given, passphrase: next.typed })
      : await session.changePassphrase(given, next.typed);
    // With the key, this page gives way to the progress of the change.
    if (newKey && done === true) return;
    setBusy(false);
    if (done === false) {
      setProblems({ present: notThis[by] });
      box.current?.select();
      return;
    }
    if (done !== true) return setProblems({ footer: keysNotWrittenText(done) });
    setPresent('');
    setNext(noPassphrase);
    setAsked(false);
    setChanged(true);
    toast.say({ text: 'Changed the passphrase' });
  };
  useShellKey('save', () => void change());
  const error = problems.present ? { error: problems.present } : {};
  const turn = () => {
    setPresent('');
    setProblems({});
    setBy(by === 'passphrase' ? 'recovery' : 'passphrase');
  };
  return (
    <Sheet>
      <Form label="Change the passphrase" onSubmit={() => void change()}>
        <div className="form">
          <h3>Change the passphrase</h3>
          {changed && (
            <Note kind="good">
              <b>From now on only the new passphrase opens the book.</b> The recovery sheet stays as it is.
              Backups made before now still ask for the old one;{' '}
              <button
                type="button"
                className="link"
                onClick={() => go({ room: 'settings', page: 'backups' })}
              >
                make a new backup
              </button>
              .
            </Note>
          )}
          <div>
            {by === 'passphrase' ? (
              <SecretField
                label="The passphrase as it is now"
                value={present}
                onChange={setPresent}
                ref={box}
                {...error}
              />
            ) : (
              <TextAreaField
                label="What the recovery sheet says"
                hint="spaces and capitals do not matter"
                value={present}
                onChange={setPresent}
                rows={2}
                {...error}
              />
            )}
            {session.waysIn.passphrase && (
              <p className="small" style={{ marginTop: 6 }}>
                <button type="button" className="link" onClick={turn}>
                  {by === 'passphrase' ? 'It is forgotten: use the recovery sheet' : 'Use the passphrase'}
                </button>
              </p>
            )}
          </div>
          <div className="stack">
            <NewPassphraseFields label="The new passphrase" value={next} onChange={setNext} asked={asked} />
          </div>
          <div className="stack">
            <Tick
              label="Somebody else may know the old passphrase"
              hint="or may have seen the recovery sheet"
              checked={newKey}
              onChange={setNewKey}
            />
            {newKey && (
              <Note kind="info">
                <b>Then the key is changed too.</b> Everything is sealed anew, so that the old passphrase and
                the old recovery sheet open nothing that is written from now on. You make a new recovery sheet
                and send colleagues a new card. Backups made before still open with what they were made with.
              </Note>
            )}
          </div>
        </div>
        <FormFooter {...(problems.footer && { problem: problems.footer })}>
          <Button rank="primary" icon={<IconKey size={20} />} type="submit" busy={busy}>
            {newKey ? 'Change passphrase and key' : 'Change the passphrase'}
          </Button>
        </FormFooter>
      </Form>
    </Sheet>
  );
}
