import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { sampleYear } from './build/sampleYear/vitePlugin.mjs';

const external = ['electron', /^node:/];

// The workbook's page and the one for an audience.
const pages = ['renderer/index.html', 'renderer/presenter.html'].map((page) =>
  fileURLToPath(new URL(page, import.meta.url)),
);

// One config, four builds: `vite build --mode renderer|main|preload|utility`. There is no dev server.
const builds: Record<string, UserConfig> = {
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react(), sampleYear()],
    build: {
      outDir: '../dist/renderer',
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: { input: pages },
    },
    worker: { format: 'es' },
  },
  main: {
    build: {
      ssr: 'electron/main.ts',
      outDir: 'dist/electron',
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { external, output: { entryFileNames: 'main.js', format: 'es' } },
    },
    ssr: { noExternal: true },
  },
  utility: {
    build: {
      ssr: 'electron/utility.ts',
      outDir: 'dist/electron',
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { external, output: { entryFileNames: 'utility.js', format: 'es' } },
    },
    ssr: { noExternal: true },
  },
  preload: {
    build: {
      ssr: 'electron/preload.ts',
      outDir: 'dist/electron',
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { external, output: { entryFileNames: 'preload.cjs', format: 'cjs' } },
    },
    ssr: { noExternal: true },
  },
};

export default defineConfig(({ mode }) => builds[mode] ?? {});
