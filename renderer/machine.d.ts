import type { Machine } from '../shared/ipc';

declare global {
  interface Window {
    /** What the preload offers: requests to main, and notices from it. */
    readonly machine: Machine;
  }
}
