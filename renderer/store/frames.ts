/**
 * Longest that one slice of work may hold the window, in milliseconds: a third of a frame, so that it is not much more
 * than one where other processes want the same core.
 */
const SLICE_MS = 5;

/** Lets the window draw and answer before the next slice of work. */
export const yieldToWindow = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** A pause that comes due after each slice: `await pause()` between small steps of a long piece of work. */
export function slicer(now: () => number = () => performance.now()): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < SLICE_MS) return;
    await yieldToWindow();
    since = now();
  };
}
