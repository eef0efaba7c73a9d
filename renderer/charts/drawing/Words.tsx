import type { SVGProps } from 'react';
import type { Ground } from '../ground';

export const fontFamily = '"Archivo Variable", Archivo, system-ui, sans-serif';

interface WordsProps extends Omit<SVGProps<SVGTextElement>, 'ref'> {
  ground: Ground;
  size?: number;
  /** A figure: condensed and heavy. Never under 16 px, where a condensed width is hard to read. */
  figure?: boolean;
  /** Ground-coloured outline, where the words lie on a hatch or a line. */
  haloed?: boolean;
}

/** Text in a drawing. Everything it needs is an attribute, so that a saved picture keeps it. */
export function Words({ ground, size, figure = false, haloed = false, ...rest }: WordsProps) {
  return (
    <text
      fontFamily={fontFamily}
      fontSize={size ?? (figure ? ground.value : ground.label)}
      fontWeight={figure ? 800 : 400}
      fontStretch={figure ? '80%' : undefined}
      fill={ground.ink}
      {...(haloed
        ? { stroke: ground.sheet, strokeWidth: 5, paintOrder: 'stroke', strokeLinejoin: 'round' as const }
        : {})}
      {...rest}
    />
  );
}

/** A rough width of a line of text, in pixels: Archivo is about 0.54 of its size a letter, 0.46 condensed. */
export const widthOf = (text: string, size: number, condensed = false): number =>
  text.length * size * (condensed ? 0.46 : 0.54);
