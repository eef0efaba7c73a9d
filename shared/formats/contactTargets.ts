import type { ContactField } from './problem';

/** What one column of a list goes into; `leave` is left out. */
export type ColumnTarget = ContactField | 'leave';

/** Where one column goes, with what stands around its values. */
export interface HeadPlan {
  target: ColumnTarget;
  /** What its values are called: "mobile" of a phone, the name of a tag, of a field of its own. */
  label?: string;
  /** The head, simplified, of the column that says what they are called: "e mail 1 label". */
  labelFrom?: string;
  /** Which address of several it belongs to; the first that is filled counts, in this order. */
  address?: string;
}

/** A head as it is compared: "E-mail 1 - Value", "firstName" and "FIRST_NAME" lose their marks and capitals. */
export const simpler = (head: string): string =>
  head
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
