import { v7 } from 'uuid';
import type { PackManifest } from '../../shared/formats/pack/manifest';
import type { PackProblem } from '../../shared/formats/problem';
import { choiceOf, type IncomingItem, incomingItems } from '../../shared/queries/incomingItems';
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
  passphrase: string;
  /** "Wardbook 0.1.0". */
  madeBy: string;
}

/** Seals a pack to a passphrase: the bytes of a `.wardpack`, ready to be saved. */
export async function makePack(
  open: OpenWorkbook,
  making: PackMaking,
): Promise<{ ok: true; bytes: Uint8Array; manifest: PackManifest } | Refused> {
  const { choice, contents, title, from, passphrase, madeBy } = making;
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
    to: { passphrase },
  });
}

/** A pack that was opened: who says they made it, and what it would do here. Nothing is changed. */
export interface OpenedPack {
  manifest: PackManifest;
  preview: IncomingPreview;
  /** Line by line, ticked as a stranger's: packs are unsigned for now. */
  items: readonly IncomingItem[];
}

/** Opens a pack with its passphrase and compares it with what is held. */
export async function readPack(
  open: OpenWorkbook,
  file: Uint8Array,
  passphrase: string,
): Promise<{ ok: true; pack: OpenedPack } | Refused> {
  const opened = await sealingJob({ job: 'openPack', file, by: { passphrase } });
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
  return { ok: true, pack: { manifest, preview, items: incomingItems(preview, 'stranger') } };
}

/** Merges what is ticked, as one change that one undo takes back as if the pack had never been opened. */
export function takePackIn(
  open: OpenWorkbook,
  pack: OpenedPack,
  items: readonly IncomingItem[],
): Promise<CommitResult> {
  const label = `Took in ${pack.manifest.scopeTitle ?? 'a pack'} from ${pack.manifest.from}`;
  return open.commitEntry(
    (workbook, at) => {
      const entry = incomingEntry(workbook, pack.preview, at, choiceOf(items, label));
      return (
        entry ?? { version: currentVersion, label, at, device: workbook.clock.device, stamp: '', merge: [] }
      );
    },
    'import',
    pack.manifest.from,
  );
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
