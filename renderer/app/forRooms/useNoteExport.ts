import { useCallback } from 'react';
import { recordExport } from '../../../shared/commands/recordExport';
import { ownerName } from '../../../shared/queries/owner';
import { useDo } from './useDo';

/** What has left the book: what it was, for whom if that was said, and whom it tells of. */
interface Left {
  /** "The list": what the sentence calls it, where it could not be noted. */
  called: string;
  what: string;
  to?: string;
  personIds: readonly string[];
}

/**
 * Notes in the export record what was just saved to a file. Gives the sentence to show where that failed: the file
 * is there all the same.
 */
export function useNoteExport(): (left: Left) => Promise<string | undefined> {
  const act = useDo();
  return useCallback(
    async ({ called, what, to, personIds }) => {
      const noted = await act(
        (workbook, deed) =>
          recordExport(workbook, deed, {
            by: ownerName(workbook),
            what,
            ...(to ? { to } : {}),
            count: personIds.length,
            personIds: [...personIds],
          }),
        { quiet: true, problemHere: true },
      );
      return noted.ok
        ? undefined
        : `${called} was saved, but not noted in the export record. ${noted.problem}`;
    },
    [act],
  );
}
