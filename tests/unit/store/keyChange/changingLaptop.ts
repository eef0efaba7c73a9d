import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordDatabase } from '../../../../renderer/store/database';
import { machineTime } from '../../../../renderer/store/deedTime';
import { changeKey, type KeyOrder } from '../../../../renderer/store/keyChange/changeKey';
import { finishKeyChange } from '../../../../renderer/store/keyChange/finishKeyChange';
import { type KeysFile, readKeys } from '../../../../renderer/store/keysFile';
import { lookAtRecord } from '../../../../renderer/store/lookAtRecord';
import { openRecord } from '../../../../renderer/store/opening';
import { OpenRecord } from '../../../../renderer/store/openWorkbook';
import { sealHere } from '../../../../renderer/store/sealers';
import { SecondCopy } from '../../../../renderer/store/secondCopy';
import { setUpSession } from '../../../../renderer/store/setUpSession';
import { identityOf, openVault, type UnlockWith } from '../../../../renderer/store/unlocking';
import { Upkeep } from '../../../../renderer/store/upkeep';
import type { Machine } from '../../../../shared/ipc';
import { retiredIdentities } from '../../../../shared/queries/retiredIdentities';
import { ChangeBuilder } from '../../../../shared/workbook/changeSet';
import { laptopKeychain, slowHash } from '../keyMeans';
import { backedUp, emptyRecord } from '../laidRecord';

export const before = 'marigold ledger canal orchard';
export const after = 'heron lantern quarry violet';
/** False: the keychain of this laptop answers no more. */
export const keychainAnswers = { now: true };
const means = { slowHash, keychain: { ...laptopKeychain(), available: async () => keychainAnswers.now } };

/** A process that is killed before its next step: from then on neither main nor the database answers it. */
class Process {
  left = Number.POSITIVE_INFINITY;

  private step(): void {
    if (this.left <= 0) throw new Error('the process was killed');
    this.left -= 1;
  }

  over(machine: Machine): Machine {
    const ask = async (name: never, input: never) => {
      this.step();
      return machine.ask(name, input);
    };
    return { ...machine, ask: ask as Machine['ask'] };
  }

  overDatabase(database: RecordDatabase): void {
    const real = database.transaction.bind(database);
    const killed = (...given: Parameters<typeof real>) => {
      this.step();
      return real(...given);
    };
    Object.assign(database, { transaction: killed });
  }
}

/** Ruth's laptop: a book with people in blocks, in the history and in the journal, and a half-typed draft. */
export async function ruthsLaptop(words: { passphrase?: string } = { passphrase: before }) {
  const empty = await emptyRecord();
  const process = new Process();
  const copy = new SecondCopy(process.over(empty.machine), 'workbook');
  process.overDatabase(empty.database);
  const found = await copy.open();
  const parts = { ...empty, ...means, copy, found, workers: sealHere, freeze: true, again: false };
  const done = await setUpSession(parts, { name: 'Ruth', ...words, keychain: true });
  if (!done.ok) throw new Error(done.detail);
  const { open, keys, manifest } = done;
  const adds = async (id: string, familyName: string) => {
    const change = new ChangeBuilder(open.reader);
    const address = `${familyName.toLowerCase()}@example.org`;
    change.add('person', id, { givenName: 'Ada', familyName, emails: [{ key: address, address }] });
    await open.commit(change.done(`Added ${familyName}`));
  };
  await adds('p1', 'Pym');
  await adds('p2', 'Bowler');
  await new Upkeep(open, sealHere, manifest).rewriteNow();
  await adds('p3', 'Clamp');
  open.drafts.write('oneToOne:p1', { notes: 'Half a sentence' });
  await open.drafts.flush();
  return { ...empty, copy, process, open, keys };
}

type Laptop = Awaited<ReturnType<typeof ruthsLaptop>>;

const signingKey = { publicKey: 'new', privateKey: 'newer' };

/** Changes the key as the session does, and ends the change, unless it is to be left as a kill leaves it. */
export async function changes(
  laptop: Laptop,
  order: KeyOrder = { present: { by: 'passphrase', passphrase: before }, passphrase: after },
  left?: 'not ended',
) {
  const { open, keys } = laptop;
  const changed = await changeKey(
    {
      open,
      keys,
      workers: sealHere,
      ...means,
      newSigningKey: async () => signingKey,
      alone: async () => undefined,
      progress: () => undefined,
    },
    order,
  );
  if (!changed.ok) return { changed, ended: undefined, open: undefined };
  const again = await OpenRecord.over(open.workbook, changed.writer, false, machineTime);
  const ended = changed.settled && !left ? await ends(laptop, again, changed.keys) : undefined;
  return { changed, ended, open: again };
}

/** Ends a change of the key that has switched. */
export async function ends(laptop: Pick<Laptop, 'folder' | 'copy'>, open: OpenRecord, keys: KeysFile) {
  return finishKeyChange({
    open,
    backUp: () => backedUp({ ...laptop, copy: open.writer.copy }, open, `epoch-${keys.epoch}.wardbackup`),
    identity: () => identityOf(keys, open.writer.vault),
    progress: () => undefined,
  });
}

/** What the next process finds: which passphrase opens the book, and the book. */
export async function opensAgain({ machine }: Pick<Laptop, 'machine'>) {
  const { held, looked } = await lookAtRecord(machine);
  if (looked.is !== 'record') throw new Error(`the record is ${looked.is}`);
  const { keys } = looked;
  const byOld = await openVault(keys, means, { by: 'passphrase', passphrase: before });
  const byNew = await openVault(keys, means, { by: 'passphrase', passphrase: after });
  const byKeychain = await openVault(keys, means, { by: 'keychain' });
  const vault = byOld ?? byNew ?? byKeychain;
  if (!vault) throw new Error('neither passphrase nor keychain opens the book');
  const { database, copy, found } = held;
  const opening = await openRecord({
    database,
    copy,
    found,
    vault,
    workers: sealHere,
    wholeFrom: keys.wholeFrom ?? 1,
    freeze: true,
    progress: () => undefined,
  });
  if (!opening.ok) throw new Error(JSON.stringify(opening));
  const [first] = retiredIdentities(opening.workbook);
  if (first) await vault.hashContactsBy(first);
  const open = await OpenRecord.over(opening.workbook, opening.writer, false, machineTime);
  return {
    opens: { old: byOld !== undefined, new: byNew !== undefined, keychain: byKeychain !== undefined },
    open,
    keys,
    database,
    found,
    filled: opening.filled,
  };
}

/** Whether one of the wraps of these keys opens the book so. */
export const opensWith = async (keys: KeysFile, given: UnlockWith): Promise<boolean> =>
  (await openVault(keys, means, given)) !== undefined;

/** The keys as the file holds them. */
export async function opensKeys({ folder }: Pick<Laptop, 'folder'>): Promise<{ keys: KeysFile }> {
  const read = readKeys(await readFile(join(folder.folder, 'keys.json'), 'utf8'));
  if (!read.ok) throw new Error('the keys are not readable');
  return read;
}

/** Family names in the book, in order. */
export const namesIn = (open: OpenRecord): string[] =>
  open.reader
    .all('person')
    .map(({ familyName }) => familyName ?? '')
    .sort();
