import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { base64Of, bytesOfOurBase64 } from '../../shared/formats/base64';
import type { RecoveryWrap } from './wraps';

/** The workbook's age identity (age-encryption.org/v1, X25519): `AGE-SECRET-KEY-1…`, as the recovery sheet prints it. */
export const freshIdentity = (): Promise<string> => generateX25519Identity();

export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity);

export async function wrapForRecovery(workbookKey: Uint8Array, identity: string): Promise<RecoveryWrap> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await recipientOf(identity));
  return { by: 'recovery', age: base64Of(await encrypter.encrypt(workbookKey)) };
}

/** Undoes what copying by hand does to the sheet's text: spaces, line breaks, lower case, 0 for nothing else. */
export const tidyIdentity = (typed: string): string => typed.replace(/[\s·.]+/g, '').toUpperCase();

/** The workbook key, or undefined where the sheet is another workbook's, an old one, or mistyped. */
export async function unwrapWithRecovery(
  wrap: RecoveryWrap,
  typed: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(tidyIdentity(typed));
    return new Uint8Array(await decrypter.decrypt(bytesOfOurBase64(wrap.age)));
  } catch (fault) {
    // age throws plain errors for a mistyped identity and for a file to somebody else alike.
    // Its message can hold all that was typed, which is the secret but for a letter: it is not logged.
    console.info(
      'the recovery sheet did not open the key:',
      fault instanceof Error ? fault.name : 'no error',
    );
    return undefined;
  }
}
