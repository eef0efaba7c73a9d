// @ts-check
import { spawn } from 'node:child_process';
import { openDisplay } from '../display.mjs';
import { root } from '../paths.mjs';
import { say } from '../plainError.mjs';
import { prepareWindow } from '../prepare.mjs';
import { sandboxArguments } from '../sandbox.mjs';

/**
 * Opens the window and stays until it is closed.
 * @param {string[]} args passed on to the application, as `--user-data-dir=FOLDER`
 * @returns {Promise<number>} the application's exit code
 */
export async function start(args) {
  const runtime = await prepareWindow();
  const display = await openDisplay();
  say(`Opening Wardbook in ${runtime.name}.`);
  if (display.virtual) {
    say(
      'There is no display here, so the window opens on a virtual one (Xvfb), where nobody sees it. Ctrl+C ends it.',
    );
  }
  const app = spawn(runtime.executable, [root, ...sandboxArguments(), ...args], {
    stdio: 'inherit',
    env: display.env,
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => app.kill(signal));
  const code = await new Promise((settle) => app.on('close', (ended) => settle(ended ?? 0)));
  display.close();
  return code;
}
