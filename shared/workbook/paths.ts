// Stamps lie under paths: `field`, `field/element`, `field/key`, `field/key/entryField`. A slash in a
// part is written ~1 and a tilde ~0, as in a JSON pointer (RFC 6901).

const special = /[~/]/;

function escapePart(part: string): string {
  return special.test(part) ? part.replaceAll('~', '~0').replaceAll('/', '~1') : part;
}

function unescapePart(part: string): string {
  return part.includes('~') ? part.replaceAll('~1', '/').replaceAll('~0', '~') : part;
}

export function pathOf(field: string, key?: string, entryField?: string): string {
  let path = escapePart(field);
  if (key !== undefined) path += `/${escapePart(key)}`;
  if (entryField !== undefined) path += `/${escapePart(entryField)}`;
  return path;
}

export function partsOf(path: string): readonly [field: string, key?: string, entryField?: string] {
  const slash = path.indexOf('/');
  if (slash < 0) return [unescapePart(path)];
  return path.split('/').map(unescapePart) as [string, string?, string?];
}
