/** One thing that should be there and is not, or is not what it should be. */
export type Missing =
  | { what: 'database' }
  | { what: 'database-unreadable'; detail: string }
  | { what: 'keys' }
  | { what: 'manifest' }
  | { what: 'blocks'; blocks: number; of: number; records: number }
  | { what: 'journal-rows'; copy: 'database' | 'file'; from: number; to: number }
  | { what: 'journal-file' }
  | { what: 'copies-differ'; number: number };

/** From where the record can be made whole again. */
export type RepairSource = 'journal-file' | 'backup-and-journal-file' | 'database' | 'none';

/** Why the workbook was not opened: nothing was changed, and this is what a repair would do. */
export interface Damage {
  readonly missing: readonly Missing[];
  readonly repair: RepairSource;
}
