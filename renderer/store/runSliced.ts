interface Watching {
  /** Hears how many rows are done, at each pause that came due. */
  onDone?: (rows: number) => void;
  signal?: AbortSignal;
}

/** Runs sliced work to its end, with a pause where one comes due. */
export async function runSliced<T>(
  work: Generator<unknown, T, void>,
  pause: () => Promise<void>,
): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** How often progress is shown, in milliseconds: often enough to see it move, seldom enough to cost nothing. */
const SHOWN_EVERY_MS = 100;

/** Runs work that counts its rows, shows how far it is, and stops where it is told to. Undefined: it was stopped. */
export async function runCounted<T>(
  work: Generator<number, T, void>,
  pause: () => Promise<void>,
  { onDone, signal }: Watching = {},
  now: () => number = () => performance.now(),
): Promise<T | undefined> {
  let shown = now();
  for (;;) {
    if (signal?.aborted) return undefined;
    const step = work.next();
    if (step.done) return step.value;
    if (onDone && now() - shown >= SHOWN_EVERY_MS) {
      onDone(step.value);
      shown = now();
    }
    await pause();
  }
}
