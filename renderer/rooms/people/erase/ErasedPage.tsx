import type { Rec } from '../../../../shared/model/kinds';
import type { Cleansing } from '../../../../shared/workbook/cleansed';
import { homeOf } from '../../../app/forRooms/route';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useToday } from '../../../app/forRooms/useToday';
import { EarlierBackups } from '../../../records/erase/EarlierBackups';
import type { StillDue } from '../../../store/erasing/eraseRecord';
import { Button } from '../../../ui/Button';
import { Note } from '../../../ui/Note';
import { Page, PageBody } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { Card } from '../../../ui/Sheet';
import { dayInSentence, dayOfInstant } from '../../../ui/words/dayInWords';
import styles from './erase.module.css';

const dueText: Record<StillDue, string> = {
  blocks: 'the record could not be written anew',
  backup: 'no backup could be made',
  journalFile: 'the journal file still holds earlier changes',
};

interface ErasedPageProps {
  due: readonly StillDue[];
  settled: Cleansing;
  sent: readonly Rec<'exportAudit'>[];
}

/** It is done: what is still to do on this laptop, and whom to tell. */
export function ErasedPage({ due, settled, sent }: ErasedPageProps) {
  const { go } = useRoute();
  const today = useToday();
  return (
    <Page scroll>
      <PageHeader
        title="Erased"
        facts="They are gone from this book, and no list, pack or backup brings them back."
      />
      <PageBody>
        {due.length > 0 && (
          <Note kind="attention">
            Sealed leftovers are still on the disk: {due.map((each) => dueText[each]).join('; ')}. It is tried
            again whenever you unlock the book. Make room, or put the backup stick in.
          </Note>
        )}
        {sent.length > 0 && (
          <Card title="Tell them to erase it too">
            <ul className={styles.sent} aria-label="Whom to tell">
              {sent.map((each) => (
                <li key={each.id}>
                  <b>{each.to ?? 'Nobody noted'}</b>
                  <div className="muted small">
                    {each.what}, {dayInSentence(dayOfInstant(each.at), today)}
                  </div>
                </li>
              ))}
            </ul>
          </Card>
        )}
        <EarlierBackups settled={[settled]} />
        <Card title="What is left on the disk">
          <p>
            The disk itself may keep sealed leftovers until it writes over them, and whoever has this book’s
            key could still open those. Changing the key puts them beyond it.
          </p>
          <div style={{ marginTop: 12 }}>
            <Button onClick={() => go({ room: 'settings', page: 'changeKey' })}>Change the key…</Button>
          </div>
        </Card>
        <div className="row">
          <Button rank="primary" onClick={() => go(homeOf.people)}>
            Back to People
          </Button>
        </div>
      </PageBody>
    </Page>
  );
}
