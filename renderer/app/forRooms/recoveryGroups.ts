const prefix = 'AGE-SECRET-KEY-1';

/**
 * The code in groups of six, as it is read and copied by hand. The last group has four at least, since its
 * last four characters are asked for.
 */
export function recoveryGroups(code: string): readonly string[] {
  const body = code.startsWith(prefix) ? code.slice(prefix.length) : code;
  const groups = body.match(/.{1,6}/g) ?? [];
  const last = groups.at(-1) ?? '';
  if (groups.length > 1 && last.length < 4) groups.splice(-2, 2, (groups.at(-2) ?? '') + last);
  return code.startsWith(prefix) ? [prefix, ...groups] : groups;
}
