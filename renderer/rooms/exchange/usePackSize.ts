import { useEffect, useState } from 'react';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { type PackSize, packSize } from '../../store/packSize';

/** About how large a pack of these records for so many readers will be; undefined until that is worked out. */
export function usePackSize(
  records: readonly StoredRecord[] | undefined,
  recipients: number,
): PackSize | undefined {
  const [size, setSize] = useState<{ of: readonly StoredRecord[]; size: PackSize }>();
  useEffect(() => {
    if (!records) return undefined;
    const stop = new AbortController();
    packSize(records, recipients, stop.signal).then(
      (found) => {
        if (found && !stop.signal.aborted) setSize({ of: records, size: found });
      },
      (fault: unknown) =>
        // Thrown again while drawing, so that the page's error boundary shows it.
        setSize(() => {
          throw fault;
        }),
    );
    return () => stop.abort();
  }, [records, recipients]);
  return size && size.of === records ? size.size : undefined;
}
