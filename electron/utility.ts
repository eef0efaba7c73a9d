import { generateX25519Identity } from 'age-encryption';
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

/** How long a process waits for its job before it makes itself ready, in milliseconds. */
const IDLE_MS = 200;

function serve(port: MessagePortMain): void {
  const arriving = new Arriving();
  let last: Promise<void> = Promise.resolve();
  const idle = setTimeout(() => {
    // Only a job has somebody to tell of a fault, and meets it then.
    last = last.then(warmUp).catch(() => undefined);
  }, IDLE_MS);
  port.on('message', ({ data }: { data: unknown }) => {
    clearTimeout(idle);
    if (!arriving.take(data)) return;
    const job = arriving.whole(data);
    last = last.then(async () => sendInPieces(port, await answer(await job)));
  });
  port.on('close', () => process.exit(0));
  port.start();
}

/** Seals and opens bytes that are nothing, so that the engine has compiled the cipher before it is waited for. */
async function warmUp(): Promise<void> {
  const identity = await generateX25519Identity();
  const recipients = [await packTools.recipientOf(identity)];
  const sealed = await packTools.encrypt(new Uint8Array(512 * 1024), { recipients });
  await packTools.decrypt(sealed, { identity });
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
