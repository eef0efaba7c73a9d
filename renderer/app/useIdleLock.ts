import { useEffect } from 'react';
import { settingOf } from '../../shared/queries/settingOf';
import type { OpenWorkbook } from '../store/session';
import { idleMinutesSetting, usualIdleMinutes } from './forRooms/idleMinutes';

const LOOK_EVERY_MS = 10_000;

/** Locks the book when nobody has touched the machine for a while. The sample year has nothing to lock. */
export function useIdleLock(workbook: OpenWorkbook, lock: () => Promise<void>): void {
  useEffect(() => {
    if (workbook.sample) return;
    const timer = window.setInterval(async () => {
      const set = settingOf(workbook.reader, idleMinutesSetting);
      const minutes = typeof set === 'number' ? set : usualIdleMinutes;
      if (minutes === 0) return;
      const idle = await window.machine.ask('window.idleSeconds');
      if (idle >= minutes * 60) await lock();
    }, LOOK_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [workbook, lock]);
}
