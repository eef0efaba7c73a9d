import { useElementSize } from '@mantine/hooks';
import { type PowerMapPoint, powerMap } from '../../../shared/queries/powerMap';
import { useWorkbook } from '../../store/useWorkbook';
import { Card } from '../../ui/Sheet';
import styles from './campaigns.module.css';
import { height, labelled, side, top, xIn, yOf } from './powerMapLabels';

/** Who stands where: x is support for our demand, y influence over the target. Filled is for us, square is a group. */
export function PowerMapCard({ campaignId, onPlace }: { campaignId: string; onPlace: () => void }) {
  const points = useWorkbook((workbook) => powerMap(workbook, campaignId), [campaignId]);
  const { ref, width: measured } = useElementSize();
  const width = measured || 334;
  const xOf = xIn(width);
  const place = (
    <button type="button" className="link" onClick={onPlace}>
      Place someone
    </button>
  );
  if (points.length === 0) {
    return (
      <Card title="Power map" action={place}>
        <p className="muted">Who is for it, who is against, and whom does the target listen to?</p>
      </Card>
    );
  }
  return (
    <Card title="Power map" action={place}>
      <div ref={ref}>
        <svg width={width} height={height} className={styles.map} role="img" aria-label={inWords(points)}>
          <rect x={xOf(0)} y={top} width={xOf(5) - xOf(0)} height={yOf(0) - top} fill="var(--damson-tint)" />
          <path
            d={`M${side} ${top}V${yOf(0)}H${xOf(5)}M${xOf(0)} ${top}V${yOf(0)}M${side} ${yOf(5)}H${xOf(5)}`}
            fill="none"
            stroke="var(--rule-2)"
          />
          <text className={styles.axis} x={side} y={14}>
            More influence
          </text>
          <text className={styles.axis} x={side} y={height - 4}>
            Opposed
          </text>
          <text className={styles.axis} x={xOf(5)} y={height - 4} textAnchor="end">
            Supportive
          </text>
          {labelled(points, width).map(({ point, labelAt }) => (
            <g key={point.stanceId}>
              <Mark point={point} x={xOf(point.support)} />
              {labelAt && (
                <text x={labelAt.x} y={labelAt.y} textAnchor={labelAt.anchor}>
                  {point.name}
                  {point.target && ', target'}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
    </Card>
  );
}

function Mark({ point, x }: { point: PowerMapPoint; x: number }) {
  const paint = {
    fill: point.support > 0 ? 'var(--fill)' : 'var(--sheet)',
    stroke: 'var(--damson)',
    strokeWidth: 2.5,
  };
  const y = yOf(point.influence);
  return point.kind === 'group' ? (
    <rect x={x - 7} y={y - 7} width={14} height={14} {...paint} />
  ) : (
    <circle cx={x} cy={y} r={7} {...paint} />
  );
}

const inWords = (points: readonly PowerMapPoint[]): string =>
  points
    .map((point) => `${point.name}: support ${point.support} of 5, influence ${point.influence} of 10`)
    .join('. ');
