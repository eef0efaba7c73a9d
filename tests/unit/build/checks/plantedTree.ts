import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small repository in the temporary folder, with the files given and the compiler settings that a check reads. */
export function plantedTree(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'wardbook-planted-'));
  const settings = { compilerOptions: { module: 'ESNext', moduleResolution: 'bundler', jsx: 'react-jsx' } };
  for (const [path, text] of Object.entries({ 'tsconfig.json': JSON.stringify(settings), ...files })) {
    const file = join(folder, ...path.split('/'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
