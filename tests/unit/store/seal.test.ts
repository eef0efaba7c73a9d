import { describe, expect, it } from 'vitest';
import { sealText, unsealText } from '../../../renderer/store/payload';
import { seal, unseal } from '../../../renderer/store/seal';
import { freshWorkbookKey, Vault } from '../../../renderer/store/vault';
import { freshVault } from './sealedRows';

const secret = new TextEncoder().encode('Ada Pym, 4 Mill Lane');

describe('what is sealed', () => {
  it('opens with the same key in the same place, and holds what was put in', async () => {
    const vault = await freshVault();
    const sealed = await seal(vault.key('blocks'), vault.place('blocks', '7'), secret);
    expect(await unseal(vault.key('blocks'), vault.place('blocks', '7'), sealed)).toEqual(secret);
  });

  it('does not open as another row, in another table, in another epoch or in another workbook', async () => {
    const vault = await freshVault();
    const place = vault.place('blocks', '7');
    const sealed = await seal(vault.key('blocks'), place, secret);
    for (const other of [
      { ...place, row: '8' },
      { ...place, table: 'journal' },
      { ...place, epoch: 2 },
      { ...place, workbookId: 'another' },
    ])
      expect(await unseal(vault.key('blocks'), other, sealed)).toBeUndefined();
  });

  it('does not open when any one byte of it is another', async () => {
    const vault = await freshVault();
    const place = vault.place('blocks', '7');
    const sealed = await seal(vault.key('blocks'), place, secret);
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = sealed.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(await unseal(vault.key('blocks'), place, altered)).toBeUndefined();
    }
  });

  it('does not open with the key of another use, nor when it was cut short', async () => {
    const vault = await freshVault();
    const place = vault.place('blocks', '7');
    const sealed = await seal(vault.key('blocks'), place, secret);
    expect(await unseal(vault.key('journal'), place, sealed)).toBeUndefined();
    expect(await unseal(vault.key('blocks'), place, sealed.subarray(0, 10))).toBeUndefined();
    expect(await unseal(vault.key('blocks'), place, sealed.subarray(0, sealed.length - 1))).toBeUndefined();
  });

  it('shows nothing of what is in it, and is another each time', async () => {
    const vault = await freshVault();
    const place = vault.place('blocks', '7');
    const first = await seal(vault.key('blocks'), place, secret);
    const second = await seal(vault.key('blocks'), place, secret);
    expect(Buffer.from(first).includes('Pym')).toBe(false);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(false);
  });

  it('is compressed when it is long, and comes back letter for letter', async () => {
    const vault = await freshVault();
    const place = vault.place('journal', '1/0/1');
    const long = 'Ada Pym asked about the damp on the landing — again. '.repeat(4000);
    const { sealed } = await sealText(vault.key('journal'), place, long);
    expect(sealed.length).toBeLessThan(long.length / 10);
    expect(await unsealText(vault.key('journal'), place, sealed)).toBe(long);
  });
});

describe('the keys of a workbook', () => {
  it('are the same for the same workbook key, and others for another epoch', async () => {
    const key = freshWorkbookKey();
    const [first, again, later] = await Promise.all([
      Vault.open('book', 1, key),
      Vault.open('book', 1, key),
      Vault.open('book', 2, key),
    ]);
    const sealed = await seal(first.key('journal'), first.place('journal', '1'), secret);
    expect(await unseal(again.key('journal'), first.place('journal', '1'), sealed)).toEqual(secret);
    expect(await unseal(later.key('journal'), first.place('journal', '1'), sealed)).toBeUndefined();
  });

  it('cannot be read back by anybody', async () => {
    const vault = await freshVault();
    await expect(crypto.subtle.exportKey('raw', vault.key('blocks'))).rejects.toThrow();
  });

  it('hash a name to the same text within a workbook, and to another in another', async () => {
    const [here, there] = await Promise.all([freshVault(), freshVault()]);
    expect(await here.nameHash('oneToOne/zoe')).toBe(await here.nameHash('oneToOne/zoe'));
    expect(await here.nameHash('oneToOne/zoe')).not.toBe(await there.nameHash('oneToOne/zoe'));
    // No letter of it is a digit of a hash.
    expect(await here.nameHash('oneToOne/zoe')).not.toContain('zoe');
  });
});
