import { useState } from 'react';
import { type ItemLookedAt, lookAtItems } from '../../../../shared/commands/lookAtItems';
import type { ItemChoice } from '../../../../shared/model/subjectRequest';
import type { Looked } from '../../../../shared/queries/access/accessAnswer';
import type { HeldItem, HeldLine } from '../../../../shared/queries/access/heldItem';
import { anotherContact, anotherPerson } from '../../../../shared/queries/access/otherNames';
import { useDo } from '../../../app/forRooms/useDo';
import { useToday } from '../../../app/forRooms/useToday';
import { Button } from '../../../ui/Button';
import { BareSegments, type Choice } from '../../../ui/form/Choices';
import { TextField } from '../../../ui/form/TextFields';
import { Sheet } from '../../../ui/Sheet';
import { ShowMore } from '../../../ui/ShowMore';
import { Tag } from '../../../ui/Tag';
import { countOf } from '../../../ui/words/countInWords';
import { dayInSentence } from '../../../ui/words/dayInWords';
import styles from './access.module.css';

interface SectionProps {
  title: string;
  items: readonly HeldItem[];
  looked: ReadonlyMap<string, Looked>;
  requestId: string;
}

/** One part of the draft, item by item; those that nobody has looked at are marked. */
export function ItemsOfSection({ title, items, looked, requestId }: SectionProps) {
  const act = useDo();
  const left = items.filter(({ key }) => !looked.has(key));
  const look = (chosen: readonly ItemLookedAt[]) =>
    void act((workbook, deed) => lookAtItems(workbook, deed, { requestId, items: chosen }));
  return (
    <Sheet clip>
      <div className={styles.head}>
        <h2>{title}</h2>
        <span className="muted small">
          {left.length === 0 ? 'All looked at' : `${countOf(left.length, 'item', 'items')} to look at`}
        </span>
        {left.length > 0 && (
          <Button
            size="small"
            onClick={() => look(left.map(({ key, mark }) => ({ key, mark, as: 'hidden' })))}
          >
            Take this part as shown
          </Button>
        )}
      </div>
      <ul className={styles.items} aria-label={title}>
        <ShowMore rows={items} step={40}>
          {(item) => (
            <ItemLine
              key={item.key}
              item={item}
              looked={looked.get(item.key)}
              onLook={(one) => look([one])}
            />
          )}
        </ShowMore>
      </ul>
    </Sheet>
  );
}

interface ItemLineProps {
  item: HeldItem;
  looked: Looked | undefined;
  onLook: (item: ItemLookedAt) => void;
}

/** What is offered as a reason; any other can be typed. */
const usualReason = 'It would tell what another person said in confidence';

function ItemLine({ item, looked, onLook }: ItemLineProps) {
  const today = useToday();
  const hides = item.lines.some(({ text, hidden }) => text !== hidden);
  const choices: readonly Choice<ItemChoice>[] = [
    { value: 'hidden', label: hides ? 'Names hidden' : 'As shown' },
    ...(hides ? [{ value: 'named' as const, label: 'With names' }] : []),
    { value: 'out', label: 'Leave out' },
  ];
  const choose = (as: ItemChoice, why = usualReason) =>
    onLook({ key: item.key, mark: item.mark, as, ...(as === 'out' ? { why } : {}) });
  const label = [item.title, item.on && dayInSentence(item.on, today)].filter(Boolean).join(', ');
  return (
    <li data-out={looked?.as === 'out'}>
      <div>
        <div className={styles.what}>
          <b>{item.title}</b>
          {item.on && <span className="muted">{dayInSentence(item.on, today)}</span>}
          {!looked && <Tag kind="attention">To look at</Tag>}
          {item.unsure && <Tag>By first name: is it them?</Tag>}
        </div>
        {item.where && <div className="muted small">{item.where}</div>}
      </div>
      <BareSegments
        label={label}
        choices={choices}
        value={looked?.as ?? null}
        onChange={(as) => choose(as)}
      />
      <dl className={styles.lines}>
        {item.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the item
          <LineShown key={at} line={line} named={looked?.as === 'named'} />
        ))}
      </dl>
      {looked?.as === 'out' && (
        <Reason key={looked.why} why={looked.why ?? ''} onChange={(why) => choose('out', why)} />
      )}
    </li>
  );
}

function Reason({ why, onChange }: { why: string; onChange: (why: string) => void }) {
  const [typed, setTyped] = useState(why);
  const keep = () => {
    if (typed.trim() !== '' && typed.trim() !== why) onChange(typed.trim());
  };
  return (
    <div className={styles.why}>
      <TextField
        label="Why it is left out"
        hint="Stands in the answer"
        value={typed}
        onChange={setTyped}
        onBlur={keep}
        maxLength={300}
      />
    </div>
  );
}

/** A text of thousands of characters is shown by its beginning. */
const shownAtFirst = 1200;

function LineShown({ line, named }: { line: HeldLine; named: boolean }) {
  const [whole, setWhole] = useState(false);
  const text = named ? line.text : line.hidden;
  const shown = whole ? text : text.slice(0, shownAtFirst);
  return (
    <div>
      <dt>{line.label}</dt>
      <dd>
        {named ? shown : <Marked text={shown} />}
        {shown.length < text.length && (
          <>
            …{' '}
            <button type="button" className="link" onClick={() => setWhole(true)}>
              Show all {text.length.toLocaleString('en-GB')} characters
            </button>
          </>
        )}
      </dd>
    </div>
  );
}

/** A text in which what stands for others is marked. */
function Marked({ text }: { text: string }) {
  const parts = text.split(/(\[another person(?:’s contact)?\])/);
  if (parts.length > 2000) return text;
  return parts.map((part, at) =>
    part === anotherPerson || part === anotherContact ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the text
      <mark key={at}>{part}</mark>
    ) : (
      part
    ),
  );
}
