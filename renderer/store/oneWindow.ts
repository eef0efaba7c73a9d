/** How long a window waits for the one before it, which is being destroyed after a lock, to let go. */
const WAIT_MS = 4000;

/**
 * Takes the Web Lock that only one window at a time may hold, for as long as this window lives. It is not
 * shared between processes of the application: the single-instance lock keeps out those. False: another has it.
 */
export function holdTheOnlyWindow(locks: LockManager): Promise<boolean> {
  return new Promise((resolve) => {
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), WAIT_MS);
    locks
      .request('wardbook', { signal: waiting.signal }, () => {
        clearTimeout(timer);
        resolve(true);
        return new Promise<void>(() => undefined);
      })
      .catch((fault: unknown) => {
        if (!(fault instanceof DOMException && fault.name === 'AbortError')) console.error(fault);
        resolve(false);
      });
  });
}
