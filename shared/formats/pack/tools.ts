import type { SigningKey } from './signingKey';

/** How an age file opens, and for whom it is closed. */
export type Opener = { passphrase: string } | { identity: string };
export type Closer = { passphrase: string } | { recipients: readonly string[] };

/** Why age did not open a file, beyond what its header told. */
export type AgeFault = 'wrong-key' | 'altered' | 'cut-short';

/** A file as it goes into a zip. */
export interface ZipFile {
  name: string;
  /** Of the file itself, in bytes. */
  size: number;
  /** Of the file itself. */
  crc: number;
  /** Whether `bytes` are raw deflate; else they are the file itself. */
  deflated: boolean;
  bytes: Uint8Array;
}

/**
 * What packs need of the runtime and shared/ does not have: encryption, compression, hashing. Filled in the
 * utility process (electron/sealing/) and in tests, with the same code.
 */
export interface PackTools {
  /** Seals bytes as a binary age file. */
  encrypt(plain: Uint8Array, to: Closer): Promise<Uint8Array>;
  decrypt(
    sealed: Uint8Array,
    by: Opener,
  ): Promise<{ ok: true; plain: Uint8Array } | { ok: false; fault: AgeFault }>;
  /** Takes the text armour off an age file that has it. */
  withoutArmour(bytes: Uint8Array): Uint8Array;
  /** A zip of these files, in this order. */
  zip(files: readonly ZipFile[]): Uint8Array;
  /** Raw deflate (RFC 1951). */
  deflate(plain: Uint8Array): Uint8Array;
  /** Inflates raw deflate to at most `limit` bytes; undefined where there would be more. Throws on damage. */
  inflate(packed: Uint8Array, limit: number): Uint8Array | undefined;
  /** The public half of an age identity. */
  recipientOf(identity: string): Promise<string>;
  /** Ed25519 (RFC 8032); keys and signatures as base64url. */
  newSigningKey(): SigningKey;
  sign(key: SigningKey, bytes: Uint8Array): string;
  /** False too where the key or the signature is no such thing. */
  verify(publicKey: string, bytes: Uint8Array, signature: string): boolean;
  /** CRC-32 as zip has it. */
  crc32(bytes: Uint8Array): number;
  /** SHA-256 in hex. */
  sha256(bytes: Uint8Array): string;
}
