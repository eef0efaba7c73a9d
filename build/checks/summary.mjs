// @ts-check

import { stripVTControlCharacters } from 'node:util';
import { say } from '../plainError.mjs';
import { secondTry } from './playwrightReport.mjs';

/**
 * @typedef {object} StepDone
 * @property {string} name
 * @property {number} seconds
 * @property {import('./results.mjs').Result[]} results
 */

/**
 * @typedef {object} NotRun
 * @property {string} what
 * @property {string} why
 */

/**
 * Prints what a whole run found, the failures first to be seen last, and ends with the one line that is counted.
 * @param {StepDone[]} steps
 * @param {NotRun[]} notRun whole steps
 * @param {string} runtime
 * @returns {number} the exit code
 */
export function summarise(steps, notRun, runtime) {
  const all = steps.flatMap(({ name, results }) => results.map((result) => ({ step: name, ...result })));
  const failed = all.filter(({ outcome }) => outcome === 'failed');
  const skipped = all.filter(({ outcome }) => outcome === 'skipped');
  const passed = all.length - failed.length - skipped.length;

  say('');
  for (const { step, name, detail } of failed) {
    say(`FAILED  ${step}: ${name}`);
    if (detail) say(indented(detail));
  }
  for (const { step, name } of all.filter((one) => one.name.endsWith(secondTry)))
    say(`UNSTEADY ${step}: ${name}`);
  say('');
  say('The ten slowest tests:');
  for (const { step, name, seconds = 0 } of all.toSorted(bySeconds).slice(0, 10)) {
    say(`  ${seconds.toFixed(1).padStart(6)} s  ${step}: ${name}`);
  }
  say(`Time by step: ${steps.map(({ name, seconds }) => `${name} ${seconds.toFixed(0)} s`).join(', ')}.`);
  if (notRun.length + skipped.length > 0) {
    say('Not run:');
    for (const { what, why } of notRun) say(`  ${what}: ${why}`);
    for (const { step, name, detail } of skipped) say(`  ${step}: ${name}: ${detail ?? 'no reason given'}`);
  }
  say(`Runtime tested: ${runtime}; on Node ${process.versions.node}, ${process.platform} ${process.arch}.`);
  say(`${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  return failed.length > 0 || passed === 0 ? 1 : 0;
}

/** @param {{ seconds?: number }} a @param {{ seconds?: number }} b */
const bySeconds = (a, b) => (b.seconds ?? 0) - (a.seconds ?? 0);

/** @param {string} text */
const indented = (text) =>
  stripVTControlCharacters(text)
    .split('\n')
    // Chromium says so on every start where there is no session bus; it hides what matters.
    .filter((line) => !line.includes(':ERROR:bus.cc'))
    .slice(0, 60)
    .map((line) => `        ${line}`)
    .join('\n');
