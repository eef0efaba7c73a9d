import { describe, expect, it } from 'vitest';
import { packTools } from '../../../../electron/sealing/packTools';
import { partOf, readCounts } from '../../../../shared/formats/pack/countsPack';
import { packLimits } from '../../../../shared/formats/pack/limits';
import { packFormat } from '../../../../shared/formats/pack/manifest';
import { openZip, sealPack } from '../../../../shared/formats/pack/packFile';
import type { LineRecord } from '../../../../shared/formats/pack/recordLines';
import { fileProblemText } from '../../../../shared/formats/problemText';
import type { CountRow } from '../../../../shared/model/patchCounts';
import { countsRecord } from '../../../../shared/queries/counts/countsRecord';
import { linesPart, recordsIn } from '../../../fixtures/linesParts';
import { facts, records } from './made';

const ruth = packTools.newSigningKey();
const mallory = packTools.newSigningKey();
const stamp = '0m7uuu02o0000laptop01';

const rows: readonly CountRow[] = [
  { measure: 'people', by: 'total', value: 212 },
  { measure: 'people', by: 'stage-place', stage: 'leader', place: 'Oak Tree', placeType: 'ward', value: 15 },
  { measure: 'wins', by: 'total', value: null, under: 10 },
  { measure: 'wins', by: 'month', month: '2026-03', value: null, under: 5 },
];

const record = (more: Partial<Parameters<typeof countsRecord>[0]> = {}): LineRecord =>
  countsRecord(
    {
      workbookId: facts.workbookId,
      part: 'all',
      patch: 'Mansfield',
      from: 'Ruth',
      since: '2026-01-01',
      until: '2026-11-24',
      madeAt: '2026-11-24T19:00:00Z',
      signedBy: ruth.publicKey,
      rows: [...rows],
      ...more,
    },
    stamp,
  );

const signer = { publicKey: ruth.publicKey, forUs: true };
const manifest = { workbookId: facts.workbookId, scope: { of: 'all' as const } };

/** The reason of a refusal, once it is seen to be a whole sentence. */
function refusal(lines: readonly LineRecord[], by: typeof signer | null = signer): string {
  const read = readCounts(lines, manifest, by ?? undefined);
  if (read.ok) return 'it was taken';
  expect(fileProblemText(read.problem, 'mansfield.wardpack')).toContain('Nothing was changed.');
  return read.problem.reason;
}

describe('a pack of counts', () => {
  it('comes out of its zip as it went in, and says that only a reader who knows counts may read it', async () => {
    const quick = { ...packTools, encrypt: async (plain: Uint8Array) => plain };
    const sealed = await sealPack(
      { ...facts, scope: manifest.scope, level: 'counts' },
      [linesPart('patchCounts', [record()])],
      { passphrase: 'otter basin violin maple harvest copper' },
      quick,
      packLimits,
      ruth,
    );
    if (!sealed.ok) throw new Error(sealed.problem.reason);
    expect(sealed.manifest).toMatchObject({ level: 'counts', version: packFormat, oldestReader: 3 });
    const opened = openZip(sealed.bytes, 'pack', packTools, packLimits);
    if (!opened.ok) throw new Error(opened.problem.reason);
    const [part] = opened.parts;
    const lines = part && recordsIn(part);
    if (!lines?.ok) throw new Error('no lines');
    const read = readCounts(lines.records, opened.manifest, opened.signer);
    expect(read.ok && read.counts).toEqual(record());
  });

  it('is refused where it brings a person along, or two tables, or none', () => {
    const [person] = records.person;
    if (!person) throw new Error('no person');
    expect(refusal([record(), person])).toBe('counts-hold-more');
    expect(refusal([record(), record()])).toBe('counts-not-readable');
    expect(refusal([])).toBe('counts-not-readable');
  });

  it('is refused where a row tells more than counts may', () => {
    const people = { measure: 'people', by: 'stage', stage: 'leader' };
    const wrong: readonly (CountRow & Record<string, unknown>)[] = [
      { ...people, value: 3 },
      { ...people, value: 11 },
      { ...people, value: 10, under: 5 },
      { ...people, value: null },
      { measure: 'people', by: 'total', value: 9 },
      { measure: 'people', by: 'votingIntention', value: 10 },
      { measure: 'people', by: 'month', month: '2026-03', value: 10 },
      { measure: 'grudges', by: 'total', value: 20 },
      { ...people, value: 10, note: 'Jean Tully leads' },
      { ...people, value: 1e12 },
    ];
    for (const row of wrong)
      expect([row, refusal([record({ rows: [row] })])]).toEqual([row, 'counts-not-readable']);
    expect(refusal([record()])).toBe('it was taken');
  });

  it('is refused where it is not of the patch, or not by the key, that its manifest names', () => {
    expect(refusal([record({ workbookId: 'another' })])).toBe('counts-not-readable');
    expect(refusal([record({ part: 'a-place' })])).toBe('counts-not-readable');
    expect(refusal([record({ signedBy: mallory.publicKey })])).toBe('counts-signed-by-another');
    expect(refusal([record()], null)).toBe('counts-signed-by-another');
    expect(readCounts([record({ signedBy: null })], manifest, undefined).ok).toBe(true);
    expect(refusal([{ ...record(), deleted: stamp }])).toBe('counts-not-readable');
  });

  it('is of the whole book or of one place, each a patch of its own', () => {
    expect(partOf({ of: 'place', id: 'oak' })).toBe('oak');
    expect(partOf({ of: 'all' })).toBe('all');
    expect(record({ part: 'oak' }).id).not.toBe(record().id);
    expect(record({ rows: [] }).id).toBe(record().id);
  });
});
