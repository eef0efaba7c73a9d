import { deedKillRounds } from './deedKillRounds';
import { test } from './launch';

test.describe.configure({ retries: 0 });

test('kills in a change of the key, an erasure, an import and a rewriting of backups leave each done whole or not at all', async ({
  launchApp,
}) => {
  test.setTimeout(300_000);
  const seed = Number(process.env.WARDBOOK_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`deed kill test: seed ${seed} (run again with WARDBOOK_SEED=${seed})`);
  await deedKillRounds(launchApp, 4, seed);
});
