import { type PowerMapPoint, powerMap } from '../../../shared/queries/powerMap';
import { useWorkbook } from '../../store/useWorkbook';
import { Card } from '../../ui/Sheet';
import styles from './campaigns.module.css';

const width = 384;
const height = 250;
const left = 14;
const top = 22;
const bottom = 24;

const xOf = (support: number): number => left + ((support + 5) / 10) * (width - left * 2);
const yOf = (influence: number): number => top + (1 - influence / 10) * (height - top - bottom);

/** Who stands where: x is support for our demand, y influence over the target. Filled is for us, square is a group. */
export function PowerMapCard({ campaignId, onPlace }: { campaignId: string; onPlace: () => void }) {
  const points = useWorkbook((workbook) => powerMap(workbook, campaignId), [campaignId]);
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
      <svg viewBox={`0 0 ${width} ${height}`} className={styles.map} role="img" aria-label={inWords(points)}>
        <rect x={xOf(0)} y={top} width={xOf(5) - xOf(0)} height={yOf(0) - top} fill="var(--damson-tint)" />
        <path
          d={`M${left} ${top}V${yOf(0)}H${xOf(5)}M${xOf(0)} ${top}V${yOf(0)}M${left} ${yOf(5)}H${xOf(5)}`}
          fill="none"
          stroke="var(--rule-2)"
        />
        <text className={styles.axis} x={left} y={14}>
          More influence
        </text>
        <text className={styles.axis} x={left} y={height - 4}>
          Opposed
        </text>
        <text className={styles.axis} x={xOf(5)} y={height - 4} textAnchor="end">
          Supportive
        </text>
        {labelled(points).map(({ point, labelAt }) => (
          <g key={point.stanceId}>
            <Mark point={point} />
            {labelAt && (
              <text x={labelAt.x} y={labelAt.y} textAnchor={labelAt.anchor}>
                {point.name}
                {point.target && ', target'}
              </text>
            )}
          </g>
        ))}
      </svg>
    </Card>
  );
}

function Mark({ point }: { point: PowerMapPoint }) {
  const paint = {
    fill: point.support > 0 ? 'var(--fill)' : 'var(--sheet)',
    stroke: 'var(--damson)',
    strokeWidth: 2.5,
  };
  const x = xOf(point.support);
  const y = yOf(point.influence);
  return point.kind === 'group' ? (
    <rect x={x - 7} y={y - 7} width={14} height={14} {...paint} />
  ) : (
    <circle cx={x} cy={y} r={7} {...paint} />
  );
}

interface LabelAt {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Tries four places round each point; a label that would touch another is left to the words for readers. */
function labelled(
  points: readonly PowerMapPoint[],
): readonly { point: PowerMapPoint; labelAt: LabelAt | undefined }[] {
  const taken: { x0: number; x1: number; y0: number; y1: number }[] = points.map((point) => ({
    x0: xOf(point.support) - 9,
    x1: xOf(point.support) + 9,
    y0: yOf(point.influence) - 9,
    y1: yOf(point.influence) + 9,
  }));
  return points.map((point) => {
    const x = xOf(point.support);
    const y = yOf(point.influence);
    const long = (point.name.length + (point.target ? 8 : 0)) * 7.4;
    const tries: LabelAt[] = [
      { x: x + 13, y: y + 5, anchor: 'start' },
      { x: x - 13, y: y + 5, anchor: 'end' },
      { x, y: y - 13, anchor: 'middle' },
      { x, y: y + 23, anchor: 'middle' },
    ];
    const labelAt = tries.find((one) => {
      const x0 = one.anchor === 'start' ? one.x : one.anchor === 'end' ? one.x - long : one.x - long / 2;
      const box = { x0, x1: x0 + long, y0: one.y - 13, y1: one.y + 4 };
      const inside = box.x0 >= 0 && box.x1 <= width && box.y0 >= 0 && box.y1 <= height - bottom;
      const clear = taken.every(
        (other) => box.x1 < other.x0 || box.x0 > other.x1 || box.y1 < other.y0 || box.y0 > other.y1,
      );
      if (inside && clear) taken.push(box);
      return inside && clear;
    });
    return { point, labelAt };
  });
}

const inWords = (points: readonly PowerMapPoint[]): string =>
  points
    .map((point) => `${point.name}: support ${point.support} of 5, influence ${point.influence} of 10`)
    .join('. ');
