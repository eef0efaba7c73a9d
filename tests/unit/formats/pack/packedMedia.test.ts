import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packTools } from '../../../../electron/sealing/packTools';
import { packLimits } from '../../../../shared/formats/pack/limits';
import { openPack, openZip, sealPack } from '../../../../shared/formats/pack/packFile';
import { fileProblemText } from '../../../../shared/formats/problemText';
import { facts, parts } from './made';

const photo = { id: 'm-1', bytes: new Uint8Array(5000).fill(7) };
const unsealed = { ...packTools, encrypt: async (plain: Uint8Array) => plain };
const to = { passphrase: 'never used' };
const seal = (media = [photo], limits = packLimits) =>
  sealPack(facts, parts, to, unsealed, limits, undefined, media);

/** The zip that is inside a pack. */
async function inside(): Promise<Uint8Array> {
  const made = await seal();
  if (!made.ok) throw new Error(made.problem.reason);
  return made.bytes;
}

/** Opens what is inside a pack once somebody has changed its files. */
async function opening(change: (files: Record<string, Uint8Array>) => void) {
  const { unzipSync } = await import('fflate');
  const files = unzipSync(await inside());
  change(files);
  const read = openZip(zipSync(files, { level: 0 }), 'pack', packTools, packLimits);
  if (read.ok) return 'opened';
  expect(fileProblemText(read.problem, 'x.wardpack')).toContain('Nothing was changed.');
  return read.problem;
}

describe('photos and recordings in a pack', () => {
  it('come out as they went in, through age too, under a manifest that only a reader who knows them reads', async () => {
    const identity = await generateX25519Identity();
    const recipients = [await identityToRecipient(identity)];
    const made = await sealPack(facts, parts, { recipients }, packTools, packLimits, undefined, [photo]);
    if (!made.ok) throw new Error(made.problem.reason);
    expect(made.manifest).toMatchObject({ oldestReader: 5, media: [{ id: 'm-1', size: 5000 }] });
    const opened = await openPack(made.bytes, { identity }, 'pack', packTools, packLimits);
    if (!opened.ok) throw new Error(opened.problem.reason);
    expect(opened.media.map(({ id, bytes }) => [id, [...bytes]])).toEqual([['m-1', [...photo.bytes]]]);
    expect(opened.parts).toHaveLength(parts.length);
  });

  it('are stored as they are, and a pack without any is one that older readers read', async () => {
    const zip = await inside();
    expect(zip.length).toBeGreaterThan(5000);
    const without = await seal([]);
    expect(without.ok && without.manifest).toMatchObject({ oldestReader: 1 });
    expect(without.ok && without.manifest.media).toBeUndefined();
  });

  it('are refused where they are altered, missing, or more than is listed', async () => {
    expect(await opening(() => undefined)).toBe('opened');
    expect(
      await opening((files) => {
        files['media/m-1'] = new Uint8Array(5000).fill(8);
      }),
    ).toEqual({ reason: 'part-altered', name: 'media/m-1' });
    expect(
      await opening((files) => {
        files['media/m-1'] = photo.bytes.slice(1);
      }),
    ).toEqual({ reason: 'part-altered', name: 'media/m-1' });
    expect(await opening((files) => delete files['media/m-1'])).toEqual({
      reason: 'part-missing',
      name: 'media/m-1',
    });
    expect(
      await opening((files) => {
        files['media/m-2'] = photo.bytes;
      }),
    ).toEqual({ reason: 'part-not-listed', name: 'media/m-2' });
    expect(
      await opening((files) => {
        files['media/deep/m-2'] = photo.bytes;
      }),
    ).toMatchObject({ reason: 'zip-too-deep' });
  });

  it('are refused before anything is sealed where they are too many or too large together', async () => {
    const many = Array.from({ length: 1901 }, (_, at) => ({ id: `m-${at}`, bytes: new Uint8Array([1]) }));
    expect(await seal(many)).toMatchObject({
      problem: { reason: 'too-many-media', found: 1901, limit: 1900 },
    });
    expect(await seal([photo], { ...packLimits, total: 5000 })).toMatchObject({
      problem: { reason: 'pack-too-large' },
    });
    const sealed = await seal(many.slice(0, 1900));
    if (!sealed.ok) throw new Error(sealed.problem.reason);
    expect(openZip(sealed.bytes, 'pack', packTools, packLimits).ok).toBe(true);
  });
});
