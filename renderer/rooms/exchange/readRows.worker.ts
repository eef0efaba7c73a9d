import type { ColumnMapping } from '../../../shared/formats/contactColumns';
import { readContactRows } from '../../../shared/formats/contactRows';
import type { Table } from '../../../shared/formats/csv';
import type { OwnFields } from '../../../shared/formats/ownField';

/** Some rows of a list, and the number under which their people are answered. */
export interface RowsAsked {
  nth: number;
  some: Pick<Table, 'header' | 'rows'>;
  mapping: ColumnMapping;
  today: string;
  own: OwnFields;
}

self.onmessage = ({ data: { nth, some, mapping, today, own } }: MessageEvent<RowsAsked>) =>
  self.postMessage({ nth, read: readContactRows(some, mapping, { today, own }) });
