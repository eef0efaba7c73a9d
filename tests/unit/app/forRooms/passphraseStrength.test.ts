import { expect, test } from 'vitest';
import { passphraseStrength } from '../../../../renderer/app/forRooms/passphraseStrength';
import { proposePassphrase } from '../../../../shared/model/passphraseWords';

const level = (typed: string) => passphraseStrength(typed).level;

test('four proposed words are strong, five are very strong', () => {
  let seed = 7;
  const random = (count: number) =>
    Uint8Array.from({ length: count }, () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return (seed >> 16) & 255;
    });
  expect(level(proposePassphrase(4, random))).toBe(3);
  expect(level(proposePassphrase(5, random))).toBe(4);
});

test('short, repeated and well-known ones are weak', () => {
  for (const typed of ['1234', 'password', 'aaaaaaaaaa aaa aa', 'the the the the', 'qwerty123'])
    expect(level(typed), typed).toBe(1);
});

test('a word said twice counts once', () => {
  expect(passphraseStrength('kettle march kettle march').bits).toBe(passphraseStrength('kettle march').bits);
});

test('nothing typed says nothing', () => {
  expect(passphraseStrength('   ')).toEqual({ level: 0, word: '', means: '', bits: 0 });
});

test('more words never make it weaker', () => {
  const words = ['kettle', 'march', 'lantern', 'fourteen', 'orchard', 'canal'];
  const bits = words.map((_, count) => passphraseStrength(words.slice(0, count + 1).join(' ')).bits);
  expect(bits).toEqual([...bits].sort((a, b) => a - b));
});
