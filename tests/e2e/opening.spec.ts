import { existsSync } from 'node:fs';
import { expect, test } from './launch';

test('the application opens one window, under its own scheme', async ({ sharedApp }) => {
  const { app, page } = sharedApp;
  expect(page.url()).toMatch(/^app:\/\//);
  expect(app.windows()).toHaveLength(1);
  await expect(page).toHaveTitle('Wardbook');
});

test('the record is kept in the folder that was named', async ({ launchApp, folder }) => {
  const { app, userData, close } = await launchApp();
  expect(userData.startsWith(folder)).toBe(true);
  expect(await app.evaluate(({ app: main }) => main.getPath('userData'))).toBe(userData);
  await close();
  expect(existsSync(userData)).toBe(true);
});

test('a killed application opens again on the same folder', async ({ launchApp }) => {
  const first = await launchApp();
  await first.kill();
  const second = await first.relaunch();
  expect(second.userData).toBe(first.userData);
  await expect(second.page).toHaveTitle('Wardbook');
});
