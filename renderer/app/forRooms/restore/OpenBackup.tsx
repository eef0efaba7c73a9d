import { IconLockOpen } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { BackupWith, OpenedBackup } from '../../../store/restore';
import { useReadyToSeal } from '../../../store/useReadyToSeal';
import { Button } from '../../../ui/Button';
import { SecretField, TextAreaField } from '../../../ui/form/TextFields';
import { type BackupFile, openBackup } from './backupFile';

interface OpenBackupProps {
  file: BackupFile;
  big?: boolean;
  onOpened: (backup: OpenedBackup, given: BackupWith) => void;
}

/** Opens a chosen backup: by the passphrase in force on the day it was made, or by the recovery sheet. */
export function OpenBackup({ file, big = false, onOpened }: OpenBackupProps) {
  const [by, setBy] = useState<'passphrase' | 'sheet'>('passphrase');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useReadyToSeal();
  const open = async () => {
    if (busy) return;
    if (typed.trim() === '') return setProblem('Nothing is typed yet.');
    setBusy(true);
    const given = by === 'passphrase' ? { passphrase: typed } : { recoverySheet: typed };
    const opened = await openBackup(file, given);
    setBusy(false);
    if (opened.ok) return onOpened(opened.backup, given);
    setProblem(opened.problem);
    box.current?.select();
  };
  const error = problem ? { error: problem } : {};
  return (
    <form
      className="stack"
      aria-label="Open the backup"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      {by === 'passphrase' ? (
        <SecretField
          label="The passphrase of that day"
          hint="the one in force when the backup was made"
          value={typed}
          onChange={setTyped}
          big={big}
          autoFocus
          ref={box}
          {...error}
        />
      ) : (
        <TextAreaField
          label="What the recovery sheet says"
          hint="It begins with AGE-SECRET-KEY; spaces and capitals do not matter."
          value={typed}
          onChange={setTyped}
          rows={3}
          autoFocus
          {...error}
        />
      )}
      <div className="row wrap">
        <Button rank="primary" type="submit" icon={<IconLockOpen size={20} />} busy={busy}>
          Open the backup
        </Button>
        <button
          type="button"
          className="link"
          onClick={() => {
            setTyped('');
            setProblem(undefined);
            setBy(by === 'passphrase' ? 'sheet' : 'passphrase');
          }}
        >
          {by === 'passphrase' ? 'Use the recovery sheet' : 'Use the passphrase'}
        </button>
      </div>
    </form>
  );
}
