import { truncate, writeFile } from 'node:fs/promises';
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
  const folder = laid.folder.folder;
  await writeFile(join(folder, backupName), 'sealed');
  await laid.copy.noteBackup({
    name: backupName,
    folder,
    through: number,
    hash: hex(hash),
    verifiedAt: '2026-03-04T19:00:00.000Z',
  });
  await open.commitEntry(() => entryOf(3), 'edit');
  return { laid, records, journal: join(folder, 'journal-1.wardjournal') };
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
