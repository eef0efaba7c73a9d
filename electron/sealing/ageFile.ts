import { armor, Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { joinedBytes } from '../../shared/formats/joinedBytes';
import { writtenWorkFactor } from '../../shared/formats/pack/limits';
import type { AgeFault, Closer, Opener, PackTools } from '../../shared/formats/pack/tools';
import { normalPassphrase } from '../../shared/model/passphraseWords';

const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----';
/** A chunk of the payload with its tag (C2SP age, "Payload"). */
const CHUNK = 64 * 1024 + 16;
const NONCE = 16;

/** age as our runtimes have it: the reference TypeScript implementation by age's own author. */
export const ageTools: Pick<PackTools, 'encrypt' | 'decrypt' | 'withoutArmour' | 'recipientOf'> = {
  recipientOf: identityToRecipient,

  encrypt(plain, to: Closer) {
    const encrypter = new Encrypter();
    if ('passphrase' in to) {
      encrypter.setScryptWorkFactor(writtenWorkFactor);
      encrypter.setPassphrase(normalPassphrase(to.passphrase));
    } else for (const recipient of to.recipients) encrypter.addRecipient(recipient);
    return encrypter.encrypt(plain);
  },

  async decrypt(sealed, by: Opener) {
    const decrypter = new Decrypter();
    try {
      if ('passphrase' in by) decrypter.addPassphrase(normalPassphrase(by.passphrase));
      else decrypter.addIdentity(by.identity);
    } catch (fault) {
      // A mistyped identity is a wrong key like another.
      if (fault instanceof Error) return { ok: false, fault: 'wrong-key' };
      throw fault;
    }
    const progress = { plain: [] as Uint8Array[], opened: false };
    try {
      const stream = await decrypter.decrypt(new Blob([new Uint8Array(sealed)]).stream());
      progress.opened = true;
      const reader = stream.getReader();
      for (let read = await reader.read(); !read.done; read = await reader.read())
        progress.plain.push(read.value);
    } catch (fault) {
      return { ok: false, fault: faultOf(fault, sealed, progress.opened, progress.plain.length) };
    }
    return { ok: true, plain: joinedBytes(progress.plain) };
  },

  withoutArmour(bytes) {
    const head = new TextDecoder().decode(bytes.subarray(0, ARMOUR.length));
    if (head !== ARMOUR) return bytes;
    try {
      return armor.decode(new TextDecoder().decode(bytes));
    } catch (fault) {
      // Broken armour stays as it is: its header then reads as no age file.
      if (fault instanceof Error) return bytes;
      throw fault;
    }
  },
};

/** Tells a key that does not fit from a file that is not what was written. age throws plain errors. */
function faultOf(fault: unknown, sealed: Uint8Array, opened: boolean, chunks: number): AgeFault {
  const message = fault instanceof Error ? fault.message : String(fault);
  if (!opened) return message.includes('no identity matched') ? 'wrong-key' : 'altered';
  // Only the last chunk is marked as the last: where all before it were sound, the end is missing or damaged.
  const payload = sealed.length - payloadStart(sealed);
  return chunks >= Math.ceil(payload / CHUNK) - 1 ? 'cut-short' : 'altered';
}

function payloadStart(sealed: Uint8Array): number {
  const head = new TextDecoder('latin1').decode(sealed.subarray(0, 32_768));
  const mac = head.indexOf('\n---');
  return head.indexOf('\n', mac + 1) + 1 + NONCE;
}
