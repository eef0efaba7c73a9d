import { describe, expect, it } from 'vitest';
import { machineTime } from '../../../renderer/store/deedTime';
import { OpenRecord } from '../../../renderer/store/openWorkbook';
import { laidRecord, openedAgain } from './laidRecord';
import { entryOf } from './sealedRows';

describe('a save that goes wrong', () => {
  it('takes the change back where main does not answer, and says that it was not saved', async () => {
    const laid = await laidRecord();
    const open = await OpenRecord.over(laid.parts.workbook, laid.parts.writer, false, machineTime);
    await open.commitEntry(() => entryOf(1), 'edit');
    laid.broken.add('record.append');
    const result = await open.commitEntry(() => entryOf(2), 'edit');
    expect(result).toMatchObject({ ok: false, problem: { reason: 'cannot-write' } });
    expect(open.reader.count('person')).toBe(1);
    expect(open.saving).toBe('cannot-write');
    laid.broken.clear();
    expect(await open.commitEntry(() => entryOf(3), 'edit')).toMatchObject({ ok: true });
    const again = await openedAgain(laid);
    expect(again.ok && again.workbook.count('person')).toBe(2);
  });

  it('goes on after a row that was called not saved turns out to lie in the database', async () => {
    const laid = await laidRecord();
    const { database, parts, copy } = laid;
    const open = await OpenRecord.over(parts.workbook, parts.writer, false, machineTime);
    await open.commitEntry(() => entryOf(1), 'edit');
    // The database commits, and then says that it could not.
    const real = database.transaction.bind(database);
    database.transaction = (async (...given: Parameters<typeof real>) => {
      await real(...given);
      throw new Error('the disk went away');
    }) as unknown as typeof database.transaction;
    expect(await open.commitEntry(() => entryOf(2), 'edit')).toMatchObject({ ok: false });
    database.transaction = real;
    expect(await open.commitEntry(() => entryOf(3), 'edit')).toMatchObject({ ok: true });
    expect((await copy.open()).journal?.last).toBe(2);
    const again = await openedAgain(laid);
    expect(again.ok && again.workbook.all('person').map((person) => person.familyName)).toEqual([
      'Pym 1',
      'Pym 3',
    ]);
  });

  it('leaves the session out of order until a new log was begun', async () => {
    const laid = await laidRecord();
    const again = await openedAgain(laid);
    expect(again.ok && again.writer.inOrder).toBe(true);
    laid.broken.add('record.databaseLogs');
    const later = await openedAgain(laid);
    expect(later.ok && later.writer.inOrder).toBe(false);
  });
});
