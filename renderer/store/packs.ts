import { v7 } from 'uuid';
import { notePackSeen } from '../../shared/commands/notePackSeen';
import { partOf, type ReceivedCounts, readCounts } from '../../shared/formats/pack/countsPack';
import type { PackManifest } from '../../shared/formats/pack/manifest';
import type { MediaPart } from '../../shared/formats/pack/packFile';
import type { JobOf } from '../../shared/formats/pack/sealing';
import type { Signer } from '../../shared/formats/pack/signature';
import type { SigningKey } from '../../shared/formats/pack/signingKey';
import type { Closer, Opener } from '../../shared/formats/pack/tools';
import type { PackProblem } from '../../shared/formats/problem';
import type { CountRow } from '../../shared/model/patchCounts';
import { type CountsScope, toldScope } from '../../shared/model/sharing';
import { countsRecord } from '../../shared/queries/counts/countsRecord';
import { choiceOf, type IncomingItem } from '../../shared/queries/incomingItems';
import { packMaker, trustOf } from '../../shared/queries/packMaker';
import { collectPack, type PackChoice, type PackContents } from '../../shared/queries/packScope';
import type { StoredRecord } from '../../shared/workbook/entry';
import { emailsToCompare } from '../../shared/workbook/erasedInPack';
import { type IncomingPreview, incomingEntrySliced, previewIncoming } from '../../shared/workbook/incoming';
import { migrateRecords } from '../../shared/workbook/migrations';
import { currentVersion } from '../../shared/workbook/migrations/version';
import { relationId } from '../../shared/workbook/relationId';
import { contactsToCompare } from '../../shared/workbook/removedContacts';
import { slicer } from './frames';
import { keepMediaCome, type MediaCome, mediaCome, mediaOut } from './media/packedMedia';
import { partsOf, recordsOf } from './recordParts';
import { runSliced } from './runSliced';
import { sealingJob } from './sealingPort';
import type { CommitResult, OpenWorkbook } from './session';
import { ownSigningKey } from './signing';

type Refused = { ok: false; problem: PackProblem };

/** What a pack would hold and what stays, counted: shown before anything is sealed. */
export const packContents = (open: OpenWorkbook, choice: PackChoice): PackContents =>
  collectPack(open.workbook, choice);

interface Making {
  /** The campaign's, the event's or the place's own name. */
  title: string;
  from: string;
  /** Six words, or the recipients on colleagues' cards. */
  to: Closer;
  /** "Wardbook 0.1.0". */
  madeBy: string;
}

export interface PackMaking extends Making {
  choice: PackChoice;
  contents: PackContents;
}

/** What a pack of counts tells of, and the very table that was shown. */
export interface CountsMaking extends Making {
  scope: CountsScope;
  since: string;
  until: string;
  rows: readonly CountRow[];
}

type PackMade = { ok: true; bytes: Uint8Array; manifest: PackManifest } | Refused;

/** Signs a pack and seals it for its readers: the bytes of a `.wardpack`, ready to be saved. */
export async function makePack(open: OpenWorkbook, making: PackMaking): Promise<PackMade> {
  const { choice, contents } = making;
  const key = await ownSigningKey(open);
  const { scope, level, special } = choice;
  const told = { scope: toldScope(scope), level, special: [...special] };
  const media = await mediaOut(open.media, contents.media);
  return 'problem' in media
    ? media
    : sealed(open, making, told, { records: contents.records, ...media }, key);
}

/** Signs and seals a table of counts: a pack in which there is no person. */
export async function makeCountsPack(open: OpenWorkbook, making: CountsMaking): Promise<PackMade> {
  const { scope, title, from, since, until, rows } = making;
  const key = await ownSigningKey(open);
  const { now } = open.deed();
  const record = countsRecord(
    {
      workbookId: open.workbookId,
      part: partOf(scope),
      patch: title,
      from,
      since,
      until,
      madeAt: now,
      signedBy: key?.publicKey ?? null,
      rows: [...rows],
    },
    open.workbook.nextStamp(now),
  );
  return sealed(open, making, { scope, level: 'counts', special: [] }, { records: [record], media: [] }, key);
}

async function sealed(
  open: OpenWorkbook,
  { title, from, to, madeBy }: Making,
  told: Pick<PackManifest, 'scope' | 'level' | 'special'>,
  { records, media }: { records: readonly StoredRecord[]; media: MediaPart[] },
  key: SigningKey | undefined,
): Promise<PackMade> {
  const job = async (): Promise<JobOf<'sealPack'>> => ({
    job: 'sealPack',
    facts: {
      dataVersion: currentVersion,
      id: v7(),
      workbookId: open.workbookId,
      madeBy,
      madeAt: open.deed().now,
      from,
      scopeTitle: title,
      ...told,
    },
    parts: await partsOf(records),
    media,
    to: 'recipients' in to ? { recipients: [...to.recipients] } : to,
    key,
  });
  return sealingJob(job());
}

/** A pack that was opened: who says they made it, and what it would do here. Nothing is changed. */
export interface OpenedPack {
  manifest: PackManifest;
  preview: IncomingPreview;
  /** Whose key signed it; whether that is a colleague's is asked of the workbook (`packMaker`). */
  signer: Signer | undefined;
  /** What a pack of counts holds; undefined where it holds records. */
  counts: ReceivedCounts | undefined;
  /** Photos and recordings that come with it, by id. */
  media: MediaCome;
}

/** Opens a pack that was sent to this workbook's card: to the present one, or to one from before its key was changed. */
export async function readPackForUs(
  open: OpenWorkbook,
  file: Uint8Array,
  identities: readonly string[],
): ReturnType<typeof readPack> {
  const [present = '', ...retired] = identities;
  const first = await readPack(open, file, { identity: present });
  for (const identity of first.ok || first.problem.reason !== 'not-for-us' ? [] : retired) {
    const read = await readPack(open, file, { identity });
    if (read.ok || read.problem.reason !== 'not-for-us') return read;
  }
  return first;
}

/** Opens a pack with its passphrase, or with an identity of this workbook, and compares it with what is held. */
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
  const counts = countsOnly(manifest, migrated.records, opened.signer);
  if (!counts.ok) return counts;
  const media = mediaCome(open.media, opened.media, manifest.media, migrated.records);
  if ('problem' in media) return media;
  const stored = (kind: string, id: string) => open.workbook.stored(kind, id);
  const contactHash = await open.hashContacts([
    ...contactsToCompare(stored, migrated.records),
    ...emailsToCompare(open.workbook, migrated.records),
  ]);
  const preview = await runSliced(
    previewIncoming(open.workbook, migrated.records, open.deed().now, contactHash, new Set(media.keys())),
    slicer(),
  );
  return { ok: true, pack: { manifest, preview, signer: opened.signer, counts: counts.counts, media } };
}

/** The counts of a pack that says it holds nothing else, once that is seen to be so. */
function countsOnly(
  manifest: PackManifest,
  records: readonly StoredRecord[],
  signer: Signer | undefined,
): { ok: true; counts: ReceivedCounts | undefined } | Refused {
  if (manifest.level !== 'counts') return { ok: true, counts: undefined };
  const read = readCounts(records, manifest, signer);
  if (!read.ok || read.counts.id === relationId('patchCounts', read.counts)) return read;
  return {
    ok: false,
    problem: { reason: 'counts-not-readable', detail: 'they name another patch’s record' },
  };
}

/** Merges what is ticked, as one change that one undo takes back as if the pack had never been opened. */
export async function takePackIn(
  open: OpenWorkbook,
  pack: OpenedPack,
  items: readonly IncomingItem[],
): Promise<CommitResult> {
  const maker = packMaker(open.reader, pack.signer);
  const title = pack.manifest.scopeTitle ?? 'a pack';
  const label = `Took in ${pack.counts ? `the counts of ${title}` : title} from ${pack.manifest.from}`;
  const choice = choiceOf(items, label, trustOf(maker));
  const kept = await keepMediaCome(open.media, pack.media, pack.preview.fresh, choice);
  if (!kept.ok) return kept;
  const preview = { ...pack.preview, fresh: kept.fresh };
  const taken = await open.commitEntry(
    async (workbook, at) => {
      const entry = await runSliced(incomingEntrySliced(workbook, preview, at, choice), slicer());
      return (
        entry ?? { version: currentVersion, label, at, device: workbook.clock.device, stamp: '', merge: [] }
      );
    },
    'import',
    pack.manifest.from,
  );
  if (!taken.ok) await kept.letGo();
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
