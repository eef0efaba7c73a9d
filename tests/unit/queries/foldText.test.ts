import { describe, expect, it } from 'vitest';
import { foldPhone, foldText } from '../../../shared/queries/foldText';

describe('text as search compares it', () => {
  it('is without accents, case or marks', () => {
    expect(foldText('Łukasz Żółć')).toBe('lukasz zolc');
    expect(foldText('Siân  ap-Rhŷs')).toBe('sian ap rhys');
    expect(foldText("O’Neill, D'Arcy")).toBe('oneill darcy');
    expect(foldText('Straße & Œuvre')).toBe('strasse oeuvre');
    expect(foldText('  Plain   words ')).toBe('plain words');
  });

  it('takes an email apart at its marks', () => {
    expect(foldText('Dean.Sisson@Example.org')).toBe('dean sisson example org');
  });

  it('keeps letters of other alphabets', () => {
    expect(foldText('Олена Коваль')).toBe('олена коваль');
  });
});

describe('a phone as search compares it', () => {
  it('is the same however it is written', () => {
    const spellings = ['+44 7700 900142', '0044 7700 900142', '07700 900142', '(07700) 900-142'];
    expect(new Set(spellings.map(foldPhone))).toEqual(new Set(['447700900142']));
  });

  it('keeps a part of a number as it is', () => {
    expect(foldPhone('900142')).toBe('900142');
  });
});
