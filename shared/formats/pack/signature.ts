import { z } from 'zod';
import type { PackProblem } from '../problem';
import { type SigningKey, signingKeyText } from './signingKey';
import type { PackTools } from './tools';

/** What the manifest of a signed pack carries; a signature of another shape is a later version's. */
const signature = z.looseObject({
  algorithm: z.literal('Ed25519'),
  publicKey: signingKeyText,
  /** 64 bytes as base64url. */
  value: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});

/** Who signed an opened pack. */
export interface Signer {
  publicKey: string;
  /** False where it was sealed for others and somebody passed it on: what it says was not said to us. */
  forUs: boolean;
}

/**
 * What is signed: the manifest as compact JSON, its keys in the order in which they stand, without its
 * signature. With the hash of every part in it, nothing inside can be changed and stay signed.
 */
function signedBytes(manifest: object): Uint8Array {
  const { signature: _, ...told } = manifest as Record<string, unknown>;
  return new TextEncoder().encode(`wardbook pack manifest\n${JSON.stringify(told)}`);
}

export function signManifest(
  manifest: object,
  key: SigningKey,
  tools: Pick<PackTools, 'sign'>,
): z.output<typeof signature> {
  return { algorithm: 'Ed25519', publicKey: key.publicKey, value: tools.sign(key, signedBytes(manifest)) };
}

/**
 * The key that a manifest was signed with; undefined where it is unsigned, or signed in a way that only a
 * later version knows. A signature that does not fit is refused: somebody changed the pack.
 */
export function signerOf(
  manifest: object,
  tools: Pick<PackTools, 'verify'>,
): { ok: true; publicKey: string | undefined } | { ok: false; problem: PackProblem } {
  const read = signature.safeParse((manifest as Record<string, unknown>).signature);
  if (!read.success) return { ok: true, publicKey: undefined };
  const { publicKey, value } = read.data;
  if (!tools.verify(publicKey, signedBytes(manifest), value))
    return { ok: false, problem: { reason: 'signature-wrong' } };
  return { ok: true, publicKey };
}

/** How a manifest names a recipient: the SHA-256 of its text, which tells readers of the pack no address. */
export const fingerprintOf = (recipient: string, tools: Pick<PackTools, 'sha256'>): string =>
  tools.sha256(new TextEncoder().encode(recipient));
