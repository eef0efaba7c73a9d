// @ts-check
import { isInstalled, run } from './childProcess.mjs';
import { PlainError, say } from './plainError.mjs';

/**
 * Debian packages that an Electron window needs. Where a package has changed its name (the 64-bit time
 * transition of Debian 13 and Ubuntu 24.04), any of the names will do.
 */
export const libraries = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libsecret-1-0'],
  ['libnotify4'],
  ['unzip'],
];

/** Other programs that open our files and whose files we open; for `npm run test:interop` alone. */
export const otherPrograms = [
  ['age'],
  ['zip'],
  ['unzip'],
  ['libreoffice-calc', 'libreoffice-calc-nogui'],
  ['python3-vobject'],
  ['python3-icalendar'],
];

const forNoDisplay = [['xvfb'], ['xauth']];

/** @param {NodeJS.ProcessEnv} env */
export const hasDisplay = (env) =>
  process.platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);

/**
 * @param {string[][]} wanted each with its alternative names
 * @param {string} listing `name status` a line, as dpkg-query prints
 * @returns {string[][]} those of which no name is installed
 */
export function missingLibraries(wanted, listing) {
  const installed = new Set(
    listing
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, status]) => status === 'installed')
      .map(([name = '']) => name.replace(/:.*/, '')),
  );
  return wanted.filter((names) => !names.some((name) => installed.has(name)));
}

/** @param {string[]} packages */
export const aptLine = (packages) =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/**
 * Sees that the libraries of a window are there. On Debian (and Ubuntu) as root they are installed; otherwise
 * the exact line to run is in the error. Other Linux systems, Windows and macOS are left alone.
 * @throws {PlainError} when something is missing that this session may not install
 */
export async function ensureSystemLibraries() {
  if (process.platform !== 'linux' || !(await isInstalled('dpkg-query'))) return;
  await ensureDebianPackages(
    hasDisplay(process.env) ? libraries : [...libraries, ...forNoDisplay],
    'The window',
  );
}

/**
 * Installs Debian packages as root, or says the line to run.
 * @param {string[][]} wanted each with its alternative names
 * @param {string} who needs them, at the beginning of a sentence
 */
export async function ensureDebianPackages(wanted, who) {
  if (process.platform !== 'linux' || !(await isInstalled('dpkg-query'))) return;
  const listing = await run('dpkg-query', ['-W', `-f=\${Package} \${db:Status-Status}\\n`, ...wanted.flat()]);
  const missing = missingLibraries(wanted, listing.out);
  if (missing.length === 0) return;

  const asRoot = process.getuid?.() === 0;
  if (asRoot) {
    say('System libraries: reading the package lists with apt-get …');
    await run('apt-get', ['update', '-qq'], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  const names = await Promise.all(missing.map(nameHere));
  if (asRoot) {
    say(`System libraries: installing ${names.join(' ')} …`);
    const done = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (done.code === 0) return;
    throw new PlainError(
      `apt-get could not install what is needed (${lastLine(done.err)}). Run this and look at what it says:\n  ${aptLine(names)}`,
    );
  }
  throw new PlainError(
    `${who} needs system packages that are not installed. Run this, then the same command again:\n  ${aptLine(names)}`,
  );
}

/**
 * @param {string[]} alternatives
 * @returns {Promise<string>} the name by which this release of Debian knows it
 */
async function nameHere(alternatives) {
  for (const name of alternatives) {
    const known = await run('apt-cache', ['policy', name]);
    // A package that exists only as a virtual name has no candidate of its own.
    if (/Candidate: (?!\(none\))/.test(known.out)) return name;
  }
  return alternatives[0] ?? '';
}

/** @param {string} text */
const lastLine = (text) => text.trim().split('\n').at(-1) ?? '';
