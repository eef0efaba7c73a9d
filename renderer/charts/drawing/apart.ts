/**
 * Moves heights so that neighbours are at least `gap` apart and none leaves the range from `top` to `bottom`,
 * where there is room; each stays as near to its own as the order allows. Order of the answer is that of the question.
 */
export function apart(heights: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  const placed: number[] = [];
  for (const { height } of order) placed.push(Math.max(height, (placed.at(-1) ?? top - gap) + gap));
  for (let index = placed.length - 1, limit = bottom; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index] ?? limit, limit);
    limit = (placed[index] ?? limit) - gap;
  }
  const answer: number[] = [];
  order.forEach(({ index }, rank) => {
    answer[index] = placed[rank] ?? heights[index] ?? 0;
  });
  return answer;
}
