import { buildApp } from '../../build/buildApp.mjs';

/** Tests run against what the sources say now. WARDBOOK_KEEP_BUILD=1 takes dist/ as it is. */
export default async function buildFirst(): Promise<void> {
  if (process.env.WARDBOOK_KEEP_BUILD !== '1') await buildApp();
}
