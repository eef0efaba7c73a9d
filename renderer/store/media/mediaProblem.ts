import type { MediaFamily, NotMedia } from '../../../shared/formats/mediaType';
import type { KeepProblem } from './mediaShelf';

/** Why a file was not added. Nothing was kept of it. */
export type MediaProblem =
  | KeepProblem
  | { reason: NotMedia }
  | { reason: 'empty' }
  | { reason: 'only-photos' }
  | { reason: 'too-large'; family: MediaFamily; size: number; limit: number }
  | { reason: 'too-many-pixels'; width: number; height: number }
  | { reason: 'not-drawn' }
  | { reason: 'book-full'; total: number; limit: number };

const familyNames: Record<MediaFamily, string> = {
  photo: 'A photo',
  audio: 'A recording',
  video: 'A film',
};

const smaller: Record<MediaFamily, string> = {
  photo: 'Save it smaller, and add that.',
  audio: 'Save it as MP3 or M4A, or cut it into parts, and add those.',
  video: 'Cut it, or save it in a smaller size, and add that.',
};

const nothing = 'Nothing was added.';

/** Bytes as a person reads them: "12 MB", "0.4 MB", "2.1 GB". */
export function sizeInWords(bytes: number): string {
  const mb = bytes / (1024 * 1024);
  if (mb >= 1024) return `${(mb / 1024).toFixed(1)} GB`;
  return `${mb < 10 ? Math.max(0.1, mb).toFixed(1) : Math.round(mb)} MB`;
}

/** The sentence for a file that was not added: what happened, what was kept, what to do. */
export function mediaProblemText(problem: MediaProblem, file: string): string {
  const name = `“${file}”`;
  switch (problem.reason) {
    case 'svg':
      return `${name} is a drawing in SVG, which can hold a program. ${nothing} Save it as PNG or JPEG, and add that.`;
    case 'heic':
      return `${name} is a photo as iPhones keep it (HEIC), which cannot be shown here. ${nothing} Save it as JPEG, and add that.`;
    case 'unknown':
      return `${name} is neither a photo nor a recording that can be shown here. ${nothing} Photos may be JPEG, PNG, WebP or GIF, recordings MP3, M4A, WAV, Ogg or FLAC, films MP4 or WebM.`;
    case 'empty':
      return `${name} is empty. ${nothing} Check that it was copied whole, and add it again.`;
    case 'only-photos':
      return `${name} is a recording. ${nothing} Choose a photo.`;
    case 'too-large':
      return `${name} is ${sizeInWords(problem.size)}. ${familyNames[problem.family]} may be ${sizeInWords(problem.limit)}. ${nothing} ${smaller[problem.family]}`;
    case 'too-many-pixels':
      return `${name} is ${problem.width} by ${problem.height} pixels, more than can be unpacked safely. ${nothing} ${smaller.photo}`;
    case 'not-drawn':
      return `${name} is damaged, or not what its first bytes say. ${nothing} Open it in a photo program, save it again, and add that.`;
    case 'book-full':
      return `${name} does not fit: photos and recordings of a workbook may be ${sizeInWords(problem.limit)} together, and ${sizeInWords(problem.total)} are there. ${nothing} Remove some that are no longer needed.`;
    case 'disk-full':
      return `${name} does not fit on this disk. ${nothing} Make some room, and add it again.`;
    case 'cannot-write':
      return `${name} was not added: the disk did not take it (${problem.detail}). Try again.`;
    case 'cannot-read':
      return `${name} could not be read to its end. ${nothing} Check that it is still there, and add it again.`;
  }
}
