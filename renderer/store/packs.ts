import { v7 } from 'uuid';
import { notePackSeen } from '../../shared/commands/notePackSeen';
import type { PackManifest } from '../../shared/formats/pack/manifest';
import type { Signer } from '../../shared/formats/pack/signature';
import type { Closer, Opener } from '../../shared/formats/pack/tools';
import type { PackProblem } from '../../shared/formats/problem';
import { choiceOf, type IncomingItem } from '../../shared/queries/incomingItems';
import { packMaker, trustOf } from '../../shared/queries/packMaker';
import { collectPack, type PackChoice, type PackContents } from '../../shared/queries/packScope';
import type { StoredRecord } from '../../shared/workbook/entry';
import { emailsToCompare } from '../../shared/workbook/erasedInPack';
import { type IncomingPreview, incomingEntry, previewIncoming } from '../../shared/workbook/incoming';
import { migrateRecords } from '../../shared/workbook/migrations';
import { currentVersion } from '../../shared/workbook/migrations/version';
import { contactsToCompare } from '../../shared/workbook/removedContacts';
import { slicer } from './frames';
import { partsOf, recordsOf } from './recordParts';
import { runSliced } from './runSliced';
import { sealingJob } from './sealingPort';
import type { CommitResult, OpenWorkbook } from './session';
import { ownSigningKey } from './signing';

type Refused = { ok: false; problem: PackProblem };

/** What a pack would hold and what stays, counted: shown before anything is sealed. */
export const packContents = (open: OpenWorkbook, choice: PackChoice): PackContents =>
  collectPack(open.workbook, choice);

export interface PackMaking {
  choice: PackChoice;
  contents: PackContents;
  /** The campaign's or the event's own name. */
  title: string;
  from: string;
  /** Six words, or the recipients on colleagues' cards. */
  to: Closer;
  /** "Wardbook 0.1.0". */
  madeBy: string;
}

/** Signs a pack and seals it for its readers: the bytes of a `.wardpack`, ready to be saved. */
export async function makePack(
  open: OpenWorkbook,
  making: PackMaking,
): Promise<{ ok: true; bytes: Uint8Array; manifest: PackManifest } | Refused> {
  const { choice, contents, title, from, to, madeBy } = making;
  const key = await ownSigningKey(open);
  return sealingJob({
    job: 'sealPack',
    facts: {
      dataVersion: currentVersion,
      id: v7(),
      workbookId: open.workbookId,
      madeBy,
      madeAt: open.deed().now,
      from,
      scope: choice.scope,
      scopeTitle: title,
      level: choice.level,
      special: [...choice.special],
    },
    parts: await partsOf(contents.records),
    to: 'recipients' in to ? { recipients: [...to.recipients] } : to,
    key,
  });
}

/** A pack that was opened: who says they made it, and what it would do here. Nothing is changed. */
export interface OpenedPack {
  manifest: PackManifest;
  preview: IncomingPreview;
  /** Whose key signed it; whether that is a colleague's is asked of the workbook (`packMaker`). */
  signer: Signer | undefined;
}

/** Opens a pack with its passphrase, or with this workbook's own identity, and compares it with what is held. */
export async function readPack(
  open: OpenWorkbook,
  file: Uint8Array,
  by: Opener,
): Promise<{ ok: true; pack: OpenedPack } | Refused> {
  const opened = await sealingJob({ job: 'openPack', file, by });
  if (!opened.ok) return opened;
  const { manifest } = opened;
  const read = await recordsOf(opened.parts);
  if (!read.ok) return read;
  const migrated = broughtUp(read.records, manifest);
  if (!migrated.ok) return migrated;
  const stored = (kind: string, id: string) => open.workbook.stored(kind, id);
  const contactHash = await open.hashContacts([
    ...contactsToCompare(stored, migrated.records),
    ...emailsToCompare(open.workbook, migrated.records),
  ]);
  const preview = await runSliced(
    previewIncoming(open.workbook, migrated.records, open.deed().now, contactHash),
    slicer(),
  );
  return { ok: true, pack: { manifest, preview, signer: opened.signer } };
}

/** Merges what is ticked, as one change that one undo takes back as if the pack had never been opened. */
export async function takePackIn(
  open: OpenWorkbook,
  pack: OpenedPack,
  items: readonly IncomingItem[],
): Promise<CommitResult> {
  const maker = packMaker(open.reader, pack.signer);
  const label = `Took in ${pack.manifest.scopeTitle ?? 'a pack'} from ${pack.manifest.from}`;
  const taken = await open.commitEntry(
    (workbook, at) => {
      const entry = incomingEntry(workbook, pack.preview, at, choiceOf(items, label, trustOf(maker)));
      return (
        entry ?? { version: currentVersion, label, at, device: workbook.clock.device, stamp: '', merge: [] }
      );
    },
    'import',
    pack.manifest.from,
  );
  if (!taken.ok || !('colleague' in maker)) return taken;
  const seen = { colleagueId: maker.colleague.id, madeAt: pack.manifest.madeAt };
  const noted = await open.commit(notePackSeen(open.reader, open.deed(), seen));
  if (!noted.ok) console.info('which pack was seen last was not noted', noted.problem.reason);
  return taken;
}

/** Records brought up to this version; of a newer one they are refused by name. */
export function broughtUp(
  records: readonly StoredRecord[],
  manifest: PackManifest,
): { ok: true; records: readonly StoredRecord[] } | Refused {
  const migrated = migrateRecords(records, manifest.dataVersion);
  if (migrated.ok) return { ok: true, records: migrated.value };
  const { version, reads } = migrated.problem;
  return {
    ok: false,
    problem: { reason: 'newer-version', found: version, ours: reads, madeBy: manifest.madeBy },
  };
}
