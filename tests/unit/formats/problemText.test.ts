import { describe, expect, it } from 'vitest';
import type { FileProblem } from '../../../shared/formats/problem';
import { fileNoticeText, fileProblemText, rowProblemText, size } from '../../../shared/formats/problemText';

/** One of each reason, with facts as they come. */
const problems: FileProblem[] = [
  { reason: 'file-too-large', bytes: 61_000_000, limit: 52_428_800 },
  { reason: 'too-many-rows', limit: 200_000 },
  { reason: 'too-many-columns', found: 500, limit: 400 },
  { reason: 'file-empty' },
  { reason: 'no-rows' },
  { reason: 'not-text', looksLike: 'xlsx' },
  { reason: 'not-a-vcard' },
  { reason: 'not-osdi', misplaced: true },
  { reason: 'json-damaged', line: 3 },
  { reason: 'json-repeats', name: 'given_name' },
  { reason: 'json-lines' },
  { reason: 'spreadsheet-unsafe', part: '../evil.xml' },
  { reason: 'text-not-readable', encoding: 'utf-8' },
  { reason: 'not-age', looksLike: 'pdf' },
  { reason: 'wrong-passphrase' },
  { reason: 'not-for-us' },
  { reason: 'needs-passphrase' },
  { reason: 'needs-identity' },
  { reason: 'work-factor-too-high', found: 30, limit: 20 },
  { reason: 'altered' },
  { reason: 'cut-short' },
  { reason: 'pack-too-large', bytes: 3_000_000_000, limit: 2_000_000_000 },
  { reason: 'not-a-zip' },
  { reason: 'zip-damaged', detail: 'an entry lies outside the file' },
  { reason: 'zip-too-many-entries', found: 5000, limit: 200 },
  { reason: 'zip-entry-too-large', name: 'person.jsonl', bytes: 9_000_000_000, limit: 1_000_000_000 },
  { reason: 'zip-total-too-large', bytes: 9_000_000_000, limit: 1_000_000_000 },
  { reason: 'zip-ratio-too-high', name: 'person.jsonl', ratio: 1000.4, limit: 200 },
  { reason: 'zip-unsafe-name', name: '../../.bashrc' },
  { reason: 'zip-duplicate-name', name: 'person.jsonl' },
  { reason: 'zip-too-deep', name: 'a/b/c/d', limit: 2 },
  { reason: 'no-manifest' },
  { reason: 'manifest-not-readable', detail: 'no format version' },
  { reason: 'newer-version', found: 3, ours: 1, madeBy: 'Wardbook 9.0.0' },
  { reason: 'other-purpose', found: 'backup', wanted: 'pack' },
  { reason: 'signature-wrong' },
  { reason: 'part-missing', name: 'person.jsonl' },
  { reason: 'part-altered', name: 'person.jsonl' },
  { reason: 'part-not-listed', name: 'extra.bin' },
  { reason: 'line-not-readable', name: 'person.jsonl', line: 1204 },
  { reason: 'counts-hold-more', kind: 'person' },
  { reason: 'counts-not-readable', detail: 'rows.3.value: not a number' },
  { reason: 'counts-signed-by-another' },
];

describe('what is said of a refused file', () => {
  for (const problem of problems)
    it(`${problem.reason}: what happened, that nothing was changed, and what to do`, () => {
      const text = fileProblemText(problem, 'broxtowe.wardpack');
      expect(text).toContain('Nothing was changed.');
      const after = text.slice(text.indexOf('Nothing was changed.') + 'Nothing was changed.'.length).trim();
      expect(after.length).toBeGreaterThan(10);
      expect(text).not.toMatch(/undefined|NaN|\[object|!|please/i);
      if (problem.reason !== 'pack-too-large') expect(text).toContain('broxtowe.wardpack');
    });

  it('names the way out that fits what the file is', () => {
    expect(fileProblemText({ reason: 'not-text', looksLike: 'xls' }, 'a.xls')).toContain(
      'without a password',
    );
    expect(fileProblemText({ reason: 'not-text', looksLike: 'vcard' }, 'a.csv')).toContain('.vcf');
    expect(fileProblemText({ reason: 'other-purpose', found: 'pack', wanted: 'backup' }, 'a')).toContain(
      'a pack from a colleague',
    );
  });
});

describe('what is said of a row', () => {
  it('names row, line, column and the value as it was', () => {
    expect(
      rowProblemText({
        row: 41,
        line: 43,
        column: 'Mobile',
        value: '07700 90014',
        reason: 'phone-not-valid',
      }),
    ).toBe(
      'Row 41 (line 43), Mobile: phone “07700 90014” is not a whole number. It was kept as it is; correct it on the person.',
    );
  });
  it('says one cell and many cells', () => {
    expect(rowProblemText({ row: 2, line: 3, reason: 'too-few-cells', found: 1, wanted: 7 })).toContain(
      'only 1 cell where',
    );
    expect(
      rowProblemText({ row: 2, line: 3, reason: 'too-many-cells', found: 9, wanted: 7, value: 'x' }),
    ).toContain('9 cells where the heads say 7');
  });
  it('shows how a name was cut', () => {
    expect(
      rowProblemText({
        row: 1,
        line: 2,
        value: 'Mary Jane Watson',
        reason: 'name-split-guessed',
        givenName: 'Mary Jane',
        familyName: 'Watson',
      }),
    ).toContain('read as Mary Jane, family name Watson');
  });
});

describe('what is said of a file that was read all the same', () => {
  it('names the encoding that was guessed', () => {
    expect(fileNoticeText({ reason: 'encoding-guessed', encoding: 'windows-1252' })).toContain(
      'Windows-1252',
    );
  });
  it('counts the columns', () => {
    expect(fileNoticeText({ reason: 'many-columns', found: 200, usual: 100 })).toContain('200 columns');
  });
});

describe('sizes', () => {
  it('are said as file managers say them', () => {
    expect([size(900), size(84_200), size(2_400_000), size(2_000_000_000)]).toEqual([
      '900 bytes',
      '84 KB',
      '2.4 MB',
      '2 GB',
    ]);
  });
});
