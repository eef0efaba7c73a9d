import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inRoot } from '../../build/paths.mjs';
import { type Figure, figure, round } from './figure';

interface Size {
  files: number;
  kilobytes: number;
  zipped: number;
}

/** How large the built application is, as it lies in dist/ and as gzip would send it. */
export function benchBundle(): Figure[] {
  const renderer = sizeOf('renderer', () => true);
  const code = sizeOf('renderer', (name) => /\.(js|css)$/.test(name));
  const electron = sizeOf('electron', () => true);
  return [
    sized('bundle', renderer, `the window's files, its typefaces and the sample year included`),
    sized('bundle-code', code, 'the scripts and styles of the window alone'),
    sized('bundle-electron', electron, 'main process, preload and utility process'),
  ];
}

const sized = (name: string, { files, kilobytes, zipped }: Size, what: string): Figure => ({
  ...figure(name, files, 'kB', [kilobytes], {}),
  note: `${zipped} kB with gzip, in ${files} files: ${what}`,
});

function sizeOf(folder: string, counts: (name: string) => boolean): Size {
  const files = readdirSync(inRoot('dist', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && counts(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  const sum = (lengths: number[]) => round(lengths.reduce((all, length) => all + length, 0) / 1000);
  return {
    files: files.length,
    kilobytes: sum(files.map((file) => file.length)),
    zipped: sum(files.map((file) => gzipSync(file).length)),
  };
}
