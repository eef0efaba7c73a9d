import { IconCopyCheck } from '@tabler/icons-react';
import { useRoute } from '../../app/forRooms/useRoute';
import { backupProblemText } from '../../store/backupText';
import { useBackups } from '../../store/useBackups';
import { useSaving, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import { PageBody } from '../../ui/Page';
import { Card } from '../../ui/Sheet';
import { useToast } from '../../ui/Toasts';
import { SettingsPage } from './SettingsPage';
import styles from './settings.module.css';
import { useAnswer } from './useAnswer';

/** The whole way from this laptop to another: what to do here, what to carry, what to do there, what to delete. */
export function MovePage() {
  const { go } = useRoute();
  const { sample } = useSaving();
  const toast = useToast();
  const backups = useBackups();
  const kept = useAnswer(() => window.machine.ask('backup.list'), backups?.last ?? '');
  const makeNow = async () => {
    const made = await backups?.makeNow();
    if (made?.outcome === 'kept') toast.say({ text: 'Backed up, opened again and read back' });
  };
  const newest = kept?.backups[0];
  const withMedia = useWorkbook((workbook) => workbook.count('media') > 0);
  if (sample)
    return (
      <SettingsPage title="Move to a new computer">
        <Note kind="info">The sample year is built into every Wardbook: there is nothing of it to move.</Note>
      </SettingsPage>
    );
  return (
    <SettingsPage
      title="Move to a new computer"
      facts="The book goes as one sealed file. This laptop keeps its own until you delete it."
    >
      <PageBody>
        {backups?.problem && <ErrorNote>{backupProblemText(backups.problem)}</ErrorNote>}
        <Card title="1. Here: make a backup">
          <p>Everything that is saved goes into it. It is opened again and read back before it counts.</p>
          <div className="row wrap" style={{ marginTop: 12 }}>
            <Button
              rank="primary"
              icon={<IconCopyCheck size={20} />}
              busy={backups?.making ?? false}
              onClick={() => void makeNow()}
            >
              Back up now
            </Button>
            <Button onClick={() => go({ room: 'settings', page: 'backups' })}>
              Choose where backups lie
            </Button>
          </div>
        </Card>
        <Card title="2. Carry it over">
          {newest ? (
            <>
              <p>Copy this file to a stick. Without your passphrase or recovery sheet nobody can read it.</p>
              <p className={styles.path} style={{ marginBlock: 8 }}>
                <b>{newest.name}</b>
                <br />
                <span className="muted">in {kept?.folder}</span>
              </p>
              {withMedia && (
                <p>
                  Copy the folder “media” that lies beside it too: your photos and recordings are in it,
                  sealed.
                </p>
              )}
            </>
          ) : (
            <p>The file is named here when the backup is made.</p>
          )}
          <p>Have your passphrase in your head or your recovery sheet in your hand: one of them opens it.</p>
        </Card>
        <Card title="3. There: restore it">
          <p>
            Install Wardbook on the new computer and start it. On its first page choose “Restore a backup”,
            then the file on the stick, and type the passphrase. You see what is inside before anything is
            written.
          </p>
        </Card>
        <Card title="4. There: check">
          <p>
            The numbers of people and events are those that you know. Go on working there alone: two laptops
            that both go on have to exchange packs.
          </p>
        </Card>
        <Card title="5. Here: delete what is left">
          <p>
            When the new computer has made a backup of its own, uninstall Wardbook here, delete its backups on
            this laptop, and empty the bin. Keep the stick locked away, or wipe it.
          </p>
        </Card>
      </PageBody>
    </SettingsPage>
  );
}
