// @ts-check
import { spawn } from 'node:child_process';
import { PlainError } from './plainError.mjs';
import { hasDisplay } from './systemLibraries.mjs';

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env the environment to start a window with
 * @property {boolean} virtual true when nobody can see the window
 * @property {() => void} close
 */

/**
 * The screen to open a window on: the machine's own, or a virtual one (Xvfb) where there is none.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Display>}
 */
export async function openDisplay(env = process.env) {
  if (hasDisplay(env)) return { env, virtual: false, close: () => undefined };
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise((settle, fail) => {
    server.on('error', () =>
      fail(new PlainError('There is no display, and Xvfb, which would stand in for one, is not installed.')),
    );
    server.on('exit', (code) => fail(new PlainError(`There is no display, and Xvfb ended with ${code}.`)));
    server.stdout.on('data', (piece) => settle(String(piece).trim()));
  });
  const close = () => {
    server.kill();
  };
  process.once('exit', close);
  return { env: { ...env, DISPLAY: `:${number}` }, virtual: true, close };
}
