// @ts-check

/**
 * @typedef {{ fullName: string, status: string, duration?: number | null, failureMessages?: string[] }} Assertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Assertion[] }} TestFile
 */

/**
 * The tests in a JSON report of vitest. A file that could not be loaded is one failed test.
 * @param {string} text
 * @param {string} root the folder to leave out of the names
 * @returns {import('./results.mjs').Result[]}
 */
export function vitestResults(text, root) {
  /** @type {{ testResults: TestFile[] }} */
  const report = JSON.parse(text);
  return report.testResults.flatMap((file) => testsOf(file, file.name.replace(`${root}/`, '')));
}

/**
 * @param {TestFile} file
 * @param {string} path
 * @returns {import('./results.mjs').Result[]}
 */
function testsOf(file, path) {
  if (file.assertionResults.length === 0) {
    return [{ name: path, outcome: 'failed', detail: file.message || 'no test in it' }];
  }
  return file.assertionResults.map((one) => ({
    name: `${path} › ${one.fullName}`,
    outcome: outcomeOf(one.status),
    seconds: (one.duration ?? 0) / 1000,
    detail: one.failureMessages?.join('\n') || reasonOf(one.status),
  }));
}

/**
 * Vitest keeps no reason for a test that was skipped on a condition.
 * @param {string} status
 */
const reasonOf = (status) =>
  status === 'todo'
    ? 'not written yet'
    : outcomeOf(status) === 'skipped'
      ? 'what it needs is not here'
      : undefined;

/**
 * @param {string} status
 * @returns {import('./results.mjs').Result['outcome']}
 */
const outcomeOf = (status) => (status === 'passed' ? 'passed' : status === 'failed' ? 'failed' : 'skipped');
