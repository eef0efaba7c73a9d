import { isAbsolute, join, relative, sep } from 'node:path';

/**
 * The file that an app:// address names, or undefined where the address is not ours or leaves the folder.
 * Chromium has already folded plain `..`; this guards against every encoded form, back-slashes, drive
 * letters and null bytes, and answers only for files below `root`.
 */
export function pagePath(root: string, address: string): string | undefined {
  const url = parsed(address);
  if (url?.protocol !== 'app:' || url.host !== 'wardbook') return undefined;
  const name = decoded(url.pathname);
  if (name === undefined || /[\\\0:%]/.test(name)) return undefined;
  if (name.split('/').some((part) => part === '..' || part === '.')) return undefined;
  const file = join(root, name === '/' ? 'index.html' : name);
  const inside = relative(root, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
    return undefined;
  return file;
}

function parsed(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
