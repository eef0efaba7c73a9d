// @ts-check
import { buildApp } from '../buildApp.mjs';
import { houseFigures, interop, inWindow, layers, lint, types, unit, unused } from '../checks/steps.mjs';
import { summarise } from '../checks/summary.mjs';
import { resolveElectronRuntime } from '../electronRuntime.mjs';
import { makePackage } from '../makePackage.mjs';
import { ensurePackages } from '../packages.mjs';
import { say, sentenceOf } from '../plainError.mjs';
import { ensureDebianPackages, ensureSystemLibraries, otherPrograms } from '../systemLibraries.mjs';

/** @typedef {import('../checks/results.mjs').Step} Step */

const sources = [lint, types, layers, houseFigures, unused];
const packaged = inWindow('packaged', 'packaged');

/** Everything that must hold before a change goes in; in about twenty minutes on two cores at most. */
export const test = testing(sources, [unit, inWindow('window', 'window'), packaged], {});

/** The same with every random run at its full length. */
export const testLong = testing(sources, [unit, inWindow('window', 'window', 'long'), packaged], {
  WARDBOOK_LONG: '1',
});

const runInterop = testing([], [interop], {});

/**
 * Our files opened by other programs and theirs by us; those programs are installed first.
 * @param {string[]} names
 */
export async function testInterop(names) {
  await ensureDebianPackages(otherPrograms, 'Opening our files with other programs');
  return runInterop(names);
}

/**
 * @param {Step[]} checks those that only read the sources, two at a time
 * @param {Step[]} programs the steps that run the program itself, one after another
 * @param {NodeJS.ProcessEnv} more
 * @returns {(names: string[]) => Promise<number>} run with the names of steps, only those are run
 */
function testing(checks, programs, more) {
  return async (names) => {
    Object.assign(process.env, more);
    await ensurePackages();
    const asked = (/** @type {Step} */ step) => names.length === 0 || names.includes(step.name);
    const windowed = programs.filter((step) => step !== unit && step !== interop);
    const notRun = [...checks, ...programs]
      .filter((step) => !asked(step))
      .map((step) => ({ what: step.name, why: 'not asked for' }));

    const done = await twoAtATime(checks.filter(asked));
    for (const step of programs.filter((one) => !windowed.includes(one)).filter(asked))
      done.push(await timed(step));

    const wanted = windowed.filter(asked);
    let runtime = 'no window';
    if (wanted.length > 0) {
      const ready = await timed({ name: 'prepare', run: () => prepare((name) => (runtime = name)) });
      done.push(ready);
      const hasWindow = ready.results.every(({ outcome }) => outcome === 'passed');
      for (const step of wanted) {
        if (!hasWindow)
          notRun.push({ what: step.name, why: 'there is no built application and runtime, see above' });
        else if (step !== packaged) done.push(await timed(step));
        else done.push(await timed({ name: step.name, run: packagedTests }));
      }
    }
    return summarise(done, notRun, runtime);
  };
}

/**
 * @param {(name: string) => void} tell
 * @returns {Promise<import('../checks/results.mjs').Result[]>}
 */
async function prepare(tell) {
  try {
    await ensureSystemLibraries();
    tell((await resolveElectronRuntime()).name);
    await buildApp();
    return [{ name: 'the application is built and there is a runtime for it', outcome: 'passed' }];
  } catch (thrown) {
    const detail = sentenceOf(thrown);
    return [{ name: 'the application is built and there is a runtime for it', outcome: 'failed', detail }];
  }
}

/** @returns {Promise<import('../checks/results.mjs').Result[]>} */
async function packagedTests() {
  try {
    await makePackage(await resolveElectronRuntime());
  } catch (thrown) {
    return [{ name: 'the application can be packaged', outcome: 'failed', detail: sentenceOf(thrown) }];
  }
  return [{ name: 'the application can be packaged', outcome: 'passed' }, ...(await packaged.run())];
}

/** @param {Step} step */
async function timed(step) {
  const began = Date.now();
  const results = await step.run();
  const seconds = (Date.now() - began) / 1000;
  const bad = results.filter(({ outcome }) => outcome === 'failed').length;
  say(`${step.name}: ${results.length} checked, ${bad} failed, ${seconds.toFixed(1)} s`);
  return { name: step.name, seconds, results };
}

/** @param {Step[]} steps */
async function twoAtATime(steps) {
  const waiting = [...steps];
  /** @type {import('../checks/summary.mjs').StepDone[]} */
  const done = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) done.push(await timed(step));
  };
  await Promise.all([work(), work()]);
  return done;
}
