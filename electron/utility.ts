import type { MessagePortMain } from 'electron';
import { z } from 'zod';
import { Arriving, sendInPieces } from '../shared/formats/pack/inPieces';
import { doSealingJob, type SealingReply, sealingJob } from '../shared/formats/pack/sealing';
import { packTools } from './sealing/packTools';

// The process that zips and encrypts. It gets its data over a port straight from the window, does its jobs
// in order, and ends when the port closes: no key or record outlives the window that sent it.

z.config({ jitless: true });

process.parentPort.once('message', ({ ports }) => {
  const [port] = ports;
  if (port) serve(port);
  else process.exit(1);
});

function serve(port: MessagePortMain): void {
  const arriving = new Arriving();
  let last: Promise<void> = Promise.resolve();
  port.on('message', ({ data }: { data: unknown }) => {
    if (!arriving.take(data)) return;
    const job = arriving.whole(data);
    last = last.then(async () => sendInPieces(port, await answer(await job)));
  });
  port.on('close', () => process.exit(0));
  port.start();
}

async function answer(data: unknown): Promise<SealingReply> {
  const job = sealingJob.safeParse(data);
  if (!job.success) return { fault: job.error.message };
  try {
    return { result: await doSealingJob(job.data, packTools) };
  } catch (fault) {
    return { fault: fault instanceof Error ? fault.message : String(fault) };
  }
}
