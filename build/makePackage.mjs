// @ts-check
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildApp } from './buildApp.mjs';
import { run } from './childProcess.mjs';
import { inRoot } from './paths.mjs';
import { PlainError, say } from './plainError.mjs';
import { fingerprint } from './sourceFingerprint.mjs';

/** The unpacked build of this system and what is inside it. */
export const unpacked = () =>
  process.platform === 'win32'
    ? inRoot('release', 'win-unpacked', 'Wardbook.exe')
    : process.platform === 'darwin'
      ? inRoot(
          'release',
          process.arch === 'arm64' ? 'mac-arm64' : 'mac',
          'Wardbook.app',
          'Contents',
          'MacOS',
          'Wardbook',
        )
      : inRoot('release', 'linux-unpacked', 'wardbook');

const stampFile = () => inRoot('release', '.packaged');

/**
 * Packages dist/ as the unpacked build of this system, with its final fuses, around the runtime that was resolved.
 * Kept while nothing in it changes.
 * @param {import('./electronRuntime.mjs').ElectronRuntime} runtime
 * @returns {Promise<string>} the program to start
 */
export async function makePackage(runtime) {
  await buildApp();
  const stamp = `${runtime.version} ${fingerprint(['dist/electron', 'dist/renderer', 'package.json', 'electron-builder.yml', 'build/icons'])}`;
  if (existsSync(unpacked()) && existsSync(stampFile()) && readFileSync(stampFile(), 'utf8') === stamp)
    return unpacked();

  say(`Package: around ${runtime.name} …`);
  rmSync(stampFile(), { force: true });
  const builder = inRoot('node_modules', 'electron-builder', 'cli.js');
  const done = await run(
    process.execPath,
    [
      builder,
      '--dir',
      '--publish=never',
      `--config.electronDist=${runtime.dist}`,
      `--config.electronVersion=${runtime.version}`,
    ],
    // As hard links, the fuses set in the package would be set in the cached runtime too.
    { env: { ...process.env, USE_HARD_LINKS: 'false', CSC_IDENTITY_AUTO_DISCOVERY: 'false' } },
  );
  if (done.code !== 0 || !existsSync(unpacked())) {
    throw new PlainError(`electron-builder could not make the package:\n${done.out}${done.err}`);
  }
  writeFileSync(stampFile(), stamp);
  say(`Package: made in ${done.seconds.toFixed(1)} s.`);
  return unpacked();
}
