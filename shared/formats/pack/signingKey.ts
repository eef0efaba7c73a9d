import { z } from 'zod';

/** A raw Ed25519 key (RFC 8032), 32 bytes as base64url without padding. */
export const signingKeyText = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** The key that a workbook signs its packs with. Its private half leaves neither the workbook nor its backups. */
export const signingKey = z.object({ publicKey: signingKeyText, privateKey: signingKeyText });
export type SigningKey = z.output<typeof signingKey>;
