import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { packTools } from '../../../../electron/sealing/packTools';
import { readCounts } from '../../../../shared/formats/pack/countsPack';
import { packLimits } from '../../../../shared/formats/pack/limits';
import { openPack, sealPack } from '../../../../shared/formats/pack/packFile';
import { type Breakdown, countMeasures, measureNames } from '../../../../shared/model/countMeasures';
import { rolledUp } from '../../../../shared/queries/counts/rollUp';
import type { StoredRecord } from '../../../../shared/workbook/entry';
import { incomingEntry, previewIncoming } from '../../../../shared/workbook/incoming';
import { finish } from '../../../../shared/workbook/slices';
import { linesPart, plainLines, recordsIn } from '../../../fixtures/linesParts';
import { facts } from '../../formats/pack/made';
import { readerIdentity } from '../../formats/pack/readerKey';
import { patience } from '../../runs';
import { Book } from '../../workbook/book';
import { manyPatches } from './manyPatches';

const folder = mkdtempSync(join(tmpdir(), 'wardbook-duckdb-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The query as the README tells it, looking into our folder. */
function recipe(): string {
  const readme = readFileSync(fileURLToPath(new URL('../../../../README.md', import.meta.url)), 'utf8');
  const [, sql] = /```sql\n([\s\S]*?)```/.exec(readme) ?? [];
  if (!sql?.includes("'counts/*.jsonl'")) throw new Error('the README tells no query over counts/*.jsonl');
  return sql.replace("'counts/*.jsonl'", `'${join(folder, 'counts', '*.jsonl').replaceAll("'", "''")}'`);
}

/** Seals a pack of counts for the region, and opens it there: its line as it lies in the zip, and as it is taken in. */
async function throughAPack(record: StoredRecord, recipient: string) {
  const workbookId = String(record.workbookId);
  const sealed = await sealPack(
    { ...facts, workbookId, scope: { of: 'all' }, level: 'counts' },
    [linesPart('patchCounts', [record])],
    { recipients: [recipient] },
    packTools,
    packLimits,
  );
  if (!sealed.ok) throw new Error(sealed.problem.reason);
  const opened = await openPack(sealed.bytes, { identity: readerIdentity }, 'pack', packTools, packLimits);
  if (!opened.ok) throw new Error(opened.problem.reason);
  const [part] = opened.parts;
  if (!part) throw new Error('no part');
  const lines = recordsIn(part);
  if (!lines.ok) throw new Error(lines.problem.reason);
  const read = readCounts(lines.records, opened.manifest, opened.signer);
  if (!read.ok) throw new Error(read.problem.reason);
  return { bytes: plainLines(part), records: lines.records };
}

describe('the counts-only packs of 650 patches', () => {
  it(
    'add up to the same in one query of DuckDB as in the roll-up, cell by cell',
    async () => {
      const recipient = await packTools.recipientOf(readerIdentity);
      mkdirSync(join(folder, 'counts'));
      const received: StoredRecord[] = [];
      for (const [number, record] of manyPatches(650).records.entries()) {
        const { bytes, records } = await throughAPack(record, recipient);
        writeFileSync(join(folder, 'counts', `patch-${number}.jsonl`), bytes);
        received.push(...records);
      }
      const at = '2026-11-24T21:00:00.000Z';
      const region = new Book();
      const preview = finish(previewIncoming(region.workbook, received, at));
      const entry = incomingEntry(region.workbook, preview, at, { label: 'Took in counts' });
      if (!entry) throw new Error('nothing came in');
      region.workbook.apply(entry);
      const patches = region.workbook.all('patchCounts');
      expect(patches).toHaveLength(650);

      const instance = await DuckDBInstance.create();
      const connection = await instance.connect();
      const answer = await connection.runAndReadAll(recipe());
      const byDuckDB = answer
        .getRowObjects()
        .map((row) => [
          [row.measure, row.broken_down, row.stage, row.month, row.category]
            .map((part) => part ?? '')
            .join('/'),
          { least: row.least, most: row.most },
        ])
        .sort();
      connection.closeSync();
      instance.closeSync();

      const byUs = measureNames
        .flatMap((measure) => {
          const breakdowns: readonly Breakdown[] = ['total', ...countMeasures[measure].by];
          return breakdowns.flatMap((by) => [
            ...rolledUp(patches, measure, by, ({ stage = '', month = '', category = '' }) =>
              [measure, by, stage, month, category].join('/'),
            ),
          ]);
        })
        .sort();
      expect(byUs.length).toBeGreaterThan(100);
      expect(byDuckDB).toEqual(byUs);
    },
    patience,
  );
});
