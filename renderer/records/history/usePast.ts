import { useCallback, useEffect, useRef, useState } from 'react';
import { type Past, type PastSubject, pastsOf } from '../../../shared/queries/pastOf';
import { useOpenWorkbook } from '../../store/useWorkbook';

export type PastSeen =
  | { is: 'reading'; done: number; of: number }
  | { is: 'stopped' }
  | ({ is: 'read'; unreadable: number } & Past);

/**
 * Reads the past of these records while the page is open; nothing of it is kept after. Begins anew when `question`
 * becomes another.
 */
export function usePast(subjects: readonly PastSubject[], main: number, question: string) {
  const open = useOpenWorkbook();
  const [seen, setSeen] = useState<PastSeen>({ is: 'reading', done: 0, of: 0 });
  const [round, setRound] = useState(0);
  const asked = useRef({ subjects, main });
  asked.current = { subjects, main };
  const stopping = useRef<AbortController | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` tells when the subjects are others, `round` when to try again
  useEffect(() => {
    const stop = new AbortController();
    stopping.current = stop;
    const { subjects: about, main: own } = asked.current;
    setSeen({ is: 'reading', done: 0, of: 0 });
    const ids = new Set(about.map(({ id }) => id));
    const onDone = (done: number, of: number) => setSeen({ is: 'reading', done, of });
    open.past(ids, { signal: stop.signal, onDone }).then(
      (read) => {
        if (!read || stop.signal.aborted) return;
        setSeen({ is: 'read', unreadable: read.unreadable, ...pastsOf(read.entries, about, own) });
      },
      (fault: unknown) =>
        // Thrown again while drawing, so that the page's error boundary shows it.
        setSeen(() => {
          throw fault;
        }),
    );
    return () => stop.abort();
  }, [open, question, round]);
  const stop = useCallback(() => {
    stopping.current?.abort();
    setSeen({ is: 'stopped' });
  }, []);
  return { seen, stop, again: () => setRound(round + 1) };
}
