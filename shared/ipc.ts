import './jitless';
import type { z } from 'zod';
import { backupRequests } from './backupRequests';
import { fileRequests } from './fileRequests';
import { mediaRequests } from './mediaRequests';
import { recordRequests } from './recordRequests';
import { systemRequests } from './systemRequests';
import { type notices, windowRequests } from './windowRequests';

export type { Channel } from './channel';
export { notices } from './windowRequests';

/**
 * Every request from a window to main. The preload passes on names, main answers exactly these, and a
 * request that does not parse, or that comes from a frame that is not ours, is refused before anything is done.
 */
export const requests = {
  ...recordRequests,
  ...fileRequests,
  ...mediaRequests,
  ...backupRequests,
  ...windowRequests,
  ...systemRequests,
} as const;

export type RequestName = keyof typeof requests;
export type RequestInput<N extends RequestName> = z.input<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.output<(typeof requests)[N]['output']>;
export type NoticeName = keyof typeof notices;
export type Notice<N extends NoticeName> = z.output<(typeof notices)[N]>;

/** The ports that main hands to a page; see renderer/store/machinePort.ts. */
export type PortName = 'utility' | 'presenter';

/** Why main refused a request. A refusal is a fault in our own code or someone else's attempt, never the user's. */
export type Refusal = 'unknown-request' | 'foreign-frame' | 'bad-argument' | 'bad-answer' | 'failed';

/** What crosses for one request: the answer, or why there is none. */
export type Reply<N extends RequestName> =
  | { ok: true; value: RequestOutput<N> }
  | { ok: false; refusal: Refusal; detail: string };

/** What the preload puts on `window.machine`. */
export interface Machine {
  /** Resolves with the answer; rejects with "name: refusal: detail" if main refused (a fault, not a user's error). */
  ask<N extends RequestName>(
    name: N,
    ...input: undefined extends RequestInput<N> ? [input?: RequestInput<N>] : [input: RequestInput<N>]
  ): Promise<RequestOutput<N>>;
  /** Hears a notice until the returned function is called. */
  on<N extends NoticeName>(name: N, hear: (notice: Notice<N>) => void): () => void;
}
