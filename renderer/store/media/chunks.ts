import { base64Of, bytesOfOurBase64 } from '../../../shared/formats/base64';
import { hex } from '../../../shared/formats/journalRow';

// Photos and recordings lie on the disk in chunks of 1 MiB, each sealed under a random key of the item's own that
// its record keeps. The seal binds the item's id, the chunk's place and whether it is the last, so that one that was
// changed, moved, cut off or taken from another item does not open. It binds neither workbook nor epoch: the same
// sealed bytes lie in the database, in the second copy and beside the backups, and *Change the key*, which seals the
// records with the item keys in them anew, leaves them as they are.

export const CHUNK_BYTES = 1024 * 1024;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** How much longer a chunk is when it is sealed. */
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES;
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + SEAL_BYTES;
const MEDIA_FORMAT = 1;

const text = new TextEncoder();

/** What opens one item and what it is called on the disk. */
export interface ItemKey {
  readonly id: string;
  readonly seal: CryptoKey;
  /** Keyed hash in hex: whoever has no key learns neither the item nor the day from it. */
  readonly name: string;
}

/** A fresh key for an item, as its record keeps it. */
export const freshItemKey = (): string => base64Of(crypto.getRandomValues(new Uint8Array(32)));

/** HKDF-SHA-256 (RFC 5869) from the item's key, one for sealing and one for its name. */
export async function itemKey(id: string, key: string): Promise<ItemKey> {
  const root = await crypto.subtle.importKey('raw', bytesOfOurBase64(key), 'HKDF', false, ['deriveKey']);
  const from = (use: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: text.encode(id),
    info: text.encode(`wardbook media ${use}`),
  });
  const seal = await crypto.subtle.deriveKey(from('seal'), root, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const naming = await crypto.subtle.deriveKey(
    from('name'),
    root,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
  const name = await crypto.subtle.sign('HMAC', naming, text.encode(id));
  return { id, seal, name: hex(new Uint8Array(name)) };
}

/** Chunks of an item of so many bytes. */
export const chunksIn = (size: number): number => Math.ceil(size / CHUNK_BYTES);

/** Bytes in one chunk, before it is sealed. */
export const chunkLength = (size: number, index: number): number =>
  Math.min(CHUNK_BYTES, size - index * CHUNK_BYTES);

/** Bytes of an item when it is sealed. */
export const sealedSize = (size: number): number => size + chunksIn(size) * SEAL_BYTES;

const boundTo = ({ id }: ItemKey, size: number, index: number): Uint8Array<ArrayBuffer> =>
  text.encode(
    ['wardbook media', MEDIA_FORMAT, id, index, index === chunksIn(size) - 1 ? 'last' : 'more'].join(
      '\u001f',
    ),
  );

/** Seals one chunk with AES-256-GCM, a random 96-bit nonce in front. */
export async function sealChunk(
  key: ItemKey,
  size: number,
  index: number,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const cipher = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: boundTo(key, size, index) },
    key.seal,
    plain,
  );
  const sealed = new Uint8Array(NONCE_BYTES + cipher.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(cipher), NONCE_BYTES);
  return sealed;
}

/** Opens one chunk; undefined where it was altered, cut short, or belongs to another place or item. */
export async function openChunk(
  key: ItemKey,
  size: number,
  index: number,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (sealed.length !== chunkLength(size, index) + SEAL_BYTES) return undefined;
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.subarray(0, NONCE_BYTES), additionalData: boundTo(key, size, index) },
      key.seal,
      sealed.subarray(NONCE_BYTES),
    );
    return new Uint8Array(plain);
  } catch (fault) {
    // WebCrypto says only that it failed, on purpose. Anything else is a fault of ours.
    if (fault instanceof DOMException && fault.name === 'OperationError') return undefined;
    throw fault;
  }
}
