import { defineConfig } from 'vitest/config';
import { root } from '../build/paths.mjs';

/** Unit tests run in plain Node; whatever needs a window, a database or a file dialog is in tests/e2e. */
export default defineConfig({
  root,
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    allowOnly: false,
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
