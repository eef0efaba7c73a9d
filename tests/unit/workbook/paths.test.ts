import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf, pathOf } from '../../../shared/workbook/paths';
import { runs } from '../runs';

describe('the path of a stamp', () => {
  it('names a field, an element or entry of it, and a field of the entry', () => {
    expect(pathOf('town')).toBe('town');
    expect(pathOf('tags', 'tenant')).toBe('tags/tenant');
    expect(pathOf('emails', 'a@x.org', 'label')).toBe('emails/a@x.org/label');
  });

  it('writes a slash and a tilde as a JSON pointer does', () => {
    expect(pathOf('tags', 'a/b~c')).toBe('tags/a~1b~0c');
    expect(partsOf('tags/a~1b~0c')).toEqual(['tags', 'a/b~c']);
    expect(partsOf('tags/~01')).toEqual(['tags', '~1']);
  });

  it('is read back as the parts that it was made of, whatever they are', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '/', '~', '0', '1', 'é'), maxLength: 6 });
    fc.assert(
      fc.property(fc.tuple(part, part, part), fc.integer({ min: 1, max: 3 }), (parts, depth) => {
        const given = parts.slice(0, depth);
        const [field = '', key, entryField] = given;
        expect(partsOf(pathOf(field, key, entryField))).toEqual(given);
      }),
      { numRuns: runs() },
    );
  });
});
