// @ts-check
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const made = new Set(['node_modules', 'dist', 'release', 'test-results', 'playwright-report']);
const isSource = /\.([cm]?[jt]s|[jt]sx)$/;

/**
 * Every file of the program and its tests, whoever knows of it: folders are read, not lists.
 * @param {string} root
 * @param {string} [under]
 * @returns {string[]} paths from the root, with forward slashes
 */
export function sourceFiles(root, under = '') {
  return readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under ? `${under}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      return made.has(entry.name) || entry.name.startsWith('.') ? [] : sourceFiles(root, path);
    }
    return isSource.test(entry.name) ? [path] : [];
  });
}
