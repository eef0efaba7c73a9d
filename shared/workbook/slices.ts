/** Long work as a generator that stops between slices, so that whoever runs it can let the window draw. */
export type Sliced<T> = Generator<void, T, void>;

/** Sliced work that says at each stop how many rows it has done: what a progress bar shows. */
export type Counted<T> = Generator<number, T, void>;

/** How many records are worked on between two stops: a few milliseconds. */
export const sliceSize = 250;

/** Runs sliced work to its end at once. */
export function finish<T>(work: Generator<unknown, T, void>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
