import { useState } from 'react';
import { liftErasure } from '../../../shared/commands/liftErasure';
import type { Rec } from '../../../shared/model/kinds';
import { erasuresMade } from '../../../shared/queries/erasuresMade';
import { homeOf } from '../../app/forRooms/route';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { useSessionDeeds } from '../../store/useSession';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { TextField } from '../../ui/form/TextFields';
import { Sheet } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import { dayInSentence } from '../../ui/words/dayInWords';
import { SettingsPage } from './SettingsPage';
import styles from './settings.module.css';

/** Who was erased, by date and bare number: nothing else is left of them. */
export function ErasuresPage() {
  const { go } = useRoute();
  const today = useToday();
  const erasures = useWorkbook(erasuresMade);
  const [lifting, setLifting] = useState<string>();
  return (
    <SettingsPage
      title="Erased at their request"
      facts="By date and number alone. They stay out of every list, pack and backup until they ask to be in the book again."
    >
      {erasures.length === 0 ? (
        <Empty
          sentence="Nobody has asked to be forgotten."
          does="When somebody does, open their page and choose Erase. What is left of it stands here."
          start={
            <Button size="big" rank="primary" onClick={() => go(homeOf.people)}>
              Open People
            </Button>
          }
        />
      ) : (
        <Sheet>
          <div className={styles.head}>
            <h3>{countOf(erasures.length, 'erasure', 'erasures')}</h3>
          </div>
          <ul className={styles.rows} aria-label="Erasures">
            {erasures.map((erasure) => (
              <li key={erasure.id}>
                <span className="grow">
                  <b>{dayInSentence(erasure.on, today)}</b>
                  <span className="muted small path" style={{ display: 'block' }}>
                    {(erasure.personIds ?? []).join(', ')}
                    {erasure.liftedOn && (
                      <>
                        {' '}
                        · lifted {dayInSentence(erasure.liftedOn, today)}: {erasure.liftedWhy}
                      </>
                    )}
                  </span>
                  {lifting === erasure.id && (
                    <Lifting erasure={erasure} onDone={() => setLifting(undefined)} />
                  )}
                </span>
                {!erasure.liftedOn && lifting !== erasure.id && (
                  <Button size="small" onClick={() => setLifting(erasure.id)}>
                    They have asked again
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </SettingsPage>
  );
}

function Lifting({ erasure, onDone }: { erasure: Rec<'erasure'>; onDone: () => void }) {
  const act = useDo();
  const session = useSessionDeeds();
  const [why, setWhy] = useState('');
  const lift = async () => {
    const done = await act((workbook, deed) =>
      liftErasure(workbook, deed, { erasureId: erasure.id, on: deed.today, why: why.trim() }),
    );
    if (!done.ok) return;
    await session.keepErasures();
    onDone();
  };
  return (
    <div className="stack" style={{ gap: 12, padding: '12px 0' }}>
      <TextField
        label="How they asked to be in the book again"
        value={why}
        onChange={setWhy}
        maxLength={500}
        autoFocus
      />
      <div className="row">
        <Button onClick={onDone}>Leave it as it is</Button>
        <Button rank="primary" disabled={why.trim() === ''} onClick={() => void lift()}>
          Let them be added again
        </Button>
      </div>
    </div>
  );
}
