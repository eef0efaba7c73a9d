import type { SaveProblem } from './session';

/** Why a save did not happen, as a sentence: what happened, what was kept, what to do. */
export function problemText(problem: SaveProblem): string {
  switch (problem.reason) {
    case 'invalid':
      return `Not saved: ${problem.message}. What you typed is still here; correct it and save again.`;
    case 'disk-full':
      return 'Not saved: the disk is full. What you typed is still here. Make some room, then save again.';
    case 'cannot-write':
      return `Not saved: the disk did not take it (${problem.detail}). What you typed is still here; try again.`;
    case 'locked':
      return 'Not saved: the book is locked. Unlock it, and save again.';
  }
}
