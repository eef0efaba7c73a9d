import { bytesOfOurBase64 } from '../../../shared/formats/base64';
import { type MediaShelf, mediaAddress } from './mediaShelf';

/** The longest side that is kept, in pixels: enough for a poster in A3, and for any screen. */
const LONGEST = 2560;
/** Of somebody's own photo: a face beside a name, that goes into packs and onto contact cards. */
export const LONGEST_OF_FACES = 1024;
const QUALITY = 0.88;

/** What a photo is written as: what may be see-through stays so, the rest becomes JPEG. */
const writtenAs: Readonly<Record<string, string>> = {
  'image/png': 'image/png',
  'image/gif': 'image/png',
  'image/webp': 'image/webp',
};

/**
 * Draws a photo anew, so that only its pixels are kept: place, time, camera and whatever else lay in the file stay
 * behind. It is turned as the camera says. No Blob is made of it, for those go by way of the browser's process,
 * which may put them on the disk as they are: it is read through our own address, and written as a data URL.
 * Undefined where it cannot be drawn.
 */
export async function redrawPhoto(
  shelf: MediaShelf,
  id: string,
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  longest = LONGEST,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | undefined> {
  const letGo = shelf.hold(id, { bytes, type });
  try {
    const picture = new Image();
    picture.src = mediaAddress(id);
    const drawn = await picture.decode().then(
      () => true,
      () => false,
    );
    const { naturalWidth: wide, naturalHeight: high } = picture;
    if (!drawn || wide === 0 || high === 0) return undefined;
    const scale = Math.min(1, longest / Math.max(wide, high));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(wide * scale));
    canvas.height = Math.max(1, Math.round(high * scale));
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const url = canvas.toDataURL(writtenAs[type] ?? 'image/jpeg', QUALITY);
    const match = /^data:([a-z/]+);base64,/.exec(url);
    if (!match?.[1]) return undefined;
    return { bytes: bytesOfOurBase64(url.slice(match[0].length)), type: match[1] };
  } finally {
    letGo();
  }
}
