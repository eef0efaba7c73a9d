import { describe, expect, it } from 'vitest';
import { backupFileProblemText, backupProblemText } from '../../../renderer/store/backupText';
import { problemText } from '../../../renderer/store/problemText';
import type { PackProblem } from '../../../shared/formats/problem';

const stick = { outcome: 'no-folder', folder: '/media/stick' } as const;

describe('why no backup was made', () => {
  it.each([
    ['the folder is gone', stick, 'the folder /media/stick is not there'],
    ['the disk is full', { outcome: 'disk-full', detail: 'ENOSPC' } as const, 'the disk is full'],
    ['the folder is locked', { outcome: 'cannot-write', detail: 'EACCES' } as const, '(EACCES)'],
    ['of a fault of ours', { outcome: 'fault', detail: 'no rows' } as const, '(no rows)'],
  ])('because %s: said with what is safe', (_why, made, words) => {
    const text = backupProblemText(made);
    expect(text).toContain(words);
    expect(text).toContain('Your workbook is saved.');
  });

  it('never calls one kept that did not read back as it was written', () => {
    const text = backupProblemText({ outcome: 'not-verified', detail: 'row 7' });
    expect(text).toMatch(/^The backup was thrown away/);
    expect(text).toContain('Your workbook is saved.');
  });
});

describe('why a backup was not opened', () => {
  const reasons = [
    'wrong-passphrase',
    'not-for-us',
    'needs-identity',
    'cut-short',
    'altered',
    'not-a-zip',
    'not-age',
  ];

  it.each(reasons)('%s: that nothing was changed, and what to do', (reason) => {
    const text = backupFileProblemText({ reason } as PackProblem, 'monday.wardbackup', true);
    expect(text).toContain('Nothing was changed.');
    expect(text.split('. ').length).toBeGreaterThan(2);
    expect(text).not.toContain(reason);
  });

  it('names the file that is damaged, and says that an older one holds the whole book', () => {
    expect(backupFileProblemText({ reason: 'altered' } as PackProblem, 'monday.wardbackup', true)).toBe(
      'monday.wardbackup is damaged: it is not what was written. Nothing was changed. Choose another backup; each one holds the whole book.',
    );
  });

  it('tells a mistyped recovery sheet from a missing passphrase', () => {
    const problem = { reason: 'needs-passphrase' } as PackProblem;
    expect(backupFileProblemText(problem, 'monday.wardbackup', false)).toContain('AGE-SECRET-KEY');
    expect(backupFileProblemText(problem, 'monday.wardbackup', true)).not.toContain('AGE-SECRET-KEY');
  });
});

describe('why a deed was not saved', () => {
  it('is said with what was typed still there', () => {
    const invalid = { reason: 'invalid', kind: 'person', field: 'town', message: 'Town: too long' } as const;
    expect(problemText(invalid)).toBe(
      'Not saved: Town: too long. What you typed is still here; correct it and save again.',
    );
    expect(problemText({ reason: 'disk-full' } as Parameters<typeof problemText>[0])).toContain(
      'disk is full',
    );
    expect(problemText({ reason: 'locked' } as Parameters<typeof problemText>[0])).toContain('Unlock it');
  });
});
