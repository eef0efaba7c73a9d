import { faultText } from './faultText';
import type { Handlers } from './ipc';

/** Prints the asking window. A PDF comes back as bytes, so that nothing readable is left in a temporary folder. */
export const printAnswers: Pick<Handlers, 'print.pdf' | 'print.window'> = {
  'print.pdf': async ({ landscape }, { contents }) => {
    try {
      const pdf = await contents.printToPDF({
        landscape,
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
      });
      return { outcome: 'made', bytes: new Uint8Array(pdf).buffer };
    } catch (fault) {
      return { outcome: 'failed', detail: faultText(fault) };
    }
  },
  'print.window': async ({ landscape }, { contents }) => {
    // Without a printer the system's dialog blocks the window on some machines and never opens on others.
    if ((await contents.getPrintersAsync()).length === 0) return { outcome: 'no-printer' };
    return new Promise((settle) => {
      contents.print({ landscape, printBackground: true, pageSize: 'A4' }, (printed, reason) => {
        if (printed) settle({ outcome: 'printed' });
        else
          settle(/cancel/i.test(reason) ? { outcome: 'cancelled' } : { outcome: 'failed', detail: reason });
      });
    });
  },
};
