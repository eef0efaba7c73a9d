import { describe, expect, it, vi } from 'vitest';
import { machineTime } from '../../../renderer/store/deedTime';
import { type KeysFile, writeKeys } from '../../../renderer/store/keysFile';
import { OpenRecord } from '../../../renderer/store/openWorkbook';
import { bringUpKeys } from '../../../renderer/store/passphraseChange';
import { hex } from '../../../shared/formats/journalRow';
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
    const real = database.journal.add.bind(database.journal);
    database.journal.add = (async (...given: Parameters<typeof real>) => {
      await real(...given);
      throw new Error('the disk went away');
    }) as unknown as typeof real;
    expect(await open.commitEntry(() => entryOf(2), 'edit')).toMatchObject({ ok: false });
    database.journal.add = real;
    expect(await open.commitEntry(() => entryOf(3), 'edit')).toMatchObject({ ok: true });
    expect((await copy.open()).journal?.last).toBe(2);
    const again = await openedAgain(laid);
    expect(again.ok && again.workbook.all('person').map((person) => person.familyName)).toEqual([
      'Pym 1',
      'Pym 3',
    ]);
  });

  it('is taken out of the database at once where the file did not get it, and comes back by no opening', async () => {
    const laid = await laidRecord();
    const open = await OpenRecord.over(laid.parts.workbook, laid.parts.writer, false, machineTime);
    await open.commitEntry(() => entryOf(1), 'edit');
    const { journal } = laid.folder;
    if (!journal) throw new Error('no journal file is open');
    const real = journal.append.bind(journal);
    journal.append = async () => ({ ok: false, reason: 'disk-full', detail: 'the disk is full' });
    expect(await open.commitEntry(() => entryOf(2), 'edit')).toEqual({
      ok: false,
      problem: { reason: 'disk-full' },
    });
    expect(await laid.database.journal.count()).toBe(1);
    journal.append = real;
    const again = await openedAgain(laid);
    expect(again.ok && again.workbook.all('person').map((person) => person.familyName)).toEqual(['Pym 1']);
  });

  it('begins a new log before the next one, where the database could not write either', async () => {
    const laid = await laidRecord();
    const open = await OpenRecord.over(laid.parts.workbook, laid.parts.writer, false, machineTime);
    await open.commitEntry(() => entryOf(1), 'edit');
    const { journal } = laid.folder;
    if (!journal) throw new Error('no journal file is open');
    const file = journal.append.bind(journal);
    const row = laid.database.journal.add.bind(laid.database.journal);
    journal.append = async () => ({ ok: false, reason: 'disk-full', detail: 'the disk is full' });
    laid.database.journal.add = (async () => {
      throw new Error('QuotaExceededError');
    }) as unknown as typeof row;
    expect(await open.commitEntry(() => entryOf(2), 'edit')).toMatchObject({ ok: false });
    journal.append = file;
    laid.database.journal.add = row;
    // Where main cannot tell that the old log has gone, nothing is written behind it.
    laid.broken.add('record.databaseLogs');
    expect(await open.commitEntry(() => entryOf(3), 'edit')).toMatchObject({ ok: false });
    laid.broken.clear();
    expect(await open.commitEntry(() => entryOf(4), 'edit')).toMatchObject({ ok: true });
    await open.close();
  });

  it('shows a change to the screens once it is on the disk, and not before', async () => {
    const laid = await laidRecord();
    const open = await OpenRecord.over(laid.parts.workbook, laid.parts.writer, false, machineTime);
    const told: [string, boolean][] = [];
    open.subscribe(() => told.push([open.saving, open.shown === open.reader.version]));
    const before = open.shown;
    const saving = open.commitEntry(() => entryOf(1), 'edit');
    expect(open.shown).toBe(before);
    await saving;
    expect(open.shown).toBe(open.reader.version);
    expect(open.shown).not.toBe(before);
    expect(told).toEqual([]);
    await vi.waitFor(() => expect(told).toEqual([['saved', true]]));
  });

  it('leaves the session out of order until a new log was begun', async () => {
    const laid = await laidRecord();
    const again = await openedAgain(laid);
    expect(again.ok && again.writer.inOrder).toBe(true);
    laid.broken.add('record.databaseLogs');
    const later = await openedAgain(laid);
    expect(later.ok && later.writer.inOrder).toBe(false);
  });

  it('writes nothing of a large change that would not fit twice, and goes on with small ones', async () => {
    const laid = await laidRecord();
    const open = await OpenRecord.over(laid.parts.workbook, laid.parts.writer, false, machineTime);
    laid.room.free = 25 * 1024 * 1024;
    const large = entryOf(1);
    const notes = () => hex(crypto.getRandomValues(new Uint8Array(30_000)));
    const merge = Array.from({ length: 100 }, (_, index) => ({
      id: `p${index}`,
      kind: 'person',
      base: large.stamp,
      notes: notes(),
    }));
    expect(await open.commitEntry(() => ({ ...large, merge }), 'import')).toEqual({
      ok: false,
      problem: { reason: 'disk-full' },
    });
    expect(await laid.database.journal.count()).toBe(0);
    expect(open.workbook.stored('person', 'p1')).toBeUndefined();
    expect(await open.commitEntry(() => entryOf(2), 'edit')).toMatchObject({ ok: true });
    await open.close();
  });
});

describe('the wrapped keys', () => {
  const keys = (salt: string): KeysFile => ({
    format: 1,
    workbookId: 'book',
    epoch: 1,
    identity: '',
    wraps: [{ by: 'passphrase', salt, memory: 64, passes: 1, lanes: 1, sealed: '' }],
  });

  it('are brought up in the database to what the file says, so that an old wrap opens neither', async () => {
    const laid = await laidRecord();
    await laid.database.meta.put({ name: 'keys', value: writeKeys(keys('old')) });
    await bringUpKeys(laid.parts.writer, keys('new'));
    expect((await laid.database.meta.get('keys'))?.value).toBe(writeKeys(keys('new')));
  });

  it('are whole in the file though two changes of them are written at once', async () => {
    const { folder, copy } = await laidRecord();
    const texts = Array.from({ length: 20 }, (_, index) => writeKeys(keys(`${index}`.repeat(5000))));
    await Promise.all(texts.map((text) => folder.keep('keys', text)));
    expect((await copy.open()).keys).toBe(texts.at(-1));
  });
});
