import { IconCircleCheck, IconCopyCheck, IconFolder, IconFolderOpen } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { size } from '../../../shared/formats/problemText';
import type { RequestOutput } from '../../../shared/ipc';
import { instantInSentence } from '../../app/forRooms/restore/madeInWords';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { EarlierBackups } from '../../records/erase/EarlierBackups';
import { backupProblemText } from '../../store/backupText';
import { useBackups } from '../../store/useBackups';
import { useReadyToSeal } from '../../store/useReadyToSeal';
import { useSaving } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import { PageBody } from '../../ui/Page';
import { Card, Sheet } from '../../ui/Sheet';
import { ShowMore } from '../../ui/ShowMore';
import { useToast } from '../../ui/Toasts';
import { countOf } from '../../ui/words/countInWords';
import { SetAside } from './SetAside';
import { SettingsPage } from './SettingsPage';
import styles from './settings.module.css';
import { useAnswer } from './useAnswer';

type Kept = RequestOutput<'backup.list'>;

/** Every backup there is, where they lie, and one more now. */
export function BackupsPage() {
  const { route, go, replace } = useRoute();
  const { sample } = useSaving();
  const toast = useToast();
  const backups = useBackups();
  useReadyToSeal();
  const [turn, setTurn] = useState(0);
  const kept = useAnswer(() => window.machine.ask('backup.list'), `${backups?.last} ${turn}`);
  const makeNow = async () => {
    const made = await backups?.makeNow();
    if (made?.outcome === 'kept') toast.say({ text: 'Backed up, opened again and read back' });
  };
  const asked = useRef(false);
  useEffect(() => {
    if (route.about !== 'now' || asked.current) return;
    asked.current = true;
    replace({ room: 'settings', page: 'backups' });
    void makeNow();
  });
  if (sample)
    return (
      <SettingsPage title="Backups">
        <Note kind="info">
          The sample year is not backed up: nothing in it is real. Your own book backs itself up after the
          first change of each day.
        </Note>
      </SettingsPage>
    );
  return (
    <SettingsPage
      title="Backups"
      facts="Made by themselves after the first change of each day, and before every import."
      actions={
        <>
          <Button onClick={() => go({ room: 'settings', page: 'restore' })}>Restore a backup</Button>
          <Button
            rank="primary"
            icon={<IconCopyCheck size={20} />}
            busy={backups?.making ?? false}
            onClick={() => void makeNow()}
          >
            Back up now
          </Button>
        </>
      }
    >
      <PageBody
        side={
          kept && (
            <>
              <FolderCard kept={kept} onChosen={() => setTurn(turn + 1)} />
              <Card title="What is kept">
                <p>
                  The last of each of seven days, four weeks and twelve months; older ones make room by
                  themselves. Each one holds the whole book, sealed: it opens with the passphrase of that day,
                  or with the recovery sheet.
                </p>
              </Card>
              <Card title="A new computer">
                <Button onClick={() => go({ room: 'settings', page: 'move' })}>Move to a new computer</Button>
              </Card>
            </>
          )
        }
      >
        {backups?.problem && <ErrorNote>{backupProblemText(backups.problem)}</ErrorNote>}
        {kept && <KeptBackups kept={kept} />}
        <EarlierBackups key={kept?.folder} onlyIfAny onRewritten={() => setTurn(turn + 1)} />
        <SetAside />
      </PageBody>
    </SettingsPage>
  );
}

function KeptBackups({ kept }: { kept: Kept }) {
  const { go } = useRoute();
  const today = useToday();
  if (kept.backups.length === 0)
    return (
      <Sheet>
        <div className={styles.inside}>
          <h2>{kept.there ? 'No backup yet' : 'The folder is not there'}</h2>
          <p>
            {kept.there
              ? 'The first is made a few seconds after your next change. You can also make one now.'
              : 'It may be on a stick that was pulled out. Put it in again, or choose another folder. Your book itself is saved.'}
          </p>
        </div>
      </Sheet>
    );
  return (
    <Sheet>
      <div className={styles.head}>
        <h3>{countOf(kept.backups.length, 'backup', 'backups')}</h3>
        <span className="muted small">
          Each was opened again and read back from the disk when it was made.
        </span>
      </div>
      <ul className={styles.rows} aria-label="Backups">
        <ShowMore rows={kept.backups} step={12}>
          {({ name, at, size: bytes }) => (
            <li key={name}>
              <IconCircleCheck size={20} color="var(--pine)" aria-hidden="true" />
              <span className="grow strong">{instantInSentence(at, today)}</span>
              <span className="muted tabular">{size(bytes)}</span>
              <Button
                size="small"
                aria-label={`Restore the backup of ${instantInSentence(at, today)}`}
                onClick={() => go({ room: 'settings', page: 'restore', id: name })}
              >
                Restore
              </Button>
            </li>
          )}
        </ShowMore>
      </ul>
    </Sheet>
  );
}

function FolderCard({ kept, onChosen }: { kept: Kept; onChosen: () => void }) {
  const [problem, setProblem] = useState<string>();
  const choose = async () => {
    const answer = await window.machine.ask('folder.choose');
    setProblem(
      answer.outcome === 'cannot-write'
        ? `That folder cannot be written to (${answer.detail}). Backups go where they went before. Choose another.`
        : undefined,
    );
    if (answer.outcome === 'chosen') onChosen();
  };
  return (
    <Card title="Where they lie">
      <div className="stack">
        <p className="row" style={{ alignItems: 'flex-start' }}>
          <IconFolder size={20} aria-hidden="true" />
          <span className={styles.path}>{kept.folder}</span>
        </p>
        {!kept.chosen && (
          <p className="small muted">
            On this laptop’s own disk. A stick or another disk survives the laptop: choose a folder there.
          </p>
        )}
        {problem && <ErrorNote>{problem}</ErrorNote>}
        <div>
          <Button size="small" icon={<IconFolderOpen size={20} />} onClick={() => void choose()}>
            Choose a folder
          </Button>
        </div>
      </div>
    </Card>
  );
}
