// @ts-check

/**
 * @typedef {{ type: string, description?: string }} Annotation
 * @typedef {{ status: string, duration: number, errors?: { message?: string, snippet?: string }[] }} Run
 * @typedef {{ status: string, annotations: Annotation[], results: Run[] }} Case
 * @typedef {{ title: string, file: string, tests: Case[] }} Spec
 * @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite
 */

/** Ends the name of a test that failed once and then passed; the summary lists them. */
export const secondTry = ' (only at the second try)';

/**
 * The tests in a JSON report of Playwright, and, as one failed test each, what went wrong outside of any test.
 * @param {string} text
 * @returns {import('./results.mjs').Result[]}
 */
export function playwrightResults(text) {
  /** @type {{ suites: Suite[], errors: { message?: string }[] }} */
  const report = JSON.parse(text);
  return [
    ...report.suites.flatMap((suite) => resultsIn(suite, [])),
    ...report.errors.map(({ message }) => ({
      name: 'the window tests ran to their end',
      outcome: /** @type {const} */ ('failed'),
      detail: message,
    })),
  ];
}

/**
 * @param {Suite} suite
 * @param {string[]} above
 * @returns {import('./results.mjs').Result[]}
 */
function resultsIn(suite, above) {
  const titles = [...above, suite.title];
  const here = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({
      name: [...titles, spec.title].join(' › ') + (test.status === 'flaky' ? secondTry : ''),
      outcome: outcomeOf(test.status),
      seconds: test.results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
      detail: detailOf(test),
    })),
  );
  return [...here, ...(suite.suites ?? []).flatMap((inner) => resultsIn(inner, titles))];
}

/**
 * @param {string} status
 * @returns {import('./results.mjs').Result['outcome']}
 */
const outcomeOf = (status) =>
  status === 'expected' || status === 'flaky' ? 'passed' : status === 'skipped' ? 'skipped' : 'failed';

/** @param {Case} test */
function detailOf(test) {
  if (test.status === 'skipped')
    return test.annotations.find(({ description }) => description)?.description ?? 'skipped';
  const errors = test.results.flatMap((run) => run.errors ?? []);
  return (
    errors.map(({ message, snippet }) => [message, snippet].filter(Boolean).join('\n')).join('\n') ||
    undefined
  );
}
