import { sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pagePath } from '../../../electron/pagePath';

const root = ['', 'opt', 'wardbook', 'renderer'].join(sep);

describe('a file of the page', () => {
  test('is found by its address', () => {
    expect(pagePath(root, 'app://wardbook/index.html')).toBe([root, 'index.html'].join(sep));
    expect(pagePath(root, 'app://wardbook/assets/index-4f.js')).toBe(
      [root, 'assets', 'index-4f.js'].join(sep),
    );
  });

  test('is the first page where the address names none', () => {
    expect(pagePath(root, 'app://wardbook/')).toBe([root, 'index.html'].join(sep));
  });

  test('is found whatever stands behind the question mark or the hash', () => {
    expect(pagePath(root, 'app://wardbook/index.html?after=lock#people/42')).toBe(
      [root, 'index.html'].join(sep),
    );
  });
});

describe('an address that leaves the folder is answered with nothing', () => {
  test.each([
    'app://wardbook/..%2f..%2fetc/passwd',
    'app://wardbook/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    'app://wardbook/assets/%2e%2e%2f%2e%2e%2fpasswd',
    'app://wardbook/..%5c..%5cwindows%5cwin.ini',
    'app://wardbook/%252e%252e%252fetc%252fpasswd',
    'app://wardbook/C:%5cwindows%5cwin.ini',
    'app://wardbook/C:/windows/win.ini',
    'app://wardbook/index.html%00.png',
    'app://wardbook/%c0%ae%c0%ae/passwd',
    'app://wardbook/%',
  ])('%s', (address) => expect(pagePath(root, address)).toBeUndefined());

  test('and so is the folder itself', () => {
    expect(pagePath(root, 'app://wardbook/%2e')).not.toBe(root);
    expect(pagePath(root, 'app://wardbook//')).toBeUndefined();
  });
});

test.each([
  'app://elsewhere/index.html',
  'app://wardbook.example/index.html',
  'file:///etc/passwd',
  'nonsense',
  '',
])('an address that is not ours is answered with nothing: %s', (address) =>
  expect(pagePath(root, address)).toBeUndefined(),
);

test('no address at all leads outside of the folder', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2E%2e',
      '%2f',
      '%5c',
      '%00',
      'C:',
      '~',
      'assets',
      'index.html',
    ),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const found = pagePath(root, `app://wardbook/${pieces.join('')}`);
      if (found === undefined) return;
      expect(found.startsWith(root + sep)).toBe(true);
      expect(found.split(sep)).not.toContain('..');
    }),
    { numRuns: 500 },
  );
});
