import { loadSampleYear } from './loadSampleYear';
import { SessionController } from './sessionController';
import { offerTestSeam } from './testSeam';

/** The session of this window, begun: it looks at what lies on the disk and says what the first page is. */
export function startSession(): SessionController {
  const { machine } = window;
  const session = new SessionController({
    machine,
    locks: navigator.locks,
    loadSample: loadSampleYear,
  });
  void session.start();
  void offerTestSeam(session, machine);
  return session;
}
