import { contextBridge, ipcRenderer } from 'electron';
import type { Machine, Reply, RequestName } from '../shared/ipc';

// The preload knows no names: main holds the table and refuses what is not in it. So this file needs no
// schema library, and a new window is usable sooner after a lock.
const ask = async (name: RequestName, input?: unknown): Promise<unknown> => {
  const reply: Reply<RequestName> = await ipcRenderer.invoke('request', name, input);
  if (reply.ok) return reply.value;
  throw new Error(`${name}: ${reply.refusal}: ${reply.detail}`);
};

const on = (name: string, hear: (notice: unknown) => void): (() => void) => {
  const listen = (_event: unknown, told: string, notice: unknown) => {
    if (told === name) hear(notice);
  };
  ipcRenderer.on('notice', listen);
  return () => ipcRenderer.off('notice', listen);
};

// A port cannot cross the bridge, so it goes to the page as a message of the window; the page knows it by
// its name and by having come from its own origin.
ipcRenderer.on('port', (event, name: string) => {
  window.postMessage({ machinePort: name }, window.location.origin, [...event.ports]);
});

const machine = { ask, on } as Machine;
contextBridge.exposeInMainWorld('machine', machine);
