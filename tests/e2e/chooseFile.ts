import type { ElectronApplication, Page } from '@playwright/test';

/** Answers the system's dialogs as a person would; no path at all is *Cancel*. */
export const chooseFile = (app: ElectronApplication, path: string | undefined): Promise<void> =>
  chooseFiles(app, path === undefined ? [] : [path]);

/** The same with several files, of which a dialog that lets one be chosen gives the first. */
export const chooseFiles = (app: ElectronApplication, paths: readonly string[]): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    const [first] = chosen;
    const canceled = first === undefined;
    // As the system’s own: with a window before the options, and several only where they say so.
    dialog.showOpenDialog = (async (...given: unknown[]) => {
      const options = given.at(-1) as Electron.OpenDialogOptions;
      const several = options.properties?.includes('multiSelections') ?? false;
      return { canceled, filePaths: several || canceled ? chosen : [first] };
    }) as typeof dialog.showOpenDialog;
    dialog.showSaveDialog = (async () => ({
      canceled,
      filePath: first ?? '',
    })) as typeof dialog.showSaveDialog;
  }, paths);

/** Goes to a room by its tab. */
export async function goTo(page: Page, room: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: room }).click();
}
