import { join } from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { FileKind } from '../../shared/fileRequests';
import { fileKinds } from './kinds';
import { safeName } from './safeName';

const OPEN_TITLES: Record<FileKind, string> = {
  csv: 'Open a list',
  vcard: 'Open contact cards',
  pack: 'Open a pack',
  incoming: 'Open files',
  backup: 'Open a backup',
  picture: 'Open a picture',
  media: 'Add a photo or recording',
  pdf: 'Open a PDF',
  text: 'Open a text',
  calendar: 'Open a calendar',
  xlsx: 'Open an Excel workbook',
  lines: 'Open an archive',
  json: 'Open a JSON file',
  any: 'Open a file',
};

/** The file that the user chose in the system's dialog, or undefined if none. */
export async function askForFile(window: BrowserWindow, kind: FileKind): Promise<string | undefined> {
  return (await chosenPaths(window, kind, ['openFile']))[0];
}

/** The files that the user chose in the system's dialog; none where they changed their mind. */
export const askForFiles = (window: BrowserWindow, kind: FileKind): Promise<readonly string[]> =>
  chosenPaths(window, kind, ['openFile', 'multiSelections']);

async function chosenPaths(
  window: BrowserWindow,
  kind: FileKind,
  properties: OpenDialogOptions['properties'] & {},
): Promise<readonly string[]> {
  const every = { name: 'All files', extensions: ['*'] };
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: OPEN_TITLES[kind],
    filters: kind === 'any' ? [every] : [fileKinds[kind].filter, every],
    properties,
  });
  return canceled ? [] : filePaths;
}

/** Where the user wants a file kept, or undefined. The system's dialog asks before it replaces a file. */
export async function askWhereToSave(
  window: BrowserWindow,
  kind: FileKind,
  suggested: string,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save',
    defaultPath: join(app.getPath('documents'), safeName(suggested)),
    filters: [fileKinds[kind].filter],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return canceled || !filePath ? undefined : filePath;
}

/** A folder that the user chose, or undefined. */
export async function askForFolder(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose the folder for backups',
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
}
