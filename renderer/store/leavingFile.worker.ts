import { writeTable } from '../../shared/formats/tableOut';
import type { LeavingFile } from './leavingFile';

self.onmessage = ({ data }: MessageEvent<LeavingFile>) => {
  const bytes = writeTable(data.table, data.format);
  self.postMessage(bytes, { transfer: [bytes.buffer] });
};
