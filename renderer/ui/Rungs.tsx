import './marks.css';

/** The ladder as a row of rungs: `reached` of `of` filled. */
export function Rungs({ reached, of, label }: { reached: number; of: number; label: string }) {
  return (
    <div className="rungs" role="img" aria-label={`${label}, step ${reached} of ${of}`}>
      {Array.from({ length: of }, (_, rung) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rung is its place on the ladder
        <i key={rung} className={rung < reached ? 'done' : ''} />
      ))}
    </div>
  );
}
