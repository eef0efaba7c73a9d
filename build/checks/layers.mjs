// @ts-check
import { createRequire } from 'node:module';
import { run } from '../childProcess.mjs';
import { inRoot, root } from '../paths.mjs';
import { check } from './results.mjs';
import { sourceFiles } from './sourceFiles.mjs';

/**
 * @typedef {{ from: { path?: string }, to: object }} AllowedRule
 * @typedef {{ allowed: AllowedRule[], forbidden: { name: string }[] }} LayerRules
 * @typedef {{ rule: { name: string }, from: string, to: string, cycle?: { name: string }[] }} Violation
 * @typedef {{ modules: { source: string, couldNotResolve?: boolean }[], summary: { violations: Violation[] } }} Cruised
 */

const configuration = '.dependency-cruiser.cjs';
const noRuleAllows = 'not-in-allowed';

/**
 * Reads every import under a folder and holds it against the rules of .dependency-cruiser.cjs.
 * @param {string} [folder] the repository, or a tree with planted faults
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function checkLayers(folder = root) {
  /** @type {LayerRules} */
  const rules = createRequire(import.meta.url)(inRoot(configuration));
  const files = sourceFiles(folder);
  const program = inRoot('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = ['--config', inRoot(configuration), '--output-type', 'json', ...tops(files)];
  const ended = await run(process.execPath, [program, ...args], { cwd: folder });
  const cruised = parse(ended.out);
  if (!cruised) return [check('the imports can be read', [`${ended.err}${ended.out.slice(0, 2_000)}`])];

  const read = new Set(cruised.modules.map(({ source }) => source));
  const unread = files.filter((file) => !read.has(file));
  const parts = rules.allowed.map(({ from }) => new RegExp(from.path ?? '(?!)'));
  const loose = files.filter((file) => !parts.some((part) => part.test(file)));
  const unresolved = new Set(
    cruised.modules.filter(({ couldNotResolve }) => couldNotResolve).map(({ source }) => source),
  );
  // An import of nothing has a rule of its own.
  const violations = cruised.summary.violations.filter(
    ({ rule, to }) => rule.name !== noRuleAllows || !unresolved.has(to),
  );

  return [
    check(
      'the imports of every file were read',
      files.length === 0 ? ['no file was found'] : unread,
      ended.seconds,
    ),
    check('every file stands in a part that the layer rules know', loose),
    check('no file leans on a part that it may not', sentences(violations, noRuleAllows)),
    ...rules.forbidden.map(({ name }) => check(`imports: ${name}`, sentences(violations, name))),
  ];
}

/**
 * The top folders and top files, since a command line does not hold a thousand paths on every system.
 * @param {string[]} files
 */
const tops = (files) => [...new Set(files.map((file) => file.split('/')[0] ?? file))];

/**
 * @param {string} text
 * @returns {Cruised | undefined}
 */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    // Not its report but a complaint, which the caller shows.
    return undefined;
  }
}

/**
 * @param {Violation[]} violations
 * @param {string} rule
 */
const sentences = (violations, rule) =>
  violations
    .filter((violation) => violation.rule.name === rule)
    .map(({ from, to, cycle }) => [from, ...(cycle ? cycle.map(({ name }) => name) : [to])].join(' → '));
