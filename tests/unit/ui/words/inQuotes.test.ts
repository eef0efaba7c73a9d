import { describe, expect, it } from 'vitest';
import { inQuotes } from '../../../../renderer/ui/words/inQuotes';

describe('words in quotation marks', () => {
  it('gives a sentence one pair of marks', () => {
    expect(inQuotes('The 16 was the only way to my shift.')).toBe('“The 16 was the only way to my shift.”');
  });

  it('keeps one pair where the writer typed marks already', () => {
    expect(inQuotes('“Nobody had ever asked me.”')).toBe('“Nobody had ever asked me.”');
    expect(inQuotes('"Nobody had ever asked me."')).toBe('“Nobody had ever asked me.”');
  });

  it('leaves an apostrophe within a word alone', () => {
    expect(inQuotes('They didn’t come')).toBe('“They didn’t come”');
  });
});
