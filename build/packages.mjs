// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { npm } from './childProcess.mjs';
import { inRoot } from './paths.mjs';
import { PlainError, say } from './plainError.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/**
 * @param {string} path
 * @returns {LockFile}
 */
const readLock = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * The packages that package-lock.json asks for and node_modules does not hold in that version. Contents are
 * compared, not dates, because npm writes its two lock files in either order.
 * @param {LockFile} wanted package-lock.json
 * @param {LockFile} installed node_modules/.package-lock.json
 * @returns {string[]} paths as npm writes them, `node_modules/name`
 */
export function packagesOutOfDate(wanted, installed) {
  const present = installed.packages ?? {};
  return Object.entries(wanted.packages ?? {})
    .filter(([path, locked]) => path !== '' && !locked.optional && present[path]?.version !== locked.version)
    .map(([path]) => path);
}

/** Installs what package-lock.json names, when node_modules is missing or holds other versions. */
export async function ensurePackages() {
  const hidden = inRoot('node_modules', '.package-lock.json');
  const fresh = !existsSync(hidden);
  if (!fresh) {
    const stale = packagesOutOfDate(readLock(inRoot('package-lock.json')), readLock(hidden));
    if (stale.length === 0) return;
    say(`Packages: ${stale.length} changed since they were installed, bringing them up to date …`);
  } else {
    say('Packages: installing with npm, once …');
  }
  const done = await npm([fresh ? 'ci' : 'install', '--no-audit', '--no-fund', '--loglevel=error'], {
    show: true,
  });
  if (done.code !== 0) {
    throw new PlainError(
      `The packages could not be installed (npm ended with ${done.code}). Nothing was changed outside node_modules. Check the connection to the npm registry, then run the same command again.`,
    );
  }
  say(`Packages: installed in ${done.seconds.toFixed(0)} s.`);
}
