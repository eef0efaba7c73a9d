import type { SheetKind } from '../../../../shared/queries/sheets/printedSheets';

/** What each sheet is called. */
export const sheetNames: Readonly<Record<SheetKind, string>> = {
  call: 'Call sheet',
  'sign-in': 'Sign-in sheet',
  walk: 'Walk list',
  labels: 'Labels',
};
