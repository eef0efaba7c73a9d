import { hex } from '../../shared/formats/journalRow';
import type { SealPlace } from './seal';

/** What a key is used for; each use has a key of its own, derived from the workbook's. */
const uses = ['blocks', 'journal', 'history', 'media', 'manifest', 'drafts', 'identity'] as const;
export type Use = (typeof uses)[number];

const text = new TextEncoder();
export const KEY_BYTES = 32;
/** Enough that no two contacts of a workbook meet. */
const CONTACT_HASH_BYTES = 16;

/** A fresh workbook key: 256 random bits. Wipe it (`fill(0)`) once it is wrapped and the vault is made. */
export const freshWorkbookKey = (): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(KEY_BYTES));

/**
 * The keys of one open workbook. They are WebCrypto keys that cannot be read back, even by our own code;
 * they go with this object, and it goes with the window.
 */
export class Vault {
  private constructor(
    readonly workbookId: string,
    readonly epoch: number,
    private readonly keys: Readonly<Record<Use, CryptoKey>>,
    private readonly names: CryptoKey,
    private contacts: CryptoKey,
  ) {}

  /** HKDF-SHA-256 (RFC 5869) from the workbook key; salt is the workbook id with the epoch, info the use. */
  static async open(workbookId: string, epoch: number, workbookKey: Uint8Array<ArrayBuffer>): Promise<Vault> {
    const root = await crypto.subtle.importKey('raw', workbookKey, 'HKDF', false, ['deriveKey']);
    const salt = text.encode(`${workbookId}/${epoch}`);
    const derive = (use: string, algorithm: AesKeyGenParams | HmacKeyGenParams, may: KeyUsage[]) =>
      crypto.subtle.deriveKey(
        { name: 'HKDF', hash: 'SHA-256', salt, info: text.encode(`wardbook ${use}`) },
        root,
        algorithm,
        false,
        may,
      );
    const keys = {} as Record<Use, CryptoKey>;
    for (const use of uses)
      keys[use] = await derive(use, { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']);
    const hmac: HmacKeyGenParams = { name: 'HMAC', hash: 'SHA-256', length: 256 };
    const names = await derive('names', hmac, ['sign']);
    const contacts = await derive('contacts', hmac, ['sign']);
    return new Vault(workbookId, epoch, keys, names, contacts);
  }

  key(use: Use): CryptoKey {
    return this.keys[use];
  }

  place(table: Use, row: string): SealPlace {
    return { workbookId: this.workbookId, table, row, epoch: this.epoch };
  }

  /** A keyed hash in hex: names a thing on the disk without saying what it is. */
  async nameHash(name: string): Promise<string> {
    return hex(new Uint8Array(await crypto.subtle.sign('HMAC', this.names, text.encode(name))));
  }

  /**
   * From here on contacts are hashed by a key from the workbook's age identity, not from its own key: a restored
   * workbook has another key, and must still know who was erased.
   */
  async hashContactsBy(identity: string): Promise<void> {
    const root = await crypto.subtle.importKey('raw', text.encode(identity), 'HKDF', false, ['deriveKey']);
    this.contacts = await crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: text.encode('wardbook contacts') },
      root,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    );
  }

  /**
   * Keyed hashes of emails and phones, by their key: what is kept of one that was removed over 90 days ago, or
   * that belonged to somebody who was erased. Gives a function, for `shared/` asks for one at a time.
   */
  async contactHashes(contacts: Iterable<string>): Promise<(contact: string) => string | undefined> {
    const hashes = new Map<string, string>();
    for (const contact of new Set(contacts)) {
      const mac = await crypto.subtle.sign('HMAC', this.contacts, text.encode(contact));
      hashes.set(contact, hex(new Uint8Array(mac, 0, CONTACT_HASH_BYTES)));
    }
    return (contact) => hashes.get(contact);
  }
}
