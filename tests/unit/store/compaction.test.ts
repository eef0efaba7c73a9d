import { describe, expect, it } from 'vitest';
import { machineTime } from '../../../renderer/store/deedTime';
import { readManifest } from '../../../renderer/store/manifest';
import { dropOldHistory } from '../../../renderer/store/oldHistory';
import { OpenRecord } from '../../../renderer/store/openWorkbook';
import { type Sealers, sealHere } from '../../../renderer/store/sealers';
import { Upkeep } from '../../../renderer/store/upkeep';
import { type Laid, laidRecord, openedAgain } from './laidRecord';
import { entryOf } from './sealedRows';

const namesIn = (workbook: { all(kind: 'person'): readonly { familyName?: string | null | undefined }[] }) =>
  workbook
    .all('person')
    .map((person) => person.familyName)
    .sort();

describe('folding the journal into blocks', () => {
  it('loses no change when a block could not be written, nor when it is written the next time', async () => {
    const laid = await laidRecord();
    const { workbook, writer, manifest } = laid.parts;
    const open = await OpenRecord.over(workbook, writer, false, machineTime);
    let failing = false;
    const workers: Sealers = {
      ...sealHere,
      seal: (...task) =>
        failing ? Promise.reject(new Error('the worker ran out of memory')) : sealHere.seal(...task),
    };
    const upkeep = new Upkeep(open, workers, manifest);
    await open.commitEntry(() => entryOf(0, 20), 'edit');
    await upkeep.compactNow();
    await open.commitEntry(() => entryOf(1), 'edit');
    failing = true;
    await upkeep.compactNow().catch(() => undefined);
    failing = false;
    await open.commitEntry(() => entryOf(2), 'edit');
    await upkeep.compactNow();
    const again = await openedAgain(laid);
    expect(again.ok && namesIn(again.workbook)).toEqual([...Array(20).fill('Pym 0'), 'Pym 1', 'Pym 2']);
  });

  it('says nothing of a fault to the window, which goes on with what it holds', async () => {
    const laid = await laidRecord();
    const { workbook, writer, manifest } = laid.parts;
    const open = await OpenRecord.over(workbook, writer, false, machineTime);
    await open.commitEntry(() => entryOf(1), 'edit');
    const workers: Sealers = { ...sealHere, seal: () => Promise.reject(new Error('no memory')) };
    await expect(new Upkeep(open, workers, manifest).compactNow()).resolves.toBeUndefined();
    expect(open.unfolded).toBe(1);
  });

  it('clears no block that the manifest names, though it was not told that the manifest was written', async () => {
    const laid = await laidRecord();
    const { workbook, writer, manifest } = laid.parts;
    const open = await OpenRecord.over(workbook, writer, false, machineTime);
    const upkeep = new Upkeep(open, sealHere, manifest);
    await open.commitEntry(() => entryOf(0, 20), 'edit');
    const real = laid.database.transaction.bind(laid.database);
    laid.database.transaction = (async (...given: Parameters<typeof real>) => {
      await real(...given);
      if (given.includes(laid.database.meta)) throw new Error('the disk went away');
    }) as unknown as typeof real;
    await upkeep.compactNow().catch(() => undefined);
    laid.database.transaction = real;
    await open.commitEntry(() => entryOf(1), 'edit');
    await upkeep.compactNow();
    const again = await openedAgain(laid);
    expect(again.ok && again.workbook.count('person')).toBe(21);
  });

  it('stops when the workbook is closed, and leaves it whole', async () => {
    const laid = await laidRecord();
    const { workbook, writer, manifest } = laid.parts;
    const open = await OpenRecord.over(workbook, writer, false, machineTime);
    const upkeep = new Upkeep(open, sealHere, manifest);
    await open.commitEntry(() => entryOf(0, 2000), 'edit');
    const folding = upkeep.compactNow();
    upkeep.stop();
    await open.close();
    laid.database.close();
    await folding;
    expect(laid.database.isOpen()).toBe(false);
    await laid.database.open();
    const again = await openedAgain(laid);
    expect(again.ok && again.workbook.count('person')).toBe(2000);
  });
});

/** Opens the record as after a kill, in a workbook with upkeep of its own. */
async function goneOn(laid: Laid) {
  laid.database.close();
  await laid.database.open();
  const again = await openedAgain(laid);
  if (!again.ok) throw new Error(JSON.stringify(again));
  const open = await OpenRecord.over(again.workbook, again.writer, false, machineTime);
  for (const entry of again.unfolded) await open.noteTouched(entry);
  return { open, upkeep: new Upkeep(open, sealHere, again.manifest), unfolded: again.unfolded.length };
}

describe('a compaction that was killed', () => {
  it('loses nothing at whichever write it was, and the next one leaves no orphan behind', async () => {
    const people = Array.from({ length: 40 }, (_, turn) => `Pym ${turn}`).sort();
    let killed = true;
    for (let at = 1; killed; at++) {
      const laid = await laidRecord();
      const { workbook, writer, manifest } = laid.parts;
      const open = await OpenRecord.over(workbook, writer, false, machineTime);
      for (let turn = 0; turn < 40; turn++) await open.commitEntry(() => entryOf(turn), 'edit');
      killed = await killedAt(laid, at, () => new Upkeep(open, sealHere, manifest).compactNow());
      const next = await goneOn(laid);
      expect(namesIn(next.open.reader), `killed at write ${at}`).toEqual(people);
      await next.upkeep.compactNow();
      expect(await laid.database.journal.count()).toBe(0);
      expect(await laid.database.history.count()).toBe(40);
      const manifestNow = await readManifest(laid.database, laid.vault);
      const named = manifestNow.ok ? manifestNow.manifest.blocks.map(({ id }) => id) : [];
      expect(await laid.database.blocks.toCollection().primaryKeys()).toEqual(named);
      expect(namesIn((await goneOn(laid)).open.reader)).toEqual(people);
    }
  });

  it('opens from the blocks, while rows that they hold still wait to be moved', async () => {
    const laid = await laidRecord();
    const { workbook, writer, manifest } = laid.parts;
    const open = await OpenRecord.over(workbook, writer, false, machineTime);
    for (let turn = 0; turn < 40; turn++) await open.commitEntry(() => entryOf(turn), 'edit');
    // The blocks, the manifest, the first few rows: and then the end.
    expect(await killedAt(laid, 4, () => new Upkeep(open, sealHere, manifest).compactNow())).toBe(true);
    expect([await laid.database.journal.count(), await laid.database.history.count()]).toEqual([24, 16]);
    const next = await goneOn(laid);
    expect(next.unfolded).toBe(0);
    expect(await next.open.commitEntry(() => entryOf(99), 'edit')).toMatchObject({ ok: true });
    expect(namesIn((await goneOn(laid)).open.reader)).toContain('Pym 99');
  });
});

/** Ends all writing at the given transaction of `work`; false where there were not so many. */
async function killedAt(laid: Laid, at: number, work: () => Promise<void>): Promise<boolean> {
  const { database } = laid;
  const real = database.transaction.bind(database);
  const bulkDelete = database.blocks.bulkDelete.bind(database.blocks);
  const count = { writes: 0 };
  const alive = () => {
    count.writes += 1;
    if (count.writes >= at) throw new Error('killed');
  };
  database.transaction = (async (...given: Parameters<typeof real>) => {
    alive();
    return real(...given);
  }) as unknown as typeof real;
  database.blocks.bulkDelete = ((...given: Parameters<typeof bulkDelete>) => {
    alive();
    return bulkDelete(...given);
  }) as typeof bulkDelete;
  await work().catch(() => undefined);
  database.transaction = real;
  database.blocks.bulkDelete = bulkDelete;
  return count.writes >= at;
}

describe('the history of changes', () => {
  it('is kept for two years and dropped after them, oldest first', async () => {
    const laid = await laidRecord();
    const { workbook, writer, manifest } = laid.parts;
    const open = await OpenRecord.over(workbook, writer, false, machineTime);
    const made = ['2024-01-10', '2099-01-01', '2024-02-10', '2024-03-05', '2024-02-01', '2026-01-01'];
    for (const [turn, day] of made.entries())
      await open.commitEntry(() => ({ ...entryOf(turn), at: `${day}T12:00:00.000Z` }), 'edit');
    await new Upkeep(open, sealHere, manifest).compactNow();
    const parts = { writer, enqueue: open.enqueue };
    expect(await dropOldHistory(parts, Date.parse('2026-03-04T12:00:00.000Z'))).toBe(3);
    expect(await laid.database.history.toCollection().primaryKeys()).toEqual([4, 5, 6]);
    expect(await dropOldHistory(parts, Date.parse('2026-03-04T12:00:00.000Z'))).toBe(0);
    expect(namesIn((await goneOn(laid)).open.reader)).toHaveLength(6);
  });
});
