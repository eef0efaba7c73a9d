import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resolveElectronRuntime } from '../../../build/electronRuntime.mjs';

const name = process.platform === 'win32' ? 'electron.exe' : 'electron';

describe.skipIf(process.platform === 'darwin')('the runtime named by ELECTRON_OVERRIDE_DIST_PATH', () => {
  const here = { folder: '' };

  beforeEach(() => {
    here.folder = mkdtempSync(join(tmpdir(), 'wardbook-runtime-'));
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', here.folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(here.folder, { recursive: true });
  });

  it('is taken before any other, with the version that its folder states', async () => {
    writeFileSync(join(here.folder, name), '');
    writeFileSync(join(here.folder, 'version'), 'v45.4.1\n');
    const runtime = await resolveElectronRuntime();
    expect(runtime).toEqual({
      name: 'Electron 45.4.1 (from ELECTRON_OVERRIDE_DIST_PATH)',
      version: '45.4.1',
      source: 'override',
      executable: join(here.folder, name),
      dist: here.folder,
    });
  });

  it('is refused in a sentence when there is no Electron in the folder', async () => {
    mkdirSync(join(here.folder, 'resources'));
    await expect(resolveElectronRuntime()).rejects.toThrow(
      /there is no Electron in it\. Set it to the folder/,
    );
  });
});
