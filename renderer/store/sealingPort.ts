import { Arriving, sendInPieces } from '../../shared/formats/pack/inPieces';
import type { JobName, JobOf, JobResults, SealingReply } from '../../shared/formats/pack/sealing';
import { slicer } from './frames';
import { openUtility } from './machinePort';

/** Ports are told apart by name alone, so they are asked for one after the other. */
const asking = { last: Promise.resolve<unknown>(undefined) };

function nextPort(): Promise<MessagePort> {
  const port = asking.last.then(openUtility, openUtility);
  asking.last = port;
  return port;
}

/** A process that was begun before there is a job for it; it knows nothing yet. */
const spare: { port?: Promise<MessagePort> | undefined } = {};

/**
 * Begins the process of the next job already, which takes it half a second: where a page is open that ends in one.
 * Gives back what ends it again if no job came.
 */
export function readyToSeal(): () => void {
  spare.port ??= nextPort();
  const port = spare.port;
  // Whoever asks for the job then begins one and meets the fault.
  port.then(
    (opened) => opened.addEventListener('close', () => letGo(port)),
    () => letGo(port),
  );
  return () => {
    if (spare.port !== port) return;
    letGo(port);
    port.then(
      (opened) => opened.close(),
      () => undefined,
    );
  };
}

function letGo(port: Promise<MessagePort>): void {
  if (spare.port === port) spare.port = undefined;
}

/**
 * Has a fresh utility process do one job (seal or open a pack or a backup). What it was told and what it
 * made go with it: the process ends when the port is closed. Rejects only for a fault of our own.
 * @param job may be still in the making: the process starts meanwhile
 */
export async function sealingJob<N extends JobName>(
  job: JobOf<N> | Promise<JobOf<N>>,
): Promise<JobResults[N]> {
  const opening = spare.port ?? nextPort();
  letGo(opening);
  try {
    const told = await job;
    const start = performance.now();
    const port = await opening;
    const answered = answerOf(port);
    await sendInPieces(port, told, slicer());
    const reply = await answered;
    performance.measure(told.job, { start });
    if ('fault' in reply) throw new Error(reply.fault);
    return reply.result as JobResults[N];
  } finally {
    (await opening).close();
  }
}

async function answerOf(port: MessagePort): Promise<SealingReply> {
  const arriving = new Arriving();
  const last = await new Promise<{ answer: unknown } | { fault: string }>((settle) => {
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (arriving.take(data)) settle({ answer: data });
    };
    port.onmessageerror = () => settle({ fault: 'the answer could not be read' });
    // A process that dies closes its end.
    port.addEventListener('close', () => settle({ fault: 'the sealing process ended' }));
  });
  return 'fault' in last ? last : (arriving.whole(last.answer, slicer()) as Promise<SealingReply>);
}
