import { describe, expect, it } from 'vitest';
import { machineTime } from '../../../renderer/store/deedTime';
import { OpenRecord } from '../../../renderer/store/openWorkbook';
import { type Sealers, sealHere } from '../../../renderer/store/sealers';
import { Upkeep } from '../../../renderer/store/upkeep';
import { laidRecord, openedAgain } from './laidRecord';
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
      if (given.includes(laid.database.history)) throw new Error('the disk went away');
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
