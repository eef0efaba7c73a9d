const NONCE_BYTES = 12;
const text = new TextEncoder();

/** What a seal is bound to; a row moved to another place, or from another workbook or epoch, does not open. */
export interface SealPlace {
  readonly workbookId: string;
  readonly table: string;
  readonly row: string;
  readonly epoch: number;
}

/** Version of the sealed format; the wrapped keys say it in the clear. */
export const STORE_FORMAT = 1;

const additionalData = (place: SealPlace): Uint8Array<ArrayBuffer> =>
  text.encode(
    ['wardbook', STORE_FORMAT, place.workbookId, place.table, place.row, place.epoch].join('\u001f'),
  );

/** AES-256-GCM with a random 96-bit nonce in front (NIST SP 800-38D: below 2^32 seals a key). */
export async function seal(
  key: CryptoKey,
  place: SealPlace,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const cipher = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: additionalData(place) },
    key,
    plain,
  );
  const sealed = new Uint8Array(NONCE_BYTES + cipher.byteLength);
  sealed.set(nonce);
  sealed.set(new Uint8Array(cipher), NONCE_BYTES);
  return sealed;
}

/** Opens what `seal` made; undefined where the key, the place or the bytes are not the ones it was sealed with. */
export async function unseal(
  key: CryptoKey,
  place: SealPlace,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (sealed.length <= NONCE_BYTES) return undefined;
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.subarray(0, NONCE_BYTES), additionalData: additionalData(place) },
      key,
      sealed.subarray(NONCE_BYTES),
    );
    return new Uint8Array(plain);
  } catch (fault) {
    // WebCrypto says only that it failed, on purpose. Anything else is a fault of ours.
    if (fault instanceof DOMException && fault.name === 'OperationError') return undefined;
    throw fault;
  }
}

export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
