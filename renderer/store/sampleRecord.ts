import type { Machine } from '../../shared/ipc';
import type { SampleYear } from '../../shared/workbook/sampleYear';
import { RecordDatabase } from './database';
import { sampleTime } from './deedTime';
import { OpenRecord } from './openWorkbook';
import { type Sealers, sealInWorkers } from './sealers';
import { SecondCopy } from './secondCopy';
import { freshDevice, layRecord, makeThrowawayKey } from './setUpRecord';
import type { Vault } from './vault';

export interface OpenSample {
  readonly vault: Vault;
  readonly workers: Sealers;
  readonly open: OpenRecord;
}

/**
 * Lays the sample year out in a database and a folder of its own, under a random key that nothing wraps.
 * What an earlier visit left behind is removed first: its key is gone.
 */
export async function openSampleRecord(
  machine: Machine,
  sample: SampleYear,
  freeze: boolean,
): Promise<OpenSample> {
  await machine.ask('record.discardSample');
  const copy = new SecondCopy(machine, 'sample');
  await copy.open();
  const database = new RecordDatabase('sample');
  await database.delete();
  await database.open();
  const vault = await makeThrowawayKey();
  const workers = sealInWorkers();
  const parts = { database, copy, vault, workers, device: freshDevice(), freeze };
  const laid = await layRecord(parts, '', sample.records, false);
  const time = sampleTime(sample.today, sample.now);
  return { vault, workers, open: await OpenRecord.over(laid.workbook, laid.writer, true, time) };
}

/** Leaves the sample year: its key, its database and its folder go. */
export async function leaveSampleRecord(machine: Machine, open: OpenRecord): Promise<void> {
  await open.close();
  await open.writer.database.delete();
  await machine.ask('record.discardSample');
}
