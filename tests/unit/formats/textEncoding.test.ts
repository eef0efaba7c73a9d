import { describe, expect, it } from 'vitest';
import { decodeText, type Encoding } from '../../../shared/formats/textEncoding';
import { fixture } from './fixture';

describe('a list saved in the encodings that spreadsheets use', () => {
  const files: readonly (readonly [string, Encoding, boolean])[] = [
    ['csv/utf-8.csv', 'utf-8', false],
    ['csv/utf-8-mark.csv', 'utf-8-mark', false],
    ['csv/excel-windows-1252.csv', 'windows-1252', true],
    ['csv/utf-16le-mark.csv', 'utf-16le', false],
    ['csv/utf-16be-mark.csv', 'utf-16be', false],
    ['csv/utf-16le-no-mark.csv', 'utf-16le', true],
  ];
  for (const [file, encoding, guessed] of files)
    it(`${file} keeps its accents, read as ${encoding}`, () => {
      const decoded = decodeText(fixture(file));
      expect(decoded.text).toContain('Zoë');
      expect(decoded.text).toContain('Müller');
      expect(decoded.text).toContain('O’Hara');
      expect(decoded.text).toContain('£5');
      expect(decoded.text.startsWith('First name')).toBe(true);
      expect(decoded.encoding).toBe(encoding);
      expect(decoded.guessed).toBe(guessed);
    });
});

describe('an encoding chosen by the user', () => {
  it('is used in place of the guess, and is no guess any more', () => {
    const bytes = Uint8Array.from([0x5a, 0x6f, 0xeb]);
    expect(decodeText(bytes).text).toBe('Zoë');
    expect(decodeText(bytes, 'utf-8').text).toBe('Zo\uFFFD');
    expect(decodeText(bytes, 'windows-1252')).toEqual({
      text: 'Zoë',
      encoding: 'windows-1252',
      guessed: false,
    });
  });
});

describe('plain letters', () => {
  it('are UTF-8 without being called a guess', () => {
    expect(decodeText(new TextEncoder().encode('Name,Phone'))).toEqual({
      text: 'Name,Phone',
      encoding: 'utf-8',
      guessed: false,
    });
  });
  it('an empty file is empty text', () => {
    expect(decodeText(new Uint8Array()).text).toBe('');
  });
});
