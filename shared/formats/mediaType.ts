/** What a file is, by its bytes. */
export type MediaFamily = 'photo' | 'audio' | 'video';

export interface MediaType {
  readonly family: MediaFamily;
  readonly type: string;
}

/** Why a file is not taken as a photo or a recording: each a sentence of its own in `problemText`. */
export type NotMedia = 'svg' | 'heic' | 'unknown';

const types = {
  'image/jpeg': 'photo',
  'image/png': 'photo',
  'image/webp': 'photo',
  'image/gif': 'photo',
  'audio/mpeg': 'audio',
  'audio/mp4': 'audio',
  'audio/wav': 'audio',
  'audio/ogg': 'audio',
  'audio/flac': 'audio',
  'video/mp4': 'video',
  'video/webm': 'video',
} as const satisfies Record<string, MediaFamily>;

/** Every type that is kept and shown, and which family it is of. */
export const playableTypes: ReadonlyMap<string, MediaFamily> = new Map(Object.entries(types));

const known = (type: keyof typeof types): MediaType => ({ type, family: types[type] });

/** As many bytes from its beginning as `mediaTypeOf` looks at. */
export const MEDIA_HEAD_BYTES = 4096;

/**
 * Tells from the first bytes of a file what it is, whatever its name says. The marks are those of PNG (RFC 2083),
 * JPEG (ITU T.81), GIF89a, RIFF, ISO/IEC 14496-12 (`ftyp`), Ogg (RFC 3533), FLAC (RFC 9639), ID3v2 and Matroska.
 */
export function mediaTypeOf(head: Uint8Array): MediaType | NotMedia {
  const at = (offset: number, text: string) => textAt(head, offset, text.length) === text;
  if (at(0, '\x89PNG\r\n\x1a\n')) return known('image/png');
  if (at(0, '\xff\xd8\xff')) return known('image/jpeg');
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return known('image/gif');
  if (at(0, 'RIFF') && at(8, 'WEBP')) return known('image/webp');
  if (at(0, 'RIFF') && at(8, 'WAVE')) return known('audio/wav');
  if (at(0, 'OggS')) return oggType(head);
  if (at(0, 'fLaC')) return known('audio/flac');
  if (at(0, 'ID3') || isMpegFrame(head)) return known('audio/mpeg');
  if (at(0, '\x1aE\xdf\xa3')) return textAt(head, 0, 64).includes('webm') ? known('video/webm') : 'unknown';
  if (at(4, 'ftyp')) return brandType(textAt(head, 8, 4));
  return looksLikeSvg(head) ? 'svg' : 'unknown';
}

/** A film in Ogg is not shown by every build of Chromium; what has sound first is a recording. */
const oggType = (head: Uint8Array): MediaType | NotMedia => {
  const begins = textAt(head, 0, 64);
  return begins.includes('OpusHead') || begins.includes('\x01vorbis') || begins.includes('FLAC')
    ? known('audio/ogg')
    : 'unknown';
};

const audioBrands = new Set(['M4A ', 'M4B ', 'F4A ']);
const pictureBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'avif', 'avis']);

function brandType(brand: string): MediaType | NotMedia {
  if (pictureBrands.has(brand)) return 'heic';
  return known(audioBrands.has(brand) ? 'audio/mp4' : 'video/mp4');
}

/** A frame of MPEG audio, layer III: eleven bits set, no reserved version, rate or frequency. */
function isMpegFrame([a = 0, b = 0, c = 0]: Uint8Array): boolean {
  const layer3 = (b & 0x06) === 0x02;
  const version = (b & 0x18) !== 0x08;
  return a === 0xff && (b & 0xe0) === 0xe0 && version && layer3 && (c & 0xf0) !== 0xf0 && (c & 0x0c) !== 0x0c;
}

/** XML of which an `svg` element can be seen: it may hold script, and is no photo. */
const looksLikeSvg = (head: Uint8Array): boolean => /<svg[\s>]/i.test(textAt(head, 0, head.length));

/** Bytes as characters, one for one. */
function textAt(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, Math.min(offset + length, offset + MEDIA_HEAD_BYTES)));
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How large a picture says it is, in pixels, before anybody unpacks it; undefined where it does not say. */
export function pictureSizeOf(bytes: Uint8Array, type: string): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'image/png' && bytes.length >= 24)
    return { width: view.getUint32(16), height: view.getUint32(20) };
  if (type === 'image/gif' && bytes.length >= 10)
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (type === 'image/jpeg') return jpegSize(view);
  return type === 'image/webp' && bytes.length >= 30 ? webpSize(view) : undefined;
}

/** Whether a picture is there to its end: one that was cut short would be drawn grey from there on. */
export function pictureEnds(bytes: Uint8Array, type: string): boolean {
  const last = (mark: string) => {
    const [first = 0, ...rest] = [...mark].map((letter) => letter.charCodeAt(0));
    for (let at = bytes.lastIndexOf(first); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1))
      if (rest.every((code, index) => bytes[at + 1 + index] === code)) return at;
    return -1;
  };
  if (type === 'image/png') return last('IEND') > 0;
  if (type === 'image/gif') return last(';') >= bytes.length - 16;
  // A thumbnail within it has an end of its own, before the scan of the picture begins.
  if (type === 'image/jpeg') return last('\xff\xd9') > last('\xff\xda');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length >= 8 && view.getUint32(4, true) + 8 <= bytes.length + 1;
}

/** The first frame header (SOF0 to SOF15 but for DHT, JPG and DAC): height and width behind its precision. */
function jpegSize(view: DataView): PictureSize | undefined {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Fill bytes and markers without a length.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** WebP container specification: `VP8X`, `VP8L` and `VP8 ` say their size each in another way. */
function webpSize(view: DataView): PictureSize | undefined {
  const chunk = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65536;
  if (chunk === 'VP8X') return { width: three(24) + 1, height: three(27) + 1 };
  if (chunk === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== 'VP8L') return undefined;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
