// @ts-check
import { buildApp } from '../buildApp.mjs';
import { ensurePackages } from '../packages.mjs';

/** Builds dist/ and nothing else. */
export async function build() {
  await ensurePackages();
  await buildApp();
  return 0;
}
