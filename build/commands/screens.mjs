// @ts-check
import { inWindow } from '../checks/steps.mjs';
import { summarise } from '../checks/summary.mjs';
import { say } from '../plainError.mjs';
import { prepareWindow } from '../prepare.mjs';

/** Takes every screen into tests/screens. */
export async function screens() {
  const runtime = await prepareWindow();
  const began = Date.now();
  const results = await inWindow('screens', 'screens').run();
  say('The pictures are in tests/screens.');
  return summarise([{ name: 'screens', seconds: (Date.now() - began) / 1000, results }], [], runtime.name);
}
