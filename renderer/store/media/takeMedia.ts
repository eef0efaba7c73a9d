import {
  MEDIA_HEAD_BYTES,
  type MediaType,
  mediaTypeOf,
  pictureSizeOf,
} from '../../../shared/formats/mediaType';
import { type MediaLimits, mediaLimits } from './mediaLimits';
import type { MediaProblem } from './mediaProblem';
import type { KeptMedia, MediaShelf, MediaSource } from './mediaShelf';
import { LONGEST_OF_FACES, redrawPhoto } from './redrawPhoto';

/** A file that somebody chose or dropped. */
export interface ChosenMedia extends MediaSource {
  readonly name: string;
}

/** A file whose bytes are kept, as its record tells it. */
export type TakenMedia = KeptMedia & { readonly name: string; readonly type: string };

export interface TakingMeans {
  readonly shelf: MediaShelf;
  readonly newId: () => string;
  readonly limits?: MediaLimits;
  /** Draws a photo anew; in the window, `redrawPhoto`. */
  readonly redraw?: typeof redrawPhoto;
  /** Somebody's own photo: no recording is taken, and it is kept smaller. */
  readonly face?: boolean;
  readonly progress?: (bytes: number, of: number) => void;
}

/**
 * Keeps the bytes of a photo or recording, if it is one by its bytes and within the limits. A photo is drawn anew,
 * without what the camera wrote beside it; recordings and films are kept as they are.
 */
export async function takeMedia(
  file: ChosenMedia,
  means: TakingMeans,
): Promise<{ ok: true; taken: TakenMedia } | { ok: false; problem: MediaProblem }> {
  const { shelf, limits = mediaLimits } = means;
  const refuse = (problem: MediaProblem) => ({ ok: false, problem }) as const;
  if (file.size === 0) return refuse({ reason: 'empty' });
  const head = await file.read(0, Math.min(file.size, MEDIA_HEAD_BYTES));
  if (!head) return refuse({ reason: 'cannot-read' });
  const found = mediaTypeOf(head);
  if (typeof found === 'string') return refuse({ reason: found });
  const { family } = found;
  if (means.face && family !== 'photo') return refuse({ reason: 'only-photos' });
  if (file.size > limits[family])
    return refuse({ reason: 'too-large', family, size: file.size, limit: limits[family] });
  const { total } = shelf;
  if (total + file.size > limits.workbook)
    return refuse({ reason: 'book-full', total, limit: limits.workbook });
  const id = means.newId();
  const ready =
    family === 'photo' ? await photoOf(file, found, id, means) : { source: file, type: found.type };
  if ('reason' in ready) return refuse(ready);
  const { size } = ready.source;
  const kept = await shelf.keep(ready.source, id, (bytes) => means.progress?.(bytes, size));
  if (!kept.ok) return kept;
  return { ok: true, taken: { ...kept.kept, name: tidyName(file.name), type: ready.type } };
}

/** A photo, drawn anew. */
async function photoOf(
  file: ChosenMedia,
  { type }: MediaType,
  id: string,
  { shelf, limits = mediaLimits, redraw = redrawPhoto, face }: TakingMeans,
): Promise<{ source: MediaSource; type: string } | MediaProblem> {
  const bytes = await file.read(0, file.size);
  if (!bytes) return { reason: 'cannot-read' };
  const size = pictureSizeOf(bytes, type);
  if (!size) return { reason: 'not-drawn' };
  if (size.width * size.height > limits.pixels) return { reason: 'too-many-pixels', ...size };
  const drawn = await redraw(shelf, id, bytes, type, face ? LONGEST_OF_FACES : undefined);
  return drawn ? { source: sourceOf(drawn.bytes), type: drawn.type } : { reason: 'not-drawn' };
}

/** Bytes that lie in memory. */
export const sourceOf = (bytes: Uint8Array<ArrayBuffer>): MediaSource => ({
  size: bytes.length,
  read: async (from, length) => bytes.slice(from, from + length),
});

/** A name that a record takes, whatever the file was called. */
const tidyName = (name: string): string => name.replace(/\p{C}/gu, '').trim().slice(0, 200) || 'Untitled';
