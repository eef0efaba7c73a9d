import { useRef, useState } from 'react';
import { enterCard } from '../../../shared/commands/enterCard';
import type { Rec } from '../../../shared/model/kinds';
import { eventStages } from '../../../shared/queries/eventStages';
import { offeredCodes } from '../../../shared/queries/listCodes';
import { firstName } from '../../../shared/queries/shownName';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { PersonPicker } from '../../records/PersonPicker';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { DayField } from '../../ui/form/DayField';
import { Key } from '../../ui/Key';
import { countOf } from '../../ui/words/countInWords';
import { addDays } from '../../ui/words/typedDay';
import { ActionCards } from './ActionCards';
import styles from './CardsPage.module.css';
import { CardsSide } from './CardsSide';
import door from './DoorPage.module.css';
import { EventGone } from './EventGone';
import { MayRing } from './MayRing';

/** Entering cards: a name, digits as printed on the card, Y or N, Enter. No mouse, no mode. */
export function CardsPage({ eventId }: { eventId: string }) {
  const event = useWorkbook((workbook) => workbook.get('event', eventId), [eventId]);
  return event ? <Cards event={event} /> : <EventGone />;
}

const wording = 'You may ring or text me about this.';

function Cards({ event }: { event: Rec<'event'> }) {
  const { go } = useRoute();
  const act = useDo();
  const today = useToday();
  const { reader } = useOpenWorkbook();
  const [personId, setPersonId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [due, setDue] = useState<string | null>(addDays(today, 14));
  const [mayRing, setMayRing] = useState<boolean>();
  const [problem, setProblem] = useState<string>();
  const [round, setRound] = useState(0);
  const cards = useRef<HTMLButtonElement>(null);
  const facts = useWorkbook(
    (workbook) => ({
      stages: eventStages(workbook, event, today),
      actions: offeredCodes(workbook, 'commitmentAction').slice(0, 9),
    }),
    [event, today],
  );
  const person = reader.get('person', personId);
  const toggle = (code: string) =>
    setChosen(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  const stop = () => go({ room: 'events', page: 'event', id: event.id });
  const save = async () => {
    if (!person) return setProblem('Say whose card it is first: two letters and Enter.');
    if (chosen.length === 0) return setProblem(`Press the number of what ${firstName(person)} will do.`);
    const actions = chosen.map((action) => ({ action, ...(due ? { due } : {}) }));
    // The next card may be begun while this one is saved; it comes back only where it was not.
    setPersonId(null);
    setChosen([]);
    setMayRing(undefined);
    setRound(round + 1);
    const done = await act(
      (workbook, deed) =>
        enterCard(workbook, deed, {
          eventId: event.id,
          who: { personId: person.id },
          actions,
          mayRing,
          wording,
        }),
      { problemHere: true, quiet: true },
    );
    setProblem(done.ok ? undefined : done.problem);
    if (done.ok) return;
    setPersonId(person.id);
    setChosen(chosen);
    setMayRing(mayRing);
  };
  return (
    <div className={door.door}>
      <section className={door.main} aria-label="Enter commitments">
        <div>
          <p className="muted">{event.title}</p>
          <h1>Card {facts.stages.committers + 1}</h1>
        </div>
        <PersonPicker
          key={round}
          label="1  Whose card?"
          personId={personId}
          canAdd
          autoFocus
          onChange={(id) => {
            setPersonId(id);
            setProblem(undefined);
            if (id) window.setTimeout(() => cards.current?.focus(), 0);
          }}
        />
        <ActionCards
          ref={cards}
          label={`2  What will ${person ? firstName(person) : 'they'} do?`}
          actions={facts.actions}
          chosen={chosen}
          onToggle={toggle}
          onMayRing={setMayRing}
          onEnter={() => void save()}
          onEscape={stop}
        />
        <div className={styles.last}>
          <MayRing mayRing={mayRing} onChange={setMayRing} />
          <DayField label="By" value={due} onChange={setDue} today={today} />
        </div>
        {problem && <ErrorNote>{problem}</ErrorNote>}
        <div className="row">
          <Button size="big" rank="primary" iconAfter={<Key>Enter</Key>} onClick={() => void save()}>
            Save and next card
          </Button>
          <Button size="big" onClick={stop}>
            Stop
          </Button>
          <span className="muted">
            {chosen.length > 0 && countOf(chosen.length, 'commitment', 'commitments')}
          </span>
        </div>
        <p className="row wrap muted small key-hints">
          <Key>1</Key> to <Key>{String(facts.actions.length)}</Key> on and off <Key>Y</Key> <Key>N</Key> may
          ring <Key>Ctrl Z</Key> undo the last <Key>Esc</Key> stop
        </p>
      </section>
      <CardsSide event={event} stages={facts.stages} />
    </div>
  );
}
