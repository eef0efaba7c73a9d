import type { PowerMapPoint } from '../../../shared/queries/powerMap';

export const height = 260;
export const side = 10;
export const top = 34;
const bottom = 24;

/** Where a support stands in a map of so many pixels: drawn at the size shown, so that its words stay 14 px. */
export const xIn =
  (width: number) =>
  (support: number): number =>
    side + ((support + 5) / 10) * (width - side * 2);
/** Where an influence stands. */
export const yOf = (influence: number): number => top + (1 - influence / 10) * (height - top - bottom);

export interface LabelAt {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Tries four places round each point; a label that would touch another is left to the words for readers. */
export function labelled(
  points: readonly PowerMapPoint[],
  width: number,
): readonly { point: PowerMapPoint; labelAt: LabelAt | undefined }[] {
  const xOf = xIn(width);
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
