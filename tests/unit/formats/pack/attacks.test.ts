import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packTools } from '../../../../electron/sealing/packTools';
import { packLimits } from '../../../../shared/formats/pack/limits';
import { type Opened, openZip, sealPack } from '../../../../shared/formats/pack/packFile';
import { signManifest } from '../../../../shared/formats/pack/signature';
import { fileProblemText } from '../../../../shared/formats/problemText';
import { plainLines } from '../../../fixtures/linesParts';
import { facts, parts } from './made';

const sunil = packTools.newSigningKey();
const mallory = packTools.newSigningKey();
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** A pack that Sunil signed, as somebody who can open it has it on the table. */
async function onTheTable() {
  const to = { passphrase: 'otter basin violin maple harvest copper' };
  const quick = { ...packTools, encrypt: async (plain: Uint8Array) => plain };
  const made = await sealPack(facts, parts, to, quick, packLimits, sunil);
  if (!made.ok) throw new Error(made.problem.reason);
  const files = new Map<string, Uint8Array>(parts.map((part) => [`${part.kind}.jsonl`, plainLines(part)]));
  return { manifest: structuredClone(made.manifest) as Record<string, unknown>, files };
}

function open(manifest: object, files: ReadonlyMap<string, Uint8Array>): Opened {
  const zip = zipSync({ 'manifest.json': bytesOf(manifest), ...Object.fromEntries(files) });
  return openZip(zip, 'pack', packTools, packLimits);
}

function refusal(opened: Opened): string {
  if (opened.ok) return 'it opened';
  expect(fileProblemText(opened.problem, 'homes.wardpack')).toContain('Nothing was changed.');
  return opened.problem.reason;
}

describe('somebody who takes a signed pack apart', () => {
  it('gets it opened as Sunil’s only while all of it is as he signed it', async () => {
    const { manifest, files } = await onTheTable();
    const opened = open(manifest, files);
    expect(opened.ok && opened.signer?.publicKey).toBe(sunil.publicKey);
  });

  it('cannot change one word of its list of contents', async () => {
    for (const [field, value] of Object.entries({
      from: 'Sunil, really',
      madeAt: '2099-01-01T00:00:00Z',
      scope: { of: 'all' },
      scopeTitle: 'Nothing much',
      level: 'names',
      special: ['votingIntention'],
      id: 'another',
      workbookId: 'another',
      dataVersion: 7,
      recipients: ['a'.repeat(64)],
      mood: 'hopeful',
    })) {
      const { manifest, files } = await onTheTable();
      expect([field, refusal(open({ ...manifest, [field]: value }, files))]).toEqual([
        field,
        'signature-wrong',
      ]);
    }
    const { manifest, files } = await onTheTable();
    const { special: _, ...less } = manifest;
    expect(refusal(open(less, files))).toBe('signature-wrong');
  });

  it('cannot put other records in, with or without their hash in the list', async () => {
    const { manifest, files } = await onTheTable();
    const forged = bytesOf({ id: 'p1', kind: 'person', base: '0m7uuu02o0000laptop01', givenName: 'Forged' });
    const changed = new Map([...files, ['person.jsonl', forged] as const]);
    expect(refusal(open(manifest, changed))).toBe('part-altered');
    const listed = (manifest.parts as { name: string }[]).map((part) =>
      part.name === 'person.jsonl' ? { ...part, sha256: packTools.sha256(forged) } : part,
    );
    expect(refusal(open({ ...manifest, parts: listed }, changed))).toBe('signature-wrong');
  });

  it('cannot add a file or leave one out', async () => {
    const { manifest, files } = await onTheTable();
    const setting = bytesOf({ id: 's1', kind: 'setting', base: '0m7uuu02o0000laptop01', name: 'backups' });
    expect(refusal(open(manifest, new Map([...files, ['setting.jsonl', setting] as const])))).toBe(
      'part-not-listed',
    );
    const fewer = new Map([...files].filter(([name]) => name !== 'campaign.jsonl'));
    expect(refusal(open(manifest, fewer))).toBe('part-missing');
  });

  it('cannot sign in Sunil’s name with another key: it is then that key’s pack', async () => {
    const { manifest, files } = await onTheTable();
    const own = signManifest({ ...manifest, from: 'Sunil Patel' }, mallory, packTools);
    const asMallory = open({ ...manifest, from: 'Sunil Patel', signature: own }, files);
    expect(asMallory.ok && asMallory.signer?.publicKey).toBe(mallory.publicKey);
    const asSunil = { ...own, publicKey: sunil.publicKey };
    expect(refusal(open({ ...manifest, from: 'Sunil Patel', signature: asSunil }, files))).toBe(
      'signature-wrong',
    );
  });

  it('can only take the signature off, and then it counts as nobody’s', async () => {
    const { manifest, files } = await onTheTable();
    for (const signature of [null, 'Sunil', { by: 'Sunil' }, { algorithm: 'none' }]) {
      const opened = open({ ...manifest, signature }, files);
      expect(opened.ok && opened.signer).toBe(undefined);
    }
  });

  it('cannot pass off a key for which anybody can sign, or that is none at all', async () => {
    const { manifest, files } = await onTheTable();
    for (const publicKey of ['A'.repeat(43), `AQ${'A'.repeat(41)}`, '_'.repeat(43), `Ag${'A'.repeat(41)}`]) {
      const signature = { algorithm: 'Ed25519', publicKey, value: 'A'.repeat(86) };
      expect(refusal(open({ ...manifest, signature }, files))).toBe('signature-wrong');
    }
  });
});
