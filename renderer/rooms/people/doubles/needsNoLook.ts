import type { ComparedRow } from '../../../../shared/queries/likeness/compareRecords';

/** Rows that need no look: they say the same, or only one of them says anything that could be lost. */
export const needsNoLook = (row: ComparedRow): boolean =>
  row.is === 'same' || (row.is !== 'settled' && (row.first === '' || row.second === ''));
