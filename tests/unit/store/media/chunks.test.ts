import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHUNK_BYTES,
  chunkLength,
  chunksIn,
  freshItemKey,
  itemKey,
  openChunk,
  sealChunk,
  sealedSize,
} from '../../../../renderer/store/media/chunks';

/** Three chunks: two full ones and a short last one. */
const size = 2 * CHUNK_BYTES + 100;
const filled = (length: number, byte: number) => new Uint8Array(length).fill(byte);

async function sealedItem(id = 'photo-1', key = freshItemKey()) {
  const item = await itemKey(id, key);
  const sealed = await Promise.all(
    [0, 1, 2].map((index) => sealChunk(item, size, index, filled(chunkLength(size, index), index + 1))),
  );
  return { item, key, sealed };
}

const at = <T>(list: readonly T[], index: number): T => {
  const one = list[index];
  if (one === undefined) throw new Error(`there is no chunk ${index}`);
  return one;
};

describe('a photo in sealed chunks', () => {
  it('comes back whole, and takes as many bytes on the disk as it says', async () => {
    const { item, sealed } = await sealedItem();
    for (const index of [0, 1, 2])
      expect(
        Buffer.compare(
          (await openChunk(item, size, index, at(sealed, index))) ?? filled(0, 0),
          filled(chunkLength(size, index), index + 1),
        ),
      ).toBe(0);
    expect(sealed.reduce((sum, one) => sum + one.length, 0)).toBe(sealedSize(size));
  });

  it('does not open a chunk in which any one byte was altered', async () => {
    const item = await itemKey('photo-1', freshItemKey());
    const sealed = await sealChunk(item, 40, 0, filled(40, 7));
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const altered = sealed.slice();
        altered[place] = at([...altered], place) ^ flip;
        expect(await openChunk(item, 40, 0, altered)).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it('does not open a chunk in the place of another', async () => {
    const { item, sealed } = await sealedItem();
    expect(await openChunk(item, size, 1, at(sealed, 0))).toBeUndefined();
    expect(await openChunk(item, size, 0, at(sealed, 1))).toBeUndefined();
  });

  it('notices that the end was cut off: neither a full chunk nor a shorter one passes as the last', async () => {
    const { item, sealed } = await sealedItem();
    expect(await openChunk(item, 2 * CHUNK_BYTES, 1, at(sealed, 1))).toBeUndefined();
    expect(await openChunk(item, size, 2, at(sealed, 2).slice(0, -1))).toBeUndefined();
    expect(await openChunk(item, size, 2, new Uint8Array())).toBeUndefined();
  });

  it('does not open a chunk of another photo, under the same key or under its own', async () => {
    const { key, sealed } = await sealedItem();
    const other = await itemKey('photo-2', key);
    expect(await openChunk(other, size, 0, at(sealed, 0))).toBeUndefined();
    const anotherKey = await itemKey('photo-1', freshItemKey());
    expect(await openChunk(anotherKey, size, 0, at(sealed, 0))).toBeUndefined();
  });

  it('is called on the disk by a name that only its key gives', async () => {
    const { item, key } = await sealedItem();
    expect(item.name).toMatch(/^[0-9a-f]{64}$/);
    expect((await itemKey('photo-1', key)).name).toBe(item.name);
    expect((await itemKey('photo-1', freshItemKey())).name).not.toBe(item.name);
    expect((await itemKey('photo-2', key)).name).not.toBe(item.name);
  });

  it('has one chunk up to 1 MiB and one more from the next byte on', () => {
    expect([1, CHUNK_BYTES, CHUNK_BYTES + 1].map(chunksIn)).toEqual([1, 1, 2]);
  });
});
