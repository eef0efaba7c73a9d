import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { packTools } from '../../../../electron/sealing/packTools';
import { openBackup } from '../../../../shared/formats/pack/backupFile';
import { packLimits } from '../../../../shared/formats/pack/limits';
import { type Opened, openPack } from '../../../../shared/formats/pack/packFile';
import type { Opener } from '../../../../shared/formats/pack/tools';
import { plainLines, recordsIn } from '../../../fixtures/linesParts';
import { fixture } from '../fixture';
import { records } from './made';
import { readerIdentity } from './readerKey';

const words = 'otter basin violin maple harvest copper';
const packs = fileURLToPath(new URL('../../../fixtures/packs/', import.meta.url));
const identity = readerIdentity;

const here = (command: string, ...args: string[]) => spawnSync(command, args).error === undefined;
const hasAge = here('age', '--version');
const hasUnzip = here('unzip', '-v');
const hasZip = here('zip', '-v');
const hasScript = here('script', '--version');

const folder = mkdtempSync(join(tmpdir(), 'wardbook-open-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open = (file: string, by: Opener) =>
  openPack(fixture(`packs/${file}`), by, 'pack', packTools, packLimits);

function recordsOf(opened: Opened, kind: string): unknown {
  if (!opened.ok) throw new Error(opened.problem.reason);
  const part = opened.parts.find((one) => one.kind === kind);
  return part && recordsIn(part);
}

describe('packs made by Wardbook of format 1', () => {
  it('still open, by passphrase and by key', async () => {
    for (const [file, by] of [
      ['version-1-passphrase.wardpack', { passphrase: words }],
      ['version-1-recipient.wardpack', { identity }],
    ] as const)
      expect(recordsOf(await open(file, by), 'person')).toEqual({ ok: true, records: records.person });
  }, 60_000);

  it('so do its backups, by passphrase and by recovery sheet', async () => {
    for (const by of [{ passphrase: words }, { identity }]) {
      const opened = await openBackup(fixture('packs/version-1.wardbackup'), by, packTools, packLimits);
      expect(opened.ok && opened.parts.map(({ kind, count }) => [kind, count])).toEqual([
        ['person', 2],
        ['campaign', 1],
      ]);
    }
  }, 60_000);
});

describe('packs made without Wardbook', () => {
  it('by age and zip open like our own, with fields that we do not know', async () => {
    for (const [file, by] of [
      ['by-age-and-zip-passphrase.wardpack', { passphrase: words }],
      ['by-age-and-zip-recipient.wardpack', { identity }],
    ] as const) {
      const opened = await open(file, by);
      expect(opened.ok && opened.manifest.madeBy).toBe('age 1.1.1 and zip 3.0');
      expect(recordsOf(opened, 'person')).toMatchObject({
        ok: true,
        records: [{ givenName: 'Anneka' }, { givenName: 'Zoë', mood: 'hopeful' }],
      });
    }
  }, 60_000);

  it.skipIf(!hasAge || !hasZip)('by the age and zip of this machine too', async () => {
    const opened = await open('by-age-and-zip-recipient.wardpack', { identity });
    if (!opened.ok) throw new Error(opened.problem.reason);
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(opened.manifest));
    for (const part of opened.parts) writeFileSync(join(folder, `${part.kind}.jsonl`), plainLines(part));
    execFileSync('zip', ['-q', '-X', 'new.zip', 'manifest.json', 'person.jsonl'], { cwd: folder });
    const recipient = execFileSync('age-keygen', ['-y', join(packs, 'reader.key')], {
      encoding: 'utf8',
    }).trim();
    for (const armour of [[], ['-a']]) {
      const sealed = execFileSync('age', ['-r', recipient, ...armour, join(folder, 'new.zip')]);
      const read = await openPack(new Uint8Array(sealed), { identity }, 'pack', packTools, packLimits);
      expect(recordsOf(read, 'person')).toMatchObject({ ok: true });
    }
  });
});

describe('packs of ours without Wardbook', () => {
  it.skipIf(!hasAge || !hasUnzip)('open with age and unzip alone', () => {
    const zip = join(folder, 'out.zip');
    execFileSync('age', [
      '-d',
      '-i',
      join(packs, 'reader.key'),
      '-o',
      zip,
      join(packs, 'version-1-recipient.wardpack'),
    ]);
    execFileSync('unzip', ['-q', '-o', zip, '-d', join(folder, 'out')]);
    const lines = readFileSync(join(folder, 'out', 'person.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(records.person);
  });

  it.skipIf(!hasAge || !hasUnzip || !hasScript)(
    'open with age by their words, typed at its prompt',
    () => {
      const zip = join(folder, 'words.zip');
      // age asks at the terminal and nowhere else; script gives it one.
      const file = join(packs, 'version-1-passphrase.wardpack');
      execFileSync('script', ['-qec', `age -d -o '${zip}' '${file}'`, '/dev/null'], { input: `${words}\n` });
      expect(execFileSync('unzip', ['-p', zip, 'campaign.jsonl'], { encoding: 'utf8' })).toContain(
        'Fix our homes',
      );
    },
    30_000,
  );

  it.skipIf(!hasAge || !hasUnzip)(
    'so do backups: unzip, then age with the recovery sheet, then unzip',
    () => {
      execFileSync('unzip', ['-q', '-o', join(packs, 'version-1.wardbackup'), '-d', join(folder, 'backup')]);
      const zip = join(folder, 'workbook.zip');
      execFileSync('age', [
        '-d',
        '-i',
        join(packs, 'reader.key'),
        '-o',
        zip,
        join(folder, 'backup', 'workbook.age'),
      ]);
      expect(execFileSync('unzip', ['-p', zip, 'person.jsonl'], { encoding: 'utf8' })).toContain('Anneka');
    },
  );
});
