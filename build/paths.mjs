// @ts-check
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Where things fetched once for all clones are kept: outside the repository, so that a fresh clone is quick.
 * `WARDBOOK_CACHE` names another folder, for tests.
 */
export const cacheFolder = () =>
  process.env.WARDBOOK_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'wardbook');

/** @param {...string} parts a path inside the repository */
export const inRoot = (...parts) => join(root, ...parts);
