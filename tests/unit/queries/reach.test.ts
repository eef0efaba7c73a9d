import { describe, expect, it } from 'vitest';
import { recordConsent } from '../../../shared/commands/recordConsent';
import { setDoNotContact } from '../../../shared/commands/setDoNotContact';
import { inBatches, mergedMessage, reach, unknownMergeWords } from '../../../shared/queries/reach/reach';
import { Ruth } from '../ruth';

const says = (ruth: Ruth, personId: string, channel: 'email' | 'text' | 'phone', state: 'yes' | 'no') =>
  ruth.does(recordConsent(ruth.workbook, ruth.deed(), { personId, given: [{ channel, state }] }));

describe('whom a channel reaches', () => {
  it('leaves out who may not be reached that way, and says why of each', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson', { emails: ['Dean@example.org'], phones: ['07700 900142'] });
    const bev = ruth.knows('Bev Clamp', { emails: ['bev@example.org'] });
    const gary = ruth.knows('Gary Whitlam', { emails: ['gary@example.org'] });
    const aisha = ruth.knows('Aisha Rahman', { emails: ['aisha@example.org'] });
    const tom = ruth.knows('Tom Lyth');
    says(ruth, dean, 'email', 'yes');
    says(ruth, bev, 'email', 'no');
    says(ruth, aisha, 'email', 'yes');
    says(ruth, tom, 'email', 'yes');
    ruth.does(setDoNotContact(ruth.workbook, ruth.deed(), { personId: aisha, reason: 'Asked' }));
    const found = reach(ruth.workbook, [dean, bev, gary, aisha, tom, dean, 'nobody'], 'email');
    expect(found.reached.map(({ means }) => means)).toEqual(['Dean@example.org']);
    expect(Object.fromEntries(found.leftOut)).toEqual({
      refused: 1,
      'no-consent': 1,
      'do-not-contact': 1,
      'nothing-to-use': 1,
    });
    expect(reach(ruth.workbook, [dean, bev], 'phone')).toMatchObject({
      reached: [{ means: '+447700900142' }],
      unasked: 1,
    });
  });
});

describe('addresses in batches', () => {
  it('stand once each, whatever their capitals', () => {
    expect(inBatches(['a@x', 'b@x', 'A@x', 'c@x'], 2)).toEqual([['A@x', 'b@x'], ['c@x']]);
    expect(inBatches([], 2)).toEqual([]);
  });
});

describe('a message with merge words', () => {
  it('calls each by what they go by', () => {
    const ruth = new Ruth();
    const id = ruth.knows('Kathleen Dobney', { knownAs: 'Kath', town: 'Warsop' });
    const kath = ruth.reads('person', id);
    expect(mergedMessage('Hi { Known-As }, {first-name} of {town}: {name}. {oops}', kath)).toBe(
      'Hi Kath, Kathleen of Warsop: Kath Dobney. {oops}',
    );
  });

  it('names words that nothing stands for', () => {
    expect(unknownMergeWords('Hi {known-as}, {fist-name} {}')).toEqual(['fist-name', '']);
  });
});
