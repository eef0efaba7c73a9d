// @ts-check
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from './childProcess.mjs';
import { inRoot } from './paths.mjs';
import { PlainError, say } from './plainError.mjs';
import { fingerprint } from './sourceFingerprint.mjs';

const always = ['vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** What each build reads; its result is kept while none of it changes. */
const builds = [
  {
    mode: 'renderer',
    inputs: ['renderer', 'shared', 'build/sampleYear', ...always],
    result: 'dist/renderer/index.html',
  },
  { mode: 'main', inputs: ['electron', 'shared', ...always], result: 'dist/electron/main.js' },
  { mode: 'preload', inputs: ['electron', 'shared', ...always], result: 'dist/electron/preload.cjs' },
  { mode: 'utility', inputs: ['electron', 'shared', ...always], result: 'dist/electron/utility.js' },
];

const stampFile = () => inRoot('dist', '.built.json');

/** @returns {Record<string, string>} */
const readStamps = () => (existsSync(stampFile()) ? JSON.parse(readFileSync(stampFile(), 'utf8')) : {});

/** Builds dist/ with Vite where its sources changed since the last build. */
export async function buildApp() {
  mkdirSync(inRoot('dist'), { recursive: true });
  await withLock(async () => {
    const stamps = readStamps();
    const due = builds
      .map((build) => ({ ...build, stamp: fingerprint(build.inputs) }))
      .filter(({ mode, stamp, result }) => stamps[mode] !== stamp || !existsSync(inRoot(result)));
    if (due.length === 0) return;
    const began = Date.now();
    say(`Build: ${due.map(({ mode }) => mode).join(', ')} …`);
    const ended = await Promise.all(due.map(({ mode }) => buildOne(mode)));
    const good = due.filter((_, at) => ended[at]?.code === 0);
    writeFileSync(
      stampFile(),
      JSON.stringify({ ...stamps, ...Object.fromEntries(good.map(({ mode, stamp }) => [mode, stamp])) }),
    );
    const failed = ended.filter(({ code }) => code !== 0);
    if (failed.length > 0) {
      throw new PlainError(
        `The build failed; the last good one, if any, is still in dist/.\n${failed.map(({ out, err }) => `${out}${err}`).join('\n')}`,
      );
    }
    say(`Build: done in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  });
}

/** @param {string} mode */
async function buildOne(mode) {
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
  const next = inRoot('dist', '.next-renderer');
  const own = mode === 'renderer' ? ['--outDir', next, '--emptyOutDir'] : [];
  const done = await run(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'warn', ...own]);
  if (done.code === 0 && mode === 'renderer') {
    // Exchanged in one go, so that a window opened meanwhile never sees half a build.
    const now = inRoot('dist', 'renderer');
    rmSync(now, { recursive: true, force: true });
    renameSync(next, now);
  }
  return done;
}

/**
 * One build at a time in this clone.
 * @param {() => Promise<void>} work
 */
async function withLock(work) {
  const lock = inRoot('dist', '.building');
  for (let tries = 0; !takeLock(lock); tries += 1) {
    if (tries === 0) say('Build: another one is running in this folder, waiting for it …');
    await wait(500);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/**
 * @param {string} lock
 * @returns {boolean} false while a living process holds it
 */
function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!existsSync(lock)) return false;
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
    rmSync(lock, { force: true });
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // No such process: it ended without letting go of the lock.
    return false;
  }
}
