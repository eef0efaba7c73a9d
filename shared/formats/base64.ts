const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SKIP = 64;
const STRANGE = 65;

/** What each character stands for; blanks and line breaks for nothing. */
const values = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/\s/.test(letter)) return SKIP;
  const value = letters.indexOf(letter);
  return value < 0 ? STRANGE : value;
});

/**
 * Reads base64 (RFC 4648, section 4) with blanks anywhere. Undefined where a character does not belong, or where it
 * ends within one: what was cut short is no photo. Our own, for `atob` is no part of `shared/`.
 */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const end = text.search(/[=\s]*$/);
  if (/=[^=\s]/.test(text)) return undefined;
  const bytes = new Uint8Array(Math.ceil((end * 3) / 4));
  let [held, bits, filled] = [0, 0, 0];
  for (let at = 0; at < end; at++) {
    const value = values[text.charCodeAt(at)] ?? STRANGE;
    if (value === SKIP) continue;
    if (value === STRANGE) return undefined;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[filled++] = held >> bits;
  }
  // Six bits left over are no byte: a character is missing.
  return bits === 6 ? undefined : bytes.subarray(0, filled);
}

/** Reads base64 that this program wrote; throws where it is none. */
export function bytesOfOurBase64(text: string): Uint8Array<ArrayBuffer> {
  const bytes = bytesOfBase64(text);
  if (!bytes) throw new Error('this is not base64');
  return bytes;
}

/** Writes bytes as base64, without line breaks. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 3 * 4096) {
    let text = '';
    const end = Math.min(from + 3 * 4096, bytes.length);
    for (let at = from; at < end; at += 3) {
      const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
      const three = (a << 16) | (b << 8) | c;
      const told = end - at >= 3 ? 4 : end - at + 1;
      for (let place = 0; place < 4; place++)
        text += place < told ? letters.charAt((three >> (18 - 6 * place)) & 63) : '=';
    }
    pieces.push(text);
  }
  return pieces.join('');
}
