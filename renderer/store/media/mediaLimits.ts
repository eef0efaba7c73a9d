import { photoLimits } from '../../../shared/formats/cardPhoto';
import type { MediaFamily } from '../../../shared/formats/mediaType';

const MB = 1024 * 1024;

/** How much may be added, in bytes. */
export interface MediaLimits extends Readonly<Record<MediaFamily, number>> {
  /** All photos and recordings of a workbook together. */
  readonly workbook: number;
  /** From here on the page says how much there is. */
  readonly warnAt: number;
  /** Pixels of a photo: a small file can unpack to more than the memory holds. */
  readonly pixels: number;
}

export const mediaLimits: MediaLimits = {
  photo: photoLimits.bytes,
  audio: 60 * MB,
  video: 200 * MB,
  workbook: 5 * 1024 * MB,
  warnAt: 2 * 1024 * MB,
  pixels: photoLimits.pixels,
};
