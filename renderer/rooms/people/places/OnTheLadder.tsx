import { ladderStage } from '../../../../shared/queries/ladderStage';
import { listCodes } from '../../../../shared/queries/listCodes';
import type { Person } from '../../../../shared/queries/shownName';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useWorkbook } from '../../../store/useWorkbook';
import { Card } from '../../../ui/Sheet';
import { countInFigures } from '../../../ui/words/countInWords';
import styles from '../patch.module.css';

/** Who lives in a place, by the rung of the ladder that they stand on. */
export function OnTheLadder({ placeId, people }: { placeId: string; people: readonly Person[] }) {
  const { go } = useRoute();
  const rungs = useWorkbook(
    (workbook) => {
      const counts = new Map<string, number>();
      for (const person of people) {
        const stage = ladderStage(person) ?? '';
        counts.set(stage, (counts.get(stage) ?? 0) + 1);
      }
      const named = listCodes(workbook, 'ladderStage').map(({ code, label }) => ({ code, label }));
      return [...named, { code: '', label: 'Not on the ladder' }]
        .map(({ code, label }) => ({ label, count: counts.get(code) ?? 0 }))
        .filter(({ count }) => count > 0);
    },
    [people],
  );
  const most = Math.max(1, ...rungs.map(({ count }) => count));
  return (
    <Card
      title="Who lives here"
      action={
        people.length > 0 && (
          <button
            type="button"
            className="link"
            onClick={() => go({ room: 'people', page: 'list', about: placeId })}
          >
            See them in the list
          </button>
        )
      }
    >
      {people.length === 0 && <p className="muted">We know nobody here yet.</p>}
      <ul className={`plain ${styles.rungs}`}>
        {rungs.map(({ label, count }) => (
          <li key={label}>
            <span>{label}</span>
            <span className={styles.bar} aria-hidden="true">
              <i style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <b className="tabular">{countInFigures(count)}</b>
          </li>
        ))}
      </ul>
    </Card>
  );
}
