import {
  MEDIA_HEAD_BYTES,
  mediaTypeOf,
  pictureSizeOf,
  playableTypes,
} from '../../../shared/formats/mediaType';
import { mediaFileOf, type PackManifest } from '../../../shared/formats/pack/manifest';
import type { MediaPart } from '../../../shared/formats/pack/packFile';
import type { PackProblem } from '../../../shared/formats/problem';
import type { PackedMedia } from '../../../shared/queries/packMedia';
import type { StoredRecord } from '../../../shared/workbook/entry';
import type { IncomingChoice } from '../../../shared/workbook/incoming';
import type { SaveProblem } from '../session';
import { mediaLimits } from './mediaLimits';
import type { KeptMedia, MediaShelf } from './mediaShelf';
import { sourceOf } from './takeMedia';

type Refused = { ok: false; problem: PackProblem };

/** Photos and recordings that come with a pack, by id. */
export type MediaCome = ReadonlyMap<string, Uint8Array>;

/** Reads what goes with a pack out of the sealed record; one that is not whole here stops the pack, by name. */
export async function mediaOut(
  shelf: Pick<MediaShelf, 'read'>,
  media: readonly PackedMedia[],
): Promise<{ media: MediaPart[] } | Refused> {
  const parts: MediaPart[] = [];
  for (const { id, name, size } of media) {
    const bytes = await shelf.read(id, 0, size);
    if (!bytes) return { ok: false, problem: { reason: 'media-missing', name } };
    parts.push({ id, bytes });
  }
  return { media: parts };
}

/**
 * Looks at what came with a pack: each must be what one of its records tells of, by hash and size, of the type that
 * it says, within the limits of what may be added here, and all of them together must have room.
 */
export function mediaCome(
  shelf: Pick<MediaShelf, 'total' | 'facts'>,
  parts: readonly MediaPart[],
  listed: PackManifest['media'],
  records: readonly StoredRecord[],
  limits = mediaLimits,
): MediaCome | Refused {
  const told = new Map(records.flatMap((record) => (record.kind === 'media' ? [[record.id, record]] : [])));
  const hashes = new Map(listed?.map(({ id, sha256 }) => [id, sha256]));
  const come = new Map<string, Uint8Array>();
  let bytes = shelf.total;
  for (const part of parts) {
    const name = mediaFileOf(part.id);
    const record = told.get(part.id);
    if (!record || record.size !== part.bytes.length || record.sha256 !== hashes.get(part.id))
      return { ok: false, problem: { reason: 'media-not-told', name } };
    if (!mayBeShown(part.bytes, record, limits))
      return { ok: false, problem: { reason: 'media-not-shown', name } };
    if (!shelf.facts(part.id)) bytes += part.bytes.length;
    come.set(part.id, part.bytes);
  }
  if (come.size > 0 && bytes > limits.workbook)
    return { ok: false, problem: { reason: 'media-no-room', bytes, limit: limits.workbook } };
  return come;
}

function mayBeShown(bytes: Uint8Array, { type }: StoredRecord, limits: typeof mediaLimits): boolean {
  const family = playableTypes.get(String(type));
  const found = mediaTypeOf(bytes.subarray(0, MEDIA_HEAD_BYTES));
  if (!family || typeof found === 'string' || found.type !== type || bytes.length > limits[family])
    return false;
  if (family !== 'photo') return true;
  const size = pictureSizeOf(bytes, found.type);
  return size !== undefined && size.width * size.height <= limits.pixels;
}

/**
 * Seals what is ticked of a pack's photos and recordings under keys of this workbook's own. Gives the new records
 * with these keys; commit them next, or let go.
 */
export async function keepMediaCome(
  shelf: Pick<MediaShelf, 'keep' | 'letGo'>,
  come: MediaCome,
  fresh: readonly StoredRecord[],
  { leaveOut }: IncomingChoice,
): Promise<
  | { ok: true; fresh: readonly StoredRecord[]; letGo: () => Promise<void> }
  | { ok: false; problem: SaveProblem }
> {
  const kept = new Map<string, KeptMedia>();
  const letGo = async () => {
    for (const one of kept.values()) await shelf.letGo(one);
  };
  for (const { kind, id, sha256 } of fresh) {
    const bytes = kind === 'media' && !leaveOut?.(kind, id) ? come.get(id) : undefined;
    if (!bytes) continue;
    const done = await shelf.keep(sourceOf(new Uint8Array(bytes)), id);
    if (done.ok) kept.set(id, done.kept);
    if (done.ok && done.kept.sha256 === sha256) continue;
    await letGo();
    const detail = 'a photo or recording of the pack';
    return done.ok || done.problem.reason === 'cannot-read'
      ? { ok: false, problem: { reason: 'cannot-write', detail } }
      : { ok: false, problem: done.problem };
  }
  const withKey = (record: StoredRecord) => {
    const key = record.kind === 'media' ? kept.get(record.id)?.key : undefined;
    return key ? { ...record, key } : record;
  };
  return { ok: true, fresh: fresh.map(withKey), letGo };
}
