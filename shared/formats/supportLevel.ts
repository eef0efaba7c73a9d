/** What canvass sheets and NationBuilder write for 1 (leads, strong support) to 5 (opposed). */
const words: readonly (readonly [number, RegExp])[] = [
  [1, /^(?:strong(?:ly)? support\w*|leads?|leader|very supportive)$/i],
  [2, /^(?:(?:weak |lean(?:s|ing)? )?support\w*|probable)$/i],
  [3, /^(?:undecided|unsure|neutral|maybe|don['’]?t know)$/i],
  [4, /^(?:(?:weak|lean(?:s|ing)?) (?:oppos\w*|against)|not interested)$/i],
  [5, /^(?:strong(?:ly)? oppos\w*|opposed|opposition|against)$/i],
];

/**
 * Reads a level of support; 1 is best. Nought and nothing are not assessed.
 * @param fiveBest the list counts the other way round
 */
export function readLevel(given: string, fiveBest = false): number | undefined | 'not-valid' {
  const text = given.trim();
  if (text === '' || /^(?:0|-|n\/?a|none|unknown|not assessed|inferred)$/i.test(text)) return undefined;
  const figure = /^([1-5])(?:\.0)?(?:$|[ .:)–-])/.exec(text)?.[1];
  if (figure) return fiveBest ? 6 - Number(figure) : Number(figure);
  return words.find(([, word]) => word.test(text))?.[0] ?? 'not-valid';
}
