import type { PackProblem } from '../problem';
import type { PackLimits } from './limits';
import type { ManifestFacts, PackManifest } from './manifest';
import { type LinesPart, openAge, openPack, sealPack } from './packFile';
import type { Opener, PackTools } from './tools';
import { readZipFiles, storedFile } from './zipFiles';

const identityName = 'identity.age';
const workbookName = 'workbook.age';

/** What a backup is made with; no passphrase is needed to make one. */
export interface BackupKeys {
  /** The workbook's age identity to the passphrase in force, made when the passphrase was set; without it only the recovery sheet opens the backup. */
  identityFile?: Uint8Array | undefined;
  /** The identity itself: only to open again what was written. */
  identity: string;
  /** The public half of the identity. */
  recipient: string;
}

export type BackupOpened =
  | {
      ok: true;
      manifest: PackManifest;
      parts: LinesPart[];
      identity: string;
      /** The identity to the passphrase of that day, as it lies in the file. */
      identityFile?: Uint8Array | undefined;
    }
  | { ok: false; problem: PackProblem };

/** The identity of a workbook, sealed to its passphrase: `identity.age` of every backup until the next change. */
export function sealIdentity(identity: string, passphrase: string, tools: PackTools): Promise<Uint8Array> {
  return tools.encrypt(new TextEncoder().encode(`${identity}\n`), { passphrase });
}

/**
 * Makes a backup: a plain zip of `identity.age` (to the passphrase) and `workbook.age` (everything, to the
 * identity), because age forbids a passphrase beside recipients in one file. It is opened again before it
 * counts as made.
 */
export async function sealBackup(
  facts: Omit<ManifestFacts, 'purpose'>,
  parts: readonly LinesPart[],
  keys: BackupKeys,
  tools: PackTools,
  limits: PackLimits,
): Promise<{ ok: true; bytes: Uint8Array; manifest: PackManifest } | { ok: false; problem: PackProblem }> {
  const sealed = await sealPack(
    { ...facts, purpose: 'backup' },
    parts,
    { recipients: [keys.recipient] },
    tools,
    limits,
  );
  if (!sealed.ok) return sealed;
  // Sealed bytes do not shrink.
  const workbook = storedFile(workbookName, sealed.bytes, tools);
  const { identityFile } = keys;
  const bytes = tools.zip(
    identityFile ? [storedFile(identityName, identityFile, tools), workbook] : [workbook],
  );
  const again = await openBackup(bytes, { identity: keys.identity }, tools, limits);
  return again.ok ? { ok: true, bytes, manifest: sealed.manifest } : again;
}

/** Opens a backup by its passphrase, or by the identity that the recovery sheet holds. */
export async function openBackup(
  file: Uint8Array,
  by: Opener,
  tools: PackTools,
  limits: PackLimits,
): Promise<BackupOpened> {
  const read = readZipFiles(file, { ...limits, entries: 16, ratio: 2, depth: 1 }, tools);
  if (!read.ok) return read.problem.reason === 'not-a-zip' && beginsAsZip(file) ? cutShort : read;
  for (const name of read.files.keys())
    if (name !== identityName && name !== workbookName)
      return { ok: false, problem: { reason: 'part-not-listed', name } };
  const workbook = read.files.get(workbookName)?.plain;
  if (!workbook) return { ok: false, problem: { reason: 'part-missing', name: workbookName } };
  const identity = await identityOf(read.files.get(identityName)?.plain, by, tools, limits);
  if (!identity.ok) return identity;
  const opened = await openPack(workbook, { identity: identity.identity }, 'backup', tools, limits);
  if (opened.ok)
    return { ...opened, identity: identity.identity, identityFile: read.files.get(identityName)?.plain };
  // The zip around it is whole, so its end is not missing: it is another.
  return opened.problem.reason === 'cut-short' ? { ok: false, problem: { reason: 'altered' } } : opened;
}

const cutShort: BackupOpened = { ok: false, problem: { reason: 'cut-short' } };

/** The list of a zip's files stands at its end: with the beginning of one and no list, the end is missing. */
const beginsAsZip = ([p, k, three, four]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && three === 3 && four === 4;

async function identityOf(
  file: Uint8Array | undefined,
  by: Opener,
  tools: PackTools,
  limits: PackLimits,
): Promise<{ ok: true; identity: string } | { ok: false; problem: PackProblem }> {
  if ('identity' in by) return { ok: true, identity: by.identity };
  if (!file) return { ok: false, problem: { reason: 'needs-identity' } };
  const opened = await openAge(file, by, tools, limits);
  if (!opened.ok) return opened;
  return { ok: true, identity: new TextDecoder('utf-8').decode(opened.plain).trim() };
}
