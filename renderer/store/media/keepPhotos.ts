import type { MediaFile } from '../../../shared/commands/addMedia';
import type { PhotoTaken } from '../../../shared/commands/importPhotos';
import type { PhotosKept } from '../../../shared/commands/takesPhoto';
import { photoBytes } from '../../../shared/formats/cardPhoto';
import type { MediaProblem } from './mediaProblem';
import { sourceOf, type TakingMeans, takeMedia } from './takeMedia';

interface KeepingMeans extends Pick<TakingMeans, 'shelf' | 'newId' | 'limits' | 'redraw'> {
  readonly signal: AbortSignal;
  readonly onDone: (photos: number) => void;
}

export type PhotosTakenIn =
  /** `left` names whose photos could not be drawn. */
  | { outcome: 'kept'; kept: PhotosKept; left: readonly string[] }
  | { outcome: 'stopped' }
  | { outcome: 'problem'; name: string; problem: MediaProblem };

/** What is wrong with the place rather than with one photo: the next would not be kept either. */
const ofThePlace: ReadonlySet<MediaProblem['reason']> = new Set(['disk-full', 'cannot-write', 'book-full']);

/**
 * Keeps the bytes of photos out of a file of cards, drawn anew one after the other; no two are unpacked at once.
 * Where it stops, or the place has no room, nothing is kept.
 */
export async function keepPhotos(
  file: Uint8Array,
  photos: readonly PhotoTaken[],
  means: KeepingMeans,
): Promise<PhotosTakenIn> {
  const kept = new Map<number, MediaFile>();
  const left: string[] = [];
  for (const [index, { row, name, photo }] of photos.entries()) {
    if (means.signal.aborted) break;
    means.onDone(index);
    const bytes = photoBytes(file, photo);
    const took =
      bytes && (await takeMedia({ name: `${name}.jpg`, ...sourceOf(bytes) }, { ...means, face: true }));
    if (took?.ok) kept.set(row, took.taken);
    else if (took && ofThePlace.has(took.problem.reason)) {
      await letGoOf(kept, means);
      return { outcome: 'problem', name, problem: took.problem };
    } else left.push(name);
  }
  if (!means.signal.aborted) return { outcome: 'kept', kept, left };
  await letGoOf(kept, means);
  return { outcome: 'stopped' };
}

/** Takes away photos whose people did not come in after all. */
export async function letGoOf(kept: PhotosKept, { shelf }: Pick<TakingMeans, 'shelf'>): Promise<void> {
  for (const { id, key } of kept.values()) if (key) await shelf.letGo({ id, key });
}
