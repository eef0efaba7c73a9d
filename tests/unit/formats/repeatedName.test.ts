import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedName } from '../../../shared/formats/repeatedName';

describe('a name that stands twice in one object', () => {
  it.each([
    ['{"a":1,"b":2,"a":3}', 'a'],
    ['[{"x":[1,{"y" : 1, "y": 2}]}]', 'y'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
    ['{"a":{"a":1},"b":{"a":1}}', undefined],
    ['[{"a":1},{"a":2}]', undefined],
    ['{"a":"\\"b\\":1,\\"b\\":2","b":"a\\\\"}', undefined],
    ['"a"', undefined],
  ])('of %s is %s', (json, name) => expect(repeatedName(json)).toBe(name));

  it('is found nowhere in what was written by JSON.stringify, whatever it holds', () => {
    fc.assert(fc.property(fc.json(), (json) => repeatedName(json) === undefined));
  });
});
