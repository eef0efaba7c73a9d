import type { ErasureHit } from '../../../../shared/queries/erasureHits';
import { choiceOfHit, type HitChoice, keyOfHit } from '../../../records/erase/hitChoice';
import { BareSegments, type Choice } from '../../../ui/form/Choices';
import { TextAreaField } from '../../../ui/form/TextFields';
import { Sheet } from '../../../ui/Sheet';
import { countOf } from '../../../ui/words/countInWords';
import styles from './erase.module.css';

interface HitListProps {
  hits: readonly ErasureHit[];
  chosen: ReadonlyMap<string, HitChoice>;
  onChoose: (hit: ErasureHit, choice: HitChoice) => void;
}

/** Every text in which others wrote of them, each to be settled. */
export function HitList({ hits, chosen, onChoose }: HitListProps) {
  const done = hits.filter((hit) => choiceOfHit(hit, chosen)).length;
  return (
    <Sheet clip>
      <div className={styles.head}>
        <h3>
          {countOf(hits.length, 'place where others wrote of them', 'places where others wrote of them')}
        </h3>
        <span className="muted small">
          {done} of {hits.length} settled
        </span>
      </div>
      <ul className={styles.hits} aria-label="Places where others wrote of them">
        {hits.map((hit) => (
          <HitLine key={keyOfHit(hit)} hit={hit} choice={choiceOfHit(hit, chosen)} onChoose={onChoose} />
        ))}
      </ul>
    </Sheet>
  );
}

type HitLineProps = { hit: ErasureHit; choice: HitChoice | undefined; onChoose: HitListProps['onChoose'] };

function HitLine({ hit, choice, onChoose }: HitLineProps) {
  const out = hit.term.includes('@') || hit.term.startsWith('+') ? 'Take out' : '“Someone”';
  const choices: Choice<HitChoice['as']>[] = [
    { value: 'out', label: out },
    ...(hit.plain ? [{ value: 'edit' as const, label: 'Edit' }] : []),
    { value: 'leave', label: 'Leave' },
  ];
  const choose = (as: HitChoice['as']) =>
    onChoose(hit, as === 'edit' ? { as, text: String(hit.becomes ?? '') } : { as });
  return (
    <li>
      <div>
        <div className="muted small">{hit.where}</div>
        <div>{hit.text}</div>
        {choice?.as === 'out' && <div className={styles.without}>↳ {hit.without}</div>}
      </div>
      <BareSegments label={hit.where} choices={choices} value={choice?.as ?? null} onChange={choose} />
      {choice?.as === 'edit' && (
        <div className={styles.edit}>
          <TextAreaField
            label="What it should say"
            value={choice.text}
            onChange={(text) => onChoose(hit, { as: 'edit', text })}
          />
        </div>
      )}
    </li>
  );
}
