import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Arriving, sendInPieces } from '../../../../shared/formats/pack/inPieces';

/** A port whose other end hears every message as a copy, as a real one does. */
function wire() {
  const crossed: unknown[] = [];
  return { crossed, postMessage: (message: unknown) => crossed.push(structuredClone(message)) };
}

async function arrived(crossed: readonly unknown[]): Promise<unknown[]> {
  const arriving = new Arriving();
  const messages: unknown[] = [];
  for (const crossing of crossed) if (arriving.take(crossing)) messages.push(await arriving.whole(crossing));
  return messages;
}

/** Bytes as their hash: to compare them one by one takes a test runner very long. */
const told = (value: unknown): unknown =>
  value instanceof Uint8Array
    ? `${value.length} bytes ${createHash('sha256').update(value).digest('hex')}`
    : Array.isArray(value)
      ? value.map(told)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, told(part)]))
        : value;

const bytesOf = (length: number, first: number) => Uint8Array.from({ length }, (_, at) => (first + at) % 251);

describe('a message sent in pieces', () => {
  it('comes together as it was, wherever its long bytes stand', async () => {
    const bytes = fc
      .tuple(fc.constantFrom(0, 1, 1000, 262_144, 262_145, 700_000), fc.nat(250))
      .map(([length, first]) => bytesOf(length, first));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.integer(),
        fc.constant(null),
        bytes,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'piece', 'gaps', 'message'), tie('value'), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 3 }), async (messages) => {
        const port = wire();
        for (const message of messages) await sendInPieces(port, message);
        expect(told(await arrived(port.crossed))).toEqual(told(messages));
      }),
      { numRuns: 50 },
    );
  });

  it('crosses in no message much longer than a piece, and lets the window draw after each', async () => {
    const port = wire();
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    await sendInPieces(port, { parts: [{ bytes: bytesOf(1_000_000, 3) }] }, pause);
    const lengths = port.crossed.map(
      (crossing) => (crossing as { piece?: Uint8Array }).piece?.buffer.byteLength,
    );
    expect(lengths).toEqual([262_144, 262_144, 262_144, 213_568, undefined]);
    expect(pauses).toBe(4);
  });

  it('carries a part of a larger buffer without the rest of it', async () => {
    const port = wire();
    await sendInPieces(port, bytesOf(2_000_000, 0).subarray(5, 300_005));
    expect(told(await arrived(port.crossed))).toEqual(told([bytesOf(2_000_000, 0).subarray(5, 300_005)]));
    expect(port.crossed).toHaveLength(3);
  });

  it('carries what Node holds in a larger buffer without the rest of it, long or short', async () => {
    const port = wire();
    const large = Buffer.from(bytesOf(2_000_000, 0));
    await sendInPieces(port, [large, large.subarray(7, 107)]);
    const crossed = (crossing: unknown) => crossing as { piece?: Uint8Array; message?: Uint8Array[] };
    const held = port.crossed.map((one) => crossed(one).piece ?? crossed(one).message?.[1]);
    expect(held.map((bytes) => bytes?.buffer.byteLength)).toEqual([...Array(7).fill(262_144), 164_992, 100]);
    expect(told(await arrived(port.crossed))).toEqual(
      told([[bytesOf(2_000_000, 0), bytesOf(2_000_000, 0).subarray(7, 107)]]),
    );
  });

  it('is a fault where a piece is missing or one too many', async () => {
    const port = wire();
    await sendInPieces(port, bytesOf(300_000, 0));
    const [first, second, last] = port.crossed;
    await expect(arrived([first, last])).rejects.toThrow('a piece of a message is missing');
    await expect(arrived([first, second, second, last])).rejects.toThrow('a piece belongs to no message');
  });
});
