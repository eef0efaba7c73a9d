import { mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machineTime } from '../../../renderer/store/deedTime';
import { OpenRecord } from '../../../renderer/store/openWorkbook';
import { repairRecord } from '../../../renderer/store/repair';
import { sealHere } from '../../../renderer/store/sealers';
import { hex } from '../../../shared/formats/journalRow';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { type Laid, laidRecord, openedAgain } from './laidRecord';
import { entryOf } from './sealedRows';

const keys = { format: 1, workbookId: 'book', epoch: 1, wraps: [], identity: '' };
const backupName = 'wardbook-2026-03-04-190000.wardbackup';

/** Three changes, and a verified backup after the second. */
async function backedUp() {
  const laid = await laidRecord();
  const open = await OpenRecord.over(laid.parts.workbook, laid.parts.writer, false, machineTime);
  await open.commitEntry(() => entryOf(1), 'edit');
  await open.commitEntry(() => entryOf(2), 'edit');
  const records = [...open.workbook.records()];
  const { number, hash } = open.writer.end;
  const folder = join(laid.folder.folder, '..', 'backups');
  await mkdir(folder);
  await writeFile(join(folder, backupName), 'sealed');
  await laid.copy.noteBackup({
    name: backupName,
    folder,
    through: number,
    hash: hex(hash),
    verifiedAt: '2026-03-04T19:00:00.000Z',
  });
  await open.commitEntry(() => entryOf(3), 'edit');
  return { laid, records, journal: join(laid.folder.folder, 'journal-1.wardjournal'), folder };
}

/** Empties the database, as Chromium does with a damaged one. */
const emptied = (laid: Laid) =>
  laid.database.transaction('rw', laid.database.tables, async () => {
    for (const table of laid.database.tables) await table.clear();
  });

async function repaired(laid: Laid, records: readonly StoredRecord[] | undefined) {
  const opening = await openedAgain(laid);
  if (opening.ok || opening.reason !== 'damaged') throw new Error('it should be damaged');
  const { repair } = opening.damage;
  const done = await repairRecord(repair, {
    ...laid,
    found: await laid.copy.open(),
    keys,
    workers: sealHere,
    freeze: true,
    openBackup: async (name) => (name === backupName ? records : undefined),
    progress: () => undefined,
  });
  return { repair, done };
}

const names = async (laid: Laid) => {
  const again = await openedAgain(laid);
  if (!again.ok) throw new Error(JSON.stringify(again));
  return again.workbook.all('person').map((person) => person.familyName);
};

describe('a record whose database was emptied', () => {
  it('is made whole from the journal file alone, while that is whole', async () => {
    const { laid } = await backedUp();
    await emptied(laid);
    expect(await repaired(laid, undefined)).toMatchObject({ repair: 'journal-file', done: { ok: true } });
    expect(await names(laid)).toEqual(['Pym 1', 'Pym 2', 'Pym 3']);
  });

  it('is made whole from the backup where the journal file is gone too, and goes on from there', async () => {
    const { laid, records, journal } = await backedUp();
    await emptied(laid);
    await truncate(journal, 0);
    expect(await repaired(laid, records)).toMatchObject({
      repair: 'backup-and-journal-file',
      done: { ok: true },
    });
    expect(await names(laid)).toEqual(['Pym 1', 'Pym 2']);
    const again = await openedAgain(laid);
    if (!again.ok) throw new Error('it should open');
    const open = await OpenRecord.over(again.workbook, again.writer, false, machineTime);
    expect(await open.commitEntry(() => entryOf(4), 'edit')).toMatchObject({ ok: true });
    expect(await names(laid)).toEqual(['Pym 1', 'Pym 2', 'Pym 4']);
    // The file now begins behind the backup: both together are the whole story.
    await emptied(laid);
    expect(await repaired(laid, records)).toMatchObject({
      repair: 'backup-and-journal-file',
      done: { ok: true },
    });
    expect(await names(laid)).toEqual(['Pym 1', 'Pym 2', 'Pym 4']);
  });

  it('stays as it is where the backup does not open', async () => {
    const { laid, journal } = await backedUp();
    await emptied(laid);
    await truncate(journal, 0);
    expect(await repaired(laid, undefined)).toMatchObject({
      done: { ok: false, problem: { reason: 'cannot-write' } },
    });
    expect((await openedAgain(laid)).ok).toBe(false);
  });
});

describe('a record whose journal file was cut behind a backup', () => {
  it('opens as before, and the file holds what came after the backup', async () => {
    const { laid } = await backedUp();
    expect(await laid.copy.cutBehindBackup()).toEqual({ ok: true, cut: true });
    expect((await laid.copy.open()).journal).toMatchObject({ first: 3, last: 3 });
    expect(await names(laid)).toEqual(['Pym 1', 'Pym 2', 'Pym 3']);
    expect(await laid.copy.cutBehindBackup()).toMatchObject({ ok: true });
    expect((await laid.copy.open()).journal).toMatchObject({ first: 3, last: 3 });
  });

  it('is made whole from the backup beside it, though the user has thrown the other away', async () => {
    const { laid, records, folder } = await backedUp();
    await laid.copy.cutBehindBackup();
    await rm(folder, { recursive: true });
    await emptied(laid);
    expect(await repaired(laid, records)).toMatchObject({
      repair: 'backup-and-journal-file',
      done: { ok: true },
    });
    expect(await names(laid)).toEqual(['Pym 1', 'Pym 2', 'Pym 3']);
  });

  it('names the rows that the database has lost, and gets them back', async () => {
    const { laid, records } = await backedUp();
    await laid.copy.cutBehindBackup();
    await laid.database.journal.bulkDelete([2, 3]);
    const opening = await openedAgain(laid);
    expect(opening).toMatchObject({
      reason: 'damaged',
      damage: { missing: [{ what: 'journal-rows', copy: 'database', from: 2, to: 3 }] },
    });
    await repaired(laid, records);
    expect(await names(laid)).toEqual(['Pym 1', 'Pym 2', 'Pym 3']);
  });

  it('is not cut where the backup is gone, is another book’s, or the copy of it cannot be made', async () => {
    const { laid, folder } = await backedUp();
    const note = (await laid.copy.open()).backup;
    if (!note) throw new Error('no note');
    await laid.copy.noteBackup({ ...note, hash: '00'.repeat(32) });
    expect(await laid.copy.cutBehindBackup()).toEqual({ ok: true, cut: false });
    await laid.copy.noteBackup(note);
    await rm(folder, { recursive: true });
    await expect(laid.copy.cutBehindBackup()).rejects.toThrow('ENOENT');
    expect((await laid.copy.open()).journal).toMatchObject({ first: 1, last: 3 });
    expect(await readdir(laid.folder.backupFolder)).toEqual(['verified.json']);
  });

  it('keeps one backup beside it: the newest that it was cut behind', async () => {
    const { laid, folder } = await backedUp();
    await laid.copy.cutBehindBackup();
    const next = 'wardbook-2026-03-05-190000.wardbackup';
    await writeFile(join(folder, next), 'sealed too');
    const hash = await laid.copy.hashOf(3);
    await laid.copy.noteBackup({
      name: next,
      folder,
      through: 3,
      hash: hash ?? '',
      verifiedAt: '2026-03-05',
    });
    await laid.copy.cutBehindBackup();
    expect((await readdir(laid.folder.backupFolder)).sort()).toEqual(['beside.json', 'verified.json', next]);
    expect((await laid.copy.open()).journal).toMatchObject({ first: 3, last: 3 });
  });
});
