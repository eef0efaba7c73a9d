import { base, en, en_GB, Faker } from '@faker-js/faker';

/** Every draw of the sample year comes from here, so that one seed gives one year. */
export class Chance {
  private readonly faker: Faker;

  constructor(seed: number) {
    this.faker = new Faker({ locale: [en_GB, en, base], seed });
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return this.faker.number.int({ min: low, max: high });
  }

  /** True `share` times in one. */
  odds(share: number): boolean {
    return this.unit() < share;
  }

  /** From 0 up to, not including, 1. */
  unit(): number {
    return this.faker.number.int({ min: 0, max: 999_999 }) / 1_000_000;
  }

  pick<T>(choices: readonly T[]): T {
    const found = choices[this.whole(0, choices.length - 1)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }

  /** `count` different ones, in a drawn order; all of them where there are fewer. */
  some<T>(choices: readonly T[], count: number): T[] {
    const left = [...choices];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0)
      taken.push(...left.splice(this.whole(0, left.length - 1), 1));
    return taken;
  }

  /** `count` different ones, where a heavier one is likelier to be drawn. */
  heavy<T>(choices: readonly T[], count: number, weight: (choice: T) => number): T[] {
    return choices
      .map((choice) => ({ choice, key: this.unit() ** (1 / Math.max(weight(choice), 0.001)) }))
      .sort((a, b) => b.key - a.key)
      .slice(0, Math.max(count, 0))
      .map(({ choice }) => choice);
  }

  /** One key of a table of weights. */
  byWeight<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const keys = Object.keys(weights) as K[];
    const sum = keys.reduce((total, key) => total + (weights[key] ?? 0), 0);
    const drawn = this.unit() * sum;
    let passed = 0;
    for (const key of keys) {
      passed += weights[key] ?? 0;
      if (drawn < passed) return key;
    }
    throw new Error('a table of weights needs a weight above 0');
  }

  /** Characters for an id. */
  hex(length: number): string {
    return this.faker.string.hexadecimal({ length, prefix: '', casing: 'lower' });
  }
}
