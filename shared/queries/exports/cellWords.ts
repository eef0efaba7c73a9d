import { type AnyList, codeLabel } from '../listCodes';
import type { Leaving } from './leaving';

// What a cell of a list that leaves says of a code, a reference or a tick.

export const label = ({ workbook }: Leaving, list: AnyList, code: string | null | undefined): string =>
  codeLabel(workbook, list, code);
export const labels = (leaving: Leaving, list: AnyList, codes: readonly string[] | undefined): string =>
  (codes ?? []).map((code) => label(leaving, list, code)).join('; ');
export const place = ({ workbook }: Leaving, id: string | null | undefined): string =>
  workbook.get('place', id)?.name ?? '';
export const campaign = ({ workbook }: Leaving, id: string | null | undefined): string =>
  workbook.get('campaign', id)?.name ?? '';
export const event = ({ workbook }: Leaving, id: string | null | undefined): string =>
  workbook.get('event', id)?.title ?? '';
export const yes = (flag: boolean | null | undefined): string =>
  flag === true ? 'Yes' : flag === false ? 'No' : '';
export const capital = (code: string | null | undefined): string =>
  code ? code.slice(0, 1).toUpperCase() + code.slice(1) : '';
