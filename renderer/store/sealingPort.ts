import type { JobName, JobOf, JobResults, SealingReply } from '../../shared/formats/pack/sealing';
import { openUtility } from './machinePort';

/** Ports are told apart by name alone, so they are asked for one after the other. */
const asking = { last: Promise.resolve<unknown>(undefined) };

function nextPort(): Promise<MessagePort> {
  const port = asking.last.then(openUtility, openUtility);
  asking.last = port;
  return port;
}

/**
 * Has a fresh utility process do one job (seal or open a pack or a backup). What it was told and what it
 * made go with it: the process ends when the port is closed. Rejects only for a fault of our own.
 */
export async function sealingJob<N extends JobName>(job: JobOf<N>): Promise<JobResults[N]> {
  const port = await nextPort();
  try {
    const reply = await new Promise<SealingReply>((settle) => {
      port.onmessage = ({ data }: MessageEvent<SealingReply>) => settle(data);
      port.onmessageerror = () => settle({ fault: 'the answer could not be read' });
      // A process that dies closes its end.
      port.addEventListener('close', () => settle({ fault: 'the sealing process ended' }));
      port.postMessage(job);
    });
    if ('fault' in reply) throw new Error(reply.fault);
    return reply.result as JobResults[N];
  } finally {
    port.close();
  }
}
