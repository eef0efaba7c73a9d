import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The identity that opens the packs of tests/fixtures/packs; it guards nothing else. */
export const readerIdentity =
  readFileSync(fileURLToPath(new URL('../../../fixtures/packs/reader.key', import.meta.url)), 'utf8')
    .split('\n')
    .find((line) => line.startsWith('AGE-SECRET-KEY')) ?? '';
