import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { RecoverySheet } from '../../app/forRooms/RecoverySheet';
import { useSession, useSessionDeeds } from '../../store/useSession';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { PageBody } from '../../ui/Page';
import { Card, Sheet } from '../../ui/Sheet';
import { useToast } from '../../ui/Toasts';
import { SettingsPage } from './SettingsPage';
import styles from './settings.module.css';

/** The way back in when the passphrase is forgotten: shown on asking, kept, and proved by its last four characters. */
export function RecoverySheetPage() {
  const session = useSessionDeeds();
  const state = useSession();
  const toast = useToast();
  const [code, setCode] = useState<string>();
  const [keptNow, setKeptNow] = useState(false);
  if (state.phase !== 'open')
    return (
      <SettingsPage title="Recovery sheet">
        <Note kind="info">
          The sample year has no recovery sheet. In your own book it opens everything if the passphrase is
          ever forgotten.
        </Note>
      </SettingsPage>
    );
  const due = state.recoverySheetDue;
  const kept = () => {
    if (keptNow) return;
    setKeptNow(true);
    void session.recoverySheetKept();
    toast.say({ text: 'Checked the recovery sheet' });
  };
  return (
    <SettingsPage
      title="Recovery sheet"
      facts={due ? 'Not checked yet: Today reminds you until it is.' : 'Kept and checked.'}
    >
      <PageBody
        side={
          <Card title="What it is for">
            <div className="stack">
              <p>
                If the passphrase is forgotten, this sheet is the only way back in. It also opens every backup
                of this book. Nobody else holds a copy.
              </p>
              <p>Whoever has it can open the book. Keep it where you keep a passport.</p>
            </div>
          </Card>
        }
      >
        <Sheet>
          <div className={styles.inside}>
            {code === undefined ? (
              <div className="stack">
                <p>Look round first: whoever reads the sheet over your shoulder can open the book.</p>
                <div>
                  <Button
                    rank="primary"
                    icon={<IconEye size={20} />}
                    onClick={() => void session.recoverySheet().then(setCode)}
                  >
                    Show the recovery sheet
                  </Button>
                </div>
              </div>
            ) : (
              <RecoverySheet code={code} onKept={kept} />
            )}
            {keptNow && (
              <Note kind="good">
                <b>You have it.</b> Those are its last four characters. Today no longer asks.
              </Note>
            )}
          </div>
        </Sheet>
      </PageBody>
    </SettingsPage>
  );
}
