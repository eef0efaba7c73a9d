import { killRounds } from './killRounds';
import { test } from './launch';

test.describe.configure({ retries: 0 });

test('twenty kills at random moments lose nothing that was called saved', async ({ launchApp }) => {
  // A busy machine takes several seconds a round; how long says nothing of the record.
  test.setTimeout(480_000);
  const seed = Number(process.env.WARDBOOK_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`kill test: seed ${seed} (run again with WARDBOOK_SEED=${seed})`);
  await killRounds(launchApp, 20, seed);
});
