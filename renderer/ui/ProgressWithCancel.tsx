import './marks.css';
import { Button } from './Button';
import { useSpeed } from './useSpeed';
import { countInFigures } from './words/countInWords';

interface ProgressWithCancelProps {
  /** What is being done: "Reading the list". */
  doing: string;
  done: number;
  /** Undefined while it is not known how much there is. */
  total?: number;
  /** What is counted, "rows": then its speed is told too. */
  unit?: string;
  /** Stops it; leave out for what must run to its end. */
  onCancel?: () => void;
  cancelLabel?: string;
}

/** How far a long deed has come, in words and as a bar, with a way to stop it. */
export function ProgressWithCancel({
  doing,
  done,
  total,
  unit,
  onCancel,
  cancelLabel = 'Stop',
}: ProgressWithCancelProps) {
  const share = total ? Math.min(1, done / total) : 0;
  const speed = useSpeed(done);
  const counted = total ? `${countInFigures(done)} of ${countInFigures(total)}` : countInFigures(done);
  const words = [
    unit ? `${counted} ${unit}` : counted,
    ...(unit && speed ? [`${countInFigures(speed)} a second`] : []),
  ].join(' · ');
  return (
    <div className="stack tight" role="status">
      <div className="row">
        <span className="strong">{doing}</span>
        <span className="muted tabular">{words}</span>
        <span className="spacer" />
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            {cancelLabel}
          </Button>
        )}
      </div>
      <div
        className="progress-bar"
        role="progressbar"
        aria-label={doing}
        aria-valuemin={0}
        aria-valuemax={total ?? 0}
        aria-valuenow={total ? done : undefined}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
