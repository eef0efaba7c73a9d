import type { Sliced } from '../../shared/workbook/slices';

/** Runs sliced work to its end, with a pause where one comes due. */
export async function runSliced<T>(work: Sliced<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}
