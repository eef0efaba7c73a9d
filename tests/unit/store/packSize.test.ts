import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeSampleYear } from '../../../build/sampleYear/sampleYear';
import { packTools } from '../../../electron/sealing/packTools';
import { packHere } from '../../../renderer/store/packing/packHere';
import { packSize } from '../../../renderer/store/packSize';
import { partsOf } from '../../../renderer/store/recordParts';
import { packLimits } from '../../../shared/formats/pack/limits';
import { sealPack } from '../../../shared/formats/pack/packFile';
import type { RecordLevel, RecordsScope } from '../../../shared/model/sharing';
import { collectPack } from '../../../shared/queries/packScope';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { Workbook } from '../../../shared/workbook/workbook';
import { facts, records as few } from '../formats/pack/made';
import { patience } from '../runs';

vi.setConfig({ testTimeout: patience });

const sample = new Workbook({ device: 'laptop01', freeze: false });
sample.load(makeSampleYear().records);
const recipients: string[] = [];

beforeAll(async () => {
  for (let each = 0; each < 3; each += 1)
    recipients.push(await identityToRecipient(await generateX25519Identity()));
});

const collect = (scope: RecordsScope, level: RecordLevel) =>
  collectPack(sample, { scope, level, special: [] }).records;

/** How large the sealed file really is. */
async function sealedLength(records: readonly StoredRecord[], to: readonly string[]): Promise<number> {
  const key = packTools.newSigningKey();
  const parts = await partsOf(records, packHere);
  const made = await sealPack(facts, parts, { recipients: [...to] }, packTools, packLimits, key);
  if (!made.ok) throw new Error(made.problem.reason);
  return made.bytes.length;
}

describe('the size of a pack, told before it is made', () => {
  it.each<[string, RecordsScope, RecordLevel]>([
    ['the whole sample year', { of: 'all' }, 'everything'],
    ['its names', { of: 'all' }, 'names'],
    ['its stories alone', { of: 'stories' }, 'names'],
  ])('is within a tenth of what is written: %s', async (_what, scope, level) => {
    const records = collect(scope, level);
    const told = await packSize(records, 1);
    const written = await sealedLength(records, recipients.slice(0, 1));
    expect(Math.abs((told?.bytes ?? 0) / written - 1)).toBeLessThan(0.1);
  });

  it('is so for a pack of three records and three readers', async () => {
    const records: StoredRecord[] = [...few.person, ...few.campaign];
    const told = await packSize(records, 3);
    expect(Math.abs((told?.bytes ?? 0) / (await sealedLength(records, recipients)) - 1)).toBeLessThan(0.1);
  });

  it('is so where only a part of a kind is measured', async () => {
    const attendances = collect({ of: 'all' }, 'everything').filter(({ kind }) => kind === 'attendance');
    const records = Array.from({ length: 60_000 }, (_, each) => {
      const record = attendances[each % attendances.length];
      if (!record) throw new Error('nobody came to anything');
      return { ...record, id: `${record.id}-${each}` };
    });
    const told = await packSize(records, 1);
    const written = await sealedLength(records, recipients.slice(0, 1));
    expect(Math.abs((told?.bytes ?? 0) / written - 1)).toBeLessThan(0.1);
  });

  it('says that a pack over a limit would not be written, and which limit', async () => {
    const records = collect({ of: 'stories' }, 'names');
    expect((await packSize(records, 1))?.problem).toBeUndefined();
    for (const name of ['file', 'total', 'entry'] as const)
      expect((await packSize(records, 1, undefined, { ...packLimits, [name]: 2000 }))?.problem).toMatchObject(
        {
          reason: 'pack-too-large',
          limit: 2000,
        },
      );
  });

  it('is not told where another choice has been made meanwhile', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await packSize(collect({ of: 'stories' }, 'names'), 1, stop.signal)).toBeUndefined();
  });
});
