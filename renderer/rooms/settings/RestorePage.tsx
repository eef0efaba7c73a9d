import { IconFolderOpen, IconRestore } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { type Replacement, replacementOf } from '../../../shared/workbook/replacement';
import { BackupInside } from '../../app/forRooms/restore/BackupInside';
import {
  type BackupFile,
  chooseBackupFile,
  type FileChosen,
  readKeptBackup,
} from '../../app/forRooms/restore/backupFile';
import { useHandedBackup } from '../../app/forRooms/restore/handedBackup';
import { madeInWords } from '../../app/forRooms/restore/madeInWords';
import { OpenBackup } from '../../app/forRooms/restore/OpenBackup';
import { homeOf } from '../../app/forRooms/route';
import { useUndo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { backupProblemText } from '../../store/backupText';
import { problemText } from '../../store/problemText';
import { type OpenedBackup, replaceWithBackup } from '../../store/restore';
import { useBackups } from '../../store/useBackups';
import { useCounted } from '../../store/useCounted';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { FormFooter } from '../../ui/form/FormFooter';
import { Note } from '../../ui/Note';
import { PageBody } from '../../ui/Page';
import { Card, Sheet } from '../../ui/Sheet';
import { useToast } from '../../ui/Toasts';
import { countOf } from '../../ui/words/countInWords';
import { SettingsPage } from './SettingsPage';
import styles from './settings.module.css';

/** Choose a backup, open it, see what it holds beside what the book holds, and only then put it in its place. */
export function RestorePage({ name }: { name: string | undefined }) {
  const [file, setFile] = useState<BackupFile>();
  const [told, setTold] = useState<string>();
  const [backup, setBackup] = useState<OpenedBackup>();
  const take = (chosen: FileChosen) => {
    if ('cancelled' in chosen) return;
    setTold('problem' in chosen ? chosen.problem : undefined);
    if (!('file' in chosen)) return;
    setFile(chosen.file);
    setBackup(undefined);
  };
  const handed = useHandedBackup();
  useEffect(() => {
    const given = handed.take();
    if (given) setFile(given);
  }, [handed]);
  useEffect(() => {
    if (name === undefined) return;
    void readKeptBackup(name).then((chosen) => {
      if ('file' in chosen) setFile(chosen.file);
      if ('problem' in chosen) setTold(chosen.problem);
    });
  }, [name]);
  return (
    <SettingsPage
      title="Restore a backup"
      facts="You see what is inside before anything is replaced, and the book is backed up first."
    >
      <PageBody
        side={
          <Card title="What restoring does">
            <div className="stack">
              <p>Everything in the book goes back to how the backup holds it. What was added since goes.</p>
              <p className="muted">
                Your passphrase and recovery sheet stay as they are now. Who was erased stays erased, and the
                list of what has left the book stays whole.
              </p>
            </div>
          </Card>
        }
      >
        {told && <ErrorNote>{told}</ErrorNote>}
        <Sheet>
          {backup ? (
            <Preview backup={backup} />
          ) : (
            <div className={styles.inside}>
              {file ? (
                <>
                  <h2 className={styles.path}>{file.name}</h2>
                  <OpenBackup key={file.name} file={file} onOpened={setBackup} />
                </>
              ) : (
                <p>Choose a file that ends in .wardbackup: on a stick, or in the folder for backups.</p>
              )}
              <div>
                <Button
                  icon={<IconFolderOpen size={20} />}
                  rank={file ? 'plain' : 'primary'}
                  onClick={() => void chooseBackupFile().then(take)}
                >
                  {file ? 'Choose another file' : 'Choose a backup file'}
                </Button>
              </div>
            </div>
          )}
        </Sheet>
      </PageBody>
    </SettingsPage>
  );
}

function changesInWords({ replace, drop }: Replacement): string {
  if (replace.length + drop.length === 0)
    return 'The book holds exactly what the backup holds. There is nothing to restore.';
  const back = `${countOf(replace.length, 'record goes', 'records go')} back to how the backup has it`;
  const gone = `${countOf(drop.length, 'record', 'records')} added since ${drop.length === 1 ? 'goes' : 'go'}`;
  return `${back}; ${gone}.`;
}

function Preview({ backup }: { backup: OpenedBackup }) {
  const open = useOpenWorkbook();
  const backups = useBackups();
  const today = useToday();
  const toast = useToast();
  const { undo } = useUndo();
  const { go } = useRoute();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { answer } = useCounted(() => replacementOf(open.workbook, backup.records), [open, backup]);
  const nothing = answer !== undefined && answer.replace.length + answer.drop.length === 0;
  const restore = async () => {
    setBusy(true);
    setProblem(undefined);
    const made = await backups?.makeNow();
    if (made && made.outcome !== 'kept') {
      setProblem(`${backupProblemText(made)} Nothing was restored.`);
      return setBusy(false);
    }
    const result = await replaceWithBackup(open, backup);
    setBusy(false);
    if (!result.ok) return setProblem(problemText(result.problem));
    toast.say({ text: 'Restored the backup', onUndo: () => void undo() });
    go(homeOf.today);
  };
  return (
    <>
      <div className={styles.inside}>
        <div>
          <h2>{madeInWords(backup.manifest, today)}</h2>
        </div>
        {backup.manifest.workbookId !== open.workbookId && (
          <Note>
            <b>This is a backup of another book.</b> Restoring it here replaces this one. To have both,
            restore it on another laptop or for another user of this one.
          </Note>
        )}
        <BackupInside backup={backup} now={(kind) => open.reader.count(kind)} />
        <p className="strong" role="status">
          {answer ? changesInWords(answer) : 'Comparing it with the book…'}
        </p>
      </div>
      <FormFooter
        {...(problem && { problem })}
        left={
          <Button rank="quiet" onClick={() => go({ room: 'settings', page: 'backups' })}>
            Keep the book as it is
          </Button>
        }
      >
        <Button
          rank="primary"
          icon={<IconRestore size={20} />}
          busy={busy}
          disabled={!answer || nothing}
          onClick={() => void restore()}
        >
          Back up, then replace the book
        </Button>
      </FormFooter>
    </>
  );
}
