import { IconAlertCircle, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { inviteToEvent } from '../../../shared/commands/inviteToEvent';
import { recordRsvp } from '../../../shared/commands/recordRsvp';
import type { Rsvp } from '../../../shared/model/attendance';
import type { Rec } from '../../../shared/model/kinds';
import { likelyTurnout } from '../../../shared/queries/likelyTurnout';
import { shownName } from '../../../shared/queries/shownName';
import { missingParts, missingText } from '../../../shared/queries/upcomingEvents';
import { useDo } from '../../app/forRooms/useDo';
import { PersonLink } from '../../records/PersonLink';
import { PersonPicker } from '../../records/PersonPicker';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { BareSegments } from '../../ui/form/Choices';
import { PageBody } from '../../ui/Page';
import { Card, Sheet } from '../../ui/Sheet';
import { ShowMore } from '../../ui/ShowMore';
import { InviteMany } from './InviteMany';
import { PartsCard } from './PartsCard';
import styles from './stages.module.css';

const replies: readonly { value: Rsvp; label: string }[] = [
  { value: 'invited', label: 'Invited' },
  { value: 'yes', label: 'Yes' },
  { value: 'maybe', label: 'Maybe' },
  { value: 'no', label: 'No' },
];

/** Who is asked and what they said; what the event still lacks. */
export function PlanStage({ event, today }: { event: Rec<'event'>; today: string }) {
  const act = useDo();
  const [many, setMany] = useState(false);
  const facts = useWorkbook(
    (workbook) => ({
      invited: workbook
        .by('attendance', 'eventId', event.id)
        .filter((one) => one.rsvp)
        .map((one) => ({ one, name: shownName(workbook.get('person', one.personId)) }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      likely: likelyTurnout(workbook, event, today),
      missing: missingParts(workbook, event),
    }),
    [event, today],
  );
  const invite = (personId: string | null) => {
    if (personId)
      void act((workbook, deed) =>
        inviteToEvent(workbook, deed, { eventId: event.id, personIds: [personId] }),
      );
  };
  return (
    <PageBody
      side={
        <>
          {(facts.likely || facts.missing.length > 0) && (
            <Card title="Before the day">
              {facts.likely && (
                <p>
                  Likely <b>{facts.likely.likely}</b> ({facts.likely.low} to {facts.likely.high}) of the{' '}
                  {facts.likely.saidYes} who said yes.
                </p>
              )}
              {facts.missing.map((part) => (
                <p key={part} className={styles.missing}>
                  <IconAlertCircle size={20} aria-hidden="true" /> {missingText(part)}
                </p>
              ))}
            </Card>
          )}
          <PartsCard event={event} />
        </>
      }
    >
      <Sheet clip>
        <div className={styles.head}>
          <h2 className="grow">Who is asked</h2>
          <Button icon={<IconUserPlus size={20} />} onClick={() => setMany(true)}>
            Invite several
          </Button>
        </div>
        <div className={styles.picker}>
          <PersonPicker label="Invite someone" personId={null} again canAdd onChange={invite} />
        </div>
        <ul className={`plain ${styles.rows}`}>
          <ShowMore rows={facts.invited}>
            {({ one, name }) => (
              <li key={one.id} className={styles.row}>
                <span className="grow">
                  <PersonLink personId={one.personId} />
                </span>
                <BareSegments
                  label={`What ${name} said`}
                  choices={replies}
                  value={one.rsvp ?? null}
                  onChange={(rsvp) =>
                    void act((workbook, deed) =>
                      recordRsvp(workbook, deed, { eventId: event.id, personId: one.personId, rsvp }),
                    )
                  }
                />
              </li>
            )}
          </ShowMore>
        </ul>
        {facts.invited.length === 0 && (
          <p className={`muted ${styles.nobody}`}>Nobody is asked yet. Type a name above and press Enter.</p>
        )}
      </Sheet>
      {many && <InviteMany event={event} onClose={() => setMany(false)} />}
    </PageBody>
  );
}
