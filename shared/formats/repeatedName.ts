/** Longer texts than this are not looked through, in characters. */
const longest = 4 * 1024 * 1024;

/**
 * The name that stands twice in one object of a JSON text: of two values one reader takes the first and another the
 * last, so that what is checked need not be what is read. Undefined where there is none, or the text is very long.
 * @param json a text that `JSON.parse` has read
 */
export function repeatedName(json: string): string | undefined {
  if (json.length > longest) return undefined;
  /** The names of each object that is open; nothing for a list. */
  const open: (Set<string> | undefined)[] = [];
  for (const [token] of json.matchAll(/"(?:[^"\\]+|\\.)*"(?:\s*:)?|[{}[\]]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token.endsWith(':')) {
      const name = String(JSON.parse(token.slice(0, -1)));
      const names = open.at(-1);
      if (names?.has(name)) return name;
      names?.add(name);
    }
  }
  return undefined;
}
