import { MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron';
import { utilityScript } from './folders';
import type { Handlers } from './ipc';
import { handPort } from './ports';

/**
 * The processes that zip, encrypt and sign. Each serves one port of one window and ends with it; what they
 * hold of keys and records goes when the window locks.
 */
export class UtilityProcesses {
  private readonly alive = new Set<UtilityProcess>();

  answers(): Pick<Handlers, 'utility.open'> {
    return {
      'utility.open': (_input, { contents }) => {
        const child = utilityProcess.fork(utilityScript, [], {
          serviceName: 'Wardbook sealing',
          stdio: 'inherit',
        });
        this.alive.add(child);
        // It ends then; the page sees its port close.
        child.on('error', (...fault) => console.error('a sealing process ended', fault));
        child.once('exit', () => this.alive.delete(child));
        const { port1, port2 } = new MessageChannelMain();
        child.postMessage('port', [port1]);
        handPort(contents, 'utility', port2);
        return undefined;
      },
    };
  }

  endAll(): void {
    for (const child of this.alive) child.kill();
    this.alive.clear();
  }
}
