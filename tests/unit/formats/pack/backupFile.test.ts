import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { packTools } from '../../../../electron/sealing/packTools';
import {
  type BackupKeys,
  openBackup,
  sealBackup,
  sealIdentity,
} from '../../../../shared/formats/pack/backupFile';
import { packLimits } from '../../../../shared/formats/pack/limits';
import { doSealingJob } from '../../../../shared/formats/pack/sealing';
import { facts, madePack, parts } from './made';

const words = 'otter basin violin maple';
const made: { keys: BackupKeys; file: Uint8Array } = {
  keys: { identityFile: new Uint8Array(), identity: '', recipient: '' },
  file: new Uint8Array(),
};

beforeAll(async () => {
  const identity = await generateX25519Identity();
  made.keys = {
    identity,
    recipient: await identityToRecipient(identity),
    identityFile: await sealIdentity(identity, words, packTools),
  };
  const sealed = await sealBackup(facts, parts, made.keys, packTools, packLimits);
  if (!sealed.ok) throw new Error(sealed.problem.reason);
  made.file = sealed.bytes;
}, 60_000);

const open = (file: Uint8Array, by: { passphrase: string } | { identity: string }) =>
  openBackup(file, by, packTools, packLimits);

describe('a backup', () => {
  it('opens with the passphrase in force when it was made', async () => {
    const opened = await open(made.file, { passphrase: words });
    expect(opened.ok && opened.identity).toBe(made.keys.identity);
    expect(opened.ok && opened.parts.map(({ kind, count }) => [kind, count])).toEqual([
      ['person', 2],
      ['campaign', 1],
    ]);
    expect(opened.ok && opened.manifest.purpose).toBe('backup');
  }, 60_000);

  it('opens with the recovery sheet alone', async () => {
    expect((await open(made.file, { identity: made.keys.identity })).ok).toBe(true);
  });

  it('opens with no other words and no other sheet', async () => {
    expect(await open(made.file, { passphrase: 'otter basin violin copper' })).toEqual({
      ok: false,
      problem: { reason: 'wrong-passphrase' },
    });
    expect(await open(made.file, { identity: await generateX25519Identity() })).toEqual({
      ok: false,
      problem: { reason: 'not-for-us' },
    });
  }, 60_000);

  it('is a plain zip of two age files', () => {
    const names = [...new TextDecoder('latin1').decode(made.file).matchAll(/(identity|workbook)\.age/g)];
    expect(new Set(names.map(([name]) => name))).toEqual(new Set(['identity.age', 'workbook.age']));
  });

  it('that is cut, changed or no backup is refused', async () => {
    const by = { identity: made.keys.identity };
    expect(await open(made.file.slice(0, 500), by)).toMatchObject({
      ok: false,
      problem: { reason: 'cut-short' },
    });
    const changed = made.file.slice();
    const at = changed.length - 400;
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await open(changed, by)).toEqual({ ok: false, problem: { reason: 'altered' } });
    const pack = await madePack({ recipients: [made.keys.recipient] });
    expect(await open(pack, by)).toMatchObject({ ok: false, problem: { reason: 'not-a-zip' } });
    const zip = zipSync({ 'workbook.age': pack }, { level: 0 });
    expect(await open(zip, by)).toEqual({
      ok: false,
      problem: { reason: 'other-purpose', found: 'pack', wanted: 'backup' },
    });
    expect(await open(zip, { passphrase: words })).toEqual({
      ok: false,
      problem: { reason: 'needs-identity' },
    });
    const strange = zipSync({ 'notes.txt': pack }, { level: 0 });
    expect(await open(strange, by)).toEqual({
      ok: false,
      problem: { reason: 'part-not-listed', name: 'notes.txt' },
    });
  });

  it('that does not open again is not called made', async () => {
    const wrong = { ...made.keys, identity: await generateX25519Identity() };
    expect(await sealBackup(facts, parts, wrong, packTools, packLimits)).toEqual({
      ok: false,
      problem: { reason: 'not-for-us' },
    });
  });
});

describe('the jobs of the sealing process', () => {
  it('are a pack made and opened, an identity sealed, a backup made and opened', async () => {
    const { purpose: _, ...given } = facts;
    const to = { recipients: [made.keys.recipient] };
    const pack = await doSealingJob({ job: 'sealPack', facts: given, parts, to }, packTools);
    if (!pack.ok || !('bytes' in pack)) throw new Error('no pack');
    const by = { identity: made.keys.identity };
    expect(await doSealingJob({ job: 'openPack', file: pack.bytes, by }, packTools)).toMatchObject({
      ok: true,
      manifest: { purpose: 'pack', scopeTitle: 'Fix our homes' },
    });
    const backup = await doSealingJob({ job: 'sealBackup', facts: given, parts, keys: made.keys }, packTools);
    if (!backup.ok || !('bytes' in backup)) throw new Error('no backup');
    expect(await doSealingJob({ job: 'openBackup', file: backup.bytes, by }, packTools)).toMatchObject({
      ok: true,
      identity: made.keys.identity,
    });
  });
});
