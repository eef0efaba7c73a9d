import { playableTypes } from '../../shared/formats/mediaType';
import type { MediaAnswer } from '../../shared/mediaRequests';
import { pageHeaders } from '../policy';
import { mediaIdOf } from './mediaAddress';
import { type Range, rangeOf } from './rangeOf';

/** Asks for the facts of an item, or for a piece of it. */
export type AskForMedia = (
  id: string,
  piece: { from: number; length: number } | null,
) => Promise<MediaAnswer>;

/** A piece ends where a sealed chunk does, so that each is opened once. */
const CHUNK = 1024 * 1024;

/**
 * Answers `app://wardbook/media/<id>` with what the page of the open workbook gives, as much as is asked for.
 * It may be stored nowhere, and main lets go of each piece as it is sent.
 */
export async function mediaResponse(request: Request, nonce: string, ask: AskForMedia): Promise<Response> {
  const id = mediaIdOf(request.url);
  if (!id) return refused(404, nonce);
  const facts = await ask(id, null);
  if (facts.outcome === 'locked') return refused(403, nonce);
  // A type that came in a pack is only a claim: what is neither picture nor sound is never sent as such.
  if (facts.outcome !== 'facts' || !playableTypes.has(facts.type)) return refused(404, nonce);
  const { type, size } = facts;
  const range = rangeOf(request.headers.get('Range'), size);
  if (range === 'unsatisfiable') return refused(416, nonce, { 'Content-Range': `bytes */${size}` });
  const sent = range === 'whole' ? { from: 0, to: size - 1 } : range;
  const headers = {
    ...mediaHeaders(nonce, type),
    'Accept-Ranges': 'bytes',
    'Content-Length': String(sent.to - sent.from + 1),
    ...(range === 'whole' ? {} : { 'Content-Range': `bytes ${sent.from}-${sent.to}/${size}` }),
  };
  const body = request.method === 'HEAD' ? null : streamed(id, sent, ask);
  return new Response(body, { status: range === 'whole' ? 200 : 206, headers });
}

const mediaHeaders = (nonce: string, type: string): Record<string, string> => ({
  ...pageHeaders(nonce, type),
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

/** One piece at a time, as it is taken. What cannot be given ends the stream with an error, never with a blank. */
function streamed(id: string, range: Range, ask: AskForMedia): ReadableStream<Uint8Array> {
  let at = range.from;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const length = Math.min(CHUNK - (at % CHUNK), range.to - at + 1);
        const answer = await ask(id, { from: at, length });
        if (answer.outcome !== 'piece' || answer.bytes.byteLength !== length)
          return controller.error(new Error(`a part of it could not be given: ${answer.outcome}`));
        at += length;
        controller.enqueue(new Uint8Array(answer.bytes));
        if (at > range.to) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

function refused(status: number, nonce: string, more: Record<string, string> = {}): Response {
  return new Response('Wardbook has no such photo or recording open.', {
    status,
    headers: { ...mediaHeaders(nonce, 'text/plain; charset=utf-8'), ...more },
  });
}
