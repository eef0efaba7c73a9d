import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { TextPool } from '../../../shared/workbook/textPool';
import { patience, runs } from '../runs';
import { anyPerson } from './randomPeople';

vi.setConfig({ testTimeout: patience });

describe('sharing one copy of a text', () => {
  it('changes nothing of what a record reads as', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 5 }), (people) => {
        const pool = new TextPool();
        const before = structuredClone(people);
        for (const person of people) pool.share(person);
        expect(people).toEqual(before);
      }),
      { numRuns: runs() },
    );
  });

  it('gives a text back once it has it, and leaves what a person typed alone', () => {
    const pool = new TextPool();
    expect(pool.of('tenant')).toBe('tenant');
    const frozen = Object.freeze({
      id: 'p1',
      kind: 'person',
      base: '0m7uvl0ao0000laptop01',
      tags: ['tenant'],
    });
    expect(() => pool.share(frozen)).not.toThrow();
  });
});
