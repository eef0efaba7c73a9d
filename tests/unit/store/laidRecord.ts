import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { onTestFinished } from 'vitest';
import { MediaFolder } from '../../../electron/media/mediaFolder';
import { RecordFolder } from '../../../electron/record/recordFolder';
import { RecordDatabase } from '../../../renderer/store/database';
import type { KeysFile } from '../../../renderer/store/keysFile';
import { openRecord } from '../../../renderer/store/opening';
import type { OpenRecord } from '../../../renderer/store/openWorkbook';
import { sealHere } from '../../../renderer/store/sealers';
import { SecondCopy } from '../../../renderer/store/secondCopy';
import { layRecord } from '../../../renderer/store/setUpRecord';
import type { Vault } from '../../../renderer/store/vault';
import { hex } from '../../../shared/formats/journalRow';
import type { Machine, RequestInput, RequestName } from '../../../shared/ipc';
import { freshVault } from './sealedRows';

/** Faults of the machine that a test sets: a request by name that fails when it is asked. */
export type Broken = Set<RequestName>;

export interface Laid {
  readonly vault: Vault;
  readonly database: RecordDatabase;
  readonly copy: SecondCopy;
  readonly folder: RecordFolder;
  /** The record's part of main, as the window asks it. */
  readonly machine: Machine;
  readonly broken: Broken;
  /** Bytes free, as the machine says. */
  readonly room: { free: number };
  readonly parts: Awaited<ReturnType<typeof layRecord>>;
}

const done = async (write: Promise<void>) => {
  await write;
  return { ok: true };
};

type Given = RequestInput<'record.append'> &
  RequestInput<'record.keep'> &
  RequestInput<'record.noteBackup'> &
  RequestInput<'media.write'> &
  RequestInput<'media.read'> &
  RequestInput<'media.remove'> &
  Record<string, unknown>;

/** The record's part of main over a real folder; only Chromium's own log files are not there. */
function machineOver(folder: RecordFolder, broken: Broken, room: { free: number }): Machine {
  const ask = async (name: RequestName, input: Given): Promise<unknown> => {
    if (broken.has(name)) throw new Error(`${name}: failed: broken by the test`);
    const { journal } = folder;
    const media = new MediaFolder(join(folder.folder, 'media'));
    switch (name) {
      case 'record.open':
        return folder.open(input.epoch === undefined ? undefined : Number(input.epoch));
      case 'record.begin':
        return done(folder.begin(Number(input.epoch), Boolean(input.anew)));
      case 'record.dropEarlier':
        return done(folder.dropEarlier());
      case 'record.hold':
        journal?.hold(new Uint8Array(input.bytes));
        return { ok: true };
      case 'record.append':
        return journal?.append(new Uint8Array(input.bytes));
      case 'record.cut':
        return journal?.cutAfter(Number(input.after));
      case 'record.hashOf':
        return journal?.hashOf(Number(input.number));
      case 'record.rows':
        return journal?.read(Number(input.from), Number(input.most));
      case 'record.keep':
        return done(folder.keep(input.what, input.text));
      case 'record.noteBackup':
        return done(folder.noteBackup(input.backup));
      case 'record.cutBehindBackup':
        return { ok: true, cut: await folder.cutBehindBackup(0) };
      case 'record.setAside':
        return { ok: true, folder: await folder.setAside('aside') };
      case 'record.clearDatabase':
        await new Promise((resolve) => {
          window.indexedDB.deleteDatabase('wardbook').onsuccess = resolve;
        });
        return { ok: true };
      case 'record.mark':
        return done(folder.mark(Boolean(input.clean)));
      case 'record.freeSpace':
        return room.free;
      case 'record.databaseLogs':
        return [];
      case 'media.write':
        await media.write(input.name, input.from, new Uint8Array(input.bytes), input.last);
        return { outcome: 'done' };
      case 'media.read': {
        const bytes = await media.read(input.name, input.from, input.length);
        return { bytes: bytes && new Uint8Array(bytes).buffer };
      }
      case 'media.names':
        return { names: await media.names() };
      case 'media.remove':
        await media.remove(input.names);
        return { outcome: 'done' };
      default:
        throw new Error(`the test's machine does not answer ${name}`);
    }
  };
  return { ask: ask as unknown as Machine['ask'], on: () => () => undefined };
}

/** A folder and a database of their own, with nothing in them yet. */
export async function emptyRecord(): Promise<Omit<Laid, 'vault' | 'parts'>> {
  // Each record of a test has a database engine to itself.
  Object.assign(globalThis, { window: { indexedDB: new IDBFactory() } });
  Object.assign(Dexie.dependencies, { IDBKeyRange });
  const broken: Broken = new Set();
  const room = { free: 2 ** 40 };
  const userData = await mkdtemp(join(tmpdir(), 'wardbook-record-'));
  const folder = new RecordFolder(userData, 'workbook');
  onTestFinished(async () => {
    await folder.journal?.close();
    await rm(userData, { recursive: true });
  });
  const machine = machineOver(folder, broken, room);
  const copy = new SecondCopy(machine, 'workbook');
  const database = new RecordDatabase('workbook');
  await database.open();
  return { database, copy, folder, machine, broken, room };
}

/** Both copies of a new record. */
export async function laidRecord(): Promise<Laid> {
  const empty = await emptyRecord();
  const { database, copy } = empty;
  const vault = await freshVault();
  const parts = await layRecord(
    { database, copy, vault, workers: sealHere, device: 'laptop01', freeze: true },
    '{}',
    [],
    false,
  );
  return { ...empty, vault, parts };
}

/** Opens what lies on the disk, as after a kill: nothing was closed in order. */
export async function openedAgain(
  { vault, database, copy }: Pick<Laid, 'vault' | 'database' | 'copy'>,
  keys: Partial<KeysFile> = {},
) {
  return openRecord({
    database,
    copy,
    found: await copy.open(),
    wholeFrom: keys.wholeFrom ?? 1,
    vault,
    workers: sealHere,
    freeze: true,
    progress: () => undefined,
  });
}

/** Keeps a backup as the machine does, of which only the note matters to the record. */
export async function backedUp(
  { folder, copy }: Pick<Laid, 'folder' | 'copy'>,
  open: OpenRecord,
  name = 'b.wardbackup',
): Promise<string | undefined> {
  const { number, hash } = open.writer.end;
  await mkdir(folder.backupFolder, { recursive: true });
  await writeFile(join(folder.backupFolder, name), 'sealed');
  const backup = { name, through: number, hash: hex(hash), verifiedAt: '2026-11-27T19:00:00Z' };
  return (await copy.noteBackup(backup)).ok ? open.deed().now : undefined;
}
