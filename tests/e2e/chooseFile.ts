import type { ElectronApplication, Page } from '@playwright/test';

/** Answers the system's dialogs as a person would; no path at all is *Cancel*. */
export const chooseFile = (app: ElectronApplication, path: string | undefined): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    const canceled = chosen === undefined;
    dialog.showOpenDialog = (async () => ({
      canceled,
      filePaths: chosen ? [chosen] : [],
    })) as typeof dialog.showOpenDialog;
    dialog.showSaveDialog = (async () => ({
      canceled,
      filePath: chosen ?? '',
    })) as typeof dialog.showSaveDialog;
  }, path);

/** Goes to a room by its tab. */
export async function goTo(page: Page, room: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: room }).click();
}
