import type { ReceivedCounts } from '../../shared/formats/pack/countsPack';
import type { Signer } from '../../shared/formats/pack/signature';
import { fileProblemText, size } from '../../shared/formats/problemText';
import { choiceOf, incomingItems } from '../../shared/queries/incomingItems';
import type { StoredRecord } from '../../shared/workbook/entry';
import { incomingEntry, previewIncoming } from '../../shared/workbook/incoming';
import { currentVersion } from '../../shared/workbook/migrations/version';
import { slicer } from './frames';
import type { PackFile } from './packFile';
import { type OpenedPack, readPackForUs } from './packs';
import { runSliced } from './runSliced';
import type { CommitResult, OpenWorkbook } from './session';

/** A pack of counts among several: what it tells, or why it stays out. */
export type CountsFile = { name: string } & ({ told: CountsTold } | { problem: string });

export interface CountsTold {
  counts: ReceivedCounts;
  /** As they gave their name. */
  from: string;
  signer: Signer | undefined;
  /** What merging it changes; none where all of it is here. */
  records: readonly StoredRecord[];
}

/** The table of a patch is far below this: a larger file is another kind of pack, to be opened by itself. */
const largest = 64 * 1024 * 1024;

interface Watching {
  onDone: (files: number) => void;
  signal: AbortSignal;
}

/** Opens packs of counts that were sealed for this workbook, one after the other. Undefined where it was stopped. */
export async function readCountsTogether(
  open: OpenWorkbook,
  files: readonly PackFile[],
  identities: readonly string[],
  { onDone, signal }: Watching,
): Promise<readonly CountsFile[] | undefined> {
  const read: CountsFile[] = [];
  for (const file of files) {
    if (signal.aborted) return undefined;
    onDone(read.length);
    read.push({ name: file.name, ...(await readOne(open, file, identities)) });
  }
  return signal.aborted ? undefined : withoutOlder(read);
}

async function readOne(
  open: OpenWorkbook,
  file: PackFile,
  identities: readonly string[],
): Promise<{ told: CountsTold } | { problem: string }> {
  if (file.size > largest)
    return {
      problem: `“${file.name}” is ${size(file.size)}, which no pack of counts is. Open it by itself with Open a pack.`,
    };
  const read = await file.read();
  if ('problem' in read) return read;
  const opened = await readPackForUs(open, read.bytes, identities);
  if (!opened.ok)
    return {
      problem:
        opened.problem.reason === 'needs-passphrase'
          ? `“${file.name}” opens with words. Open it by itself with Open a pack.`
          : fileProblemText(opened.problem, file.name),
    };
  return toldBy(file.name, opened.pack);
}

function toldBy(
  name: string,
  { counts, manifest, signer, preview }: OpenedPack,
): { told: CountsTold } | { problem: string } {
  if (!counts) return { problem: `“${name}” holds records, not counts. Open it by itself with Open a pack.` };
  const records = [...preview.fresh, ...preview.changed.map(({ record }) => record)];
  return { told: { counts, from: manifest.from, signer, records } };
}

/** Of two packs of one patch the one that was counted later goes. */
function withoutOlder(files: readonly CountsFile[]): readonly CountsFile[] {
  const newest = new Map<string, { name: string; madeAt: string }>();
  for (const file of files) {
    if ('problem' in file) continue;
    const { id, madeAt } = file.told.counts;
    if (madeAt > (newest.get(id)?.madeAt ?? '')) newest.set(id, { name: file.name, madeAt });
  }
  return files.map((file) => {
    if ('problem' in file) return file;
    const first = newest.get(file.told.counts.id);
    if (!first || first.name === file.name) return file;
    return {
      name: file.name,
      problem: `“${file.name}” is an older count of the same patch as “${first.name}”, which goes in its place.`,
    };
  });
}

/** Merges the tables of several patches as one change, which one undo takes back. */
export async function takeCountsTogether(
  open: OpenWorkbook,
  taken: readonly CountsTold[],
): Promise<CommitResult> {
  const received = taken.flatMap(({ records }) => records);
  const preview = await runSliced(previewIncoming(open.workbook, received, open.deed().now), slicer());
  const patches = `${taken.length} ${taken.length === 1 ? 'patch' : 'patches'}`;
  const label = `Took in the counts of ${patches}`;
  // One decision for each table: half of an older one and half of a newer would be nobody's counts.
  const items = incomingItems(preview, 'stranger').map((item) => ({
    ...item,
    ticked: item.later !== 'ours',
  }));
  return open.commitEntry(
    (workbook, at) =>
      incomingEntry(workbook, preview, at, choiceOf(items, label, 'stranger')) ?? {
        version: currentVersion,
        label,
        at,
        device: workbook.clock.device,
        stamp: '',
        merge: [],
      },
    'import',
    patches,
  );
}
