import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packTools } from '../../../../electron/sealing/packTools';
import { packLimits } from '../../../../shared/formats/pack/limits';
import { readZipDirectory } from '../../../../shared/formats/pack/zipDirectory';
import { readZipFiles } from '../../../../shared/formats/pack/zipFiles';
import { fixture } from '../fixture';

const text = (words: string) => new TextEncoder().encode(words);

function refusal(file: string, limits = packLimits): unknown {
  const read = readZipFiles(fixture(`hostile/${file}`), limits, packTools);
  return read.ok ? 'read' : read.problem;
}

describe('a zip as packs are', () => {
  it('gives its files back', () => {
    const zipped = zipSync({
      'manifest.json': text('{}'),
      'person.jsonl': [text('a\n'.repeat(500)), { level: 9 }],
    });
    const read = readZipFiles(zipped, packLimits, packTools);
    expect(read.ok && [...read.files.keys()]).toEqual(['manifest.json', 'person.jsonl']);
    expect(read.ok && new TextDecoder().decode(read.files.get('person.jsonl')?.plain)).toBe(
      'a\n'.repeat(500),
    );
  });

  it('may hold stored files, a file of no bytes, and a comment at its end', () => {
    const zipped = zipSync({ a: [text('plain'), { level: 0 }], b: new Uint8Array() });
    const read = readZipFiles(zipped, packLimits, packTools);
    expect(read.ok && read.files.get('b')?.plain.length).toBe(0);
    const withComment = new Uint8Array([...zipped, ...text('hi')]);
    withComment[zipped.length - 2] = 2;
    expect(readZipDirectory(withComment, packLimits).ok).toBe(true);
  });

  it('is read the same where it lies inside a larger buffer', () => {
    const zipped = zipSync({ a: text('plain') });
    const larger = new Uint8Array(zipped.length + 100);
    larger.set(zipped, 50);
    const read = readZipFiles(larger.subarray(50, 50 + zipped.length), packLimits, packTools);
    expect(read.ok && new TextDecoder().decode(read.files.get('a')?.plain)).toBe('plain');
  });
});

describe('a zip that would write elsewhere', () => {
  it.each([
    ['traversal.zip', '../../.profile'],
    ['absolute-path.zip', '/etc/passwd'],
    ['backslash.zip', '..\\..\\evil.bat'],
    ['drive-letter.zip', 'C:/evil.bat'],
    ['control-character.zip', 'per\u0007son.jsonl'],
    ['trailing-dot.zip', 'person.jsonl.'],
  ])('%s is refused by its name', (file, name) => {
    expect(refusal(file)).toEqual({ reason: 'zip-unsafe-name', name });
  });
});

describe('a zip that says two things', () => {
  it('bytes after the end of what was compressed are damage', () => {
    const plain = text('{"name":"Bev"}\n'.repeat(50));
    const behind = (more: string): ReturnType<typeof readZipFiles> => {
      const bytes = new Uint8Array([...packTools.deflate(plain), ...text(more)]);
      const file = { name: 'a', size: plain.length, crc: packTools.crc32(plain), deflated: true, bytes };
      return readZipFiles(packTools.zip([file]), packLimits, packTools);
    };
    expect(behind('').ok).toBe(true);
    expect(behind('{"name":"Gary"}')).toMatchObject({ problem: { reason: 'zip-damaged' } });
  });
  it('a name that stands twice is refused, also where only capitals differ', () => {
    expect(refusal('duplicate-name.zip')).toEqual({ reason: 'zip-duplicate-name', name: 'person.jsonl' });
    expect(refusal('duplicate-name-by-case.zip')).toEqual({
      reason: 'zip-duplicate-name',
      name: 'PERSON.jsonl',
    });
  });
  it('a name that differs between directory and entry is damage', () => {
    expect(refusal('two-names.zip')).toMatchObject({ reason: 'zip-damaged' });
  });
  it('a size that is a lie is damage, and no more than it claims is ever unpacked', () => {
    expect(refusal('lies-about-its-size.zip')).toEqual({
      reason: 'zip-damaged',
      detail: '“person.jsonl” is not the size that it claims',
    });
  });
  it('entries that lie over one another are damage', () => {
    expect(refusal('overlapping.zip')).toEqual({
      reason: 'zip-damaged',
      detail: 'entries lie over one another',
    });
  });
  it('an entry outside the file, or one that is encrypted, is damage', () => {
    expect(refusal('outside-the-file.zip')).toMatchObject({ reason: 'zip-damaged' });
    expect(refusal('encrypted-entry.zip')).toMatchObject({ reason: 'zip-damaged' });
  });
});

describe('a zip that is too much', () => {
  it('by its ratio: a bomb', () => {
    expect(refusal('bomb-by-ratio.zip')).toMatchObject({
      reason: 'zip-ratio-too-high',
      name: 'person.jsonl',
      limit: 200,
    });
  });
  it('by the number of its entries', () => {
    expect(refusal('many-entries.zip', { ...packLimits, entries: 50 })).toEqual({
      reason: 'zip-too-many-entries',
      found: 60,
      limit: 50,
    });
  });
  it('by the size of one entry, or of all together', () => {
    const loose = { ...packLimits, ratio: 10_000 };
    expect(refusal('bomb-by-ratio.zip', { ...loose, entry: 1_000_000 })).toEqual({
      reason: 'zip-entry-too-large',
      name: 'person.jsonl',
      bytes: 8_388_608,
      limit: 1_000_000,
    });
    expect(refusal('bomb-by-ratio.zip', { ...loose, total: 8_388_609 })).toEqual({
      reason: 'zip-total-too-large',
      bytes: 8_388_610,
      limit: 8_388_609,
    });
    expect(refusal('bomb-by-ratio.zip', loose)).toBe('read');
  });
  it('by its depth', () => {
    expect(refusal('too-deep.zip')).toEqual({ reason: 'zip-too-deep', name: 'a/b/c/d.txt', limit: 2 });
  });
});

describe('what is no zip', () => {
  it('is said to be none', () => {
    for (const bytes of [new Uint8Array(), text('hello'), new Uint8Array(100)])
      expect(readZipDirectory(bytes, packLimits)).toEqual({ ok: false, problem: { reason: 'not-a-zip' } });
  });

  it('cut or changed at any byte, it is read or refused, and never throws', () => {
    const zipped = zipSync({ 'manifest.json': text('{"a":1}'), 'person.jsonl': text('line\n'.repeat(20)) });
    for (let at = 0; at < zipped.length; at++) {
      const changed = zipped.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(() => readZipFiles(changed, packLimits, packTools)).not.toThrow();
      expect(readZipFiles(zipped.slice(0, at), packLimits, packTools).ok).toBe(false);
    }
  });
});
