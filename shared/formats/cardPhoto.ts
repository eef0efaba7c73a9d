import { bytesOfBase64 } from './base64';
import { MEDIA_HEAD_BYTES, mediaTypeOf, pictureEnds, pictureSizeOf } from './mediaType';
import { decodeText, type Encoding } from './textEncoding';

/** How large a photo may be: bytes, and pixels, as a small file can unpack to more than the memory holds. */
export const photoLimits = { bytes: 20 * 1024 * 1024, pixels: 120_000_000 };

/** Where in its file the photo of a card lies: it is unpacked when it is saved, and not held twice until then. */
export interface CardPhoto {
  from: number;
  to: number;
  encoding: Encoding;
}

/** Why the photo of a card stays out. The card itself goes in. */
export type PhotoFault =
  | { why: 'too-large'; bytes: number; limit: number }
  | { why: 'too-many-pixels'; width: number; height: number }
  | { why: 'not-a-photo' }
  | { why: 'not-whole' };

/** A value of PHOTO: its bytes, an address on the web, or why it is neither. */
export type PhotoRead = { bytes: Uint8Array<ArrayBuffer> } | 'elsewhere' | PhotoFault;

const BASE64_URI = /^data:[^,]{0,200};\s*base64\s*,/i;

/**
 * Reads what PHOTO holds: base64 in 2.1 and 3.0, a `data:` URI in 4.0 (RFC 2397). Its bytes must be those of a whole
 * photo within the limits, whatever its type says; its size is asked of its head, before anybody unpacks it.
 * @param value without the folds of its lines
 */
export function readPhoto(value: string, limits = photoLimits): PhotoRead {
  const plain = value.slice(0, 400).replace(/\\(.)/gs, '$1').trimStart();
  const uri = BASE64_URI.exec(plain)?.[0];
  if (uri === undefined && /^[a-z][a-z0-9+.-]*:/i.test(plain))
    return /^data:/i.test(plain) ? { why: 'not-a-photo' } : 'elsewhere';
  const text = uri === undefined ? value : value.slice(value.indexOf(',') + 1);
  // Before it is unpacked: blanks aside, four characters are three bytes.
  const least = Math.floor((text.length * 3) / 4);
  if (least > limits.bytes * 1.1) return { why: 'too-large', bytes: least, limit: limits.bytes };
  const bytes = bytesOfBase64(text);
  if (!bytes) return { why: 'not-whole' };
  if (bytes.length > limits.bytes) return { why: 'too-large', bytes: bytes.length, limit: limits.bytes };
  const type = mediaTypeOf(bytes.subarray(0, MEDIA_HEAD_BYTES));
  if (typeof type === 'string' || type.family !== 'photo') return { why: 'not-a-photo' };
  const size = pictureSizeOf(bytes, type.type);
  if (!size || !pictureEnds(bytes, type.type)) return { why: 'not-whole' };
  if (size.width * size.height > limits.pixels) return { why: 'too-many-pixels', ...size };
  return { bytes };
}

/** The bytes of a photo that `readPhoto` found to be one, out of its file once more. */
export function photoBytes(
  file: Uint8Array,
  { from, to, encoding }: CardPhoto,
): Uint8Array<ArrayBuffer> | undefined {
  const { text } = decodeText(file.subarray(from, to), encoding);
  const value = photoValue(text.replaceAll('\0', '').replace(/(?:\r\n|\r|\n)[ \t]/g, ''));
  const read = readPhoto(value);
  return typeof read === 'object' && !('why' in read) ? read.bytes : undefined;
}

/** What stands behind the colon of an unfolded PHOTO; a colon in quotes is a parameter's. */
export function photoValue(content: string): string {
  const head = /^(?:[^":]|"[^"]*")*:/.exec(content.slice(0, 2000));
  return content.slice(head?.[0].length ?? content.indexOf(':') + 1);
}

/** Where each line of a text file begins, in bytes, and where the last one ends; lines as a card's are cut. */
export function lineOffsets(file: Uint8Array, encoding: Encoding): (line: number) => number {
  const unit = encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1;
  const low = encoding === 'utf-16be' ? 1 : 0;
  const at = (place: number): number =>
    unit === 2 && file[place + 1 - low] !== 0 ? -1 : (file[place + (unit === 2 ? low : 0)] ?? -1);
  const begins = [0];
  for (let place = 0; place + unit <= file.length; place += unit) {
    const code = at(place);
    if (code === 13 && at(place + unit) === 10) place += unit;
    if (code === 13 || code === 10) begins.push(place + unit);
  }
  return (line) => begins[line - 1] ?? file.length;
}
