import { describe, expect, it } from 'vitest';
import { packTools } from '../../../../electron/sealing/packTools';
import { sealingJob } from '../../../../shared/formats/pack/sealing';
import { facts, parts } from './made';

const { purpose: _, ...given } = facts;
const pack = { job: 'sealPack', facts: given, parts, to: { passphrase: 'otter basin' } };
const takes = (job: unknown) => sealingJob.safeParse(job).success;

describe('what the sealing process takes as a job', () => {
  it('is one of six, each with what it needs', () => {
    expect(takes(pack)).toBe(true);
    expect(takes({ ...pack, to: { recipients: ['age1abc'] } })).toBe(true);
    const key = packTools.newSigningKey();
    expect(takes({ ...pack, key })).toBe(true);
    expect(takes({ job: 'newSigningKey' })).toBe(true);
    expect(takes({ job: 'openPack', file: new Uint8Array(3), by: { passphrase: 'x' } })).toBe(true);
    expect(takes({ job: 'sealIdentity', identity: 'AGE-SECRET-KEY-1', passphrase: 'x' })).toBe(true);
    expect(takes({ job: 'openBackup', file: new Uint8Array(3), by: { identity: 'AGE-SECRET-KEY-1' } })).toBe(
      true,
    );
    const keys = { identity: 'AGE-SECRET-KEY-1', recipient: 'age1abc' };
    expect(takes({ job: 'sealBackup', facts: given, parts, keys })).toBe(true);
    expect(
      takes({ job: 'sealBackup', facts: given, parts, keys: { ...keys, identityFile: new Uint8Array(3) } }),
    ).toBe(true);
  });

  it('is nothing else', () => {
    for (const job of [
      undefined,
      'sealPack',
      { job: 'runProgram', path: '/bin/sh' },
      { ...pack, key: { publicKey: 'short', privateKey: 'short' } },
      { ...pack, to: {} },
      { ...pack, to: { passphrase: '' } },
      { ...pack, to: { recipients: [] } },
      { ...pack, parts: [{ kind: 'person', count: 1, bytes: 'text' }] },
      { ...pack, facts: {} },
      { job: 'openPack', file: 'text', by: { passphrase: 'x' } },
    ])
      expect(takes(job)).toBe(false);
  });
});
