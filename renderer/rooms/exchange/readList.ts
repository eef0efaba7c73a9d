import type { ContactsFile } from '../../../shared/formats/contactsFile';
import type { Separator } from '../../../shared/formats/csv';
import type { OwnFields } from '../../../shared/formats/ownField';
import type { Encoding } from '../../../shared/formats/textEncoding';
import { type ListPiece, pieceTogether } from './listPieces';

/** A list as it was handed over: a file's bytes, or cells pasted as text. */
export type ListGiven =
  | {
      as: 'file';
      name: string;
      bytes: Uint8Array<ArrayBuffer>;
      encoding?: Encoding;
      separator?: Separator;
      sheet?: string;
    }
  | { as: 'cells'; text: string };

/** What a list is called in a sentence. */
export const listName = (given: ListGiven): string => (given.as === 'file' ? given.name : 'pasted cells');

export interface Reading {
  /** Undefined when it was stopped. */
  read: Promise<ContactsFile | undefined>;
  stop(): void;
}

/** Reads a list in a worker of its own, so that the window answers meanwhile and the reading can be stopped. */
export function readList(given: ListGiven, today: string, own: OwnFields): Reading {
  const worker = new Worker(new URL('./readList.worker.ts', import.meta.url), { type: 'module' });
  const stopping = new AbortController();
  const read = new Promise<ContactsFile | undefined>((resolve, reject) => {
    const take = pieceTogether();
    worker.onmessage = ({ data }: MessageEvent<ListPiece>) => {
      const whole = take(data);
      if (whole) resolve(whole);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    stopping.signal.onabort = () => resolve(undefined);
  }).finally(() => worker.terminate());
  worker.postMessage({ given, today, own });
  return { read, stop: () => stopping.abort() };
}
