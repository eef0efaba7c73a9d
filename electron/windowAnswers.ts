import { powerMonitor } from 'electron';
import type { Handlers } from './ipc';
import { putUpMenu } from './menu';
import { ourWindow } from './window';

type WindowRequest = 'window.state' | 'window.lock' | 'window.fullScreen' | 'window.idleSeconds';

/** Answers what a page asks of its own window. */
export function windowAnswers(lock: () => void): Pick<Handlers, WindowRequest> {
  return {
    'window.state': (state, { contents }) => {
      const one = ourWindow(contents.id);
      if (one) one.page = state;
      putUpMenu(state);
      return undefined;
    },
    'window.lock': () => {
      lock();
      return undefined;
    },
    'window.fullScreen': ({ on }, { window }) => {
      window.setFullScreen(on);
      return undefined;
    },
    'window.idleSeconds': () => powerMonitor.getSystemIdleTime(),
  };
}
