/** Plain Latin letters for those that Unicode does not take apart (ł, ø, ß, …). */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
};

/**
 * Text as search compares it: lower case, accents folded, apostrophes gone (O’Neill is oneill), every
 * other mark a single space.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z0-9 ]*$/.test(lower)) return lower.replace(/ +/g, ' ').trim();
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`]/g, '')
    .replace(/[łøđðþßæœıħ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The digits of a phone number in one spelling: +44 7700 900142, 0044 7700 900142 and 07700 900142 are
 * all 447700900142. A part of a number keeps its digits.
 */
export function foldPhone(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (digits.startsWith('00')) return digits.slice(2);
  if (digits.startsWith('0')) return `44${digits.slice(1)}`;
  return digits;
}
