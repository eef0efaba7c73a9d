import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The bytes of a file under tests/fixtures. */
export function fixture(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url))));
}
