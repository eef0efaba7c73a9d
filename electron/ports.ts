import type { MessagePortMain, WebContents } from 'electron';
import type { PortName } from '../shared/ipc';

/** Hands a page one end of a channel; the preload passes it on as a message of the window. */
export function handPort(contents: WebContents, name: PortName, port: MessagePortMain): void {
  contents.postMessage('port', name, [port]);
}
