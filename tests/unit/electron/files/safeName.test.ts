import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeName } from '../../../../electron/files/safeName';

describe('a suggested file name', () => {
  test('stays as it is where every system takes it', () => {
    expect(safeName('Bus campaign, Mansfield 2026.wardpack')).toBe('Bus campaign, Mansfield 2026.wardpack');
    expect(safeName('Carmarthen – tŷ.csv')).toBe('Carmarthen – tŷ.csv');
  });

  test('keeps its last part only', () => {
    expect(safeName('../../.bashrc')).toBe('bashrc');
    expect(safeName('C:\\Users\\x\\list.csv')).toBe('list.csv');
  });

  test('loses what some system reserves', () => {
    expect(safeName('Rents: "who pays?".pdf')).toBe('Rents- -who pays--.pdf');
    expect(safeName('con.csv')).toBe('wardbook-con.csv');
    expect(safeName('LPT1')).toBe('wardbook-LPT1');
    expect(safeName('  .  ')).toBe('wardbook');
  });

  test('loses signs that turn the reading direction', () => {
    expect(safeName('list\u202Evsc.exe')).toBe('listvsc.exe');
  });

  test('is cut before its ending where it is too long', () => {
    const cut = safeName(`${'a'.repeat(300)}.wardbackup`);
    expect(cut).toHaveLength(120);
    expect(cut.endsWith('.wardbackup')).toBe(true);
  });
});

test('whatever is suggested, one part of a path comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (suggested) => {
      const name = safeName(suggested);
      expect(name).not.toBe('');
      expect(name).not.toMatch(/[/\\<>:"|?*]/);
      expect(name).not.toMatch(/^[.\s]|[.\s]$/);
      expect([...name].length).toBeLessThanOrEqual(120);
      expect(safeName(name)).toBe(name);
    }),
  );
});
