import { readSampleYear } from '../../shared/workbook/sampleYear';
import { SessionController } from './sessionController';
import { offerTestSeam } from './testSeam';

/** The sample year as the build wrote it beside the page. */
async function loadSample() {
  const answer = await fetch('./sample-year.json');
  if (!answer.ok) throw new Error('the sample year is not in this build');
  return readSampleYear(await answer.json());
}

/** The session of this window, begun: it looks at what lies on the disk and says what the first page is. */
export function startSession(): SessionController {
  const { machine } = window;
  const session = new SessionController({
    machine,
    locks: navigator.locks,
    loadSample,
  });
  void session.start();
  void offerTestSeam(session, machine);
  return session;
}
