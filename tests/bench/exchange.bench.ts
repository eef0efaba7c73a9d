import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { unzipSync, zipSync } from 'fflate';
import type { Display } from '../../build/display.mjs';
import type { ElectronRuntime } from '../../build/electronRuntime.mjs';
import { type Application, startApplication } from '../e2e/application';
import { makeWorkbook, seam } from '../e2e/recordSeam';
import { crowd } from './crowd';
import { type Figure, figure, round } from './figure';
import { memoryPeak } from './memoryPeak';
import { commit } from './window.bench';

interface Timed {
  ours: number[];
  /** Sealing or opening the file alone, from the window's bytes to the window's bytes. */
  file: number[];
  plain: number[];
  parts: string;
}

const timed = (): Timed => ({ ours: [], file: [], plain: [], parts: '' });

/**
 * pack-18k out and in, backup-100k and its restore, beside fflate and age-encryption alone on the very bytes that
 * the file holds. Ours includes writing and reading the records, hashes, signature, a process of its own, what is read
 * back from the disk and, on the way in, the preview and the saved record; the file alone is what the two libraries do.
 */
export async function benchExchange(
  runtime: ElectronRuntime,
  display: Display,
  { few, many, rounds }: { few: number; many: number; rounds: number },
): Promise<Figure[]> {
  const [out, back, kept, restored] = [timed(), timed(), timed(), timed()];
  const start = (userData: string) => startApplication(runtime, display, userData, seam);
  for (let nth = 0; nth < rounds; nth++) {
    await withFolder(async (folder) => packRound(start, folder, few, out, back));
    await withFolder(async (folder) => backupRound(start, folder, many, kept, restored));
  }
  const of = (name: string, n: number, { ours, file, plain, parts }: Timed) => {
    const alone = { 'fflate and age-encryption alone': plain };
    return [
      figure(`${name}-${n / 1000}k`, n, 'ms', ours, alone, parts),
      figure(`${name}-${n / 1000}k, the file alone`, n, 'ms', file, alone),
    ];
  };
  return [
    ...of('pack-out', few, out),
    ...of('pack-in', few, back),
    ...of('backup', many, kept),
    ...of('restore', many, restored),
  ];
}

type Start = (userData: string) => Promise<Application>;

async function packRound(start: Start, folder: string, n: number, out: Timed, back: Timed): Promise<void> {
  const identity = await generateIdentity();
  const recipient = await identityToRecipient(identity);
  const first = await filled(start, join(folder, 'first'), n);
  const outPeak = memoryPeak(first.app.process().pid ?? 0);
  const made = need(await first.page.evaluate((to) => window.wardbookTest?.exchange.timePack(to), recipient));
  out.ours.push(made.took);
  out.file.push(made.file);
  out.parts = `peak of all processes ${round(outPeak.stop())} MB`;
  await first.close();
  const file = new Uint8Array(Buffer.from(made.pack, 'base64'));
  const plain = await plainWays(file, identity, recipient);
  out.plain.push(plain.out);
  back.plain.push(plain.back);
  const second = await filled(start, join(folder, 'second'), 0);
  const backPeak = memoryPeak(second.app.process().pid ?? 0);
  const took = need(
    await second.page.evaluate(({ pack, by }) => window.wardbookTest?.exchange.timePackIn(pack, by), {
      pack: made.pack,
      by: identity,
    }),
  );
  back.ours.push(took.took);
  back.file.push(took.file);
  back.parts = `until the preview ${round(took.read)}, saved ${round(took.saved)} ms; peak of all processes ${round(backPeak.stop())} MB; ${round(file.length / 1024 / 1024)} MB`;
  await second.close();
}

async function backupRound(
  start: Start,
  folder: string,
  n: number,
  kept: Timed,
  restored: Timed,
): Promise<void> {
  const profile = join(folder, 'first');
  const running = await filled(start, profile, n);
  const { page } = running;
  const keptPeak = memoryPeak(running.app.process().pid ?? 0);
  const made = need(await page.evaluate(() => window.wardbookTest?.exchange.timeBackUp()));
  kept.ours.push(made.took);
  kept.file.push(made.file);
  kept.parts = `peak of all processes ${round(keptPeak.stop())} MB`;
  const identity = need(await page.evaluate(() => window.wardbookTest?.session.recoverySheet()));
  const backups = join(profile, 'backups');
  const name = need(readdirSync(backups).find((file) => file.endsWith('.wardbackup')));
  const file = new Uint8Array(readFileSync(join(backups, name)));
  const inner = need(unzipSync(file)['workbook.age']);
  const plain = await plainWays(inner, identity, await identityToRecipient(identity));
  // Ours is read back whole before it counts as made.
  kept.plain.push(plain.out + plain.back);
  restored.plain.push(plain.back);
  const restorePeak = memoryPeak(running.app.process().pid ?? 0);
  const took = need(
    await page.evaluate(
      ({ backup, sheet }) => window.wardbookTest?.exchange.timeRestore(backup, { recoverySheet: sheet }),
      {
        backup: Buffer.from(file).toString('base64'),
        sheet: identity,
      },
    ),
  );
  restored.ours.push(took.took);
  restored.file.push(took.file);
  restored.parts = `until the records ${round(took.read)}, saved ${round(took.saved)} ms; peak of all processes ${round(restorePeak.stop())} MB; ${round(file.length / 1024 / 1024)} MB`;
  await running.close();
}

/** The workbook of so many people in a folder, open. */
async function filled(start: Start, userData: string, n: number): Promise<Application> {
  mkdirSync(userData);
  const running = await start(userData);
  await makeWorkbook(running.page);
  // The identity of a new workbook is sealed to its passphrase meanwhile, some seconds of slow hashing.
  await running.page.waitForTimeout(6000);
  for (const list of crowd(n)) await commit(running.page, list);
  return running;
}

/** The same bytes zipped and sealed, opened and unzipped, by the libraries alone: milliseconds. */
async function plainWays(
  sealed: Uint8Array,
  identity: string,
  recipient: string,
): Promise<{ out: number; back: number }> {
  const began = performance.now();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const files = unzipSync(await decrypter.decrypt(sealed));
  const back = performance.now() - began;
  const again = performance.now();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  await encrypter.encrypt(zipSync(files, { level: 6 }));
  return { out: performance.now() - again, back };
}

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wardbook-bench-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the window gave no figure');
  return value;
}
