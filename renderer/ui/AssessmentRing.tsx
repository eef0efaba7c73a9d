import './marks.css';

interface AssessmentRingProps {
  /** 1 to 5, 1 is best; null is unassessed, which is not 3. */
  level: number | null | undefined;
  /** The word for the level, as the workbook's list has it. */
  word?: string;
  /** Writes the word beside the ring. */
  withWord?: boolean;
}

/** The assessment as a number in a ring; unassessed is a dashed ring with a dash. */
export function AssessmentRing({ level, word, withWord = false }: AssessmentRingProps) {
  const said = level ? `Assessed ${level}${word ? `, ${word.toLowerCase()}` : ''}` : 'Unassessed';
  const ring = (
    <span
      className="ring"
      data-level={level ?? 0}
      {...(withWord ? { 'aria-hidden': true } : { role: 'img', 'aria-label': said })}
      title={said}
    >
      {level ?? '–'}
    </span>
  );
  if (!withWord) return ring;
  return (
    <span className="row">
      {ring}
      <span>{word ?? 'Unassessed'}</span>
    </span>
  );
}
