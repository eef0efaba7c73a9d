import { expect, test } from 'vitest';
import { failureText, unlockProblemText } from '../../../../renderer/app/doors/failureText';
import { missingText, repairText } from '../../../../renderer/app/doors/missingText';

test('what is missing is counted, and says which copy still has it', () => {
  expect(missingText({ what: 'blocks', blocks: 1, of: 31, records: 512 })).toEqual({
    what: '1 block of 31',
    more: '512 records in them',
  });
  expect(missingText({ what: 'journal-rows', copy: 'database', from: 26, to: 37 })).toEqual({
    what: '12 saved changes',
    more: 'gone from the database, whole in the journal file',
  });
  expect(missingText({ what: 'journal-rows', copy: 'file', from: 37, to: 37 }).what).toBe('1 saved change');
});

test('where no copy is whole, no repair is promised', () => {
  expect(repairText('none')).toBeUndefined();
  expect(repairText('journal-file')?.button).toBe('Repair from the journal file');
});

test('every failure says that nothing was lost or what to do', () => {
  const failures = [
    failureText({ reason: 'second-window' }),
    failureText({ reason: 'keys-unreadable' }),
    failureText({ reason: 'disk-full' }),
    failureText({ reason: 'cannot-write', detail: 'EIO' }),
    failureText({ reason: 'fault', detail: 'TypeError' }),
  ];
  for (const sentence of failures) {
    expect(sentence).toMatch(/[.]$/);
    expect(sentence).not.toMatch(/[!]|please|oops/i);
    expect(sentence).toMatch(/Close|kept|Nothing was changed/);
  }
  expect(unlockProblemText('wrong-passphrase')).toContain('Nothing was changed');
});
