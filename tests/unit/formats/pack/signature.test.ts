import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { packTools } from '../../../../electron/sealing/packTools';
import { packLimits } from '../../../../shared/formats/pack/limits';
import { type Opened, openPack, sealPack } from '../../../../shared/formats/pack/packFile';
import { fixture } from '../fixture';
import { facts, madePack, parts } from './made';
import { readerIdentity } from './readerKey';

const passphrase = 'otter basin violin maple harvest copper';

/** Ours but for the work that guessing takes. */
function toWords(plain: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(8);
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(plain);
}

const sunil = packTools.newSigningKey();

async function reader() {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

const open = (file: Uint8Array, identity: string): Promise<Opened> =>
  openPack(file, { identity }, 'pack', packTools, packLimits);

describe('a signed pack', () => {
  it('says whose key signed it and that it was sealed for its reader', async () => {
    const { identity, recipient } = await reader();
    const opened = await open(await madePack({ recipients: [recipient] }, {}, sunil), identity);
    expect(opened.ok && opened.signer).toEqual({ publicKey: sunil.publicKey, forUs: true });
    expect(opened.ok && opened.manifest.recipients).toHaveLength(1);
    expect(opened.ok && JSON.stringify(opened.manifest)).not.toContain(recipient);
  });

  it('that somebody unpacked and sealed anew for another reader keeps its signature and is not for them', async () => {
    const [first, second] = [await reader(), await reader()];
    const file = await madePack({ recipients: [first.recipient] }, {}, sunil);
    const inside = await packTools.decrypt(file, { identity: first.identity });
    if (!inside.ok) throw new Error(inside.fault);
    const passedOn = await packTools.encrypt(inside.plain, { recipients: [second.recipient] });
    const opened = await open(passedOn, second.identity);
    expect(opened.ok && opened.signer).toEqual({ publicKey: sunil.publicKey, forUs: false });
  });

  it('that was sealed for keys and comes with a passphrase is not for whoever has the words', async () => {
    const { identity, recipient } = await reader();
    const inside = await packTools.decrypt(await madePack({ recipients: [recipient] }, {}, sunil), {
      identity,
    });
    if (!inside.ok) throw new Error(inside.fault);
    const passedOn = await toWords(inside.plain);
    const opened = await openPack(passedOn, { passphrase }, 'pack', packTools, packLimits);
    expect(opened.ok && opened.signer?.forUs).toBe(false);
    const quick = { ...packTools, encrypt: toWords };
    const meant = await sealPack(facts, parts, { passphrase }, quick, packLimits, sunil);
    if (!meant.ok) throw new Error(meant.problem.reason);
    const forAll = await openPack(meant.bytes, { passphrase }, 'pack', packTools, packLimits);
    expect(forAll.ok && forAll.signer).toEqual({ publicKey: sunil.publicKey, forUs: true });
  });

  it('of format 2 opens for ever, and one of format 1 opens unsigned', async () => {
    const signed = await open(fixture('packs/version-2-signed-recipient.wardpack'), readerIdentity);
    expect(signed.ok && [signed.manifest.version, signed.signer]).toEqual([
      2,
      { publicKey: 'L_BqHltwIwUGQgYX7_265yR1A6gNOalLXTSAnAgArMg', forUs: true },
    ]);
    const unsigned = await open(fixture('packs/version-1-recipient.wardpack'), readerIdentity);
    expect(unsigned.ok && [unsigned.manifest.version, unsigned.signer]).toEqual([1, undefined]);
  });
});
