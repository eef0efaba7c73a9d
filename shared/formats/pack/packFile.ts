import type { PackProblem } from '../problem';
import { readAgeHeader } from './ageHeader';
import type { PackLimits } from './limits';
import {
  type ManifestFacts,
  manifestName,
  mediaFileOf,
  mostMedia,
  oldestReaderOf,
  type PackManifest,
  type PackPart,
  packFormat,
  readManifest,
} from './manifest';
import { fingerprintOf, type Signer, signerOf, signManifest } from './signature';
import type { SigningKey } from './signingKey';
import type { Closer, Opener, PackTools, ZipFile } from './tools';
import { deflatedFile, readZipFiles, storedFile } from './zipFiles';

/**
 * One kind's records as JSON Lines, compressed as they lie in the zip: a tenth of the bytes cross between the window
 * and the process that seals.
 */
export interface LinesPart {
  kind: string;
  count: number;
  /** Bytes of the lines. */
  size: number;
  /** The lines as raw deflate (RFC 1951). */
  packed: Uint8Array;
}

/** A photo or recording as it goes into a pack, or comes out of one. */
export interface MediaPart {
  id: string;
  bytes: Uint8Array;
}

export type Opened =
  | {
      ok: true;
      manifest: PackManifest;
      parts: LinesPart[];
      media: MediaPart[];
      /** Undefined where it is unsigned. */
      signer?: Signer | undefined;
    }
  | { ok: false; problem: PackProblem };

/**
 * Makes the sealed file: a zip of `manifest.json` and one JSON Lines file a kind, inside age, so that
 * `age -d` and `unzip` alone open it. With a key the manifest is signed, inside the encryption.
 */
export async function sealPack(
  facts: ManifestFacts,
  parts: readonly LinesPart[],
  to: Closer,
  tools: PackTools,
  limits: PackLimits,
  key?: SigningKey,
  media: readonly MediaPart[] = [],
): Promise<{ ok: true; bytes: Uint8Array; manifest: PackManifest } | { ok: false; problem: PackProblem }> {
  const listed: PackPart[] = [];
  const entries: ZipFile[] = [];
  let total = 0;
  for (const { kind, count, size, packed } of parts) {
    total += size;
    // Whoever opens it would refuse it for this part alone.
    if (size > limits.entry) return tooLarge(size, limits.entry);
    const lines = linesOf({ kind, size, packed }, tools);
    const name = `${kind}.jsonl`;
    listed.push({ name, kind, count, sha256: tools.sha256(lines) });
    entries.push({ name, size, crc: tools.crc32(lines), deflated: true, bytes: packed });
  }
  const mediaListed = media.map(({ id, bytes }) => ({ id, size: bytes.length, sha256: tools.sha256(bytes) }));
  const manifest: PackManifest = {
    format: 'wardbook',
    version: packFormat,
    oldestReader: oldestReaderOf({ ...facts, media: mediaListed }),
    ...facts,
    ...(mediaListed.length > 0 ? { media: mediaListed } : {}),
    recipients: 'recipients' in to ? to.recipients.map((each) => fingerprintOf(each, tools)) : [],
    parts: listed,
    signature: null,
  };
  if (key) manifest.signature = signManifest(manifest, key, tools);
  const told = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  entries.unshift(deflatedFile(manifestName, told, tools));
  if (media.length > mostMedia)
    return refused({ reason: 'too-many-media', found: media.length, limit: mostMedia });
  for (const { id, bytes } of media) {
    total += bytes.length;
    // Photos and recordings are packed already.
    entries.push(storedFile(mediaFileOf(id), bytes, tools));
  }
  if (total > limits.total) return tooLarge(total, limits.total);
  const zipped = tools.zip(entries);
  if (zipped.length > limits.file) return tooLarge(zipped.length, limits.file);
  return { ok: true, bytes: await tools.encrypt(zipped, to), manifest };
}

/** Opens a sealed file and checks everything that can be checked before a record is read. */
export async function openPack(
  file: Uint8Array,
  by: Opener,
  wanted: PackManifest['purpose'],
  tools: PackTools,
  limits: PackLimits,
): Promise<Opened> {
  if (file.length > limits.file) return tooLarge(file.length, limits.file);
  const decrypted = await openAge(file, by, tools, limits);
  if (!decrypted.ok) return decrypted;
  const opened = openZip(decrypted.plain, wanted, tools, limits);
  if (!opened.ok || !opened.signer) return opened;
  const { recipients = [] } = opened.manifest;
  const forUs =
    'passphrase' in by
      ? recipients.length === 0
      : recipients.includes(fingerprintOf(await tools.recipientOf(by.identity), tools));
  return { ...opened, signer: { ...opened.signer, forUs } };
}

/** Opens an age file after looking at what its header asks of us. */
export async function openAge(
  file: Uint8Array,
  by: Opener,
  tools: PackTools,
  limits: PackLimits,
): Promise<{ ok: true; plain: Uint8Array } | { ok: false; problem: PackProblem }> {
  const sealed = tools.withoutArmour(file);
  const read = readAgeHeader(sealed, limits.workFactor);
  if (!read.ok) return read;
  const withPassphrase = 'passphrase' in by;
  if (withPassphrase && read.header.opensWith === 'identity') return refused({ reason: 'needs-identity' });
  if (!withPassphrase && read.header.opensWith === 'passphrase')
    return refused({ reason: 'needs-passphrase' });
  const opened = await tools.decrypt(sealed, by);
  if (opened.ok) return opened;
  if (opened.fault === 'wrong-key')
    return refused({ reason: withPassphrase ? 'wrong-passphrase' : 'not-for-us' });
  return refused({ reason: opened.fault });
}

/** Reads what was inside: the manifest, and exactly the parts that it lists, each by its hash. */
export function openZip(
  zipped: Uint8Array,
  wanted: PackManifest['purpose'],
  tools: PackTools,
  limits: PackLimits,
): Opened {
  const read = readZipFiles(zipped, limits, tools);
  if (!read.ok) return read;
  const written = read.files.get(manifestName)?.plain;
  if (!written) return refused({ reason: 'no-manifest' });
  const manifest = readManifest(written, wanted);
  if (!manifest.ok) return manifest;
  const signed = signerOf(manifest.json, tools);
  if (!signed.ok) return signed;
  const listed = new Set([manifestName, ...manifest.manifest.parts.map((part) => part.name)]);
  const { media: told = [] } = manifest.manifest;
  for (const { id } of told) listed.add(mediaFileOf(id));
  for (const name of read.files.keys())
    if (!listed.has(name)) return refused({ reason: 'part-not-listed', name });
  const parts: LinesPart[] = [];
  for (const { name, kind, count, sha256 } of manifest.manifest.parts) {
    const file = read.files.get(name);
    if (!file) return refused({ reason: 'part-missing', name });
    const { plain, deflated = tools.deflate(plain) } = file;
    if (tools.sha256(plain) !== sha256) return refused({ reason: 'part-altered', name });
    parts.push({ kind, count, size: plain.length, packed: deflated });
  }
  const media: MediaPart[] = [];
  for (const { id, size, sha256 } of told) {
    const name = mediaFileOf(id);
    const bytes = read.files.get(name)?.plain;
    if (!bytes) return refused({ reason: 'part-missing', name });
    if (bytes.length !== size || tools.sha256(bytes) !== sha256)
      return refused({ reason: 'part-altered', name });
    media.push({ id, bytes });
  }
  const { publicKey } = signed;
  const signer = publicKey === undefined ? undefined : { publicKey, forUs: false };
  return { ok: true, manifest: manifest.manifest, parts, media, signer };
}

/**
 * The lines of a part of our own.
 * @throws Error where they are not as long as the part says, which is a fault of whoever made it
 */
export function linesOf(
  { kind, size, packed }: Omit<LinesPart, 'count'>,
  tools: Pick<PackTools, 'inflate'>,
): Uint8Array {
  const lines = tools.inflate(packed, Math.max(1, size));
  if (lines?.length !== size) throw new Error(`the records of kind ${kind} are not ${size} bytes`);
  return lines;
}

const refused = (problem: PackProblem): { ok: false; problem: PackProblem } => ({ ok: false, problem });

const tooLarge = (bytes: number, limit: number) => refused({ reason: 'pack-too-large', bytes, limit });
