import { killRounds, ROUNDS_A_FOLDER } from './killRounds';
import { test } from './launch';

// Each run has a folder and a seed of its own, so that they go beside each other and one that fails stops no other.
test.describe.configure({ mode: 'parallel', retries: 0 });

const KILLS = 1000;
const first = Number(process.env.WARDBOOK_SEED ?? Math.floor(Math.random() * 2 ** 31));

for (let run = 0; run < KILLS / ROUNDS_A_FOLDER; run++)
  test(`${ROUNDS_A_FOLDER} of a thousand kills at random moments lose nothing that was called saved: run ${run + 1}`, async ({
    launchApp,
  }) => {
    const seed = first + run;
    console.log(`kill test: seed ${seed} (run again with WARDBOOK_SEED=${seed})`);
    await killRounds(launchApp, ROUNDS_A_FOLDER, seed);
  });
