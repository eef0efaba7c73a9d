import { passphraseWords } from '../../../shared/model/passphraseWords';

export interface Strength {
  /** 0 nothing typed, 1 weak, 2 fair, 3 strong, 4 very strong. */
  level: 0 | 1 | 2 | 3 | 4;
  word: string;
  means: string;
  /** Estimated bits: log2 of the tries a guesser needs who knows how it was made. */
  bits: number;
}

/** Bits of one word drawn at random from the bundled list. */
export const bitsPerWord = Math.log2(passphraseWords.length);

const wellKnown = [
  'password',
  'qwerty',
  'letmein',
  'welcome',
  'wardbook',
  'passphrase',
  'labour',
  'liverpool',
  'arsenal',
];

/** A word that is a word, not a repetition: a whole new one counts as one drawn from the bundled list. */
function bitsOfWord(word: string): number {
  const letters = new Set(word.toLowerCase()).size;
  if (letters < 3) return 3;
  const figuresOnly = /^\d+$/.test(word);
  return figuresOnly ? Math.min(word.length * 2.5, 10) : Math.min(bitsPerWord, word.length * 2.6);
}

/**
 * An honest guess at how hard a passphrase is to guess: words count as drawn from the bundled list, each
 * once; a single string counts 2.2 bits a character (NIST SP 800-63's old estimate for chosen passwords is
 * near 2), less where it is a well-known one.
 */
export function passphraseStrength(typed: string): Strength {
  const text = typed.trim();
  const said = text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean);
  const words = [...new Set(said)];
  const known = wellKnown.some((word) => text.toLowerCase().includes(word));
  const chosen =
    said.length >= 2 ? words.reduce((sum, word) => sum + bitsOfWord(word), 0) : text.length * 2.2;
  const bits = Math.max(0, Math.round(chosen - (known ? 16 : 0)));
  if (text === '') return { level: 0, word: '', means: '', bits: 0 };
  if (bits < 24)
    return {
      level: 1,
      word: 'Weak.',
      means: 'A guesser with your laptop would find it in hours. Add words.',
      bits,
    };
  if (bits < 38)
    return {
      level: 2,
      word: 'Fair.',
      means: 'It would hold for some weeks. One more word makes it strong.',
      bits,
    };
  if (bits < 50)
    return { level: 3, word: 'Strong.', means: 'Hard to guess, even for someone holding your laptop.', bits };
  return { level: 4, word: 'Very strong.', means: 'Nobody will guess it.', bits };
}
