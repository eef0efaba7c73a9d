import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { packTools } from '../../../../electron/sealing/packTools';
import { packLimits } from '../../../../shared/formats/pack/limits';
import { type ManifestFacts, packFormat } from '../../../../shared/formats/pack/manifest';
import { type Opened, openPack, openZip, sealPack } from '../../../../shared/formats/pack/packFile';
import type { PackProblem } from '../../../../shared/formats/problem';
import { fileProblemText } from '../../../../shared/formats/problemText';
import { plainLines, recordsIn } from '../../../fixtures/linesParts';
import { fixture } from '../fixture';
import { facts, madePack, parts, records } from './made';

const words = 'otter basin violin maple harvest copper';
const text = (given: string) => new TextEncoder().encode(given);
const keys = { identity: '', recipient: '' };

beforeAll(async () => {
  keys.identity = await generateX25519Identity();
  keys.recipient = await identityToRecipient(keys.identity);
});

const toUs = () => ({ recipients: [keys.recipient] });
const open = (
  file: Uint8Array,
  by: { passphrase: string } | { identity: string } = { identity: keys.identity },
) => openPack(file, by, 'pack', packTools, packLimits);

function problem(opened: Opened): PackProblem {
  if (opened.ok) throw new Error('it opened');
  // Every refusal has a sentence.
  expect(fileProblemText(opened.problem, 'homes.wardpack')).toContain('Nothing was changed.');
  return opened.problem;
}

/** Seals whatever is in a zip, as somebody with the right key but other intentions would. */
const sealed = (zip: Uint8Array) => packTools.encrypt(zip, toUs());

describe('a pack to a passphrase', () => {
  it('opens with its words, also typed with extra spaces, and gives every record back', async () => {
    const file = await madePack({ passphrase: words });
    const opened = await open(file, { passphrase: ` ${words.replaceAll(' ', '  ')} ` });
    if (!opened.ok) throw new Error(opened.problem.reason);
    expect(opened.manifest).toMatchObject({
      ...facts,
      format: 'wardbook',
      version: packFormat,
      oldestReader: 1,
      signature: null,
    });
    for (const part of opened.parts)
      expect(recordsIn(part)).toEqual({ ok: true, records: records[part.kind as keyof typeof records] });
    expect(problem(await open(file, { passphrase: words.replace('otter', 'other') }))).toEqual({
      reason: 'wrong-passphrase',
    });
    expect(problem(await open(file))).toEqual({ reason: 'needs-passphrase' });
  }, 60_000);

  it('does more work than it needs for nobody: a header that asks for too much is refused at once', async () => {
    expect(problem(await open(fixture('hostile/work-factor-30.age'), { passphrase: words }))).toMatchObject({
      reason: 'work-factor-too-high',
      found: 30,
    });
  });
});

describe('a pack to keys', () => {
  it('opens with each of them and with no other', async () => {
    const second = await generateX25519Identity();
    const file = await madePack({ recipients: [keys.recipient, await identityToRecipient(second)] });
    expect((await open(file)).ok).toBe(true);
    expect((await open(file, { identity: second })).ok).toBe(true);
    expect(problem(await open(file, { identity: await generateX25519Identity() }))).toEqual({
      reason: 'not-for-us',
    });
    expect(problem(await open(file, { identity: 'AGE-SECRET-KEY-1NONSENSE' }))).toEqual({
      reason: 'not-for-us',
    });
    expect(problem(await open(file, { passphrase: words }))).toEqual({ reason: 'needs-identity' });
  });
});

describe('a pack that is not what was written', () => {
  it('is refused wherever it is cut', async () => {
    const file = await madePack(toUs());
    for (const share of [0, 0.05, 0.3, 0.6, 0.9, 0.999]) {
      const cut = file.slice(0, Math.floor(file.length * share));
      expect(['cut-short', 'not-age', 'altered']).toContain(problem(await open(cut)).reason);
    }
    expect(problem(await open(file.slice(0, -1)))).toEqual({ reason: 'cut-short' });
  });

  it('is refused whichever byte is changed', async () => {
    const file = await madePack(toUs());
    for (let at = 0; at < file.length; at += 37) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await open(changed)).ok).toBe(false);
    }
  });

  it('tells a large file damaged in its middle from one without its end', async () => {
    const noise = crypto.getRandomValues(new Uint8Array(60_000));
    const large = Array.from({ length: 5 }, () => noise).map(
      (bytes, index) => [`x${index}.jsonl`, bytes] as const,
    );
    const file = await sealed(zipSync(Object.fromEntries(large), { level: 0 }));
    const changed = file.slice();
    changed[100_000] = (changed[100_000] ?? 0) ^ 1;
    expect(problem(await open(changed))).toEqual({ reason: 'altered' });
    expect(problem(await open(file.slice(0, 200_000)))).toEqual({ reason: 'cut-short' });
  });

  it('or is another kind of file', async () => {
    expect(problem(await open(fixture('csv/picture.csv')))).toEqual({
      reason: 'not-age',
      looksLike: 'image',
    });
    expect(problem(await open(fixture('csv/utf-8.csv')))).toEqual({
      reason: 'not-age',
      looksLike: 'unknown',
    });
    expect(problem(await open(await sealed(text('hello'))))).toEqual({ reason: 'not-a-zip' });
    expect(problem(await open(await sealed(fixture('hostile/not-a-pack.zip'))))).toEqual({
      reason: 'no-manifest',
    });
  });

  it('or holds a hostile zip', async () => {
    expect(problem(await open(await sealed(fixture('hostile/traversal.zip'))))).toMatchObject({
      reason: 'zip-unsafe-name',
    });
    expect(problem(await open(await sealed(fixture('hostile/bomb-by-ratio.zip'))))).toMatchObject({
      reason: 'zip-ratio-too-high',
    });
  });
});

describe('a pack whose list of contents', () => {
  async function withManifest(
    change: (manifest: Record<string, unknown>) => object,
    extra: [string, string][] = [],
  ) {
    const made = await sealPack(facts, parts, toUs(), packTools, packLimits);
    if (!made.ok) throw new Error(made.problem.reason);
    const files = new Map<string, Uint8Array>([
      ['manifest.json', text(JSON.stringify(change({ ...made.manifest })))],
      ...parts.map((part) => [`${part.kind}.jsonl`, plainLines(part)] as const),
      ...extra.map(([name, content]) => [name, text(content)] as const),
    ]);
    return openZip(zipSync(Object.fromEntries(files)), 'pack', packTools, packLimits);
  }

  it('asks for a newer Wardbook is refused by its name', async () => {
    expect(
      problem(await withManifest((m) => ({ ...m, version: 9, oldestReader: 9, madeBy: 'Wardbook 4.0' }))),
    ).toEqual({
      reason: 'newer-version',
      found: 9,
      ours: packFormat,
      madeBy: 'Wardbook 4.0',
    });
  });

  it('was written by a newer Wardbook that older ones may read is read, what we do not know included', async () => {
    const opened = await withManifest((m) => ({ ...m, version: 9, oldestReader: 1, mood: 'hopeful' }));
    expect(opened.ok && opened.manifest).toMatchObject({ version: 9, mood: 'hopeful' });
  });

  it('does not match what is there is refused', async () => {
    expect(problem(await withManifest((m) => m, [['extra.bin', 'x']]))).toEqual({
      reason: 'part-not-listed',
      name: 'extra.bin',
    });
    expect(
      problem(
        await withManifest((m) => ({
          ...m,
          parts: [
            ...(m.parts as object[]),
            { name: 'event.jsonl', kind: 'event', count: 1, sha256: 'a'.repeat(64) },
          ],
        })),
      ),
    ).toEqual({ reason: 'part-missing', name: 'event.jsonl' });
    expect(problem(await withManifest((m) => m, [['person.jsonl', '{"id":"p1"}']]))).toEqual({
      reason: 'part-altered',
      name: 'person.jsonl',
    });
  });

  it('is damaged, or of a backup, is refused', async () => {
    expect(problem(await withManifest(() => ({})))).toMatchObject({ reason: 'manifest-not-readable' });
    expect(problem(await withManifest((m) => ({ ...m, parts: 'many' })))).toMatchObject({
      reason: 'manifest-not-readable',
    });
    expect(problem(await withManifest((m) => ({ ...m, purpose: 'backup' })))).toEqual({
      reason: 'other-purpose',
      found: 'backup',
      wanted: 'pack',
    });
  });
});

describe('a pack that would be too large', () => {
  it('is refused before it is written', async () => {
    const limits = { ...packLimits, total: 100 };
    const large: ManifestFacts = { ...facts };
    expect(await sealPack(large, parts, toUs(), packTools, limits)).toMatchObject({
      ok: false,
      problem: { reason: 'pack-too-large', limit: 100 },
    });
  });
  it('is refused before it is opened', async () => {
    const file = await madePack(toUs());
    const opened = await openPack(file, { identity: keys.identity }, 'pack', packTools, {
      ...packLimits,
      file: 100,
    });
    expect(problem(opened)).toEqual({ reason: 'pack-too-large', bytes: file.length, limit: 100 });
  });
});
