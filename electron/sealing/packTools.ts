import { createHash } from 'node:crypto';
import { crc32, deflateRawSync, type Inflate, inflateRawSync, type ZlibOptions } from 'node:zlib';
import { type AsyncFlateStreamHandler, Zip, type ZipInputFile } from 'fflate';
import type { PackTools, ZipFile } from '../../shared/formats/pack/tools';
import { ageTools } from './ageFile';
import { signingTools } from './signing';

/** A file as fflate's zip takes it, with its bytes packed before. */
class ReadyFile implements ZipInputFile {
  readonly filename: string;
  readonly size: number;
  readonly crc: number;
  readonly compression: number;
  ondata?: AsyncFlateStreamHandler;

  constructor({ name, size, crc, deflated }: ZipFile) {
    this.filename = name;
    this.size = size;
    this.crc = crc;
    this.compression = deflated ? 8 : 0;
  }
}

/** With `info`, as Node documents and its types leave out, the engine comes back too and tells what it took. */
const inflateAndTell = (packed: Uint8Array, options: ZlibOptions) =>
  inflateRawSync(packed, { ...options, info: true }) as unknown as { buffer: Buffer; engine: Inflate };

/** Everything that packs and backups need of Node, for the utility process. */
export const packTools: PackTools = {
  ...ageTools,
  ...signingTools,

  zip(files) {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((fault, piece) => {
      if (fault) throw fault;
      pieces.push(piece);
    });
    for (const file of files) {
      const ready = new ReadyFile(file);
      zip.add(ready);
      // Its types rule out memory that is shared; it only hands the bytes on, and a copy would double a photo.
      ready.ondata?.(null, file.bytes as Uint8Array<ArrayBuffer>, true);
    }
    zip.end();
    return new Uint8Array(Buffer.concat(pieces));
  },

  // Node's own zlib takes a third of the time that JavaScript takes.
  deflate: (plain) => deflateRawSync(plain, { level: 6 }),

  inflate(packed, limit) {
    try {
      // In one piece: putting many together costs several times the inflating itself.
      const { buffer, engine } = inflateAndTell(packed, {
        maxOutputLength: limit,
        chunkSize: Math.max(64, limit),
      });
      // Bytes after the end of the data would go unseen: another program could read something else in them.
      if (engine.bytesWritten !== packed.length) throw new Error('bytes stand after the end of deflate data');
      return buffer;
    } catch (fault) {
      if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE')
        return undefined;
      throw fault;
    }
  },

  crc32: (bytes) => crc32(bytes),

  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
};
