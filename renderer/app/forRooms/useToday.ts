import { useSyncExternalStore } from 'react';
import { useOpenWorkbook } from '../../store/useWorkbook';

function everyMinute(hear: () => void): () => void {
  const timer = window.setInterval(hear, 60_000);
  return () => window.clearInterval(timer);
}

/** The user's own calendar day, `YYYY-MM-DD`; it moves on at midnight while the page is open. */
export function useToday(): string {
  const open = useOpenWorkbook();
  return useSyncExternalStore(everyMinute, () => open.deed().today);
}
