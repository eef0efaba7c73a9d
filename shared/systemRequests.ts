import { z } from 'zod';
import { bytes, channel, nothing, outcome } from './channel';

/** The longest address that a click may hand to the system; a mail to many people is a list, not an address. */
const LONGEST_ADDRESS = 2000;

/** `mailto:`, `tel:` and `https:` only, and nothing that hides where it leads: no name or password before the host. */
export const outsideAddress = z
  .string()
  .max(LONGEST_ADDRESS)
  .refine((address) => /^(mailto:|tel:|https:\/\/[^/?#@\\\s]+([/?#]|$))\S*$/i.test(address), {
    error: 'only mailto:, tel: and https: addresses leave Wardbook',
  });

const unavailable = outcome('unavailable', { reason: z.enum(['no-keychain', 'basic-text']) });

export const systemRequests = {
  'app.about': channel(
    nothing,
    z.object({
      version: z.string(),
      electron: z.string(),
      platform: z.string(),
      packaged: z.boolean(),
      /** Why this window was opened: the lock screen says so after a lock or a crash. */
      opened: z.enum(['start', 'lock', 'crash']),
      /** The folder that holds the workbook. */
      userData: z.string(),
      /** Whether the system tells of its own lock (macOS and Windows do). */
      tellsLockScreen: z.boolean(),
      /** Unpackaged, and started with `--wardbook-test-seam`: the kill and damage tests drive the store. */
      testSeam: z.boolean(),
    }),
  ),
  /** Hands an address to the system, after a click that showed it. */
  'link.open': channel(
    z.object({ address: outsideAddress }),
    z.discriminatedUnion('outcome', [outcome('opened'), outcome('failed', { detail: z.string() })]),
  ),
  /** Whether the system keeps secrets for its user; a backend that only obscures them does not count. */
  'keychain.available': channel(
    nothing,
    z.discriminatedUnion('outcome', [outcome('available'), unavailable]),
  ),
  'keychain.wrap': channel(
    z.object({ key: bytes }),
    z.discriminatedUnion('outcome', [outcome('wrapped', { wrapped: bytes }), unavailable]),
  ),
  'keychain.unwrap': channel(
    z.object({ wrapped: bytes }),
    z.discriminatedUnion('outcome', [outcome('unwrapped', { key: bytes }), unavailable, outcome('wrong')]),
  ),
  /** A fresh utility process; this window gets a MessagePort to it, named 'utility'. It ends with the port. */
  'utility.open': channel(nothing, nothing),
} as const;
