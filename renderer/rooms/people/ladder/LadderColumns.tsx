import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { movePersonOnLadder } from '../../../../shared/commands/movePersonOnLadder';
import type { LadderBoard, LadderColumn, ReadyPerson } from '../../../../shared/queries/ladder/ladderBoard';
import { ruleInWords } from '../../../../shared/queries/ladder/readyRules';
import { presentAssessment } from '../../../../shared/queries/presentAssessment';
import { shownName } from '../../../../shared/queries/shownName';
import { useDo } from '../../../app/forRooms/useDo';
import { useRoute } from '../../../app/forRooms/useRoute';
import { AssessmentRing } from '../../../ui/AssessmentRing';
import { Button } from '../../../ui/Button';
import { Key } from '../../../ui/Key';
import { MoreOf } from '../../../ui/ShowMore';
import { useFocusHandedOn } from '../../../ui/useFocusHandedOn';
import { countInFigures } from '../../../ui/words/countInWords';
import { climbingInWords, othersInWords } from './climbingInWords';
import styles from './ladder.module.css';

const step = 20;

/** Six columns that climb. Those ready are cards, each with its reason; the rest are a number and what they lack. */
export function LadderColumns({ board }: { board: LadderBoard }) {
  const act = useDo();
  const root = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const [over, setOver] = useState<string>();
  const columns = board.columns;
  const inFocus = columns.find(({ ready }) => ready.some(({ person }) => person.id === focused));
  const told = inFocus ?? columns.findLast(({ ready }) => ready.length > 0);

  const left = useRef({ column: 0, at: 0 });
  const handOn = useFocusHandedOn(columns, () => {
    const { column, at } = left.current;
    // The card that took its place, the last one, or one of a column beside it.
    for (const beside of [column, column + 1, column - 1]) if (focusCard(beside, at)) return;
  });
  const move = (personId: string, stage: string) =>
    void act((workbook, deed) => movePersonOnLadder(workbook, deed, { personId, stage }));
  const focusCard = (column: number, at: number) => {
    const cards = root.current?.querySelectorAll<HTMLElement>(`[data-column="${column}"] [data-card]`);
    if (!cards || cards.length === 0) return false;
    cards[Math.min(Math.max(at, 0), cards.length - 1)]?.focus();
    return true;
  };
  const moveCard = (personId: string, stage: string, column: number, at: number) => {
    left.current = { column, at };
    handOn();
    move(personId, stage);
  };
  const keyDown = (event: KeyboardEvent<HTMLElement>, column: number, at: number, personId: string) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, shiftKey } = event;
    const side = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (side !== 0) {
      event.preventDefault();
      const stage = columns[column + side]?.stage;
      if (shiftKey) return stage && moveCard(personId, stage.code, column, at);
      for (let to = column + side; to >= 0 && to < columns.length; to += side) if (focusCard(to, at)) return;
      return;
    }
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      focusCard(column, at + (key === 'ArrowDown' ? 1 : -1));
    } else if (key.toLowerCase() === 'u') {
      event.preventDefault();
      const next = columns[column]?.next;
      if (next) moveCard(personId, next.code, column, at);
    }
  };
  return (
    <>
      <div ref={root} className={styles.board}>
        {columns.map((column, index) => (
          <Column
            key={column.stage.code}
            column={column}
            index={index}
            of={columns.length}
            over={over === column.stage.code}
            onOver={(on) => setOver(on ? column.stage.code : undefined)}
            onDrop={(personId) => {
              setOver(undefined);
              move(personId, column.stage.code);
            }}
            onFocus={setFocused}
            onKeyDown={keyDown}
            onMoveUp={(personId) => column.next && move(personId, column.next.code)}
          />
        ))}
      </div>
      <div className={styles.foot}>
        <span className="grow">
          {told?.rule && told.next ? (
            <>
              <b>Ready for {told.next.label.toLowerCase()}</b> means: {ruleInWords(told.rule)}.
            </>
          ) : (
            'Nobody is moved by the program. It points, you decide.'
          )}
        </span>
        <span className="row small muted key-hints">
          <Key>←</Key>
          <Key>→</Key> next rung <Key>U</Key> move up <Key>Enter</Key> open
        </span>
      </div>
    </>
  );
}

interface ColumnProps {
  column: LadderColumn;
  index: number;
  of: number;
  over: boolean;
  onOver: (on: boolean) => void;
  onDrop: (personId: string) => void;
  onFocus: (personId: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>, column: number, at: number, personId: string) => void;
  onMoveUp: (personId: string) => void;
}

const dragged = 'application/x-wardbook-person';

function Column(props: ColumnProps) {
  const { column, index, of, over, onOver, onDrop } = props;
  const [shown, setShown] = useState(step);
  const { stage, next, people, cameUp, ready } = column;
  const [others, lack] = othersInWords(column);
  const takes = (event: DragEvent) => event.dataTransfer.types.includes(dragged);
  return (
    <section
      className={styles.column}
      data-column={index}
      data-over={over}
      aria-label={stage.label}
      style={{ marginTop: (of - 1 - index) * 12 }}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        onOver(true);
      }}
      onDragLeave={() => onOver(false)}
      onDrop={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        onDrop(event.dataTransfer.getData(dragged));
      }}
    >
      <header>
        <h2 className={styles.stage}>{stage.label}</h2>
        <p className="row" style={{ alignItems: 'baseline' }}>
          <span className={`figure ${styles.count}`}>{countInFigures(people)}</span>
          <span className="muted small">
            {cameUp > 0 && `${countInFigures(cameUp)} ${index === 0 ? 'new' : 'came up'}`}
          </span>
        </p>
      </header>
      <div className={styles.cards}>
        {next && ready.length > 0 && (
          <p className={styles.ready}>
            {countInFigures(ready.length)} ready for {next.label.toLowerCase()}
          </p>
        )}
        {!next && <p className="muted">Nobody is moved by the program. It points, you decide.</p>}
        <ul className="plain stack">
          {ready.slice(0, shown).map((one, at) => (
            <ReadyCard key={one.person.id} one={one} at={at} next={next?.label} {...props} />
          ))}
        </ul>
        <MoreOf shown={shown} of={ready.length} step={step} onMore={setShown} />
        {next && people > 0 && (
          <p className={styles.others}>
            <b>{others}</b> {lack}
          </p>
        )}
      </div>
    </section>
  );
}

type ReadyCardProps = Pick<ColumnProps, 'index' | 'onFocus' | 'onKeyDown' | 'onMoveUp'> & {
  one: ReadyPerson;
  at: number;
  next: string | undefined;
};

function ReadyCard({
  one: { person, climbing },
  at,
  next,
  index,
  onFocus,
  onKeyDown,
  onMoveUp,
}: ReadyCardProps) {
  const { go } = useRoute();
  const name = shownName(person);
  return (
    <li>
      <div
        role="group"
        aria-label={`${name}: ${climbingInWords(climbing)}`}
        className={styles.card}
        data-card
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows walk from card to card; it holds a button and cannot be one
        tabIndex={0}
        draggable
        onDragStart={(event) => event.dataTransfer.setData(dragged, person.id)}
        onFocus={() => onFocus(person.id)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target === event.currentTarget) {
            event.preventDefault();
            go({ room: 'people', page: 'person', id: person.id });
          } else onKeyDown(event, index, at, person.id);
        }}
        onDoubleClick={() => go({ room: 'people', page: 'person', id: person.id })}
      >
        <span className="row">
          <AssessmentRing level={presentAssessment(person)?.level} />
          <b>{name}</b>
        </span>
        <span className="small muted">{climbingInWords(climbing)}</span>
        {next && (
          <Button
            size="small"
            tabIndex={-1}
            aria-label={`Move ${name} up to ${next.toLowerCase()}`}
            onClick={() => onMoveUp(person.id)}
          >
            Move up
          </Button>
        )}
      </div>
    </li>
  );
}
