import { describe, expect, it } from 'vitest';
import { readKeys, settleChange } from '../../../renderer/store/keysFile';
import { changeWraps } from '../../../renderer/store/passphraseChange';
import { sealHere } from '../../../renderer/store/sealers';
import { setUpSession } from '../../../renderer/store/setUpSession';
import { openVault } from '../../../renderer/store/unlocking';
import { laptopKeychain, slowHash } from './keyMeans';
import { emptyRecord, openedAgain } from './laidRecord';

const passphrase = 'marigold ledger canal orchard';
const ruth = { name: 'Ruth', passphrase, keychain: false };

/** An empty laptop, and a way to set a workbook up on it. */
async function emptyLaptop() {
  const empty = await emptyRecord();
  const means = { slowHash, keychain: laptopKeychain() };
  const found = await empty.copy.open();
  const setUp = (again: boolean) =>
    setUpSession({ ...empty, ...means, found, workers: sealHere, freeze: true, again }, ruth);
  return { ...empty, means, setUp };
}

describe('a set-up that failed on a full disk', () => {
  it('can be tried again in the same session, whatever it had written by then', async () => {
    for (const request of ['record.keep', 'record.begin', 'record.append'] as const) {
      const laptop = await emptyLaptop();
      laptop.room.free = 1024;
      laptop.broken.add(request);
      await expect(laptop.setUp(false), request).resolves.toMatchObject({ ok: false, reason: 'disk-full' });
      laptop.room.free = 2 ** 40;
      laptop.broken.clear();
      const done = await laptop.setUp(true);
      if (!done.ok) throw new Error(done.detail);
      expect(
        done.open.reader.get('setting', 'owner')?.value ?? done.open.reader.all('setting')[0]?.value,
      ).toEqual({
        name: 'Ruth',
      });
      const again = await openedAgain({ ...laptop, vault: done.vault });
      expect(again.ok && again.workbook.count('setting'), request).toBe(1);
      const keys = readKeys((await laptop.copy.open()).keys);
      expect(keys.ok && keys.keys.unfinished, request).toBeUndefined();
      expect(
        keys.ok && (await openVault(keys.keys, laptop.means, { by: 'passphrase', passphrase })),
      ).toBeTruthy();
    }
  });

  it('fails for another reason with that reason', async () => {
    const laptop = await emptyLaptop();
    laptop.broken.add('record.append');
    await expect(laptop.setUp(false)).resolves.toMatchObject({ ok: false, reason: 'cannot-write' });
    laptop.broken.clear();
    await expect(laptop.setUp(true)).resolves.toMatchObject({ ok: true });
  });
});

describe('a change of passphrase of which only the last write fails', () => {
  it('is done: the new one opens the workbook, now and at the next opening, and the old one does not', async () => {
    const laptop = await emptyLaptop();
    const done = await laptop.setUp(false);
    if (!done.ok) throw new Error(done.detail);
    const { copy, database, means } = laptop;
    const real = copy.keep.bind(copy);
    let kept = 0;
    copy.keep = async (what, text) => {
      kept += 1;
      return kept === 2
        ? { ok: false, reason: 'cannot-write', detail: 'the disk went away' }
        : real(what, text);
    };
    const next = 'heron lantern quarry violet';
    const present = { by: 'passphrase' as const, passphrase };
    const changed = await changeWraps({ copy, database, ...means }, done.keys, present, next);
    if (!changed.ok) throw new Error(changed.reason);
    const [file, held] = [readKeys((await copy.open()).keys), await database.meta.get('keys')];
    const inDatabase = readKeys(String(held?.value));
    if (!file.ok || !inDatabase.ok) throw new Error('the keys are not readable');
    for (const keys of [changed.keys, settleChange(file.keys, inDatabase.keys)]) {
      expect(await openVault(keys, means, { by: 'passphrase', passphrase: next })).toBeDefined();
      expect(await openVault(keys, means, present)).toBeUndefined();
    }
  });
});
