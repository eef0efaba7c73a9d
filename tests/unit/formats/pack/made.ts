import { packTools } from '../../../../electron/sealing/packTools';
import { packLimits } from '../../../../shared/formats/pack/limits';
import type { ManifestFacts } from '../../../../shared/formats/pack/manifest';
import { type LinesPart, sealPack } from '../../../../shared/formats/pack/packFile';
import type { SigningKey } from '../../../../shared/formats/pack/signingKey';
import type { Closer } from '../../../../shared/formats/pack/tools';
import { linesPart } from '../../../fixtures/linesParts';

export const facts: ManifestFacts = {
  purpose: 'pack',
  dataVersion: 1,
  id: '01957f3e-0000-7000-8000-000000000001',
  workbookId: '01957f3e-0000-7000-8000-000000000002',
  madeBy: 'Wardbook 0.1.0',
  madeAt: '2025-03-04T19:00:00Z',
  from: 'Joyce Adebayo',
  scope: { of: 'campaign', id: 'c1' },
  scopeTitle: 'Fix our homes',
  level: 'everything',
  special: [],
};

/** Two people and a campaign, as the store keeps them. */
export const records = {
  person: [
    { id: 'p1', kind: 'person', base: '0m7uuu02o0000laptop01', givenName: 'Anneka', familyName: 'Okoro' },
    {
      id: 'p2',
      kind: 'person',
      base: '0m7uuu02o0001laptop01',
      givenName: 'Zoë',
      stamps: { givenName: '0m7uuu02o0003laptop01' },
    },
  ],
  campaign: [{ id: 'c1', kind: 'campaign', base: '0m7uuu02o0002laptop01', name: 'Fix our homes' }],
};

export const parts: LinesPart[] = Object.entries(records).map(([kind, lines]) => linesPart(kind, lines));

/** A sealed pack; throws where it could not be made. */
export async function madePack(
  to: Closer,
  given: Partial<ManifestFacts> = {},
  key?: SigningKey,
): Promise<Uint8Array> {
  const made = await sealPack({ ...facts, ...given }, parts, to, packTools, packLimits, key);
  if (!made.ok) throw new Error(made.problem.reason);
  return made.bytes;
}
