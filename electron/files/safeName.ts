/** Names that Windows keeps for devices, with any ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file name that every system takes, made of a suggested one: one part, no control or reserved characters,
 * no dots or blanks at its ends, at most 120 characters with its ending kept.
 */
export function safeName(suggested: string): string {
  const part = suggested.split(/[\\/]/).at(-1) ?? '';
  const plain = [...part.normalize('NFC')].filter((sign) => !isControl(sign)).join('');
  const cleaned = plain.replace(/[<>:"|?*]/g, '-').replace(/^[.\s]+|[.\s]+$/g, '');
  const named = cleaned === '' || DEVICES.test(cleaned) ? `wardbook-${cleaned}`.replace(/-$/, '') : cleaned;
  const ending = /\.[A-Za-z0-9]{1,12}$/.exec(named)?.[0] ?? '';
  return [...named.slice(0, named.length - ending.length)].slice(0, 120 - ending.length).join('') + ending;
}

/** Control signs, and the ones that turn the reading direction, which can make `exe` look like `csv`. */
function isControl(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return (
    code < 32 || code === 127 || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
  );
}
