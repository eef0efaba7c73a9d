// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { check } from './results.mjs';
import { sourceFiles } from './sourceFiles.mjs';

export const mostLines = 500;

/** Compiler and linter switched off for a whole file, and the one-line form that hides any error. */
const escapes = /@ts-(nocheck|ignore|strict-ignore)\b|biome-ignore-(?:all)|eslint-(?:disable)\b(?!-)/;
const sayNothing = /(^|\/)(utils?|helpers?|common|misc|managers?|data)(\/|\.[a-z]+$)/i;
const looseState = /^(export )?let /m;

/** @typedef {{ path: string, text: string, lines: number }} SourceFile */

/**
 * @typedef {object} Figures
 * @property {import('./results.mjs').Result[]} results
 * @property {string[]} lines what to print
 */

/**
 * The house figures: file length, escapes from strict, names, state in modules; and, to print, the median and the
 * ratio of test lines to code lines.
 * @param {string} [folder]
 * @returns {Figures}
 */
export function figures(folder = root) {
  const files = sourceFiles(folder).map((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    return { path, text, lines: text.split('\n').length - 1 };
  });
  const code = files.filter(({ path }) => !path.startsWith('tests/'));
  const tests = files.filter(({ path }) => path.startsWith('tests/'));
  const pure = code.filter(({ path }) => path.startsWith('shared/'));
  const pureTests = tests.filter(({ path }) =>
    /^tests\/unit\/(model|workbook|queries|commands|formats)\//.test(path),
  );

  /** @param {SourceFile[]} those @param {(file: SourceFile) => boolean} isFault */
  const paths = (those, isFault) =>
    those.filter(isFault).map(({ path, lines }) => `${path} (${lines} lines)`);

  return {
    results: [
      check(
        `no source file is over ${mostLines} lines`,
        paths(files, ({ lines }) => lines > mostLines),
      ),
      check(
        'no file escapes from strict checks',
        paths(files, ({ text }) => escapes.test(text)),
      ),
      check(
        'every file is named by what it holds',
        paths(code, ({ path }) => sayNothing.test(path)),
      ),
      check(
        'no module keeps state in a let',
        paths(code, ({ text }) => looseState.test(text)),
      ),
    ],
    lines: [
      `Figures: ${code.length} source files, ${total(code)} lines, median ${median(code)}; longest ${longest(code)}.`,
      `Figures: test lines over code lines ${ratio(tests, code)}; in shared ${ratio(pureTests, pure)}.`,
    ],
  };
}

/** @param {SourceFile[]} files */
const total = (files) => files.reduce((sum, { lines }) => sum + lines, 0);

/** @param {SourceFile[]} files */
const median = (files) =>
  files.map(({ lines }) => lines).sort((a, b) => a - b)[Math.floor(files.length / 2)] ?? 0;

/** @param {SourceFile[]} files */
function longest(files) {
  const most = files.toSorted((a, b) => b.lines - a.lines)[0];
  return most ? `${most.path}, ${most.lines}` : 'none';
}

/** @param {SourceFile[]} above @param {SourceFile[]} below */
const ratio = (above, below) => (total(above) / Math.max(1, total(below))).toFixed(2);
