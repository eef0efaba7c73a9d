import { useSaving } from '../../store/useWorkbook';
import { Note } from '../../ui/Note';
import { PageBody } from '../../ui/Page';
import { ChangePassphrase } from './ChangePassphrase';
import { KeyCard } from './KeyCard';
import { KeychainCard } from './KeychainCard';
import { LockingCard } from './LockingCard';
import { SettingsPage } from './SettingsPage';

/** What opens the book, and what closes it. `known`: somebody else may know the passphrase. */
export function SecurityPage({ known }: { known: boolean }) {
  const { sample } = useSaving();
  return (
    <SettingsPage title="Passphrase and lock" facts="What opens this book, and what closes it.">
      {sample ? (
        <Note kind="info">
          The sample year has no passphrase and never locks: its key is thrown away when you leave it. In your
          own book you change the passphrase here, and say after how long it locks.
        </Note>
      ) : (
        <PageBody
          side={
            <>
              <LockingCard />
              <KeyCard />
              <KeychainCard />
            </>
          }
        >
          <ChangePassphrase key={String(known)} known={known} />
        </PageBody>
      )}
    </SettingsPage>
  );
}
