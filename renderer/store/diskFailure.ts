import type { Failure } from './sessionState';

/** What a disk that did not take something is called on the screen. */
export const diskFailure = (problem: { reason: 'disk-full' | 'cannot-write'; detail: string }): Failure =>
  problem.reason === 'disk-full'
    ? { reason: 'disk-full' }
    : { reason: 'cannot-write', detail: problem.detail };
