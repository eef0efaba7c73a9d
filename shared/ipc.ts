import { z } from 'zod';

/** One thing the window may ask of the machine: what goes in and what comes back. Both ends parse. */
export interface Channel<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I;
  output: O;
}

const channel = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Channel<I, O> => ({ input, output });

const nothing = z.undefined();
/** Bytes cross as an ArrayBuffer: ten times faster than a fetch. */
export const bytes = z.instanceof(ArrayBuffer);

/**
 * Every request from a window to main. The preload exposes exactly these names, main answers exactly
 * these names, and a request that does not parse is refused before anything is done.
 */
export const requests = {
  'app.about': channel(
    nothing,
    z.object({ version: z.string(), electron: z.string(), platform: z.string(), packaged: z.boolean() }),
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

/** What the preload puts on `window.machine`. */
export interface Machine {
  ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>;
  on<N extends NoticeName>(name: N, hear: (notice: Notice<N>) => void): () => void;
}
