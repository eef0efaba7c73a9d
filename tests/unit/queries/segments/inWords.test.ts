import { describe, expect, it } from 'vitest';
import { addGroup } from '../../../../shared/commands/addGroup';
import { saveSegment } from '../../../../shared/commands/saveSegment';
import type { SegmentCondition, SegmentGroup, SegmentNode } from '../../../../shared/model/segmentTree';
import { segmentInWords, segmentProblemText } from '../../../../shared/queries/segments/inWords';
import { Ruth } from '../../ruth';

function town() {
  const ruth = new Ruth();
  const mansfield = ruth.place('Mansfield');
  const gary = ruth.knows('Gary Whitlam');
  const rally = ruth.plans('Winter rally', '2026-11-20');
  const stewards = ruth.does(addGroup(ruth.workbook, ruth.deed(), { name: 'Depot shop stewards' }));
  const search = ruth.does(
    saveSegment(ruth.workbook, ruth.deed(), { name: 'To ring', tree: { join: 'all', of: [] } }),
  );
  return { ruth, mansfield, gary, rally, stewards, search };
}

describe('a search in words', () => {
  const { ruth, mansfield, gary, rally, stewards, search } = town();
  const say = (tree: SegmentGroup) => segmentInWords(ruth.workbook, tree, '2026-11-24');
  const all = (...of: SegmentNode[]) => say({ join: 'all', of });

  it('is a sentence that a person can read', () => {
    expect(
      all(
        { is: 'came', type: 'mass-meeting', when: { days: 90 } },
        { is: 'committed', state: 'open' },
        {
          join: 'any',
          of: [
            { is: 'livesIn', placeId: mansfield, below: true },
            { is: 'belongsTo', groupId: stewards },
          ],
        },
        { is: 'spokenTo', when: { days: 30 }, not: true },
        { is: 'may', channel: 'phone' },
      ),
    ).toBe(
      'People who came to a mass meeting in the last 90 days, and committed to something and have not kept it yet, and either live in Mansfield and below, or belong to Depot shop stewards, and were not spoken to in the last 30 days, and may be phoned.',
    );
    expect(all()).toBe('Everybody.');
    expect(say({ join: 'any', of: [{ is: 'leads' }] })).toBe('People who lead somebody.');
    expect(say({ join: 'any', not: true, of: [{ is: 'leads' }, { is: 'leads', not: true }] })).toBe(
      'People who are not those who either lead somebody, or lead nobody.',
    );
    expect(say({ join: 'any', of: [{ join: 'all', of: [{ is: 'leads' }, { is: 'ledBy' }] }] })).toBe(
      'People who (lead somebody, and are led by anybody).',
    );
  });

  it.each<[SegmentCondition, string, string]>([
    [{ is: 'came', eventId: rally }, 'came to Winter rally', 'did not come to Winter rally'],
    [
      { is: 'came', when: { from: '2026-10-01' } },
      'came to an event since Thursday 1 October',
      'did not come to an event since Thursday 1 October',
    ],
    [
      { is: 'came', when: { to: '2025-10-01' } },
      'came to an event up to Wednesday 1 October 2025',
      'did not come to an event up to Wednesday 1 October 2025',
    ],
    [
      { is: 'committed', action: 'door-knock' },
      'committed to “Door-knock”',
      'did not commit to “Door-knock”',
    ],
    [
      { is: 'spokenTo', oneToOne: true, when: { days: 1 } },
      'had a one-to-one today',
      'did not have a one-to-one today',
    ],
    [
      { is: 'spokenTo', theme: 'repairs' },
      'were spoken to about repairs',
      'were not spoken to about repairs',
    ],
    [{ is: 'toldStory' }, 'told a story', 'did not tell a story'],
    [{ is: 'followUp', state: 'overdue' }, 'have a follow-up overdue', 'have no follow-up overdue'],
    [
      { is: 'belongsTo', type: 'authority' },
      'belong to an authority or landlord',
      'do not belong to an authority or landlord',
    ],
    [{ is: 'belongsTo' }, 'belong to a group', 'do not belong to a group'],
    [
      { is: 'onLadder', stage: 'volunteer', level: 'up' },
      'are on the rung Volunteer or higher',
      'are not on the rung Volunteer or higher',
    ],
    [{ is: 'assessed', grade: 2, level: 'up' }, 'are assessed 2 or better', 'are not assessed 2 or better'],
    [{ is: 'assessed' }, 'are assessed', 'are not assessed'],
    [{ is: 'tagged', tag: 'drive' }, 'are tagged “drive”', 'are not tagged “drive”'],
    [
      { is: 'organisedBy', personId: gary },
      'have Gary Whitlam as their organiser',
      'do not have Gary Whitlam as their organiser',
    ],
    [{ is: 'organisedBy' }, 'have an organiser', 'have no organiser'],
    [{ is: 'ledBy', personId: gary }, 'are led by Gary Whitlam', 'are not led by Gary Whitlam'],
    [{ is: 'age', band: '16-17' }, 'are 16-17 years old', 'are not 16-17 years old'],
    [
      { is: 'words', field: 'emails', test: 'none' },
      'have no email address on record',
      'have email address on record',
    ],
    [
      { is: 'words', field: 'town', test: 'has', text: 'New' },
      'have a town that contains “New”',
      'have a town that does not contain “New”',
    ],
    [{ is: 'birthday' }, 'have a birthday on record', 'have no birthday on record'],
    [{ is: 'birthday', month: 3 }, 'have a birthday in March', 'have no birthday in March'],
    [{ is: 'pictured' }, 'have a photo', 'have no photo'],
    [
      { is: 'said', channel: 'post', state: 'no' },
      'said no to being written to',
      'did not say no to being written to',
    ],
    [
      { is: 'said', channel: 'phone', state: 'nothing' },
      'have said nothing about being phoned',
      'have said whether they agree to being phoned',
    ],
    [
      { is: 'noticeGiven', when: { days: 30 } },
      'were given the privacy notice in the last 30 days',
      'were not given the privacy notice in the last 30 days',
    ],
    [
      { is: 'held', by: 'basis', code: 'consent' },
      'have “Their consent” as lawful basis',
      'do not have “Their consent” as lawful basis',
    ],
    [
      { is: 'held', by: 'condition' },
      'have a condition for what is special noted',
      'have no condition for what is special noted',
    ],
    [{ is: 'reviewed' }, 'were kept after a review', 'were not kept after a review'],
    [{ is: 'doNotContact' }, 'asked not to be contacted', 'did not ask to be left alone'],
    [
      { is: 'inSearch', segmentId: search },
      'are in the saved search “To ring”',
      'are not in the saved search “To ring”',
    ],
    [
      { is: 'livesIn', placeId: 'gone' },
      'live in something that is no longer here',
      'do not live in something that is no longer here',
    ],
  ])('says %o of those who answer and of those who do not', (condition, yes, no) => {
    expect(all(condition)).toBe(`People who ${yes}.`);
    expect(all({ ...condition, not: true })).toBe(`People who ${no}.`);
  });

  it('says what to do where it cannot be asked', () => {
    for (const problem of [
      { reason: 'not-understood', condition: 'came' },
      { reason: 'not-readable' },
      { reason: 'too-large' },
      { reason: 'asks-itself', names: ['One', 'Two', 'One'] },
      { reason: 'search-gone' },
      { reason: 'field-gone' },
    ] as const)
      expect(segmentProblemText(problem)).toMatch(/Update|Make it anew|Split|Take that condition out/);
    expect(segmentProblemText({ reason: 'asks-itself', names: ['One', 'Two', 'One'] })).toContain(
      '“One” asks “Two” asks “One”',
    );
  });
});
