import { resolve } from 'node:path';

/** The folder in `--user-data-dir=PATH`, made absolute; undefined where none is given or it is empty. */
export function userDataArgument(argv: readonly string[]): string | undefined {
  const prefix = '--user-data-dir=';
  const given = argv.findLast((argument) => argument.startsWith(prefix))?.slice(prefix.length);
  return given ? resolve(given) : undefined;
}
