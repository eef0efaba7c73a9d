import { useRoute } from '../../app/forRooms/useRoute';
import type { KeyChangeDue } from '../../store/keyChange/finishKeyChange';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { Sheet } from '../../ui/Sheet';
import { Tag } from '../../ui/Tag';
import { keyDueText } from './keyChangeInWords';
import styles from './settings.module.css';

interface AfterKeyChangeProps {
  due: readonly KeyChangeDue[];
  /** It was changed a moment ago. */
  now: boolean;
  sheetDue: boolean;
}

/** What comes next once the key was changed: the new sheet, the new card, the old backups. */
export function AfterKeyChange({ due, now, sheetDue }: AfterKeyChangeProps) {
  const { go } = useRoute();
  return (
    <>
      {due.length > 0 ? (
        <Note kind="attention">
          <b>The key is changed, and something is left to be done:</b> {due.map(keyDueText).join('; ')}. It is
          tried again whenever you unlock the book.
        </Note>
      ) : (
        now && (
          <Note kind="good">
            <b>The key is changed.</b> Everything is sealed anew, and a backup to the new recovery sheet was
            made and read back. What you did before can no longer be undone.
          </Note>
        )
      )}
      <Sheet>
        <div className={styles.head}>
          <h3>What comes next</h3>
        </div>
        <ol className={styles.rows} aria-label="What comes next">
          <li>
            <span className="grow">
              <b>Make the new recovery sheet</b>
              <span className="muted small" style={{ display: 'block' }}>
                The old one opens this book no more, nor any backup made from now on. Tear it up.
              </span>
            </span>
            {sheetDue ? (
              <Button
                size="small"
                rank="primary"
                onClick={() => go({ room: 'settings', page: 'recoverySheet' })}
              >
                Make the new sheet
              </Button>
            ) : (
              <Tag kind="good">Kept and checked</Tag>
            )}
          </li>
          <li>
            <span className="grow">
              <b>Send colleagues your new card</b>
              <span className="muted small" style={{ display: 'block' }}>
                Until they have it, your packs come to them as from somebody unknown. What they send to the
                old card still opens here.
              </span>
            </span>
            <Button size="small" onClick={() => go({ room: 'exchange', page: 'colleagues' })}>
              Open your card
            </Button>
          </li>
          <li>
            <span className="grow">
              <b>Decide on the old backups</b>
              <span className="muted small" style={{ display: 'block' }}>
                They still open with the passphrase or the sheet of their day. Delete those that nobody
                should.
              </span>
            </span>
            <Button size="small" onClick={() => go({ room: 'settings', page: 'backups' })}>
              Open Backups
            </Button>
          </li>
        </ol>
      </Sheet>
    </>
  );
}
