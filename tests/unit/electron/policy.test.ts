import { expect, test } from 'vitest';
import { contentPolicy, freshNonce, pageHeaders } from '../../../electron/policy';

test('the policy allows our own files and this load’s style elements, and nothing else', () => {
  expect(contentPolicy('N')).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src-elem 'self' 'nonce-N'; style-src-attr 'none'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; frame-src 'none'",
  );
});

test('every kind of file carries the policy, because a worker takes its own from its script', () => {
  for (const type of ['text/html; charset=utf-8', 'text/javascript; charset=utf-8', 'font/woff2']) {
    const headers = pageHeaders('N', type);
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(headers['Content-Type']).toBe(type);
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
  }
});

test('no two loads get the same nonce, and each can stand in a policy and in an attribute', () => {
  const nonces = Array.from({ length: 200 }, freshNonce);
  expect(new Set(nonces).size).toBe(200);
  for (const nonce of nonces) expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
});
