import { randomBytes } from 'node:crypto';

/** The origin of every page of ours. */
export const ORIGIN = 'app://wardbook';

/** A fresh nonce for the style elements of one load of one page. */
export const freshNonce = (): string => randomBytes(18).toString('base64');

/**
 * The Content-Security-Policy sent with every response: nothing but our own files, no code made at run time
 * (WebAssembly apart, for Argon2), style elements only with this load's nonce, no style attributes.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "frame-src 'none'",
  ].join('; ');
}

/** The headers of every response under app://, whatever it holds. */
export function pageHeaders(nonce: string, type: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(nonce),
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
