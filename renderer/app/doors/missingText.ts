import type { Missing, RepairSource } from '../../store/damage';
import { countInFigures, countOf } from '../../ui/words/countInWords';

export interface Said {
  what: string;
  more: string;
}

/** One thing that should be there and is not, in words. */
export function missingText(missing: Missing): Said {
  switch (missing.what) {
    case 'database':
      return { what: 'The laptop’s database', more: 'it is empty, as after a clean-up of the profile' };
    case 'database-unreadable':
      return { what: 'The laptop’s database', more: 'it does not open' };
    case 'keys':
      return { what: 'The sealed keys', more: 'one of the two places that hold them' };
    case 'manifest':
      return { what: 'The list of blocks', more: 'it is not there, or not whole' };
    case 'blocks':
      return {
        what: `${countOf(missing.blocks, 'block', 'blocks')} of ${countInFigures(missing.of)}`,
        more: `${countOf(missing.records, 'record', 'records')} in them`,
      };
    case 'journal-rows':
      return {
        what: countOf(missing.to - missing.from + 1, 'saved change', 'saved changes'),
        more:
          missing.copy === 'database'
            ? 'gone from the database, whole in the journal file'
            : 'gone from the journal file, whole in the database',
      };
    case 'journal-file':
      return { what: 'The journal file beside the database', more: 'it is not there, or not whole' };
    case 'copies-differ':
      return {
        what: 'The two copies tell different things',
        more: `from change ${countInFigures(missing.number)} on`,
      };
  }
}

/** What a repair would work from, what it gives, and how the button says it; nothing where there is no source. */
export function repairText(source: RepairSource): { kept: Said; after: Said; button: string } | undefined {
  switch (source) {
    case 'journal-file':
      return {
        kept: { what: 'The journal file beside the database', more: 'every change, in order, none torn' },
        after: { what: 'Everything that was saved', more: 'read again from the journal file' },
        button: 'Repair from the journal file',
      };
    case 'backup-and-journal-file':
      return {
        kept: { what: 'The last backup and the journal file', more: 'read back and found whole' },
        after: { what: 'All that is in the backup', more: 'and each change after it that is still whole' },
        button: 'Repair from backup and journal',
      };
    case 'database':
      return {
        kept: { what: 'The laptop’s database', more: 'every block and every change, none torn' },
        after: { what: 'Everything that was saved', more: 'the journal file is written anew' },
        button: 'Repair from the database',
      };
    case 'none':
      return undefined;
  }
}
