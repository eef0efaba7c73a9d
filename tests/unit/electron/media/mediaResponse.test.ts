import { describe, expect, it } from 'vitest';
import { type AskForMedia, mediaResponse } from '../../../../electron/media/mediaResponse';

const MIB = 1024 * 1024;
const recording = Uint8Array.from({ length: 2 * MIB + 10 }, (_, index) => index % 253);

/** A page with one recording open. */
function page(type = 'audio/mpeg') {
  const asked: string[] = [];
  const ask: AskForMedia = async (id, piece) => {
    if (id !== 'recording-1') return { outcome: 'none' };
    if (!piece) return { outcome: 'facts', type, size: recording.length };
    asked.push(`${piece.from}+${piece.length}`);
    return { outcome: 'piece', bytes: recording.slice(piece.from, piece.from + piece.length).buffer };
  };
  return { ask, asked };
}

const get = (ask: AskForMedia, { id = 'recording-1', range }: { id?: string; range?: string } = {}) => {
  const request = { url: `app://wardbook/media/${id}`, method: 'GET', headers: new Headers() };
  if (range) request.headers.set('Range', range);
  return mediaResponse(request as Request, 'nonce', ask);
};

const bodyOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe('a recording by its address', () => {
  it('comes whole, a chunk at a time, and may be stored nowhere', async () => {
    const { ask, asked } = page();
    const response = await get(ask);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'audio/mpeg',
      'content-length': String(recording.length),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(Buffer.compare(await bodyOf(response), recording)).toBe(0);
    expect(asked).toEqual([`0+${MIB}`, `${MIB}+${MIB}`, `${2 * MIB}+10`]);
  });

  it('comes in the part that is asked for, and nothing else is opened for it', async () => {
    const { ask, asked } = page();
    const response = await get(ask, { range: `bytes=${MIB - 4}-${MIB + 3}` });
    expect(response.status).toBe(206);
    expect(response.headers.get('Content-Range')).toBe(`bytes ${MIB - 4}-${MIB + 3}/${recording.length}`);
    expect(await bodyOf(response)).toEqual(recording.slice(MIB - 4, MIB + 4));
    expect(asked).toEqual([`${MIB - 4}+4`, `${MIB}+4`]);
  });

  it('says how long it is where more is asked for than there is', async () => {
    const response = await get(page().ask, { range: 'bytes=9999999-' });
    expect(response.status).toBe(416);
    expect(response.headers.get('Content-Range')).toBe(`bytes */${recording.length}`);
  });

  it('is refused while the book is locked', async () => {
    expect((await get(async () => ({ outcome: 'locked' }))).status).toBe(403);
  });

  it('ends with an error where a part is damaged, and is never filled up', async () => {
    const { ask } = page();
    const response = await get(async (id, piece) =>
      piece && piece.from >= MIB ? { outcome: 'damaged' } : ask(id, piece),
    );
    await expect(response.arrayBuffer()).rejects.toThrow('a part of it could not be given: damaged');
  });

  it.each(['text/html', 'image/svg+xml', 'application/javascript', ''])(
    'is not sent where a pack called it %s',
    async (type) => {
      expect((await get(page(type).ask)).status).toBe(404);
    },
  );

  it.each([
    '',
    'recording-2',
    '..',
    '%2e%2e',
    'a/b',
    'a%2fb',
    'recording-1?x',
    'recording-1#x',
    'a\\b',
    'x'.repeat(65),
  ])('is not found under the id "%s"', async (id) => {
    const { ask, asked } = page();
    expect((await get(ask, { id })).status).toBe(404);
    expect(asked).toEqual([]);
  });
});
