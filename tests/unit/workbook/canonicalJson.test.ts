import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sameJson } from '../../../shared/workbook/canonicalJson';
import { runs } from '../runs';

describe('one text for one value', () => {
  it('does not depend on the order in which keys were written', () => {
    expect(canonicalJson({ b: 1, a: { d: 2, c: [3, null] } })).toBe('{"a":{"c":[3,null],"d":2},"b":1}');
  });

  it('leaves out what is not told, and reads it as null elsewhere', () => {
    expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
    expect(canonicalJson(undefined)).toBe('null');
  });

  it('is JSON that says the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
      { numRuns: runs() },
    );
  });

  it('tells two values apart exactly when they differ', () => {
    expect(sameJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(sameJson([1, 2], [2, 1])).toBe(false);
    expect(sameJson(null, undefined)).toBe(true);
    expect(sameJson(0, null)).toBe(false);
    expect(sameJson('1', 1)).toBe(false);
    expect(sameJson({}, [])).toBe(false);
  });
});
