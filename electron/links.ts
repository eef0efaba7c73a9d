import { shell } from 'electron';
import { faultText } from './faultText';
import type { Handlers } from './ipc';

/** Hands an address to the system; which addresses may leave is decided by the table (shared/systemRequests.ts). */
export const linkAnswers: Pick<Handlers, 'link.open'> = {
  'link.open': async ({ address }) => {
    try {
      await shell.openExternal(address);
      return { outcome: 'opened' };
    } catch (fault) {
      return { outcome: 'failed', detail: faultText(fault) };
    }
  },
};
