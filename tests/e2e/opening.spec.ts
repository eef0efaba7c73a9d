import { existsSync } from 'node:fs';
import { expect, test } from './launch';
import { organiser } from './profile';

test('the application opens one window, under its own scheme', async ({ launchApp }) => {
  const { app, page } = await launchApp();
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

test('a workbook that was set up once is opened with its passphrase, and knows whose it is', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  const [firstName = ''] = organiser.split(' ');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(firstName);
});

test('a workbook that was put away asks for its passphrase and names nobody', async ({ launchApp }) => {
  const { page } = await launchApp({ profile: 'ready' });
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible();
  for (const name of organiser.split(' ')) await expect(page.locator('body')).not.toContainText(name);
});
