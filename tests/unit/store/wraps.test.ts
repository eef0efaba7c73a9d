import fc from 'fast-check';
import { argon2id } from 'hash-wasm';
import { describe, expect, it, vi } from 'vitest';
import {
  freshIdentity,
  tidyIdentity,
  unwrapWithRecovery,
  wrapForRecovery,
} from '../../../renderer/store/recovery';
import { freshWorkbookKey } from '../../../renderer/store/vault';
import {
  type Keychain,
  type SlowHash,
  unwrapWithKeychain,
  unwrapWithPassphrase,
  wrapWithKeychain,
  wrapWithPassphrase,
} from '../../../renderer/store/wraps';
import { base64Of, bytesOfOurBase64 } from '../../../shared/formats/base64';
import { patience, runs } from '../runs';

vi.setConfig({ testTimeout: patience });

/** The real Argon2id with little memory: its strength is not what is tested here. */
const slowHash: SlowHash = async (passphrase, { salt }) => {
  const options = {
    memorySize: 64,
    iterations: 1,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary' as const,
  };
  return new Uint8Array(await argon2id({ password: passphrase, salt, ...options }));
};

describe('the workbook key under a passphrase', () => {
  const spoken = 'Marigold ledger canal orchard';

  it('comes back by the same words, however they are spaced and whatever keyboard composed the letters', async () => {
    const key = freshWorkbookKey();
    const wrap = await wrapWithPassphrase('book', key, 'Café ledger canal', slowHash);
    for (const typed of ['Café ledger canal', '  Cafe\u0301  ledger\tcanal ', 'Café\u00a0ledger canal'])
      expect(await unwrapWithPassphrase('book', wrap, typed, slowHash)).toEqual(key);
  });

  it('does not come back by other words, nor as the key of another workbook', async () => {
    const wrap = await wrapWithPassphrase('book', freshWorkbookKey(), spoken, slowHash);
    for (const typed of ['marigold ledger canal orchard', 'Marigold ledger canal', '', '   '])
      expect(await unwrapWithPassphrase('book', wrap, typed, slowHash)).toBeUndefined();
    expect(await unwrapWithPassphrase('another', wrap, spoken, slowHash)).toBeUndefined();
  });

  it('has a salt of its own each time, and costs what RFC 9106 asks of a guess', async () => {
    const key = freshWorkbookKey();
    const first = await wrapWithPassphrase('book', key, spoken, slowHash);
    const second = await wrapWithPassphrase('book', key, spoken, slowHash);
    expect(first.salt).not.toBe(second.salt);
    expect(bytesOfOurBase64(first.salt)).toHaveLength(16);
    expect([first.memory, first.passes, first.lanes]).toEqual([65_536, 3, 1]);
  });
});

describe('the workbook key in the keychain', () => {
  function keychain(): Keychain {
    const held = new Map<string, string>();
    return {
      available: async () => true,
      protect: async (secret) => {
        held.set('item', secret);
        return 'item';
      },
      reveal: async (item) => held.get(item),
    };
  }

  it('comes back by this keychain, not by another and not as another workbook', async () => {
    const own = keychain();
    const key = freshWorkbookKey();
    const wrap = await wrapWithKeychain('book', key, own);
    expect(await unwrapWithKeychain('book', wrap, own)).toEqual(key);
    expect(await unwrapWithKeychain('another', wrap, own)).toBeUndefined();
    expect(await unwrapWithKeychain('book', wrap, keychain())).toBeUndefined();
    const other = keychain();
    await wrapWithKeychain('book', key, other);
    expect(await unwrapWithKeychain('book', wrap, other)).toBeUndefined();
  });
});

describe('the workbook key on the recovery sheet', () => {
  it('comes back as typed from paper: small letters, groups, line breaks', async () => {
    const identity = await freshIdentity();
    const key = freshWorkbookKey();
    const wrap = await wrapForRecovery(key, identity);
    const groups = identity.toLowerCase().replace(/(.{4})/g, '$1 ');
    expect(await unwrapWithRecovery(wrap, groups)).toEqual(key);
    expect(tidyIdentity(` ${groups}\n`)).toBe(identity);
  });

  it('does not come back by the sheet of another workbook, nor with one character wrong', async () => {
    const said = vi.spyOn(console, 'info').mockImplementation(() => undefined);
    const identity = await freshIdentity();
    const wrap = await wrapForRecovery(freshWorkbookKey(), identity);
    const last = identity.endsWith('Q') ? 'P' : 'Q';
    expect(await unwrapWithRecovery(wrap, await freshIdentity())).toBeUndefined();
    expect(await unwrapWithRecovery(wrap, identity.slice(0, -1) + last)).toBeUndefined();
    expect(await unwrapWithRecovery(wrap, '')).toBeUndefined();
    expect(JSON.stringify(said.mock.calls)).not.toContain(identity);
    said.mockRestore();
  });
});

describe('bytes as base64', () => {
  it('come back as they were, and read as every other program reads them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(bytesOfOurBase64(base64Of(bytes))).toEqual(new Uint8Array(bytes));
        expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
      { numRuns: runs() },
    );
  });
});
