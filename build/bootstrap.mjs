// @ts-check
// The one way in: `node build/bootstrap.mjs <command>`. Nothing here or in what it loads at once may import a
// package, since on a fresh clone none is installed yet.
import { PlainError, say, sentenceOf } from './plainError.mjs';

/** @type {Record<string, () => Promise<(args: string[]) => Promise<number>>>} */
const commands = {
  start: async () => (await import('./commands/start.mjs')).start,
  test: async () => (await import('./commands/test.mjs')).test,
  'test:long': async () => (await import('./commands/test.mjs')).testLong,
  'test:interop': async () => (await import('./commands/test.mjs')).testInterop,
  bench: async () => (await import('./commands/bench.mjs')).bench,
  package: async () => (await import('./commands/package.mjs')).packageApp,
  screens: async () => (await import('./commands/screens.mjs')).screens,
  build: async () => (await import('./commands/build.mjs')).build,
};

const [name = '', ...args] = process.argv.slice(2);
const load = commands[name];
if (!load) {
  say(`Say what to do: node build/bootstrap.mjs ${Object.keys(commands).join(' | ')}`);
  process.exit(2);
}
try {
  const command = await load();
  process.exit(await command(args));
} catch (thrown) {
  say(
    thrown instanceof PlainError
      ? sentenceOf(thrown)
      : thrown instanceof Error
        ? String(thrown.stack)
        : String(thrown),
  );
  process.exit(1);
}
