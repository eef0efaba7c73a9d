import { noteBackupsWithout } from '../../../shared/commands/noteBackupsWithout';
import { retiredIdentities } from '../../../shared/queries/retiredIdentities';
import { type Cleansing, leftByName } from '../../../shared/workbook/cleansed';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { erasedIds } from '../../../shared/workbook/erased';
import { eraseEntry, nameAndPostcode, planErasure, type Redaction } from '../../../shared/workbook/erasure';
import { withTraceRedacted } from '../../../shared/workbook/importTrace';
import { contactsOf, speaksOf, termsOf } from '../../../shared/workbook/mentions';
import type { OpenRecord } from '../openWorkbook';
import type { SaveProblem } from '../session';
import type { Upkeep } from '../upkeep';
import { cleanseHistory, contactsInHistory } from './cleanseHistory';
import { type ErasingNote, readNote, removeNote, writeNote } from './erasingNote';
import { sealErasureList } from './erasureList';

export interface ErasingMeans {
  readonly open: OpenRecord;
  readonly upkeep: Pick<Upkeep, 'rewriteNow'>;
  /** Makes a backup and verifies it; gives the instant that it is named by, or undefined where none could be made now. */
  readonly backUp: () => Promise<string | undefined>;
  /** The workbook's age identity. */
  readonly identity: () => Promise<string>;
}

export interface ErasingOrder {
  personIds: readonly string[];
  redactions?: readonly Redaction[];
  /** Records, as "kind id", in which a text was looked at and left. */
  left?: readonly string[];
  /** A colleague's erasure that was ticked: it is carried out under its own id, with hashes of our own copy. */
  incoming?: StoredRecord;
}

/** What of the disk could not be rewritten yet; it is tried again at each opening. */
export type StillDue = 'blocks' | 'backup' | 'journalFile';

export type Erased =
  | {
      ok: true;
      due: readonly StillDue[];
      /** What is taken out of backups that were made before, if the user asks for it; nobody keeps it longer. */
      settled: Cleansing;
    }
  | { ok: false; problem: SaveProblem };

/**
 * Erases a person from the open workbook, and then from all that the disk held of them: blocks, history, journal
 * file, drafts. A note is written first, so that one which is killed at any point is ended at the next opening, or,
 * before its change was saved, counts as never begun.
 */
export async function erasePerson(means: ErasingMeans, order: ErasingOrder): Promise<Erased> {
  const { open } = means;
  const { workbook, writer } = open;
  const { today, newId } = open.deed();
  const { personIds } = planErasure(workbook, ...order.personIds);
  const people = personIds.flatMap((id) => workbook.stored('person', id) ?? []);
  const once = await contactsInHistory(writer, personIds);
  const terms = [...new Set([...termsOf(people), ...once])];
  // One that is here already is not begun anew: its id would say that it had been done.
  const incoming = workbook.stored('erasure', order.incoming?.id ?? '') ? undefined : order.incoming;
  const note: ErasingNote = {
    erasureId: incoming?.id ?? newId(),
    before: 0,
    terms,
    left: [...(order.left ?? [])],
  };
  const noted = await open.enqueue(() => writeNote(writer, { ...note, before: writer.end.number }));
  if (!noted.ok)
    return noted.reason === 'disk-full'
      ? { ok: false, problem: { reason: 'disk-full' } }
      : { ok: false, problem: { reason: 'cannot-write', detail: noted.detail } };
  const hashOf = await open.hashContacts([
    ...people.flatMap(contactsOf),
    ...once,
    ...people.flatMap(nameAndPostcode),
  ]);
  const hash = (text: string): string => {
    const hashed = hashOf(text);
    if (hashed === undefined) throw new Error('their details were changed while they were being erased');
    return hashed;
  };
  const goes = planErasure(workbook, ...order.personIds).goes.filter(({ kind }) => kind === 'media');
  const media = await open.media.names(goes.flatMap(({ kind, id }) => workbook.stored(kind, id) ?? []));
  const done = await open.commitErasure(
    (held, now) =>
      eraseEntry(held, planErasure(held, ...personIds), {
        erasureId: note.erasureId,
        now,
        today,
        signer: held.clock.device,
        hash,
        contactsInHistory: once,
        inTrace: (record) => withTraceRedacted(record, { terms, isLeft: leftByName(order.left) }),
        ...(incoming ? { incoming } : {}),
        ...(order.redactions ? { redactions: order.redactions } : {}),
      }),
    speaksOf(terms),
  );
  if (!done.ok) {
    await open.enqueue(() => removeNote(writer));
    return done;
  }
  // One that is stopped before this leaves sealed bytes without a key, which go at the next idle moment.
  await open.media
    .drop([...media.keys()], true)
    .catch((fault: unknown) => console.warn('photos of theirs were not removed yet', fault));
  const { due } = await finishErasing(means);
  return { ok: true, due, settled: cleansingOf(open, note) };
}

export interface Ended {
  /** Whether there was one to end: `undone` was stopped before its change was saved, and nobody was erased. */
  was: 'nothing' | 'undone' | 'completed';
  due: readonly StillDue[];
}

/** Ends an erasure whose note is there: right after its change was saved, or at a later opening. */
export async function finishErasing(means: ErasingMeans): Promise<Ended> {
  const { open, upkeep } = means;
  const { workbook, writer } = open;
  const note = await readNote(writer);
  if (!note) return { was: 'nothing', due: [] };
  const erasure = workbook.stored('erasure', note.erasureId);
  if (!erasure) {
    await open.enqueue(() => removeNote(writer));
    return { was: 'undone', due: [] };
  }
  const erased = erasedIds([erasure]);
  await forgetDrafts(open, erased, note.terms);
  await keepErasureList(means);
  const due = (...what: StillDue[]): Ended => ({ was: 'completed', due: what });
  const rewritten = await upkeep.rewriteNow();
  const { journal } = writer.database;
  if (!rewritten || (await journal.where('number').belowOrEqual(note.before).count()) > 0)
    return due('blocks');
  await cleanseHistory({ writer, enqueue: open.enqueue }, cleansingOf(open, note));
  const backedUp = await means.backUp();
  if (!backedUp) return due('backup', 'journalFile');
  const cut = await open.enqueue(() => writer.copy.cutBehindBackup(true));
  if (!cut.ok || (await writer.copy.hashOf(note.before)) !== null) return due('journalFile');
  // A backup is named by the second: made within the one of the erasure, it would be taken for one from before.
  await noteWithout(means, [backedUp]);
  await open.enqueue(() => removeNote(writer));
  return due();
}

/** Notes backups that hold nobody who was erased, in the record and in the list beside it; what the user did can be undone as before. */
export async function noteWithout(
  means: Pick<ErasingMeans, 'open' | 'identity'>,
  backups: readonly string[],
): Promise<void> {
  const { open } = means;
  const byTheSecond = backups.map((at) => `${at.slice(0, 19)}Z`);
  const change = noteBackupsWithout(open.reader, open.deed(), { backups: byTheSecond });
  if (change.patches.length === 0) return;
  const noted = await open.commitUpkeep((workbook, at) => {
    const prepared = workbook.prepare(change, at);
    return prepared.ok ? prepared.entry : undefined;
  });
  // They go on being named as put beyond use, and are looked through again when it is asked for.
  if (!noted.ok) console.warn('which backups were rewritten could not be noted', noted.problem);
  else await keepErasureList(means);
}

function cleansingOf({ workbook }: OpenRecord, { erasureId, terms, left }: ErasingNote): Cleansing {
  const erasure = workbook.stored('erasure', erasureId);
  return {
    erased: erasedIds(erasure ? [erasure] : []),
    terms,
    isLeft: leftByName(left),
    stored: (kind, id) => workbook.stored(kind, id),
  };
}

/** Writes the list of erasures to its file outside of the record. */
export async function keepErasureList({
  open,
  identity,
}: Pick<ErasingMeans, 'open' | 'identity'>): Promise<void> {
  const erasures = open.workbook.all('erasure') as unknown as readonly StoredRecord[];
  const identities = { present: await identity(), retired: retiredIdentities(open.reader) };
  const text = await sealErasureList(identities, open.workbookId, erasures);
  const kept = await open.writer.copy.keep('erasures', text);
  if (!kept.ok) console.warn('the list of erasures could not be kept beside the record', kept.detail);
}

/** Half-typed forms about them, or that speak of them, go too. */
async function forgetDrafts(
  open: OpenRecord,
  erased: ReadonlySet<string>,
  terms: readonly string[],
): Promise<void> {
  const speaks = speaksOf(terms);
  const about = (text: string) => speaks(text) || [...erased].some((id) => text.includes(id));
  for (const key of open.drafts.speaking(about)) open.drafts.drop(key);
  await open.drafts.flush();
}
