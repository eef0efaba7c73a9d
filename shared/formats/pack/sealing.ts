import { z } from 'zod';
import { zipLines } from '../openLines';
import type { PackProblem } from '../problem';
import { type BackupOpened, openBackup, sealBackup, sealIdentity } from './backupFile';
import { type PackLimits, packLimits } from './limits';
import { type PackManifest, packManifest } from './manifest';
import { type Opened, openPack, sealPack } from './packFile';
import { type SigningKey, signingKey } from './signingKey';
import type { PackTools } from './tools';

// What a window asks of its utility process, over a port that main only hands out. Parsed on arrival.

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const passphrase = z.string().min(1).max(500);
const wholeNumber = z.number().int().min(0);
const linesPart = z.object({
  kind: z.string().min(1).max(60),
  count: wholeNumber,
  size: wholeNumber,
  packed: bytes,
});
const mediaPart = z.object({ id: z.string().max(64), bytes });
const facts = packManifest.pick({
  dataVersion: true,
  id: true,
  workbookId: true,
  madeBy: true,
  madeAt: true,
  from: true,
  scope: true,
  scopeTitle: true,
  level: true,
  special: true,
});
const opener = z.union([z.object({ passphrase }), z.object({ identity: z.string().max(200) })]);
const closer = z.union([
  z.object({ passphrase }),
  z.object({ recipients: z.array(z.string().max(200)).min(1).max(100) }),
]);

export const sealingJob = z.discriminatedUnion('job', [
  z.object({
    job: z.literal('sealPack'),
    facts,
    parts: z.array(linesPart),
    media: z.array(mediaPart).optional(),
    to: closer,
    key: signingKey.optional(),
  }),
  z.object({ job: z.literal('newSigningKey') }),
  z.object({ job: z.literal('openPack'), file: bytes, by: opener }),
  z.object({ job: z.literal('sealIdentity'), identity: z.string().max(200), passphrase }),
  z.object({
    job: z.literal('sealBackup'),
    facts,
    parts: z.array(linesPart),
    keys: z.object({
      identityFile: bytes.optional(),
      identity: z.string().max(200),
      recipient: z.string().max(200),
    }),
  }),
  z.object({ job: z.literal('openBackup'), file: bytes, by: opener }),
  z.object({
    job: z.literal('zipLines'),
    about: z.object({
      madeBy: z.string().max(100),
      madeAt: z.string().max(40),
      dataVersion: z.number().int().min(1),
      level: z.string().max(60),
    }),
    parts: z.array(linesPart),
  }),
]);
export type SealingJob = z.output<typeof sealingJob>;
export type JobName = SealingJob['job'];
export type JobOf<N extends JobName> = Extract<SealingJob, { job: N }>;

export type Refused = { ok: false; problem: PackProblem };
/** What each job gives back. */
export interface JobResults {
  sealPack: { ok: true; bytes: Uint8Array; manifest: PackManifest } | Refused;
  newSigningKey: { ok: true; key: SigningKey };
  openPack: Opened;
  sealIdentity: { ok: true; bytes: Uint8Array };
  sealBackup: { ok: true; bytes: Uint8Array; manifest: PackManifest } | Refused;
  openBackup: BackupOpened;
  zipLines: { ok: true; bytes: Uint8Array } | Refused;
}

/** What crosses the port for one job: its result, or that the process itself failed. */
export type SealingReply = { result: JobResults[JobName] } | { fault: string };

/** Does one job. The same code runs in the utility process and in tests. */
export async function doSealingJob(
  job: SealingJob,
  tools: PackTools,
  limits: PackLimits = packLimits,
): Promise<JobResults[JobName]> {
  switch (job.job) {
    case 'sealPack':
      return sealPack(
        { ...job.facts, purpose: 'pack' },
        job.parts,
        job.to,
        tools,
        limits,
        job.key,
        job.media,
      );
    case 'newSigningKey':
      return { ok: true, key: tools.newSigningKey() };
    case 'openPack':
      return openPack(job.file, job.by, 'pack', tools, limits);
    case 'sealIdentity':
      return { ok: true, bytes: await sealIdentity(job.identity, job.passphrase, tools) };
    case 'sealBackup':
      return sealBackup(job.facts, job.parts, job.keys, tools, limits);
    case 'openBackup':
      return openBackup(job.file, job.by, tools, limits);
    case 'zipLines':
      return zipLines(job.about, job.parts, tools, limits);
  }
}
