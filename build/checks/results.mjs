// @ts-check

/**
 * What one test or one check found. A thing that could not run here is `skipped` with its reason, never `passed`.
 * @typedef {object} Result
 * @property {string} name
 * @property {'passed' | 'failed' | 'skipped'} outcome
 * @property {number} [seconds]
 * @property {string} [detail] what went wrong, or why it did not run
 */

/**
 * @typedef {object} Step
 * @property {string} name the word that selects it: `npm test -- lint unit`
 * @property {() => Promise<Result[]>} run
 */

/**
 * @param {string} name
 * @param {string[]} faults one line each; none means that the check passed
 * @param {number} [seconds]
 * @returns {Result}
 */
export const check = (name, faults, seconds) =>
  faults.length === 0
    ? { name, outcome: 'passed', seconds }
    : { name, outcome: 'failed', seconds, detail: faults.join('\n') };

/**
 * A check that is a program's own verdict.
 * @param {string} name
 * @param {import('../childProcess.mjs').Ended} ended
 * @returns {Result}
 */
export const verdict = (name, ended) =>
  check(
    name,
    ended.code === 0 ? [] : [`${ended.out}${ended.err}`.trim() || `ended with ${ended.code}`],
    ended.seconds,
  );
