import { describe, expect, it } from 'vitest';
import { OpenRecord } from '../../../renderer/store/openWorkbook';
import { Purging } from '../../../renderer/store/purging';
import { ChangeBuilder } from '../../../shared/workbook/changeSet';
import { laidRecord, openedAgain } from './laidRecord';

const start = Date.UTC(2026, 2, 4, 19);
const day = 24 * 60 * 60 * 1000;

/** A record whose clock a test sets, with Dean deleted and an email of Aisha's taken off on the first day. */
async function bookWithClock() {
  const laid = await laidRecord();
  const clock = { days: 0 };
  const now = () => new Date(start + clock.days * day);
  const time = { now, today: () => now().toISOString().slice(0, 10) };
  const open = await OpenRecord.over(laid.parts.workbook, laid.parts.writer, false, time);
  const does = async (write: (change: ChangeBuilder) => void) => {
    const change = new ChangeBuilder(open.reader);
    write(change);
    expect(await open.commit(change.done('Did'))).toMatchObject({ ok: true });
  };
  await does((c) => {
    c.add('person', 'dean', { givenName: 'Dean' });
    c.add('person', 'aisha', { emails: [{ key: 'aisha@x.org', address: 'aisha@x.org' }] });
  });
  await does((c) => {
    c.remove('person', 'dean');
    c.set('person', 'aisha', { emails: [] });
  });
  const look = () => new Purging(open).look(open.enqueue);
  return { laid, open, clock, does, look };
}

const held = (open: OpenRecord) => ({
  dean: 'givenName' in (open.workbook.stored('person', 'dean') ?? {}),
  email: open.workbook.stored('person', 'aisha')?.removed !== undefined,
});

describe('what was deleted over 90 days ago', () => {
  it('is let go of by a look on a later day, in one row that holds after opening again', async () => {
    const { laid, open, clock, look } = await bookWithClock();
    await look();
    for (clock.days = 29; clock.days <= 90; clock.days += 20) await look();
    expect(held(open)).toEqual({ dean: true, email: true });
    clock.days = 91;
    const before = open.writer.end.number;
    await look();
    expect(held(open)).toEqual({ dean: false, email: false });
    expect(open.writer.end.number).toBe(before + 1);
    const again = await openedAgain(laid);
    expect(again.ok && again.workbook.stored('person', 'dean')).toEqual(
      open.workbook.stored('person', 'dean'),
    );
    const hashed = await laid.vault.contactHashes(['aisha@x.org']);
    expect(Object.keys(open.workbook.stored('person', 'aisha')?.stamps ?? {})).toContain(
      `emails/gone:${hashed('aisha@x.org')}`,
    );
  });

  it('is looked for once a day, and writes nothing where nothing is due', async () => {
    const { open, clock, does, look } = await bookWithClock();
    clock.days = 1;
    await look();
    const before = open.writer.end.number;
    clock.days = 1.2;
    await look();
    const purging = new Purging(open);
    expect(purging.due).toBe(true);
    await purging.look(open.enqueue);
    expect(purging.due).toBe(false);
    expect(open.writer.end.number).toBe(before);
    clock.days = 2.2;
    expect(purging.due).toBe(true);
    await does((c) => c.set('person', 'aisha', { notes: 'x' }));
  });

  it('does not go because a clock stood at 2099 for an evening', async () => {
    const { open, clock, look } = await bookWithClock();
    await look();
    clock.days = 27_000;
    await look();
    expect(held(open)).toEqual({ dean: true, email: true });
    clock.days = 2;
    await look();
    clock.days = 31;
    await look();
    expect(held(open)).toEqual({ dean: true, email: true });
  });

  it('cannot be taken back, and leaves other deeds to be undone', async () => {
    const { open, clock, does, look } = await bookWithClock();
    await look();
    for (const days of [30, 60, 90]) {
      clock.days = days;
      await look();
    }
    await does((c) => c.set('person', 'aisha', { notes: 'Rang' }));
    clock.days = 91;
    await look();
    expect(open.undoLabel).toBe('Did');
    await open.undo();
    expect(open.reader.get('person', 'aisha')?.notes ?? null).toBeNull();
    while (open.undoLabel) await open.undo();
    expect(held(open).dean).toBe(false);
  });
});
