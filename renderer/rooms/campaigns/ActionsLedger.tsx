import type { CampaignOverview } from '../../../shared/queries/campaignOverview';
import { eventStages } from '../../../shared/queries/eventStages';
import { useRoute } from '../../app/forRooms/useRoute';
import { useWorkbook } from '../../store/useWorkbook';
import { Ledger, LedgerEntry } from '../../ui/Ledger';
import { Sheet } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import { dayInTable } from '../../ui/words/dayInWords';
import styles from './campaigns.module.css';

/** The campaign's events in time, latest first, each with what came of it. */
export function ActionsLedger({ seen, today }: { seen: CampaignOverview; today: string }) {
  const { go } = useRoute();
  const actions = useWorkbook(
    (workbook) => seen.actions.map((event) => ({ event, stages: eventStages(workbook, event, today) })),
    [seen.actions, today],
  );
  const past = actions.filter(({ event }) => event.starts.slice(0, 10) < today).length;
  return (
    <Sheet clip>
      <div className={styles.head}>
        <h2 className="grow">Actions</h2>
        <span className="muted small">
          {past} so far{actions.length > past && `, ${actions.length - past} to come`}
        </span>
      </div>
      {actions.length === 0 ? (
        <p className={`muted ${styles.none}`}>
          No action yet. A meeting, a petition, a deputation: whatever moves the target.
        </p>
      ) : (
        <Ledger label="Actions">
          {actions.map(({ event, stages }) => (
            <LedgerEntry
              key={event.id}
              when={dayInTable(event.starts.slice(0, 10), today)}
              now={event.starts.slice(0, 10) >= today}
            >
              <button
                type="button"
                className="link"
                onClick={() => go({ room: 'events', page: 'event', id: event.id })}
              >
                {event.title}
              </button>{' '}
              <span className="muted">
                {cameOf(stages.came, stages.commitments, stages.saidYes, event.starts.slice(0, 10) >= today)}
              </span>
            </LedgerEntry>
          ))}
        </Ledger>
      )}
    </Sheet>
  );
}

function cameOf(came: number, commitments: number, saidYes: number, coming: boolean): string {
  if (coming && came === 0) return saidYes > 0 ? `${saidYes} said yes` : '';
  const parts = [
    came > 0 && `${came.toLocaleString('en-GB')} came`,
    commitments > 0 && countOf(commitments, 'commitment', 'commitments'),
  ];
  return parts.filter(Boolean).join(', ');
}
