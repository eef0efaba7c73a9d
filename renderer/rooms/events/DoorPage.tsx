import { IconHash, IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { recordArrival } from '../../../shared/commands/recordArrival';
import { splitName } from '../../../shared/formats/contactValues';
import type { Rec } from '../../../shared/model/kinds';
import { searchPeople } from '../../../shared/queries/searchPeople';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Key } from '../../ui/Key';
import styles from './DoorPage.module.css';
import { DoorRow } from './DoorRow';
import { EventGone } from './EventGone';
import { InTheRoom } from './InTheRoom';

const mostShown = 5;

/** The door: two letters and Enter. Readable at arm's length, standing. */
export function DoorPage({ eventId }: { eventId: string }) {
  const event = useWorkbook((workbook) => workbook.get('event', eventId), [eventId]);
  return event ? <Door event={event} /> : <EventGone />;
}

function Door({ event }: { event: Rec<'event'> }) {
  const { go } = useRoute();
  const act = useDo();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const found = useWorkbook(
    (workbook) => {
      const attendances = new Map(
        workbook.by('attendance', 'eventId', event.id).map((one) => [workbook.resolve(one.personId), one]),
      );
      return searchPeople(workbook, typed, mostShown).people.map((person) => ({
        person,
        attendance: attendances.get(person.id),
      }));
    },
    [event.id, typed],
  );
  const leave = () => go({ room: 'events', page: 'event', id: event.id });
  const ready = () => {
    setTyped('');
    setAt(0);
    input.current?.focus();
  };
  const signIn = async (who: Parameters<typeof recordArrival>[2]['who']) => {
    // Emptied before it is saved, so that a quick hand may type the next name meanwhile.
    const before = typed;
    ready();
    const done = await act((workbook, deed) => recordArrival(workbook, deed, { eventId: event.id, who }), {
      problemHere: true,
      quiet: true,
    });
    setProblem(done.ok ? undefined : done.problem);
    if (!done.ok) setTyped((since) => since || before);
  };
  const addFace = () => {
    const { givenName, familyName } = splitName(typed);
    if (givenName || familyName) void signIn({ newPerson: { givenName, familyName } });
    else input.current?.focus();
  };
  useShellKey('new', addFace);
  const chosen = found[Math.min(at, found.length - 1)];
  return (
    <div className={styles.door}>
      <section className={styles.main} aria-label="Sign people in">
        <div className="row">
          <div className="grow">
            <p className="muted">{event.title}</p>
            <h1>Who’s here?</h1>
          </div>
          <Button size="big" icon={<IconHash size={20} />} onClick={leave}>
            Headcount only
          </Button>
        </div>
        <div className={styles.search}>
          <IconSearch size={30} aria-hidden="true" />
          <input
            ref={input}
            autoFocus
            aria-label="Type a name"
            role="combobox"
            aria-expanded={found.length > 0}
            aria-controls="door-list"
            aria-activedescendant={chosen && `door-${chosen.person.id}`}
            autoComplete="off"
            value={typed}
            onChange={(event_) => {
              setTyped(event_.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={(key) => {
              if (key.key === 'ArrowDown') setAt(Math.min(found.length, at + 1));
              else if (key.key === 'ArrowUp') setAt(Math.max(0, at - 1));
              else if (key.key === 'Escape') typed === '' ? leave() : ready();
              else if (key.key === 'Enter' && !key.ctrlKey) {
                if (chosen && at < found.length) void signIn({ personId: chosen.person.id });
                else addFace();
              } else return;
              key.preventDefault();
            }}
          />
        </div>
        {problem && <ErrorNote>{problem}</ErrorNote>}
        <div id="door-list" role="listbox" aria-label="People found" className={styles.list}>
          {found.map(({ person, attendance }, index) => (
            <DoorRow
              key={person.id}
              person={person}
              attendance={attendance}
              typed={typed}
              chosen={index === at}
              onPress={() => void signIn({ personId: person.id })}
            />
          ))}
        </div>
        {typed.trim() !== '' && (
          <button type="button" className={styles.face} data-chosen={at >= found.length} onClick={addFace}>
            <IconUserPlus size={24} />
            <span className="grow">
              {found.length === 0 ? 'Nobody by that name. ' : 'Not here? '}Add {typed.trim()}
            </span>
            <Key>Ctrl N</Key>
          </button>
        )}
        <p className="row wrap muted small key-hints">
          <Key>↑</Key> <Key>↓</Key> choose <Key>Enter</Key> sign in <Key>Ctrl Z</Key> undo <Key>Esc</Key>{' '}
          leave the door
        </p>
      </section>
      <InTheRoom event={event} onUndone={() => input.current?.focus()} />
    </div>
  );
}
