import type { Ground, Mark } from '../ground';
import { hatchId } from './Hatches';

interface BlockProps {
  x: number;
  y: number;
  width: number;
  height: number;
  mark: Mark;
  ground: Ground;
  hatches: string;
}

/** One bar or one part of a stacked bar, drawn as its mark says. Its outline lies inside, so that bars touch and do not overlap. */
export function Block({ x, y, width, height, mark, ground, hatches }: BlockProps) {
  if (!(width > 0) || !(height > 0)) return null;
  const line = mark.dash || mark.hatch ? Math.max(ground.outlineWidth, 1.5) : ground.outlineWidth;
  const inset = Math.min(line / 2, width / 2, height / 2);
  const shape = { x: x + inset, y: y + inset, width: width - inset * 2, height: height - inset * 2 };
  return (
    <g>
      <rect {...shape} fill={mark.fill} stroke={mark.stroke} strokeWidth={line} strokeDasharray={mark.dash} />
      {mark.hatch && <rect {...shape} fill={`url(#${hatchId(hatches, mark.hatch)})`} />}
    </g>
  );
}
