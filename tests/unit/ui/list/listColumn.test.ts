import { describe, expect, test } from 'vitest';
import {
  columnsThatFit,
  gridTemplate,
  type ListColumn,
  plainText,
} from '../../../../renderer/ui/list/listColumn';

interface Row {
  name: string;
  spoke?: string | undefined;
}

const column = (key: string, width: number, grow?: number): ListColumn<Row> => ({
  key,
  title: key,
  width,
  cell: () => null,
  ...(grow ? { grow } : {}),
});

describe('text in a list', () => {
  test('plain text is what search compares', () => {
    expect(plainText('Élan O’Neill')).toBe('elan o’neill');
  });
});

describe('columns in the room there is', () => {
  const columns = [column('name', 190), column('ladder', 110), column('place', 160), column('spoke', 104)];

  test('fold away from the right', () => {
    expect(columnsThatFit(columns, 564, false)).toHaveLength(4);
    expect(columnsThatFit(columns, 563, false).map((each) => each.key)).toEqual(['name', 'ladder', 'place']);
    expect(columnsThatFit(columns, 344, true).map((each) => each.key)).toEqual(['name', 'ladder']);
  });

  test('the first always stays', () => {
    expect(columnsThatFit(columns, 40, true).map((each) => each.key)).toEqual(['name']);
  });

  test('what room is left is shared out, the name getting most, unless another grows', () => {
    expect(gridTemplate(columns.slice(0, 2), true)).toBe('44px minmax(190px, 285fr) minmax(110px, 110fr)');
    expect(gridTemplate([column('name', 190), column('notes', 100, 2)], false)).toBe(
      '190px minmax(100px, 2fr)',
    );
  });
});
