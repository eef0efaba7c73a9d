import type { NetworkMeasures, NetworkShape } from '../../shared/queries/network/measures';

/** What the worker tells: how many steps are done, or all that it found. */
export type MeasuringSaid = { done: number } | { measures: NetworkMeasures };

/**
 * Measures a network in a worker of its own, which gets no names, so that the window answers meanwhile. Undefined: it
 * was stopped. Rejects where the worker fails.
 */
export function measuredNetwork(
  shape: NetworkShape,
  { onDone, signal }: { onDone: (steps: number) => void; signal: AbortSignal },
): Promise<NetworkMeasures | undefined> {
  const worker = new Worker(new URL('./network.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<NetworkMeasures | undefined>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<MeasuringSaid>) =>
      'done' in data ? onDone(data.done) : resolve(data.measures);
    worker.onerror = ({ message }) => reject(new Error(message));
    signal.addEventListener('abort', () => resolve(undefined));
    if (signal.aborted) resolve(undefined);
    else worker.postMessage(shape);
  }).finally(() => worker.terminate());
}
