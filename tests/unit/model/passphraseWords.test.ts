import { describe, expect, it } from 'vitest';
import {
  normalPassphrase,
  passphraseWords,
  proposePassphrase,
  wordsForDigest,
} from '../../../shared/model/passphraseWords';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

describe('the words that a passphrase is proposed from', () => {
  it('are at least 1,296, so that four words are worth forty bits', () => {
    expect(passphraseWords.length).toBeGreaterThanOrEqual(1296);
    expect(4 * Math.log2(passphraseWords.length)).toBeGreaterThan(40);
  });

  it('are distinct, short, and told apart by their first four letters', () => {
    expect(new Set(passphraseWords).size).toBe(passphraseWords.length);
    expect(new Set(passphraseWords.map((word) => word.slice(0, 4))).size).toBe(passphraseWords.length);
    for (const word of passphraseWords) expect(word).toMatch(/^[a-z]{3,8}$/);
  });
});

describe('a proposed passphrase', () => {
  it('has as many words as were asked for, all from the list', () => {
    for (const count of [4, 6]) {
      const words = proposePassphrase(count, random).split(' ');
      expect(words).toHaveLength(count);
      for (const word of words) expect(passphraseWords).toContain(word);
    }
  });

  it('leaves out the numbers that would favour the first words of the list', () => {
    const draws = [
      [255, 255],
      [0, 0],
      [255, 254],
      [0, 1],
    ].map((pair) => Uint8Array.from(pair));
    expect(proposePassphrase(2, () => draws.shift() ?? new Uint8Array(2))).toBe(
      `${passphraseWords[0]} ${passphraseWords[1]}`,
    );
  });

  it('reaches every word of the list', () => {
    const seen = new Set<string>();
    for (let high = 0; high < 256; high++)
      for (let low = 0; low < 256; low += 1) {
        const draws = [Uint8Array.from([high, low]), Uint8Array.from([0, 0])];
        seen.add(proposePassphrase(1, () => draws.shift() ?? new Uint8Array(2)));
      }
    expect(seen.size).toBe(passphraseWords.length);
  });
});

describe('a passphrase typed by somebody who heard it by phone', () => {
  it('is the same with spaces around it and between its words', () => {
    expect(normalPassphrase('  otter   basin\tviolin ')).toBe('otter basin violin');
  });
  it('keeps its capitals: a passphrase of one’s own may rest on them', () => {
    expect(normalPassphrase('Otter Basin')).toBe('Otter Basin');
  });
});

describe('six words to compare aloud', () => {
  it('are the same for the same digest and other for another', () => {
    const digest = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
    expect(wordsForDigest(digest)).toHaveLength(6);
    expect(wordsForDigest(digest)).toEqual(wordsForDigest(digest.slice()));
    for (let at = 0; at < 24; at += 4) {
      const changed = digest.slice();
      changed[at + 3] = (changed[at + 3] ?? 0) ^ 1;
      expect(wordsForDigest(changed)).not.toEqual(wordsForDigest(digest));
    }
  });
});
