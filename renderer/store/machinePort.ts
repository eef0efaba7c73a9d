import type { PortName } from '../../shared/ipc';

/**
 * Asks main for a port and waits until it arrives. Main hands a page its ports as messages of the window,
 * because a port cannot cross the preload's bridge. `open` is the request that makes main send one, if any.
 * Ask for one port of a name at a time: they are told apart by name alone.
 */
export async function machinePort(name: PortName, open: () => Promise<unknown>): Promise<MessagePort> {
  const enough = new AbortController();
  const arrived = new Promise<MessagePort>((settle) => {
    const hear = (event: MessageEvent<unknown>) => {
      const port = event.ports[0];
      if (event.source === window && port && isNamed(event.data, name)) settle(port);
    };
    window.addEventListener('message', hear, { signal: enough.signal });
  });
  try {
    await open();
    return await arrived;
  } finally {
    enough.abort();
  }
}

const isNamed = (data: unknown, name: PortName): boolean =>
  typeof data === 'object' && data !== null && 'machinePort' in data && data.machinePort === name;

/** A port to a fresh utility process, which ends when the port is closed. */
export const openUtility = (): Promise<MessagePort> =>
  machinePort('utility', () => window.machine.ask('utility.open'));

/** Opens the window for an audience and gives the port that its figures go over; see renderer/charts/presenterMessage.ts. */
export const openPresenter = (title: string): Promise<MessagePort> =>
  machinePort('presenter', () => window.machine.ask('presenter.open', { title }));
