// @ts-check

/** A failure that the person at the keyboard can act on: shown as its sentence alone, without a stack trace. */
export class PlainError extends Error {}

/** @param {string} line */
export const say = (line) => {
  process.stdout.write(`${line}\n`);
};

/** @param {unknown} thrown */
export const sentenceOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));
