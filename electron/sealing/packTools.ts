import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { PackTools } from '../../shared/formats/pack/tools';
import { ageTools } from './ageFile';
import { signingTools } from './signing';

/** Everything that packs and backups need of Node, for the utility process. */
export const packTools: PackTools = {
  ...ageTools,
  ...signingTools,

  zip(files, compress) {
    const level = compress ? 6 : 0;
    return zipSync(Object.fromEntries([...files].map(([name, bytes]) => [name, [bytes, { level }]])));
  },

  inflate(packed, limit) {
    try {
      return inflateRawSync(packed, { maxOutputLength: limit });
    } catch (fault) {
      if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE')
        return undefined;
      throw fault;
    }
  },

  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
};
