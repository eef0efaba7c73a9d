import { useMemo } from 'react';
import { countMeasures, type MeasureName } from '../../../shared/model/countMeasures';
import { type PatchCounts, rangeInWords, regionTotals } from '../../../shared/queries/counts/rollUp';
import styles from './charts.module.css';

const told: readonly MeasureName[] = [
  'people',
  'attendances',
  'commitmentsMade',
  'commitmentsKept',
  'oneToOnes',
  'wins',
];
/** Totals in which one human being of two patches is counted twice. */
const ofPeople: ReadonlySet<MeasureName> = new Set(['people', 'met']);

/** The region's totals: a range where a patch only told that it has under ten. */
export function AllPatches({ patches, twice }: { patches: readonly PatchCounts[]; twice: boolean }) {
  const totals = useMemo(() => regionTotals(patches), [patches]);
  return (
    <dl className={`sheet ${styles.all}`} aria-label="All patches together">
      {told.map((name) => (
        <div key={name}>
          <dt>{countMeasures[name].label}</dt>
          <dd>{rangeInWords(totals[name])}</dd>
          {twice && ofPeople.has(name) && <dd className="muted small">may count people twice</dd>}
        </div>
      ))}
    </dl>
  );
}
