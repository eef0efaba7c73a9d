import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { RecordFolder } from '../../../../electron/record/recordFolder';
import { judgeCopies } from '../../../../renderer/store/judgeCopies';
import { hex, rowHead } from '../../../../shared/formats/journalRow';
import { patience, runs } from '../../runs';
import { entryOf, freshVault, joinRows, sealedRows } from '../../store/sealedRows';

vi.setConfig({ testTimeout: patience, hookTimeout: patience });

const ROWS = 2000;
let work: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'wardbook-cut-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: resolve('tests/unit/electron/record/cutRounds.process.ts'),
      outDir: work,
      rollupOptions: { output: { entryFileNames: 'cutRounds.mjs' } },
    },
    ssr: { noExternal: true },
  });
});

afterAll(() => rm(work, { recursive: true, force: true }));

/** Appends and cuts in a process of its own that is killed so many milliseconds after so many rows; the last row it acknowledged. */
function killedAfter(rows: number, milliseconds: number, rowsPath: string): Promise<number> {
  const child = spawn(process.execPath, [join(work, 'cutRounds.mjs'), work, rowsPath]);
  let told = '';
  let wrong = '';
  let killing = false;
  child.stderr.on('data', (piece) => {
    wrong += piece;
  });
  child.stdout.on('data', (piece) => {
    told += piece;
    if (killing || told.split('\n').length - 2 < rows) return;
    killing = true;
    setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  return new Promise((settle, fail) => {
    child.on('close', (code) => {
      if (code !== null && code !== 0) fail(new Error(wrong));
      settle(Number(told.trimEnd().split('\n').at(-1)) || 0);
    });
  });
}

it('a journal file that is cut behind backups loses nothing acknowledged, whenever the process is killed', async () => {
  const made = await sealedRows(
    await freshVault(),
    Array.from({ length: ROWS }, (_, turn) => entryOf(turn + 1)),
  );
  const hashOf = (number: number) =>
    hex(rowHead(made.rows[number - 1] ?? new Uint8Array())?.hash ?? new Uint8Array());
  const rowsPath = join(work, 'rows');
  await writeFile(rowsPath, joinRows(made.rows));
  const seed = Number(process.env.WARDBOOK_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`cut test: seed ${seed} (run again with WARDBOOK_SEED=${seed})`);
  let acknowledged = 0;
  let cuts = 0;
  for (let round = 0; round < runs(12); round++) {
    // By rows first: how many a disk takes in a while differs a hundredfold, and every third is followed by a cut.
    const rows = (seed + round) % 8;
    const wait = ((seed * (round + 1)) % 31) + (round % 3) * 0.3;
    acknowledged = Math.max(acknowledged, await killedAfter(rows, wait, rowsPath));
    const folder = new RecordFolder(work, 'workbook');
    const { journal, backup } = await folder.open();
    const when = `round ${round}, seed ${seed}`;
    expect(journal?.last ?? 0, when).toBeGreaterThanOrEqual(acknowledged);
    const database = {
      firstJournal: 1,
      chain: hashOf(0),
      last: acknowledged,
      lastHash: acknowledged === 0 ? '00'.repeat(32) : hashOf(acknowledged),
    };
    const verdict = await judgeCopies(
      database,
      { journal, backup, wholeFrom: 1 },
      { inFile: async (number) => folder.journal?.hashOf(number) ?? null, inDatabase: hashOf },
    );
    expect(['same', 'fill-database'], when).toContain(verdict.verdict);
    if (journal && journal.first > 1) {
      cuts += 1;
      // With every stick pulled out, the backup beside the file holds what the file does not.
      for (const name of await readdir(work)) if (name.endsWith('.wardbackup')) await rm(join(work, name));
      const beside = await folder.backup();
      expect(beside?.through, when).toBeGreaterThanOrEqual(journal.first - 1);
      const bytes = await folder.backupBeside(beside?.name ?? '');
      expect(Buffer.from(bytes ?? []).toString(), when).toBe(`all up to ${beside?.through}`.repeat(5000));
    }
    await folder.journal?.close();
  }
  expect(cuts).toBeGreaterThan(0);
});
