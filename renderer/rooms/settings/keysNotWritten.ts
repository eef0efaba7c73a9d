import type { Failure } from '../../store/sessionState';

/** Why the wrapped keys could not be written: what happened, what was kept, what to do. */
export function keysNotWrittenText(problem: Failure): string {
  if (problem.reason === 'disk-full')
    return 'Not changed: the disk is full. The book opens as before. Make some room, then try again.';
  const detail = 'detail' in problem ? ` (${problem.detail})` : '';
  return `The disk did not take the change${detail}. The book opens as before; after the next start perhaps with the new one. Try again.`;
}
