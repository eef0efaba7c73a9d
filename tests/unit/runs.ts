/** How many times a random test runs: a hundred in npm test, thousands with WARDBOOK_LONG=1. */
export const runs = (usual = 100, long = usual * 30): number =>
  process.env.WARDBOOK_LONG === '1' ? long : usual;

/** How long a random test may take, in milliseconds: a limit against a hang, never a claim about speed. */
export const patience = 600_000;
