/**
 * Folds a content line of vCard or iCalendar: 75 octets a line at most, never inside a character; a line that
 * goes on begins with a space (RFC 6350 and RFC 5545, section 3.1 and 3.2).
 */
export function foldedLine(line: string): string {
  if (isAscii.test(line)) return asciiFolded(line);
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter.codePointAt(0) ?? 0);
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them.
const isAscii = /^[\u0000-\u007f]*$/;

/** The same where each character is an octet: a photo is a line of a hundred thousand of them. */
function asciiFolded(line: string): string {
  if (line.length <= 75) return line;
  const lines = [line.slice(0, 75)];
  for (let from = 75; from < line.length; from += 74) lines.push(line.slice(from, from + 74));
  return lines.join('\r\n ');
}

/** How many octets a character takes in UTF-8. */
const octetsOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

/** Text as a value: backslash, comma, semicolon and line ends are escaped; other control characters go. */
export const escapedText = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replace(/[,;]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(controls, '');

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
