import { describe, expect, it } from 'vitest';
import { settled } from '../../../../renderer/records/erase/hitChoice';
import { machineTime } from '../../../../renderer/store/deedTime';
import {
  type ErasingMeans,
  erasePerson,
  finishErasing,
} from '../../../../renderer/store/erasing/eraseRecord';
import { readNote, writeNote } from '../../../../renderer/store/erasing/erasingNote';
import { withErasureList } from '../../../../renderer/store/erasing/erasureList';
import { openRow } from '../../../../renderer/store/journal';
import { OpenRecord } from '../../../../renderer/store/openWorkbook';
import type { OpenedBackup } from '../../../../renderer/store/restore';
import { sealHere } from '../../../../renderer/store/sealers';
import { Upkeep } from '../../../../renderer/store/upkeep';
import { splitRows } from '../../../../shared/formats/journalRow';
import { erasureHits } from '../../../../shared/queries/erasureHits';
import { ChangeBuilder } from '../../../../shared/workbook/changeSet';
import { planErasure } from '../../../../shared/workbook/erasure';
import { backedUp, type Laid, laidRecord, openedAgain } from '../laidRecord';

const theirs = /Bev|Clamp|bev@x|700\s?900733|black wall|asthma/;

const meansFor = (laid: Laid, open: OpenRecord): ErasingMeans => ({
  open,
  upkeep: new Upkeep(open, sealHere, laid.parts.manifest),
  backUp: () => backedUp(laid, open),
  identity: async () => 'AGE-SECRET-KEY-1TEST',
});

/** A record with Bev in blocks, history, journal, drafts and undo, and in other people's records. */
async function recordWithBev() {
  const laid = await laidRecord();
  const open = await OpenRecord.over(laid.parts.workbook, laid.parts.writer, false, machineTime);
  const does = async (label: string, write: (change: ChangeBuilder) => void) => {
    const change = new ChangeBuilder(open.reader);
    write(change);
    expect(await open.commit(change.done(label))).toMatchObject({ ok: true });
  };
  await does('Added Bev Clamp', (c) => {
    c.add('person', 'bev-id', {
      givenName: 'Bev',
      familyName: 'Clamp',
      notes: 'Has asthma',
      emails: [{ key: 'bev@x.org', address: 'bev@x.org' }],
    });
    c.add('person', 'sheila', { givenName: 'Sheila' });
    c.add('event', 'e1', { title: 'Assembly', type: 'mass-meeting', starts: '2026-11-20T19:00' });
    c.add('attendance', 'a1', { eventId: 'e1', personId: 'bev-id', attended: true, note: 'asthma' });
    c.add('story', 's1', { title: 'A black wall', personId: 'bev-id', body: 'It was a black wall' });
  });
  await does('Debriefed', (c) => c.set('event', 'e1', { debrief: 'Bev Clamp spoke from the floor.' }));
  const means = meansFor(laid, open);
  await means.upkeep.rewriteNow();
  await does('Changed a phone', (c) =>
    c.set('person', 'bev-id', { emails: [], phones: [{ key: '+447700900733' }] }),
  );
  open.drafts.write('oneToOne:sheila', { notes: 'Got a lift from Bev' });
  open.drafts.write('oneToOne:other', { notes: 'The lift is broken' });
  await open.drafts.flush();
  return { laid, open, means, does };
}

const redactions = [{ kind: 'event', id: 'e1', fields: { debrief: 'Someone spoke from the floor.' } }];
const order = { personIds: ['bev-id'], redactions };

/** Every text that either copy holds, opened with the key. */
async function everythingOnDisk(laid: Laid): Promise<string> {
  const { database, vault, copy } = laid;
  const texts: string[] = [];
  const rows = [...(await database.journal.toArray()), ...(await database.history.toArray())];
  for (const { number, row } of rows) {
    const opened = await openRow(vault, sealHere, new Uint8Array(row), number);
    if (opened.ok) texts.push(JSON.stringify(opened.entry));
  }
  const found = await copy.open();
  for await (const bytes of copy.rowsFrom(found.journal?.first ?? 1))
    for (const [index, row] of splitRows(bytes).entries()) {
      const opened = await openRow(vault, sealHere, row, (found.journal?.first ?? 1) + index);
      if (opened.ok) texts.push(JSON.stringify(opened.entry));
    }
  for (const { id, bytes } of await database.blocks.toArray()) {
    const place = vault.place('blocks', String(id));
    texts.push((await sealHere.unseal(vault.key('blocks'), place, new Uint8Array(bytes))).text ?? '');
  }
  for (const { name, value } of await database.meta.toArray()) {
    if (!(value instanceof ArrayBuffer)) continue;
    for (const use of ['drafts', 'manifest'] as const) {
      const read = await sealHere.unseal(vault.key(use), vault.place(use, name), new Uint8Array(value));
      texts.push(read.text ?? '');
    }
  }
  return texts.join('\n');
}

describe('erasing a person from the record', () => {
  it('leaves nothing of them in memory, blocks, history, journal, drafts or undo, and all of everybody else', async () => {
    const { laid, open, means } = await recordWithBev();
    expect(await everythingOnDisk(laid)).toMatch(theirs);
    expect(await erasePerson(means, order)).toMatchObject({ ok: true, due: [] });
    const disk = await everythingOnDisk(laid);
    expect(disk).not.toMatch(theirs);
    expect(disk).toContain('Someone spoke from the floor.');
    expect(disk).toContain('The lift is broken');
    expect(JSON.stringify([...open.workbook.records()])).not.toMatch(theirs);
    expect(open.drafts.read('oneToOne:sheila')).toBeUndefined();
    while (open.undoLabel) {
      expect(open.undoLabel).not.toMatch(theirs);
      await open.undo();
    }
    expect(JSON.stringify([...open.workbook.records()])).not.toMatch(theirs);
    const again = await openedAgain(laid);
    expect(again.ok && again.workbook.get('person', 'bev-id')).toBeUndefined();
    expect(again.ok && again.workbook.stored('attendance', 'a1')).toMatchObject({
      personId: 'bev-id',
      attended: true,
    });
  });

  it('takes them out of what an import wrote over, of what its file was called, and of entries of a log', async () => {
    const { laid, open, means, does } = await recordWithBev();
    await does('Spoke to Sheila', (c) =>
      c.set('person', 'sheila', {
        notes: 'Asked after:\nBev Clamp',
        ladder: [
          { id: 'l1', stage: 'leader', on: '2026-11-20', recorded: open.deed().now, why: 'Bev Clamp said' },
        ],
      }),
    );
    const list = new ChangeBuilder(open.reader).set('person', 'sheila', { notes: 'New notes' });
    expect(await open.commit(list.done('Imported Bev Clamp.csv'), 'Bev Clamp.csv')).toMatchObject({
      ok: true,
    });
    const hits = erasureHits(open.workbook, planErasure(open.workbook, 'bev-id'));
    expect(hits.map(({ kind, field }) => `${kind} ${field}`).sort()).toEqual([
      'event debrief',
      'importDone from',
      'importDone label',
      'person ladder',
    ]);
    const settledNow = settled(hits, new Map());
    expect(await erasePerson(means, { personIds: ['bev-id'], ...settledNow })).toMatchObject({
      ok: true,
      due: [],
    });
    expect(await everythingOnDisk(laid)).not.toMatch(theirs);
    expect(JSON.stringify([...open.workbook.records()])).not.toMatch(theirs);
    const [done] = open.workbook.all('importDone');
    expect(await open.takeBackImport(done?.id ?? '')).toMatchObject({ ok: true });
    expect(open.workbook.get('person', 'sheila')).toMatchObject({
      notes: 'Asked after:\nsomeone',
      ladder: [{ id: 'l1', stage: 'leader', why: 'Someone said' }],
    });
  });

  it('carries out one that a colleague asks for under its own id, with hashes of our own copy', async () => {
    const { laid, open, means } = await recordWithBev();
    const incoming = {
      id: 'x-theirs',
      kind: 'erasure',
      base: '0m7uvl0ao0000laptop02',
      personIds: ['bev-id'],
      on: '2026-11-02',
    };
    expect(await erasePerson(means, { ...order, incoming })).toMatchObject({ ok: true, due: [] });
    const [erasure, ...others] = open.workbook.all('erasure');
    expect(others).toEqual([]);
    expect(erasure).toMatchObject({ id: 'x-theirs', on: '2026-11-02', personIds: ['bev-id'] });
    const hash = await open.hashContacts(['bev@x.org', '+447700900733']);
    expect(erasure?.contactHashes).toEqual([hash('bev@x.org'), hash('+447700900733')].sort());
    expect(await everythingOnDisk(laid)).not.toMatch(theirs);
  });

  it('keeps hashes of every email and phone that they ever had, by which a list knows them', async () => {
    const { open, means } = await recordWithBev();
    await erasePerson(means, order);
    const hash = await open.hashContacts(['bev@x.org', '+447700900733']);
    expect(open.workbook.all('erasure')[0]?.contactHashes).toEqual(
      [hash('bev@x.org'), hash('+447700900733')].sort(),
    );
  });

  it('says what is still due where no backup can be made, and ends it at a later opening', async () => {
    const { laid, open, means } = await recordWithBev();
    const failing = { ...means, backUp: async () => undefined };
    expect(await erasePerson(failing, order)).toMatchObject({ ok: true, due: ['backup', 'journalFile'] });
    expect(await everythingOnDisk(laid)).toMatch(theirs);
    const again = await openedAgain(laid);
    if (!again.ok) throw new Error(again.reason);
    const reopened = await OpenRecord.over(again.workbook, again.writer, false, machineTime);
    const parts = { ...laid, parts: { ...laid.parts, manifest: again.manifest } };
    expect(await finishErasing(meansFor(parts, reopened))).toEqual({ was: 'completed', due: [] });
    expect(await everythingOnDisk(laid)).not.toMatch(theirs);
    expect(await readNote(open.writer)).toBeUndefined();
  });

  it('that was killed before its change was saved counts as never begun, and erases nobody', async () => {
    const { laid, open } = await recordWithBev();
    await writeNote(open.writer, { erasureId: 'x1', before: 3, terms: ['Bev'], left: [] });
    const again = await openedAgain(laid);
    if (!again.ok) throw new Error(again.reason);
    const reopened = await OpenRecord.over(again.workbook, again.writer, false, machineTime);
    expect(await finishErasing(meansFor(laid, reopened))).toEqual({ was: 'undone', due: [] });
    expect(reopened.workbook.get('person', 'bev-id')?.givenName).toBe('Bev');
    expect(await readNote(reopened.writer)).toBeUndefined();
  });

  it('is known from the list beside the record to a backup that was made before it', async () => {
    const { laid, open, means } = await recordWithBev();
    const before = JSON.parse(JSON.stringify([...open.workbook.records()]));
    await erasePerson(means, order);
    const { erasures } = await laid.copy.open();
    expect(erasures).not.toMatch(/bev-id/);
    const manifest = { workbookId: open.workbookId } as OpenedBackup['manifest'];
    const backup = { manifest, records: before, identity: 'AGE-SECRET-KEY-1TEST' };
    const kept = await withErasureList(backup, erasures, laid.vault);
    expect(kept.records.some(({ id }) => id === 'bev-id' || id === 's1')).toBe(false);
    expect(kept.records.map(({ kind }) => kind).sort()).toEqual(['attendance', 'erasure', 'event', 'person']);
    expect(await withErasureList({ ...backup, identity: 'ANOTHER' }, erasures, laid.vault)).toMatchObject({
      records: before,
    });
  });
});
