import { useEffect, useRef } from 'react';
import type { MenuDeed } from '../../shared/windowRequests';
import { useSaving } from '../store/useWorkbook';

/** Does what a menu item asks for. In the sample year it also tells the menu what Undo and Redo would do; the session does for the book. */
export function useMachineDeeds(deeds: Readonly<Record<MenuDeed, () => unknown>>): void {
  const latest = useRef(deeds);
  latest.current = deeds;
  const { undoLabel, redoLabel, sample } = useSaving();
  useEffect(() => window.machine.on('app.deed', ({ deed }) => void latest.current[deed]()), []);
  useEffect(() => {
    if (!sample) return;
    const short = (label: string | undefined) => label?.slice(0, 200);
    void window.machine.ask('window.state', {
      unlocked: true,
      undo: short(undoLabel),
      redo: short(redoLabel),
    });
  }, [undoLabel, redoLabel, sample]);
}
