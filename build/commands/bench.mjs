// @ts-check
import { resolve } from 'node:path';
import { inWindow } from '../checks/steps.mjs';
import { summarise } from '../checks/summary.mjs';
import { PlainError } from '../plainError.mjs';
import { prepareWindow } from '../prepare.mjs';

/**
 * Measures, in one run of the window.
 * @param {string[]} args `--json FILE` writes the figures down as well
 */
export async function bench(args) {
  const at = args.indexOf('--json');
  const file = at === -1 ? undefined : args[at + 1];
  if (at !== -1 && !file) throw new PlainError('Name the file after --json: npm run bench -- --json FILE');
  if (file) process.env.WARDBOOK_BENCH_JSON = resolve(process.env.INIT_CWD ?? '.', file);
  const runtime = await prepareWindow();
  const began = Date.now();
  const results = await inWindow('bench', 'bench').run();
  return summarise([{ name: 'bench', seconds: (Date.now() - began) / 1000, results }], [], runtime.name);
}
