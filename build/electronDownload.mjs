// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './childProcess.mjs';
import { cacheFolder, inRoot } from './paths.mjs';
import { say } from './plainError.mjs';

const limitSeconds = 15;
const rememberHours = 6;

const memory = () => join(cacheFolder(), 'electron-site-unreachable.json');

/**
 * Downloads the binary of the electron package with the package's own installer. A site that could not be
 * reached is remembered for some hours, so that not every run waits for it.
 * @param {{ now?: number }} [options]
 * @returns {Promise<boolean>} whether node_modules/electron/dist is there now
 */
export async function downloadElectron({ now = Date.now() } = {}) {
  const installer = inRoot('node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return false;
  if (wasUnreachable(now)) return false;
  say('Electron: downloading the runtime from its release site …');
  const done = await run(process.execPath, [installer], { limitSeconds });
  if (done.code === 0) {
    rmSync(memory(), { force: true });
    return true;
  }
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(memory(), JSON.stringify({ at: new Date(now).toISOString() }));
  const why = done.code === 124 ? `no answer within ${limitSeconds} s` : reasonIn(done.err);
  say(
    `Electron: its release site could not be reached (${why}); not asked again for ${rememberHours} hours (delete ${memory()} to try sooner).`,
  );
  return false;
}

/** @param {number} now */
function wasUnreachable(now) {
  if (!existsSync(memory())) return false;
  try {
    const { at } = JSON.parse(readFileSync(memory(), 'utf8'));
    const age = now - Date.parse(at);
    return age >= 0 && age < rememberHours * 3_600_000;
  } catch {
    // A half-written note says nothing: ask the site again.
    return false;
  }
}

/**
 * The sentence in a stack trace.
 * @param {string} trace
 */
function reasonIn(trace) {
  const lines = trace.split('\n').map((line) => line.trim());
  const cause = lines.find((line) => /(ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET)/.test(line));
  const sentence = cause ?? lines.find((line) => /Error/.test(line)) ?? 'the installer failed';
  return sentence
    .replace(/^.*?Error: /, '')
    .replace(/^\[cause\]: /, '')
    .slice(0, 120);
}
