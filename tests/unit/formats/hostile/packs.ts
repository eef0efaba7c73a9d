import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { fixture } from '../fixture';
import { facts, records } from '../pack/made';

/** What somebody puts inside an age file that we can open. */
export interface HostilePack {
  name: string;
  inside: () => Uint8Array;
}

const folder = fileURLToPath(new URL('../../../fixtures/hostile/', import.meta.url));
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const sha = 'a'.repeat(64);

/** A pack's zip of these files, under a manifest in which some facts are others. */
const zipped = (manifest: unknown, files: Record<string, string> = {}): Uint8Array =>
  zipSync({
    'manifest.json': text(typeof manifest === 'string' ? manifest : JSON.stringify(manifest)),
    ...Object.fromEntries(Object.entries(files).map(([name, words]) => [name, text(words)])),
  });
const pack = (name: string, manifest: unknown, files?: Record<string, string>): HostilePack => ({
  name,
  inside: () => zipped(manifest, files),
});
const manifest = {
  ...facts,
  format: 'wardbook',
  version: 1,
  oldestReader: 1,
  signature: null,
  parts: [] as unknown[],
};
const people = records.person.map((one) => JSON.stringify(one)).join('\n');

/** The zips that lie in tests/fixtures/hostile, each as the inside of a pack. */
const lying: readonly HostilePack[] = readdirSync(folder)
  .filter((name) => name.endsWith('.zip'))
  .sort()
  .map((name) => ({ name, inside: () => fixture(`hostile/${name}`) }));

/** A pack whose list of contents is right, and whose part holds these lines. */
const lined = (name: string, words: string): HostilePack => {
  const sha256 = createHash('sha256').update(words).digest('hex');
  const parts = [{ name: 'person.jsonl', kind: 'person', count: words.split('\n').length, sha256 }];
  return pack(name, { ...manifest, parts }, { 'person.jsonl': words });
};
const [anneka, zoe] = people.split('\n');

export const hostilePacks: readonly HostilePack[] = [
  ...lying,
  { name: 'nothing-inside', inside: () => new Uint8Array() },
  { name: 'a-list-inside', inside: () => text('First name\nDean\n') },
  { name: 'no-manifest', inside: () => zipSync({ 'person.jsonl': text(people) }) },
  pack('manifest-no-json', '{"format":'),
  pack('manifest-deep', '['.repeat(100_000)),
  pack('manifest-of-wrong-types', { ...manifest, madeAt: 7 }),
  pack('manifest-a-list', []),
  pack('part-promised', {
    ...manifest,
    parts: [{ name: 'person.jsonl', kind: 'person', count: 1, sha256: sha }],
  }),
  pack(
    'part-altered',
    { ...manifest, parts: [{ name: 'person.jsonl', kind: 'person', count: 2, sha256: sha }] },
    { 'person.jsonl': people },
  ),
  pack('part-not-listed', manifest, { 'setting.jsonl': '{"id":"s","kind":"setting","base":"x"}\n' }),
  lined('line-broken-in-the-middle', `${anneka}\n{"id":"p3","kind":\n${zoe}`),
  lined('line-of-another-kind', `${anneka}\n{"id":"s","kind":"setting","base":"x"}`),
  lined(
    'line-for-every-prototype',
    `${anneka}\n${zoe}\n{"id":"p","kind":"person","base":"x","__proto__":{}}`,
  ),
  lined('line-deep', `{"id":"p","kind":"person","base":"x","tags":${'['.repeat(5000)}${']'.repeat(5000)}}`),
  pack('version-to-come', { ...manifest, version: 99, oldestReader: 99 }),
  pack('a-backup-as-a-pack', { ...manifest, purpose: 'backup' }),
  pack('a-program-beside', manifest, { 'run-me.exe': 'MZ' }),
];
