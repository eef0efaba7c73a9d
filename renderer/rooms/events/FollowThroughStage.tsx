import { type KeyboardEvent, useRef, useState } from 'react';
import { confirmCommitment } from '../../../shared/commands/confirmCommitment';
import { keepCommitment } from '../../../shared/commands/keepCommitment';
import { missCommitment } from '../../../shared/commands/missCommitment';
import type { Rec } from '../../../shared/model/kinds';
import { bySoonestDue, type FollowThrough, followThrough } from '../../../shared/queries/commitmentsToChase';
import type { EventStages } from '../../../shared/queries/eventStages';
import { codeLabel } from '../../../shared/queries/listCodes';
import { shownName } from '../../../shared/queries/shownName';
import { useDo } from '../../app/forRooms/useDo';
import { PersonLink } from '../../records/PersonLink';
import { RingLink } from '../../records/RingLink';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { BareSegments } from '../../ui/form/Choices';
import { Key } from '../../ui/Key';
import { PageBody } from '../../ui/Page';
import { Sheet } from '../../ui/Sheet';
import { ShowMore } from '../../ui/ShowMore';
import { useFocusHandedOn } from '../../ui/useFocusHandedOn';
import { dueInWords } from '../../ui/words/dayInWords';
import { ByAction } from './ByAction';
import styles from './stages.module.css';

interface FollowThroughStageProps {
  event: Rec<'event'>;
  stages: EventStages;
  today: string;
}

const titles: Record<FollowThrough, string> = {
  'to-chase': 'to chase',
  confirmed: 'confirmed',
  kept: 'kept',
  lost: 'lost',
};

/** Ring, then one key for what happened: C confirmed, K kept, M missed. */
export function FollowThroughStage({ event, stages, today }: FollowThroughStageProps) {
  const act = useDo();
  const [show, setShow] = useState<FollowThrough>('to-chase');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const rows = useWorkbook(
    (workbook) =>
      workbook
        .by('commitment', 'eventId', event.id)
        .filter((one) => followThrough(one, today) === show)
        .sort(bySoonestDue)
        .map((one) => ({
          one,
          person: workbook.get('person', one.personId),
          words: one.wording || codeLabel(workbook, 'commitmentAction', one.action),
        })),
    [event.id, show, today],
  );
  const current = Math.min(at, rows.length - 1);
  const focusRow = (index: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    setAt(to);
    list.current?.querySelectorAll<HTMLElement>('[data-row]')[to]?.focus();
  };
  const handOn = useFocusHandedOn(rows, () => focusRow(current));
  const settle = (commitmentId: string, key: string) => {
    const command = { c: confirmCommitment, k: keepCommitment, m: missCommitment }[key];
    if (!command) return false;
    handOn();
    void act((workbook, deed) => command(workbook, deed, { commitmentId }));
    return true;
  };
  const onKeyDown = (key: KeyboardEvent<HTMLElement>, commitmentId: string, index: number) => {
    if (key.target !== key.currentTarget || key.ctrlKey || key.altKey || key.metaKey) return;
    if (key.key === 'ArrowDown') focusRow(index + 1);
    else if (key.key === 'ArrowUp') focusRow(index - 1);
    else if (!settle(commitmentId, key.key.toLowerCase())) return;
    key.preventDefault();
  };
  const counts: Record<FollowThrough, number> = {
    'to-chase': stages.toChase,
    confirmed: stages.confirmed,
    kept: stages.kept,
    lost: stages.lost,
  };
  return (
    <PageBody side={stages.commitments > 0 && <ByAction event={event} />}>
      <Sheet clip>
        <div className={styles.head}>
          <h2 className="grow">
            {counts[show]} {titles[show]}
          </h2>
          <BareSegments
            label="Which commitments"
            choices={[
              { value: 'to-chase', label: `To chase ${counts['to-chase']}` },
              { value: 'confirmed', label: `Confirmed ${counts.confirmed}` },
              { value: 'kept', label: `Kept ${counts.kept}` },
              { value: 'lost', label: `Lost ${counts.lost}` },
            ]}
            value={show}
            onChange={(value) => {
              setShow(value);
              setAt(0);
            }}
          />
        </div>
        <ul className={`plain ${styles.rows}`} ref={list} aria-label="Commitments">
          <ShowMore rows={rows}>
            {({ one, person, words }, index) => (
              <li
                key={one.id}
                data-row
                data-current={index === current}
                className={styles.row}
                aria-label={`${shownName(person)}: ${words}`}
                tabIndex={index === current ? 0 : -1}
                onFocus={() => setAt(index)}
                onKeyDown={(key) => onKeyDown(key, one.id, index)}
              >
                <span className={styles.who}>
                  <PersonLink personId={one.personId} />
                </span>
                <span className="grow">{words}</span>
                <span className={`small ${one.due && one.due < today ? styles.late : 'muted'}`}>
                  {one.due && dueInWords(one.due, today)}
                </span>
                {index === current ? (
                  <span className="row">
                    {one.state !== 'confirmed' && one.state !== 'kept' && (
                      <Button size="small" iconAfter={<Key>C</Key>} onClick={() => settle(one.id, 'c')}>
                        Confirm
                      </Button>
                    )}
                    {one.state !== 'kept' && (
                      <Button size="small" iconAfter={<Key>K</Key>} onClick={() => settle(one.id, 'k')}>
                        Kept
                      </Button>
                    )}
                    {one.state !== 'missed' && (
                      <Button size="small" iconAfter={<Key>M</Key>} onClick={() => settle(one.id, 'm')}>
                        Missed
                      </Button>
                    )}
                  </span>
                ) : (
                  person && <RingLink person={person} />
                )}
              </li>
            )}
          </ShowMore>
        </ul>
        {rows.length === 0 && (
          <p className={`muted ${styles.nobody}`}>
            {show === 'to-chase' ? 'Nobody is left to chase here.' : `None ${titles[show]} yet.`}
          </p>
        )}
      </Sheet>
    </PageBody>
  );
}
