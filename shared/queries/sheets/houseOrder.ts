/** Where a house stands in its street, from an address line: "Flat 3, 9a Elm Close" is number 9, letter a, flat 3. */
export interface House {
  /** The street without number and flat, as written. */
  street: string;
  /** Undefined where the line has no number: a house with a name, which is walked to last. */
  number: number | undefined;
  letter: string;
  flat: number | undefined;
}

const flatPart = /^(?:flat|apartment|apt|unit|room)\s+(\d+)[a-z]?\s*,?\s*/i;
const numbered = /^(\d+)\s*([a-z])?(?:\s*[-–/]\s*\d+[a-z]?)?\s*,?\s+(.+)$/i;

/** Reads the first line of an address as a walker needs it. */
export function houseOf(line: string): House {
  const text = line.trim().replace(/\s+/g, ' ');
  const flat = flatPart.exec(text);
  const rest = flat ? text.slice(flat[0].length) : text;
  const found = numbered.exec(rest);
  return {
    street: (found?.[3] ?? rest).trim(),
    number: found ? Number(found[1]) : undefined,
    letter: (found?.[2] ?? '').toLowerCase(),
    flat: flat ? Number(flat[1]) : undefined,
  };
}

/**
 * The order in which a street is walked: up the odd side and back down the even one, so that nobody crosses the road
 * at each house; houses without a number last.
 */
export function inWalkingOrder(a: House, b: House): number {
  return (
    side(a) - side(b) ||
    (side(a) === 1 ? -1 : 1) * ((a.number ?? 0) - (b.number ?? 0)) ||
    a.letter.localeCompare(b.letter) ||
    (a.flat ?? 0) - (b.flat ?? 0)
  );
}

/** 0 odd, 1 even, 2 without a number. */
const side = ({ number }: House): 0 | 1 | 2 => (number === undefined ? 2 : number % 2 === 1 ? 0 : 1);
