import { IconKey } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { keyChanged } from '../../../shared/queries/keyChanged';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { useSession, useSessionDeeds } from '../../store/useSession';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/form/Field';
import { FormFooter } from '../../ui/form/FormFooter';
import { SecretField, TextAreaField } from '../../ui/form/TextFields';
import { Note } from '../../ui/Note';
import { PageBody } from '../../ui/Page';
import { Card, Sheet } from '../../ui/Sheet';
import { dayInSentence } from '../../ui/words/dayInWords';
import { AfterKeyChange } from './AfterKeyChange';
import { keyNotChangedText } from './keyChangeInWords';
import { notThis, notTyped } from './presentInWords';
import { SettingsPage } from './SettingsPage';
import styles from './settings.module.css';

/** A new key under the same passphrase: for leftovers on the disk, or a recovery sheet that went astray. */
export function ChangeKeyPage() {
  const state = useSession();
  const today = useToday();
  const changed = useWorkbook(keyChanged);
  if (state.phase !== 'open')
    return (
      <SettingsPage title="Change the key">
        <Note kind="info">
          The sample year has a key of its own, which is thrown away when you leave it. In your own book you
          change it here.
        </Note>
      </SettingsPage>
    );
  const { keyChange } = state;
  const now = keyChange !== undefined && keyChange.told !== 'not-changed';
  return (
    <SettingsPage
      title="Change the key"
      facts={
        changed
          ? `Changed ${dayInSentence(changed.on, today)}.`
          : 'Never changed: it is the key that the book was made with.'
      }
    >
      <PageBody side={<WhatItDoesNot />}>
        {keyChange?.told === 'not-changed' && <Note kind="bad">{keyNotChangedText(keyChange.problem)}</Note>}
        {changed && (
          <AfterKeyChange
            due={keyChange && 'due' in keyChange ? keyChange.due : []}
            now={now}
            sheetDue={state.recoverySheetDue}
          />
        )}
        {!now && <ChangeKeyForm />}
      </PageBody>
    </SettingsPage>
  );
}

function ChangeKeyForm() {
  const session = useSessionDeeds();
  const { go } = useRoute();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  // A book that the laptop's sign-in alone opens has no passphrase: there the sheet is asked for.
  const [by] = useState<'passphrase' | 'recovery'>(session.waysIn.passphrase ? 'passphrase' : 'recovery');
  const change = async () => {
    if (busy) return;
    if (typed.trim() === '') return setError(notTyped[by]);
    setBusy(true);
    // Where it is right, this page gives way to the progress of the change.
    const right = await session.changeKey(
      by === 'passphrase'
        ? { present: { by, passphrase: typed }, passphrase: typed }
        : { present: { by, sheet: typed } },
    );
    if (right) return;
    setBusy(false);
    setError(by === 'recovery' ? notThis.recovery : 'That is not the passphrase. Nothing was changed.');
    box.current?.select();
  };
  const asked = {
    value: typed,
    onChange: (text: string) => {
      setTyped(text);
      setError(undefined);
    },
    ...(error && { error }),
  };
  useShellKey('save', () => void change());
  return (
    <Sheet>
      <Form label="Change the key" onSubmit={() => void change()}>
        <div className="form">
          <h3>
            Seal everything anew, under the same{' '}
            {by === 'passphrase' ? 'passphrase' : 'sign-in of the laptop'}
          </h3>
          <p>
            {by === 'passphrase' ? 'The passphrase' : 'The laptop’s sign-in'} opens a key, and the key opens
            the book. This draws a new one and seals all there is under it: records, history, half-typed
            pages, the second copy. A recovery sheet that went astray then opens this laptop no more, and what
            an erasure left sealed on the disk is out of this key’s reach.
          </p>
          {by === 'passphrase' ? (
            <SecretField label="The passphrase as it is now" ref={box} {...asked} />
          ) : (
            <TextAreaField
              label="What the recovery sheet says"
              hint="spaces and capitals do not matter"
              rows={2}
              {...asked}
            />
          )}
          <p className="small muted">
            {by === 'passphrase' ? 'Does somebody else know the passphrase?' : 'A passphrase as well?'}{' '}
            <button
              type="button"
              className="link"
              onClick={() => go({ room: 'settings', page: 'security', about: 'known' })}
            >
              Change passphrase and key together
            </button>
            .
          </p>
        </div>
        <FormFooter>
          <Button rank="primary" icon={<IconKey size={20} />} type="submit" busy={busy}>
            Change the key
          </Button>
        </FormFooter>
      </Form>
    </Sheet>
  );
}

function WhatItDoesNot() {
  return (
    <Card title="What it does not do">
      <ul className={styles.points}>
        <li>
          Backups made before still open with the passphrase or the sheet of their day. They hold nothing that
          came later.
        </li>
        <li>What somebody has copied or read already stays with them.</li>
        <li>
          The disk keeps leftovers under the old key until it writes over them. Nothing written from now on is
          under it.
        </li>
      </ul>
    </Card>
  );
}
