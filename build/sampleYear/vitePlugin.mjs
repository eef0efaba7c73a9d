import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * Writes `sample-year.json` beside the built window, made anew at each build and always the same.
 * @returns {import('vite').Plugin}
 */
export function sampleYear() {
  return {
    name: 'wardbook-sample-year',
    apply: 'build',
    async generateBundle() {
      const path = fileURLToPath(new URL('./sampleYear.ts', import.meta.url));
      /** @type {{ module: typeof import('./sampleYear') }} */
      const { module } = await runnerImport(path, { configFile: false, logLevel: 'error' });
      this.emitFile({
        type: 'asset',
        fileName: 'sample-year.json',
        source: JSON.stringify(module.makeSampleYear()),
      });
    },
  };
}
