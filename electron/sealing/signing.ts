import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { PackTools } from '../../shared/formats/pack/tools';

/**
 * The y of every point of small order, and of those also beyond the field's prime, in hex without the sign bit
 * (RFC 8032, section 5.1; the same list as libsodium's): signatures "by" these keys can be made by anybody.
 */
const anybodysKeys: ReadonlySet<string> = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
]);

function isAnybodys(publicKey: string): boolean {
  const raw = Buffer.from(publicKey, 'base64url');
  raw[31] = (raw[31] ?? 0) & 0x7f;
  return anybodysKeys.has(raw.toString('hex'));
}

/** Ed25519 by node:crypto, its keys as the JWK of RFC 8037 has them. */
export const signingTools: Pick<PackTools, 'newSigningKey' | 'sign' | 'verify'> = {
  newSigningKey() {
    const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    if (x === undefined || d === undefined) throw new Error('a key was made without one of its halves');
    return { publicKey: x, privateKey: d };
  },

  sign({ publicKey, privateKey }, bytes) {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey, d: privateKey };
    return sign(null, bytes, createPrivateKey({ key: jwk, format: 'jwk' })).toString('base64url');
  },

  verify(publicKey, bytes, signature) {
    if (isAnybodys(publicKey)) return false;
    try {
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey };
      const key = createPublicKey({ key: jwk, format: 'jwk' });
      return verify(null, bytes, key, Buffer.from(signature, 'base64url'));
    } catch (fault) {
      // Bytes that are no point of the curve: no key made this signature.
      if (fault instanceof Error) return false;
      throw fault;
    }
  },
};
