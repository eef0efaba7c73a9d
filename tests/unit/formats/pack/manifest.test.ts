import { describe, expect, it } from 'vitest';
import {
  oldestReaderOf,
  packFormat,
  packManifest,
  readManifest,
} from '../../../../shared/formats/pack/manifest';
import { facts } from './made';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const whole = { format: 'wardbook', version: 1, oldestReader: 1, ...facts, parts: [], signature: null };

const reason = (value: unknown) => {
  const read = readManifest(bytes(value), 'pack');
  return read.ok ? 'read' : read.problem.reason;
};

describe('the list of contents of a pack', () => {
  it('is read, with what a newer Wardbook added', () => {
    expect(readManifest(bytes({ ...whole, mood: 'hopeful' }), 'pack')).toMatchObject({
      ok: true,
      manifest: { from: 'Joyce Adebayo', mood: 'hopeful' },
    });
  });

  it('may carry a signature, which proves nothing to this version', () => {
    expect(reason({ ...whole, signature: { by: 'somebody', over: 'everything' } })).toBe('read');
  });

  it('from a newer version is named before its other fields are looked at', () => {
    expect(readManifest(bytes({ oldestReader: packFormat + 1, shape: 'unknown' }), 'pack')).toEqual({
      ok: false,
      problem: {
        reason: 'newer-version',
        found: packFormat + 1,
        ours: packFormat,
        madeBy: 'a newer version',
      },
    });
  });

  it('names the field that cannot be read', () => {
    const read = readManifest(bytes({ ...whole, madeBy: 7 }), 'pack');
    expect(read.ok ? '' : read.problem).toMatchObject({ reason: 'manifest-not-readable' });
    expect(read.ok ? '' : JSON.stringify(read.problem)).toContain('madeBy');
  });

  it('that is no JSON, or of another program, is refused', () => {
    expect(readManifest(new TextEncoder().encode('<html>'), 'pack').ok).toBe(false);
    const twice = JSON.stringify(whole).replace('{', '{"purpose":"backup",');
    expect(readManifest(new TextEncoder().encode(twice), 'pack')).toEqual({
      ok: false,
      problem: { reason: 'manifest-not-readable', detail: '“purpose” stands in it twice' },
    });
    expect(reason({ ...whole, format: 'ledger' })).toBe('manifest-not-readable');
    expect(reason([])).toBe('manifest-not-readable');
    expect(reason(null)).toBe('manifest-not-readable');
  });

  it('names only parts that lie beside it', () => {
    const part = (name: string) => ({ name, kind: 'person', count: 1, sha256: 'a'.repeat(64) });
    expect(reason({ ...whole, parts: [part('person.jsonl')] })).toBe('read');
    for (const name of [
      '../person.jsonl',
      'media/person.jsonl',
      'manifest.json',
      '.jsonl',
      'person.jsonl.exe',
    ])
      expect([name, reason({ ...whole, parts: [part(name)] })]).toEqual([name, 'manifest-not-readable']);
  });

  it('says its scope in one of the ways that we know', () => {
    for (const scope of [{ of: 'all' }, { of: 'campaign', id: 'c1' }, { of: 'event', id: 'e1' }])
      expect(packManifest.safeParse({ ...whole, scope }).success).toBe(true);
    expect(packManifest.safeParse({ ...whole, scope: { of: 'place' } }).success).toBe(false);
  });

  it('may have a scope of a later version: it is told as none', () => {
    expect(packManifest.parse({ ...whole, scope: { of: 'planet', id: 'mars' } }).scope).toBeUndefined();
  });

  it('asks for this version where the scope is one that those before refuse', () => {
    for (const scope of [{ of: 'stories' }, { of: 'people' }] as const)
      expect(oldestReaderOf({ level: 'names', scope })).toBe(4);
    expect(oldestReaderOf({ level: 'names', scope: { of: 'place', id: 'p' } })).toBe(1);
    expect(oldestReaderOf({ level: 'counts', scope: { of: 'all' } })).toBe(3);
  });
});
