import { z } from 'zod';

// The few shapes of value that record kinds are built from, with the limits a form shows.

export const shortText = z.string().trim().min(1).max(200);
export const longText = z.string().max(20_000);
export const id = z.string().min(1).max(64);
/** A day a person means, `YYYY-MM-DD`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** An instant, ISO 8601 in UTC. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/);
/** A local date and time as said on a poster, `YYYY-MM-DDTHH:MM`. */
export const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
export const count = z.number().int().min(0).max(100_000_000);
/** A code of an editable list; unknown codes from another workbook are kept. */
export const code = z.string().min(1).max(60);
export const codes = z.array(code).max(200);
export const flag = z.boolean();
/** A fractional position: entries sort by it as text. */
export const position = z.string().max(200);
export const url = z.string().max(2000);
