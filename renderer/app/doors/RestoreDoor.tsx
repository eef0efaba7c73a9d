import './doors.css';
import { IconArrowLeft, IconFolderOpen, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import type { BackupWith, OpenedBackup } from '../../store/restore';
import type { Failure, SetUp } from '../../store/sessionState';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import { dayOfInstant } from '../../ui/words/dayInWords';
import { NewPassphraseFields, newPassphraseProblems, noPassphrase } from '../forRooms/NewPassphraseFields';
import { BackupInside } from '../forRooms/restore/BackupInside';
import { type BackupFile, chooseBackupFile } from '../forRooms/restore/backupFile';
import { madeInWords } from '../forRooms/restore/madeInWords';
import { OpenBackup } from '../forRooms/restore/OpenBackup';
import { Cloth } from './Cloth';
import { failureText } from './failureText';

interface RestoreDoorProps {
  problem: Failure | undefined;
  /** A record that does not open lies here; it is set aside. */
  instead?: boolean;
  onBack: () => void;
  onRestore: (setUp: SetUp) => void;
}

/** On a laptop without a book that opens: choose a backup, open it, see what is inside, and go on from there. */
export function RestoreDoor({ problem, instead = false, onBack, onRestore }: RestoreDoorProps) {
  const [file, setFile] = useState<BackupFile>();
  const [opened, setOpened] = useState<{ backup: OpenedBackup; given: BackupWith }>();
  const [told, setTold] = useState<string>();
  const choose = async () => {
    const chosen = await chooseBackupFile();
    if ('cancelled' in chosen) return;
    setTold('problem' in chosen ? chosen.problem : undefined);
    if ('file' in chosen) setFile(chosen.file);
  };
  return (
    <div className="door" data-kind="first">
      <Cloth
        promise="Back where you left off."
        words={
          instead
            ? 'A backup holds the whole book, sealed, as it was that day. What lies on this laptop now is set aside first, sealed as it is.'
            : 'A backup holds the whole book, sealed. On a new laptop it begins again with everyone and everything in it.'
        }
        gates
      />
      <main className="door-page">
        <div className="inner">
          {problem && <ErrorNote>{failureText(problem)}</ErrorNote>}
          {opened ? (
            <Inside {...opened} instead={instead} onBack={() => setOpened(undefined)} onRestore={onRestore} />
          ) : (
            <>
              <header>
                <h1>{file ? 'Open the backup' : 'Restore a backup'}</h1>
                <p className="under">
                  {file
                    ? `${file.name}. Opening it changes nothing: you see what is inside first.`
                    : `A file that ends in .wardbackup, on a stick or in the folder you chose for backups. Without a chosen folder they lie in ${instead ? 'this laptop’s' : 'the old laptop’s'} user data.`}
                </p>
              </header>
              {told && <ErrorNote>{told}</ErrorNote>}
              {file && (
                <OpenBackup
                  key={file.name}
                  file={file}
                  big
                  onOpened={(backup, given) => setOpened({ backup, given })}
                />
              )}
              <div className="door-foot">
                <Button rank="quiet" icon={<IconArrowLeft size={20} />} onClick={onBack}>
                  Back
                </Button>
                <span className="spacer" />
                <Button
                  rank={file ? 'plain' : 'primary'}
                  icon={<IconFolderOpen size={20} />}
                  autoFocus={!file}
                  onClick={() => void choose()}
                >
                  {file ? 'Choose another file' : 'Choose the backup file'}
                </Button>
              </div>
            </>
          )}
        </div>
      </main>
    </div>
  );
}

interface InsideProps {
  instead: boolean;
  backup: OpenedBackup;
  given: BackupWith;
  onBack: () => void;
  onRestore: (setUp: SetUp) => void;
}

function Inside({ instead, backup, given, onBack, onRestore }: InsideProps) {
  const [next, setNext] = useState(noPassphrase);
  const [asked, setAsked] = useState(false);
  const bySheet = 'recoverySheet' in given;
  const restore = () => {
    setAsked(true);
    const { typed, again } = newPassphraseProblems(next);
    if (bySheet && (typed || again)) return;
    const passphrase = bySheet ? next.typed : given.passphrase;
    onRestore({ name: backup.manifest.from, passphrase, keychain: false, restored: backup });
  };
  return (
    <form
      className="stack loose grow"
      noValidate
      style={{ flexDirection: 'column' }}
      onSubmit={(event) => {
        event.preventDefault();
        restore();
      }}
    >
      <header>
        <h1>This is inside</h1>
        <p className="under">{madeInWords(backup.manifest, dayOfInstant(new Date().toISOString()))}.</p>
      </header>
      <BackupInside backup={backup} />
      {instead && (
        <Note kind="attention">
          What was changed after that day is not in it. The record that does not open is set aside, and
          nothing of it is overwritten: Settings lists it under Backups.
        </Note>
      )}
      {bySheet ? (
        <div className="stack">
          <p>The sheet opened it. Choose the passphrase that opens the book from now on.</p>
          <NewPassphraseFields label="Passphrase" value={next} onChange={setNext} asked={asked} autoFocus />
        </div>
      ) : (
        <Note kind="info">
          The passphrase that opened the backup opens the book on this laptop, and its recovery sheet stays
          the same. You can change the passphrase in Settings.
        </Note>
      )}
      <div className="door-foot">
        <Button rank="quiet" icon={<IconArrowLeft size={20} />} onClick={onBack}>
          Back
        </Button>
        <span className="spacer" />
        <Button rank="primary" type="submit" icon={<IconRestore size={20} />} autoFocus={!bySheet}>
          {instead ? 'Set aside, then restore this book' : 'Restore this book'}
        </Button>
      </div>
    </form>
  );
}
