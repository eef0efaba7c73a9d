// @ts-check
import { buildApp } from './buildApp.mjs';
import { resolveElectronRuntime } from './electronRuntime.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureSystemLibraries } from './systemLibraries.mjs';

/**
 * All that a window needs, from a fresh clone: packages, system libraries, a runtime and the built application.
 * @returns {Promise<import('./electronRuntime.mjs').ElectronRuntime>}
 */
export async function prepareWindow() {
  await ensurePackages();
  await ensureSystemLibraries();
  const runtime = await resolveElectronRuntime();
  await buildApp();
  return runtime;
}
