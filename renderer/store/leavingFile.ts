import type { TableFormat } from '../../shared/formats/tableOut';
import type { LeavingTable } from '../../shared/model/leavingTable';

export interface LeavingFile {
  table: LeavingTable;
  format: TableFormat;
}

/** Writes a list as a file in a worker of its own, so that the window answers while a long one is packed. */
export function writeLeavingFile(file: LeavingFile): Promise<Uint8Array> {
  const worker = new Worker(new URL('./leavingFile.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}
