import { z } from 'zod';
import { type PackScope, receivedScope, sharingLevels, specialFields } from '../../model/sharing';
import type { PackProblem } from '../problem';
import { repeatedName } from '../repeatedName';

/** The version of the pack format that we write, and the newest that we read. */
export const packFormat = 5;

/** The oldest version whose reader understands what we write: one that knows no signature reads it as unsigned. */
const oldestPackReader = 1;

/** The first version that knows packs of counts: an older one would take them for records. */
const oldestCountsReader = 3;

/** The first version that reads on where it does not know a scope or a mark; those before know these and refuse all others. */
const oldestScopeReader = 4;
const scopesOfBefore: ReadonlySet<PackScope['of']> = new Set(['campaign', 'event', 'place', 'all']);
const marksOfBefore: ReadonlySet<string> = new Set(specialFields);

/** The first version that knows photos and recordings beside the records: those before take them for what is not listed. */
const oldestMediaReader = 5;

/** The oldest version whose reader understands a pack that says this of itself. */
export function oldestReaderOf({
  level,
  scope,
  special = [],
  media = [],
}: Pick<PackManifest, 'level' | 'scope' | 'special' | 'media'>): number {
  if (media.length > 0) return oldestMediaReader;
  if (level === 'counts') return oldestCountsReader;
  const isNew = (scope && !scopesOfBefore.has(scope.of)) || special.some((mark) => !marksOfBefore.has(mark));
  return isNew ? oldestScopeReader : oldestPackReader;
}

export const manifestName = 'manifest.json';

/** One file of the zip: JSON Lines of one record kind. */
export const packPart = z.looseObject({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9]*\.jsonl$/),
  kind: z.string().min(1).max(60),
  count: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PackPart = z.output<typeof packPart>;

/** A photo or recording beside the records, in the folder `media` under its id. */
export const packedMedia = z.looseObject({
  id: z.string().regex(/^[0-9A-Za-z-]{1,64}$/),
  size: z.number().int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export const mediaFileOf = (id: string): string => `media/${id}`;
/** Files of a zip that are left for the records. */
export const mostMedia = 1_900;

/** What a pack or a backup says of itself. Fields of a newer version are kept. */
export const packManifest = z.looseObject({
  format: z.literal('wardbook'),
  purpose: z.enum(['pack', 'backup']),
  version: z.number().int().min(1),
  /** The oldest version of the format whose reader understands this file. */
  oldestReader: z.number().int().min(1),
  /** The number of the last migration of the data in it (shared/workbook/migrations/). */
  dataVersion: z.number().int().min(1),
  id: z.string().min(1).max(64),
  workbookId: z.string().min(1).max(64),
  madeBy: z.string().max(100),
  madeAt: z.string().max(40),
  /** The name of whoever made it, as they gave it. Proves nothing: the signature does. */
  from: z.string().max(200),
  /** Absent in a backup, which holds everything. */
  scope: receivedScope.optional(),
  scopeTitle: z.string().max(300).optional(),
  level: z.enum(sharingLevels).optional(),
  /** The marks that were ticked (model/sharing.ts); those of a later version are told as they are. */
  special: z.array(z.string().max(100)).max(500).optional(),
  parts: z.array(packPart).max(200),
  media: z.array(packedMedia).max(mostMedia).optional(),
  /** For whom it was sealed, by fingerprint; none where it opens with a passphrase. Absent before version 2. */
  recipients: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(100)
    .optional(),
  /** Null: unsigned. See signature.ts; what a later version puts here proves nothing to this one. */
  signature: z.unknown(),
});
export type PackManifest = z.output<typeof packManifest>;

/** What whoever makes a pack must say; versions, parts and hashes are added. */
export type ManifestFacts = Pick<
  PackManifest,
  | 'purpose'
  | 'dataVersion'
  | 'id'
  | 'workbookId'
  | 'madeBy'
  | 'madeAt'
  | 'from'
  | 'scope'
  | 'scopeTitle'
  | 'level'
  | 'special'
>;

export type ManifestRead =
  | {
      ok: true;
      manifest: PackManifest;
      /** The JSON as it stood, for its signature. */
      json: object;
    }
  | { ok: false; problem: PackProblem };

/** Reads a manifest. One that asks for a newer reader is refused by name before anything else in it is looked at. */
export function readManifest(bytes: Uint8Array, wanted: PackManifest['purpose']): ManifestRead {
  const { json, twice } = parsed(bytes);
  if (twice !== undefined)
    return refused({ reason: 'manifest-not-readable', detail: `“${twice}” stands in it twice` });
  const version = z.looseObject({ oldestReader: z.number(), madeBy: z.string().optional() }).safeParse(json);
  if (version.success && version.data.oldestReader > packFormat)
    return refused({
      reason: 'newer-version',
      found: version.data.oldestReader,
      ours: packFormat,
      madeBy: version.data.madeBy ?? 'a newer version',
    });
  const read = packManifest.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    const detail = issue ? `${issue.path.join('.') || 'all of it'}: ${issue.message}` : 'it is no JSON';
    return refused({ reason: 'manifest-not-readable', detail });
  }
  if (read.data.purpose !== wanted)
    return refused({ reason: 'other-purpose', found: read.data.purpose, wanted });
  return { ok: true, manifest: read.data, json: json as object };
}

function parsed(bytes: Uint8Array): { json?: unknown; twice?: string | undefined } {
  const text = new TextDecoder('utf-8').decode(bytes);
  try {
    return { json: JSON.parse(text), twice: repeatedName(text) };
  } catch {
    return {};
  }
}

const refused = (problem: PackProblem): ManifestRead => ({ ok: false, problem });
