import { describe, expect, it } from 'vitest';
import { lineOfFault } from '../../../shared/formats/jsonFault';

describe('where JSON is damaged', () => {
  it.each([
    ['{"a": 1,\n "b": 2,\n "c" 3}', 3],
    ['[{"a": 1},\n{"a": tru},\n{"a": 3}]', 2],
    ['{"a": "never\nclosed"}', 1],
    ['[{"a": [1, 2, {"b": []}]},\n{"c": {}}\n{"d": 1}]', 3],
    ['{"a": 1}\n{"b": 2}', 2],
    ['{"a": {"b": [1,\n2', 2],
    ['[1,\n\n]', 3],
    ['{"a": -1.5e3, "b": "\\u00e9\\n", "c": null,\n"d": 01}', 2],
    ['', 1],
  ])('%j is on line %i', (text, line) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(lineOfFault(text)).toBe(line);
  });

  it('is found as well in a text of a hundred thousand brackets', () => {
    expect(lineOfFault(`${'[\n'.repeat(100_000)}`)).toBe(100_001);
  });
});
