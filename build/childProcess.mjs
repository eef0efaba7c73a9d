// @ts-check
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {object} Ended
 * @property {number} code exit code; 124 when the time limit ended it, 127 when it could not be started
 * @property {string} out
 * @property {string} err
 * @property {number} seconds
 */

/**
 * Runs a program to its end and hands back what it said. Never throws for a program that fails or is missing.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, limitSeconds?: number }} [options]
 *   `show` passes its output on as it comes; `limitSeconds` ends it, and all it started, after that time
 * @returns {Promise<Ended>}
 */
export function run(program, args, { cwd = root, env = process.env, show = false, limitSeconds } = {}) {
  const began = Date.now();
  const ownGroup = process.platform !== 'win32' && limitSeconds !== undefined;
  return new Promise((settle) => {
    const child = spawn(program, args, {
      cwd,
      env,
      detached: ownGroup,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Windows starts npm.cmd only through its shell.
      shell: process.platform === 'win32' && program.endsWith('.cmd'),
    });
    let out = '';
    let err = '';
    let overTime = false;
    const clock = limitSeconds
      ? setTimeout(() => {
          overTime = true;
          endGroup(child.pid, ownGroup);
        }, limitSeconds * 1000)
      : undefined;
    child.stdout.on('data', (piece) => {
      out += piece;
      if (show) process.stdout.write(piece);
    });
    child.stderr.on('data', (piece) => {
      err += piece;
      if (show) process.stderr.write(piece);
    });
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(clock);
      settle({ code, out, err, seconds: (Date.now() - began) / 1000 });
    };
    child.on('error', (problem) => {
      err += problem.message;
      finish(127);
    });
    child.on('close', (code) => finish(overTime ? 124 : (code ?? 1)));
  });
}

/**
 * @param {number | undefined} pid
 * @param {boolean} wholeGroup
 */
function endGroup(pid, wholeGroup) {
  if (pid === undefined) return;
  try {
    process.kill(wholeGroup ? -pid : pid, 'SIGKILL');
  } catch (gone) {
    // It ended by itself between the clock and the signal; anything else is worth hearing.
    if (!(gone instanceof Error && 'code' in gone && gone.code === 'ESRCH')) throw gone;
  }
}

/**
 * @param {string} program
 * @returns {Promise<boolean>}
 */
export async function isInstalled(program) {
  const asked = process.platform === 'win32' ? await run('where', [program]) : await run('which', [program]);
  return asked.code === 0;
}

/**
 * npm as this session was started with it, so that `npm start` under one version does not install with another.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
