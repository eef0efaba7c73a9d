import { IconRestore } from '@tabler/icons-react';
import type { Failure } from '../../store/sessionState';
import { Button } from '../../ui/Button';
import { Logo } from '../../ui/Gate';
import { failureText } from './failureText';
import { NoticePage } from './NoticePage';

const close = (
  <Button rank="primary" size="big" autoFocus onClick={() => window.close()}>
    Close Wardbook
  </Button>
);

const again = (
  <Button rank="primary" size="big" autoFocus onClick={() => window.location.reload()}>
    Try again
  </Button>
);

/** The record was written by a newer Wardbook than this. */
export function NewerVersionPage({ what }: { what: 'keys' | 'records' }) {
  return (
    <NoticePage
      title="This book was written by a newer Wardbook."
      under={`Its ${what} are in a form that this version does not know, so it was not opened and nothing was changed. Install the newer version, and it opens as before.`}
      aside="Nothing has been opened or overwritten"
      buttons={close}
    />
  );
}

/** What stands in the way of starting; where it is the record itself, a backup can take its place. */
export function FailedPage({ problem, onRestore }: { problem: Failure; onRestore: () => void }) {
  const second = problem.reason === 'second-window';
  const inRecord = problem.reason === 'keys-unreadable' || problem.reason === 'fault';
  return (
    <NoticePage
      title={second ? 'The book is already open.' : 'The book could not be opened.'}
      under={failureText(problem)}
      aside={second ? undefined : 'What was saved is kept'}
      left={
        second ? undefined : (
          <Button rank="quiet" onClick={() => window.close()}>
            Close Wardbook
          </Button>
        )
      }
      buttons={
        second ? (
          close
        ) : (
          <>
            {inRecord && (
              <Button size="big" icon={<IconRestore size={20} />} onClick={onRestore}>
                Restore a backup instead
              </Button>
            )}
            {again}
          </>
        )
      }
    />
  );
}

/** For the second that it takes to look at the disk, or to make what is about to be shown. */
export function OpeningPage({ words, progress }: { words: string; progress: number | undefined }) {
  return (
    <div className="door" style={{ placeItems: 'center' }}>
      <div className="stack" style={{ alignItems: 'center', color: 'var(--damson)' }} role="status">
        <Logo height={44} />
        <p className="strong" style={{ color: 'var(--ink)' }}>
          {words}
          {progress !== undefined && progress > 0 && ` ${Math.round(progress * 100)} %`}
        </p>
      </div>
    </div>
  );
}
