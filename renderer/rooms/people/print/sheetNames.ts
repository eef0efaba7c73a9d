import type { SheetKind } from '../../../../shared/queries/sheets/printedSheets';

/** Sheets, and the list in its own columns. */
export type PrintKind = SheetKind | 'list';

/** What each sheet is called. */
export const sheetNames: Readonly<Record<PrintKind, string>> = {
  list: 'List',
  call: 'Call sheet',
  'sign-in': 'Sign-in sheet',
  walk: 'Walk list',
  labels: 'Labels',
};
