import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packTools } from '../../../electron/sealing/packTools';
import { zipLines } from '../../../shared/formats/openLines';
import { packLimits } from '../../../shared/formats/pack/limits';
import { doSealingJob } from '../../../shared/formats/pack/sealing';
import { parts, records } from './pack/made';

const about = { madeBy: 'Wardbook 0.1.0', madeAt: '2026-11-24T19:00:00Z', dataVersion: 1, level: 'names' };

describe('an open export', () => {
  it('is a zip with a file of lines for each kind, and says how many there are', async () => {
    const made = await doSealingJob({ job: 'zipLines', about, parts }, packTools);
    if (!made.ok || !('bytes' in made)) throw new Error('no zip');
    const files = unzipSync(made.bytes);
    expect(Object.keys(files).sort()).toEqual(['about.json', 'campaign.jsonl', 'person.jsonl']);
    const people = strFromU8(files['person.jsonl'] ?? new Uint8Array());
    expect(
      people
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(records.person);
    expect(JSON.parse(strFromU8(files['about.json'] ?? new Uint8Array()))).toEqual({
      ...about,
      counts: { person: 2, campaign: 1 },
    });
  });

  it('is refused where it would be larger than any program should be given', () => {
    const made = zipLines(about, parts, packTools, { ...packLimits, total: 100 });
    expect(made).toMatchObject({ ok: false, problem: { reason: 'pack-too-large', limit: 100 } });
  });
});
