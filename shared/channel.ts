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

/** An answer that is one of several outcomes, told apart by its name; the facts stand beside it. */
export const outcome = <const N extends string, S extends z.core.$ZodLooseShape = Record<never, never>>(
  name: N,
  facts?: S,
) => z.object({ outcome: z.literal(name), ...(facts ?? ({} as S)) });
