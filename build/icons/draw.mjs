// @ts-check
// Draws icon.png from icon.svg in the built application: npm run build, then node build/icons/draw.mjs
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { openDisplay } from '../display.mjs';
import { resolveElectronRuntime } from '../electronRuntime.mjs';
import { inRoot, root } from '../paths.mjs';
import { sandboxArguments } from '../sandbox.mjs';

const svg = readFileSync(inRoot('build', 'icons', 'icon.svg'), 'base64');
const runtime = await resolveElectronRuntime();
const display = await openDisplay();
const app = await _electron.launch({
  executablePath: runtime.executable,
  args: [...sandboxArguments(), root, `--user-data-dir=${mkdtempSync(join(tmpdir(), 'wardbook-icon-'))}`],
  timeout: 20_000,
  env: Object.fromEntries(Object.entries(display.env).map(([name, value]) => [name, value ?? ''])),
});
const png = await app.evaluate(async ({ BrowserWindow }, drawing) => {
  const window = new BrowserWindow({
    width: 512,
    height: 512,
    frame: false,
    transparent: true,
    show: false,
    useContentSize: true,
    webPreferences: { offscreen: true, javascript: false, partition: 'icon' },
  });
  await window.loadURL(`data:image/svg+xml;base64,${drawing}`);
  const picture = await window.webContents.capturePage();
  return picture.resize({ width: 512, height: 512 }).toPNG().toString('base64');
}, svg);
writeFileSync(inRoot('build', 'icons', 'icon.png'), Buffer.from(png, 'base64'));
await app.close();
display.close();
