/**
 * Values for four or five grid lines from zero: steps of 1, 2, 2.5 or 5 times a power of ten, whole numbers
 * only, the last at or above the highest value.
 */
export function gridValues(highest: number): number[] {
  if (highest <= 4) return [0, 1, 2, 3, 4].slice(0, Math.max(2, Math.ceil(highest) + 1));
  const rough = highest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10]
    .map((size) => size * power)
    .find((size) => size >= rough && Number.isInteger(size));
  const chosen = step ?? Math.ceil(rough);
  return Array.from({ length: Math.ceil(highest / chosen) + 1 }, (_, index) => index * chosen);
}
