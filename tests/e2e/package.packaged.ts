import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { unpacked } from '../../build/makePackage.mjs';
import { expect, test } from './launch';
import { startPackaged } from './packagedApplication';

test('the packaged application opens its window under its own scheme', async ({ display, folder }) => {
  const running = await startPackaged(display, folder);
  await expect.poll(() => running.page.url()).toMatch(/^app:\/\//);
  await expect(running.page).toHaveTitle('Wardbook');
  await expect(running.page.locator('#root')).not.toBeEmpty();
  await running.end();
});

test('the fuses of the package are set for good', async () => {
  const wire = await getCurrentFuseWire(unpacked());
  const set = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
  expect({
    runAsNode: set(FuseV1Options.RunAsNode),
    cookieEncryption: set(FuseV1Options.EnableCookieEncryption),
    nodeOptions: set(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: set(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: set(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    asarOnly: set(FuseV1Options.OnlyLoadAppFromAsar),
    fileProtocolPrivileges: set(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    inspect: false,
    asarIntegrity: true,
    asarOnly: true,
    fileProtocolPrivileges: false,
  });
});

test('nobody turns the packaged application into a Node or attaches to its main process', async ({
  display,
  folder,
}) => {
  const running = await startPackaged(display, folder, {
    args: ['--inspect=0'],
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--inspect=0' },
  });
  // As Node it would have no window at all.
  await expect(running.page).toHaveTitle('Wardbook');
  expect(running.said()).not.toContain('Debugger listening');
  await running.end();
});

test('the package carries one sealed archive of the application and no loose code', () => {
  test.skip(process.platform === 'darwin', 'a Mac application keeps its resources elsewhere');
  const resources = readdirSync(join(dirname(unpacked()), 'resources'));
  expect(resources.filter((name) => name.startsWith('app'))).toEqual(['app.asar']);
  expect(resources).not.toContain('default_app.asar');
});
