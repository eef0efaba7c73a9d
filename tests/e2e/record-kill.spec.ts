import { killRounds } from './killRounds';
import { test } from './launch';

test.describe.configure({ retries: 0 });

test('twenty kills at random moments lose nothing that was called saved', async ({ launchApp }) => {
  test.setTimeout(240_000);
  const seed = Number(process.env.WARDBOOK_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`kill test: seed ${seed} (run again with WARDBOOK_SEED=${seed})`);
  await killRounds(launchApp, 20, seed);
});
