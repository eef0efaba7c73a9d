import './jitless';
import { z } from 'zod';

/** One thing the window may ask of the machine: what goes in and what comes back. Both ways are parsed. */
export interface Channel<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I;
  output: O;
}

export const channel = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Channel<I, O> => ({
  input,
  output,
});

export const nothing = z.undefined();
/** Bytes cross as an ArrayBuffer: ten times faster than a fetch. */
export const bytes = z.instanceof(ArrayBuffer);

/**
 * Every request from a window to main. The preload passes on names, main answers exactly these, and a
 * request that does not parse, or that comes from a frame that is not ours, is refused before anything is done.
 */
export const requests = {
  'app.about': channel(
    nothing,
    z.object({
      version: z.string(),
      electron: z.string(),
      platform: z.string(),
      packaged: z.boolean(),
      /** Why this window was opened: the lock screen says so after a lock or a crash. */
      opened: z.enum(['start', 'lock', 'crash']),
      userData: z.string(),
    }),
  ),
} as const;

/** What main tells a window without being asked. */
export const notices = {
  /** A menu item or a system event asks for a deed: 'lock', 'undo', 'find', … */
  'app.deed': z.object({ deed: z.string() }),
} as const;

export type RequestName = keyof typeof requests;
export type RequestInput<N extends RequestName> = z.input<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.output<(typeof requests)[N]['output']>;
export type NoticeName = keyof typeof notices;
export type Notice<N extends NoticeName> = z.output<(typeof notices)[N]>;

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
