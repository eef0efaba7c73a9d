import type { Ground } from '../ground';

/** A colour as part of an id. */
const idPart = (colour: string) => colour.replace(/[^a-z0-9]/gi, '');

export const hatchId = (prefix: string, colour: string): string => `${prefix}-${idPart(colour)}`;

/** The stripes that marks of a ground may ask for, as patterns to be filled with. */
export function Hatches({ ground, prefix }: { ground: Ground; prefix: string }) {
  const colours = new Set(Object.values(ground.meanings).flatMap((mark) => mark.hatch ?? []));
  const width = ground.name === 'screen' ? 7 : 18;
  return (
    <defs>
      {[...colours].map((colour) => (
        <pattern
          key={colour}
          id={hatchId(prefix, colour)}
          width={width}
          height={width}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={width * 0.38} height={width} fill={colour} />
        </pattern>
      ))}
    </defs>
  );
}
