import { useEffect, useState } from 'react';
import type { ErasedContacts } from '../../../shared/commands/contactLookup';
import { contactsToHash, erasedContacts } from '../../../shared/commands/erasedContacts';
import type { ContactRow } from '../../../shared/formats/contactRow';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';

/** Who in a list was erased at their request, by keyed hashes; undefined while those are being made. */
export function useErasedContacts(rows: readonly ContactRow[]): ErasedContacts | undefined {
  const open = useOpenWorkbook();
  const version = useWorkbook((workbook) => workbook.kindVersion('erasure'));
  const [known, setKnown] = useState<ErasedContacts>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another erasure is another answer
  useEffect(() => {
    let left = false;
    setKnown(undefined);
    open.hashContacts(contactsToHash(open.reader, rows)).then(
      (hash) => {
        if (!left) setKnown(erasedContacts(open.reader, hash));
      },
      (fault: unknown) =>
        // Thrown again while drawing, so that the page's error boundary shows it.
        setKnown(() => {
          throw fault;
        }),
    );
    return () => {
      left = true;
    };
  }, [open, rows, version]);
  return known;
}
