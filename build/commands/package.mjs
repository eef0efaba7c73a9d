// @ts-check
import { inWindow } from '../checks/steps.mjs';
import { summarise } from '../checks/summary.mjs';
import { makePackage } from '../makePackage.mjs';
import { say } from '../plainError.mjs';
import { prepareWindow } from '../prepare.mjs';

/** Makes the unpacked build of this system, starts it and reads its fuses back. */
export async function packageApp() {
  const runtime = await prepareWindow();
  const program = await makePackage(runtime);
  const began = Date.now();
  const results = await inWindow('packaged', 'packaged').run();
  say(`The package is ${program}.`);
  if (runtime.source === 'fallback') {
    say(
      'It holds the fallback runtime for development: try it, but release one that is made around the declared Electron.',
    );
  }
  return summarise([{ name: 'packaged', seconds: (Date.now() - began) / 1000, results }], [], runtime.name);
}
