import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { erasePerson } from '../../../../renderer/store/erasing/eraseRecord';
import { withErasureList } from '../../../../renderer/store/erasing/erasureList';
import { openRow } from '../../../../renderer/store/journal';
import { readKeyChangeNote } from '../../../../renderer/store/keyChange/keyChangeNote';
import type { OpenRecord } from '../../../../renderer/store/openWorkbook';
import type { OpenedBackup } from '../../../../renderer/store/restore';
import { sealHere } from '../../../../renderer/store/sealers';
import { identityOf } from '../../../../renderer/store/unlocking';
import { rowHead } from '../../../../shared/formats/journalRow';
import { keyChanged } from '../../../../shared/queries/keyChanged';
import { retiredIdentities } from '../../../../shared/queries/retiredIdentities';
import { ChangeBuilder } from '../../../../shared/workbook/changeSet';
import { freshVault } from '../sealedRows';
import {
  after,
  before,
  changes,
  ends,
  keychainAnswers,
  namesIn,
  opensAgain,
  opensKeys,
  opensWith,
  ruthsLaptop,
} from './changingLaptop';

const everybody = ['Bowler', 'Clamp', 'Pym'];

/** Epochs of every row that the database still holds, and names of the journal files. */
async function epochsOn(laptop: Awaited<ReturnType<typeof ruthsLaptop>>, opened: { database: unknown }) {
  const { database } = opened as Awaited<ReturnType<typeof opensAgain>>;
  const rows = [...(await database.journal.toArray()), ...(await database.history.toArray())];
  const files = (await readdir(laptop.folder.folder)).filter((name) => name.endsWith('.wardjournal'));
  return { rows: [...new Set(rows.map(({ row }) => rowHead(new Uint8Array(row))?.epoch))], files };
}

describe('changing the key', () => {
  it('seals blocks, history, drafts and journal file anew; the old passphrase opens nothing any more', async () => {
    const laptop = await ruthsLaptop();
    const oldIdentity = await identityOf(laptop.keys, laptop.open.writer.vault);
    const { changed, ended, open } = await changes(laptop);
    expect(changed).toMatchObject({ ok: true, settled: true });
    expect(ended).toEqual({ was: 'completed', due: [] });
    if (!open) throw new Error('not changed');
    const change = new ChangeBuilder(open.reader);
    change.add('person', 'p4', { givenName: 'Ada', familyName: 'Dobb' });
    expect(await open.commit(change.done('Added Dobb'))).toMatchObject({ ok: true });

    const again = await opensAgain(laptop);
    expect(again.opens).toEqual({ old: false, new: true, keychain: true });
    expect(again.filled).toBeNull();
    expect(namesIn(again.open)).toEqual([...everybody, 'Dobb'].sort());
    expect(again.open.drafts.read('oneToOne:p1')).toEqual({ notes: 'Half a sentence' });
    expect(again.keys).toMatchObject({ epoch: 2 });
    expect(again.keys.sheetChecked).toBeUndefined();
    const identity = await identityOf(again.keys, again.open.writer.vault);
    expect(identity).not.toBe(oldIdentity);
    expect(retiredIdentities(again.open.reader)).toEqual([oldIdentity]);
    expect(keyChanged(again.open.reader)).toMatchObject({ epoch: 2 });
    expect(await epochsOn(laptop, again)).toEqual({ rows: [2], files: ['journal-2.wardjournal'] });
    // The history is not lost: it opens under the new key.
    for (const { number, row } of await again.database.history.toArray())
      expect(await openRow(again.open.writer.vault, sealHere, new Uint8Array(row), number)).toMatchObject({
        ok: true,
      });
    const vaultBefore = laptop.open.writer.vault;
    for (const { name, value } of await again.database.meta.toArray())
      for (const use of ['drafts', 'manifest'] as const)
        if (value instanceof ArrayBuffer)
          expect(
            (await sealHere.unseal(vaultBefore.key(use), vaultBefore.place(use, name), new Uint8Array(value)))
              .text,
          ).toBeUndefined();
    for (const { id, bytes } of await again.database.blocks.toArray())
      expect(
        (
          await sealHere.unseal(
            vaultBefore.key('blocks'),
            vaultBefore.place('blocks', String(id)),
            new Uint8Array(bytes),
          )
        ).text,
      ).toBeUndefined();
  });

  it('leaves in the keys file nothing of the old wraps', async () => {
    const laptop = await ruthsLaptop();
    await changes(laptop);
    const file = await readFile(join(laptop.folder.folder, 'keys.json'), 'utf8');
    for (const wrap of laptop.keys.wraps) {
      const sealed = 'sealed' in wrap ? wrap.sealed : wrap.age;
      expect(file).not.toContain(sealed);
    }
  });

  it('with another passphrase than the present one changes nothing', async () => {
    const laptop = await ruthsLaptop();
    const order = { present: { by: 'passphrase' as const, passphrase: 'a guess' }, passphrase: after };
    expect((await changes(laptop, order)).changed).toEqual({ ok: false, reason: 'wrong' });
    expect((await opensAgain(laptop)).opens).toEqual({ old: true, new: false, keychain: true });
  });

  it('of a book that the keychain alone opens takes its recovery sheet, and the keychain opens it as before', async () => {
    const laptop = await ruthsLaptop({});
    const sheet = await identityOf(laptop.keys, laptop.open.writer.vault);
    const present = { by: 'recovery' as const, sheet };
    const nobody = { by: 'passphrase' as const, passphrase: before };
    expect((await changes(laptop, { present: nobody })).changed).toEqual({ ok: false, reason: 'wrong' });
    expect((await changes(laptop, { present })).changed).toMatchObject({ ok: true, settled: true });
    const again = await opensAgain(laptop);
    expect(again.opens).toEqual({ old: false, new: false, keychain: true });
    expect(namesIn(again.open)).toEqual(everybody);
    expect(again.keys.wraps.map(({ by }) => by).sort()).toEqual(['keychain', 'recovery']);
    const opensBy = (theSheet: string) => opensWith(again.keys, { by: 'recovery', sheet: theSheet });
    expect(await opensBy(sheet)).toBe(false);
    expect(await opensBy(await identityOf(again.keys, again.open.writer.vault))).toBe(true);
  });

  it('of such a book can give it a passphrase too', async () => {
    const laptop = await ruthsLaptop({});
    const sheet = await identityOf(laptop.keys, laptop.open.writer.vault);
    const order = { present: { by: 'recovery' as const, sheet }, passphrase: after };
    expect((await changes(laptop, order)).changed).toMatchObject({ ok: true, settled: true });
    expect((await opensAgain(laptop)).opens).toEqual({ old: false, new: true, keychain: true });
  });

  describe('where the keychain answers no more', () => {
    afterEach(() => {
      keychainAnswers.now = true;
    });

    it('leaves it out', async () => {
      const laptop = await ruthsLaptop();
      keychainAnswers.now = false;
      expect((await changes(laptop)).changed).toMatchObject({ ok: true, settled: true });
      expect((await opensAgain(laptop)).opens).toEqual({ old: false, new: true, keychain: false });
    });

    it('begins nothing where nothing else would open the book', async () => {
      const laptop = await ruthsLaptop({});
      const sheet = await identityOf(laptop.keys, laptop.open.writer.vault);
      keychainAnswers.now = false;
      const { changed } = await changes(laptop, { present: { by: 'recovery', sheet } });
      expect(changed).toMatchObject({ reason: 'not-written', problem: { reason: 'cannot-write' } });
      const change = new ChangeBuilder(laptop.open.reader);
      change.add('person', 'p4', { familyName: 'Dobb' });
      expect(await laptop.open.commit(change.done('Added Dobb'))).toMatchObject({ ok: true });
    });
  });

  it('on a disk without twice the room begins nothing, and the book stays open', async () => {
    const laptop = await ruthsLaptop();
    laptop.room.free = 1024;
    expect((await changes(laptop)).changed).toMatchObject({
      reason: 'not-written',
      problem: { reason: 'disk-full' },
    });
    const change = new ChangeBuilder(laptop.open.reader);
    change.add('person', 'p4', { givenName: 'Ada', familyName: 'Dobb' });
    laptop.room.free = 2 ** 40;
    expect(await laptop.open.commit(change.done('Added Dobb'))).toMatchObject({ ok: true });
  });

  it('waits until the one before it has ended, and says so', async () => {
    const laptop = await ruthsLaptop();
    const { changed, open } = await changes(laptop, undefined, 'not ended');
    if (!changed.ok || !open) throw new Error('not changed');
    const present = { by: 'passphrase' as const, passphrase: after };
    const order = { present, passphrase: 'willow cobalt ferry maple' };
    const second = await changes({ ...laptop, open, keys: changed.keys }, order);
    expect(second.changed).toMatchObject({
      reason: 'not-written',
      problem: { reason: 'cannot-write', detail: expect.stringContaining('unlock it') },
    });
    const change = new ChangeBuilder(open.reader);
    change.add('person', 'p4', { givenName: 'Ada', familyName: 'Dobb' });
    expect(await open.commit(change.done('Added Dobb'))).toMatchObject({ ok: true });
    expect(await ends(laptop, open, changed.keys)).toMatchObject({ due: [] });
    const third = await changes({ ...laptop, open, keys: changed.keys }, order);
    expect(third.changed).toMatchObject({ ok: true, settled: true });
    expect(third.open && namesIn(third.open)).toEqual([...everybody, 'Dobb'].sort());
  });

  it.each(['record.keep', 'record.begin', 'record.append'] as const)(
    'is as if it had never begun where the disk does not take %s',
    async (request) => {
      const laptop = await ruthsLaptop();
      laptop.broken.add(request);
      const { changed } = await changes(laptop);
      expect(changed).toMatchObject({ ok: false, reason: 'not-written' });
      laptop.broken.clear();
      expect(retiredIdentities(laptop.open.reader)).toEqual([]);
      const again = await opensAgain(laptop);
      expect(again.opens).toEqual({ old: true, new: false, keychain: true });
      expect(namesIn(again.open)).toEqual(everybody);
      // And it can be tried again, over what it left behind.
      const second = await changes({ ...laptop, open: again.open, keys: again.keys });
      expect(second.ended).toEqual({ was: 'completed', due: [] });
      expect((await opensAgain(laptop)).opens.new).toBe(true);
    },
  );

  it('killed at any point is undone or completed: one passphrase opens the whole book, and the rest is done then', async () => {
    const seen = { undone: 0, completed: 0 };
    for (let step = 0; ; step++) {
      const laptop = await ruthsLaptop();
      laptop.process.left = step;
      const ended = await changes(laptop).then(
        ({ changed }) => changed.ok && changed.settled,
        () => false,
      );
      const survived = ended && laptop.process.left > 0;
      laptop.database.close();
      const again = await opensAgain(laptop);
      const when = `killed before step ${step}`;
      expect([again.opens.old, again.opens.new].filter(Boolean), when).toHaveLength(1);
      expect(again.opens.keychain, when).toBe(true);
      expect(namesIn(again.open), when).toEqual(everybody);
      expect(again.open.drafts.read('oneToOne:p1'), when).toEqual({ notes: 'Half a sentence' });
      if (again.opens.old) {
        seen.undone += 1;
        expect(await readKeyChangeNote(again.open.writer), when).toBeUndefined();
      } else {
        seen.completed += 1;
        const rest = await ends(laptop, again.open, again.keys);
        expect(rest.due, when).toEqual([]);
        expect(await epochsOn(laptop, again), when).toEqual({
          rows: [2],
          files: ['journal-2.wardjournal'],
        });
        expect(await readKeyChangeNote(again.open.writer), when).toBeUndefined();
        expect(keyChanged(again.open.reader)?.epoch, when).toBe(2);
      }
      const file = await readFile(join(laptop.folder.folder, 'keys.json'), 'utf8');
      expect(file, when).not.toContain('nextKey');
      // It goes on: a change is saved, and is there at the opening after.
      const change = new ChangeBuilder(again.open.reader);
      change.add('person', 'p4', { givenName: 'Ada', familyName: 'Dobb' });
      expect(await again.open.commit(change.done('Added Dobb')), when).toMatchObject({ ok: true });
      again.database.close();
      expect(namesIn((await opensAgain(laptop)).open), when).toEqual([...everybody, 'Dobb'].sort());
      if (survived) break;
    }
    expect(seen.undone).toBeGreaterThan(4);
    expect(seen.completed).toBeGreaterThan(4);
  });

  it('keeps out whoever was erased before it and after it, also from a backup of before it', async () => {
    const laptop = await ruthsLaptop();
    const oldIdentity = await identityOf(laptop.keys, laptop.open.writer.vault);
    const backup = [...laptop.open.workbook.records()];
    const erases = async (open: OpenRecord, personId: string) => {
      const means = {
        open,
        upkeep: { rewriteNow: async () => true },
        backUp: async () => open.deed().now,
        identity: async () => identityOf((await opensKeys(laptop)).keys, open.writer.vault),
      };
      expect(await erasePerson(means, { personIds: [personId] })).toMatchObject({ ok: true });
    };
    await erases(laptop.open, 'p1');
    const { open } = await changes(laptop);
    if (!open) throw new Error('not changed');
    await erases(open, 'p2');
    open.writer.database.close();

    const again = await opensAgain(laptop);
    const hash = await again.open.hashContacts(['pym@example.org']);
    const hashes = again.open.reader.all('erasure').map(({ contactHashes }) => contactHashes ?? []);
    expect(hashes.flat()).toContain(hash('pym@example.org'));

    const { erasures } = await laptop.copy.open();
    const manifest = { workbookId: again.open.workbookId } as OpenedBackup['manifest'];
    const restoring = await freshVault();
    await restoring.hashContactsBy(oldIdentity);
    const old = { manifest, records: backup, identity: oldIdentity };
    const kept = await withErasureList(old, erasures, restoring);
    const people = kept.records.filter(({ kind }) => kind === 'person');
    expect(people.map(({ id }) => id)).toEqual(['p3']);
    const known = await restoring.contactHashes(['pym@example.org', 'bowler@example.org']);
    const listed = kept.records.flatMap(({ contactHashes }) => (contactHashes as string[]) ?? []);
    expect(listed).toEqual(expect.arrayContaining([known('pym@example.org'), known('bowler@example.org')]));
    // Whoever holds the old identity alone reads no hash that was made since.
    const without = await withErasureList({ ...old, records: [] }, erasures, restoring);
    expect(without.records.every(({ contactHashes }) => contactHashes === undefined)).toBe(true);
    expect(without.records.length).toBe(2);
  });
});
