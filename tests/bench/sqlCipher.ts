import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from '../../build/childProcess.mjs';
import { cacheFolder } from '../../build/paths.mjs';

/** The last version whose prebuilt or built code runs on Node 20. */
const VERSION = '12.11.1';
const NAME = 'better-sqlite3-multiple-ciphers';

interface Statement {
  run(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
}

export interface Database {
  pragma(text: string): unknown;
  exec(text: string): unknown;
  prepare(text: string): Statement;
  transaction<T>(work: () => T): () => T;
  close(): unknown;
}

/** Opens an encrypted database in a file. */
export type OpenSqlCipher = (file: string) => Database;

/**
 * SQLite under SQLCipher's format, what another program of our kind would be built on: for the bench alone, so it is
 * put into the cache and not among our packages. It is compiled where nothing ready-made can be fetched.
 * @returns how to open a database, or the reason why there is none to compare with
 */
export async function sqlCipher(): Promise<OpenSqlCipher | string> {
  const folder = join(cacheFolder(), `sqlcipher-${VERSION}`);
  const module = join(folder, 'node_modules', NAME);
  if (!existsSync(join(module, 'build', 'Release', 'better_sqlite3.node'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    console.log(`SQLCipher for the bench: installing ${NAME} ${VERSION} …`);
    const headers = existsSync('/usr/include/node') ? { npm_config_nodedir: '/usr' } : {};
    const done = await run('npm', ['install', `${NAME}@${VERSION}`, '--no-audit', '--no-fund'], {
      cwd: folder,
      env: { ...process.env, ...headers },
      limitSeconds: 900,
    });
    if (done.code !== 0) return `${NAME} could not be installed (exit ${done.code})`;
  }
  try {
    const Opened = createRequire(join(folder, 'package.json'))(NAME) as new (file: string) => Database;
    return (file) => {
      const database = new Opened(file);
      database.pragma("cipher='sqlcipher'");
      // A key as it is, as ours is once the passphrase has been hashed: what hashing costs is not compared.
      database.pragma(`key="x'${'2a'.repeat(32)}'"`);
      database.pragma('journal_mode=WAL');
      database.pragma('synchronous=FULL');
      return database;
    };
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
