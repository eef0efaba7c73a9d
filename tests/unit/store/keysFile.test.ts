import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type KeysFile, readKeys, settleChange, writeKeys } from '../../../renderer/store/keysFile';
import { makeKeys } from '../../../renderer/store/setUpRecord';
import { identityOf, openVault } from '../../../renderer/store/unlocking';
import { laptopKeychain, slowHash } from './keyMeans';

const passphrase = 'marigold ledger canal orchard';
const newWorkbook = (means = { slowHash, keychain: laptopKeychain() }) =>
  makeKeys({ passphrase, keychain: true }, means).then((made) => ({ ...made, means }));

describe('opening a workbook by its wrapped keys', () => {
  it('works by passphrase, by recovery sheet and by keychain, and by nothing else', async () => {
    const { keys, identity, means } = await newWorkbook();
    expect(await openVault(keys, means, { by: 'passphrase', passphrase })).toBeDefined();
    expect(await openVault(keys, means, { by: 'recovery', sheet: identity })).toBeDefined();
    expect(await openVault(keys, means, { by: 'keychain' })).toBeDefined();
    expect(
      await openVault(keys, means, { by: 'passphrase', passphrase: 'marigold ledger canal' }),
    ).toBeUndefined();
    expect(
      await openVault(keys, { ...means, keychain: laptopKeychain() }, { by: 'keychain' }),
    ).toBeUndefined();
    const other = await newWorkbook();
    expect(await openVault(keys, means, { by: 'recovery', sheet: other.identity })).toBeUndefined();
  });

  it('forgives how a passphrase is spaced and how a recovery sheet is copied', async () => {
    const { keys, identity, means } = await newWorkbook();
    const spaced = '  marigold ledger   canal orchard ';
    expect(await openVault(keys, means, { by: 'passphrase', passphrase: spaced })).toBeDefined();
    const copied = identity
      .toLowerCase()
      .replace(/(.{4})/g, '$1 ')
      .replace(/(.{30})/g, '$1\n');
    expect(await openVault(keys, means, { by: 'recovery', sheet: copied })).toBeDefined();
  });

  it('gives back the identity that the recovery sheet prints', async () => {
    const { keys, identity, means } = await newWorkbook();
    const vault = await openVault(keys, means, { by: 'passphrase', passphrase });
    if (!vault) throw new Error('it did not open');
    expect(await identityOf(keys, vault)).toBe(identity);
    expect(identity).toMatch(/^AGE-SECRET-KEY-1/);
    expect(writeKeys(keys)).not.toContain(identity);
  });
});

describe('reading the keys file', () => {
  it('refuses one of a later format by name, whatever else is in it', () => {
    expect(readKeys(JSON.stringify({ format: 2, something: 'new' }))).toEqual({
      ok: false,
      reason: 'newer',
      format: 2,
    });
  });

  it('tells an absent file from one that cannot be read', () => {
    expect(readKeys(null)).toEqual({ ok: false, reason: 'absent' });
    for (const text of ['', '{', '{"format":1}', 'null'])
      expect(readKeys(text)).toEqual({ ok: false, reason: 'unreadable' });
  });
});

describe('a change of passphrase that was cut short', () => {
  const change = async () => {
    const [before, after] = [(await newWorkbook()).keys, (await newWorkbook()).keys];
    const settled: KeysFile = { ...before, wraps: after.wraps };
    return { before, half: { ...before, next: after.wraps }, settled };
  };

  it('is undone when the database had not switched', async () => {
    const { before, half } = await change();
    expect(settleChange(half, before)).toEqual(before);
    expect(settleChange(half, undefined)).toEqual(before);
  });

  it('is completed when it had', async () => {
    const { half, settled } = await change();
    expect(settleChange(half, settled)).toEqual(settled);
  });

  it('leaves keys alone that no change was made to', async () => {
    const { before } = await change();
    expect(settleChange(before, before)).toBe(before);
  });

  it('never writes a mistyped recovery sheet to the log', async () => {
    const { keys, means, identity } = await newWorkbook();
    const logged = vi.spyOn(console, 'info').mockImplementation(() => undefined);
    onTestFinished(() => logged.mockRestore());
    const mistyped = `${identity.slice(0, -1)}${identity.endsWith('Q') ? 'P' : 'Q'}`;
    expect(await openVault(keys, means, { by: 'recovery', sheet: mistyped })).toBeUndefined();
    expect(JSON.stringify(logged.mock.calls).toUpperCase()).not.toContain(mistyped.slice(20, 40));
  });

  it('is refused where the file asks for more memory than a small laptop has', async () => {
    const { keys } = await newWorkbook();
    const [first, ...others] = keys.wraps;
    const greedy = { ...keys, wraps: [{ ...first, memory: 64 * 1024 * 1024 }, ...others] };
    expect(readKeys(JSON.stringify(greedy))).toEqual({ ok: false, reason: 'unreadable' });
  });
});
