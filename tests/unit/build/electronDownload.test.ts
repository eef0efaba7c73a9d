import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { downloadElectron } from '../../../build/electronDownload.mjs';
import { ensureFallbackRuntime } from '../../../build/fallbackRuntime.mjs';
import { inRoot } from '../../../build/paths.mjs';

const here = { cache: '', printed: [] as string[] };

beforeEach(() => {
  here.cache = mkdtempSync(join(tmpdir(), 'wardbook-cache-'));
  here.printed = [];
  vi.stubEnv('WARDBOOK_CACHE', here.cache);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    here.printed.push(String(text).trimEnd());
    return true;
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(here.cache, { recursive: true });
});

const installed = existsSync(inRoot('node_modules', 'electron', 'dist'));

describe.skipIf(installed)('a release site that cannot be reached', () => {
  const noon = Date.parse('2026-11-24T12:00:00Z');
  const hours = 3_600_000;

  beforeEach(() => {
    // A port on this machine where nobody listens.
    vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:9/');
    vi.stubEnv('electron_config_cache', join(here.cache, 'downloads'));
  });

  it('is said in one plain line, and not asked again for six hours', async () => {
    expect(await downloadElectron({ now: noon })).toBe(false);
    expect(here.printed).toHaveLength(2);
    expect(here.printed[1]).toMatch(
      /^Electron: its release site could not be reached \(.+\); not asked again for 6 hours/,
    );

    expect(await downloadElectron({ now: noon + 5 * hours })).toBe(false);
    expect(here.printed).toHaveLength(2);

    expect(await downloadElectron({ now: noon + 7 * hours })).toBe(false);
    expect(here.printed).toHaveLength(4);
  });
});

describe.runIf(process.platform === 'linux')('a fallback that is not the file Wardbook knows', () => {
  it('is thrown away, and nothing of it is unpacked', async () => {
    // Stands where npm stands, and hands over another file.
    const npm = join(here.cache, 'npm-cli.js');
    writeFileSync(npm, "require('fs').writeFileSync('other.tgz', 'not a runtime');");
    vi.stubEnv('npm_execpath', npm);
    await expect(ensureFallbackRuntime()).rejects.toThrow(
      /is not the one Wardbook knows \(its sha512 differs\)/,
    );
    expect(readdirSync(here.cache)).toEqual(['npm-cli.js']);
  });

  it('is missing when npm fails, which is said with what to do', async () => {
    const npm = join(here.cache, 'npm-cli.js');
    writeFileSync(npm, "console.error('npm error ENOTFOUND registry'); process.exit(1);");
    vi.stubEnv('npm_execpath', npm);
    await expect(ensureFallbackRuntime()).rejects.toThrow(
      /could not fetch .*npm error ENOTFOUND registry.*set ELECTRON_OVERRIDE_DIST_PATH/,
    );
  });
});
