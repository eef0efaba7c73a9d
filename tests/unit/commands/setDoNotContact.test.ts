import { describe, expect, it } from 'vitest';
import { clearDoNotContact } from '../../../shared/commands/clearDoNotContact';
import { recordNoticeToStop, setDoNotContact } from '../../../shared/commands/setDoNotContact';
import { hasNoticeToStop, isDoNotContact, standingEntries } from '../../../shared/queries/doNotContact';
import { mayContact } from '../../../shared/queries/mayContact';
import { Ruth } from '../ruth';

describe('do not contact', () => {
  it('stands from the moment it is set, with the reason', () => {
    const ruth = new Ruth();
    const ron = ruth.knows('Ron Aldred');
    const change = setDoNotContact(ruth.workbook, ruth.deed(), { personId: ron, reason: ' Too many calls ' });
    expect(change.label).toBe('Marked Ron Aldred as not to be contacted');
    ruth.does(change);
    expect(isDoNotContact(ruth.reads('person', ron))).toBe(true);
    expect(standingEntries(ruth.reads('person', ron).doNotContact)[0]?.reason).toBe('Too many calls');
  });

  it('is lifted by naming what is lifted, and the history stays', () => {
    const ruth = new Ruth();
    const ron = ruth.knows('Ron Aldred');
    ruth.does(setDoNotContact(ruth.workbook, ruth.deed(), { personId: ron }));
    ruth.does(
      clearDoNotContact(ruth.workbook, ruth.deed(), { personId: ron, reason: 'He asked us to ring again' }),
    );
    expect(isDoNotContact(ruth.reads('person', ron))).toBe(false);
    expect(ruth.reads('person', ron).doNotContact).toHaveLength(2);
  });

  it('stays on where another laptop set it meanwhile', () => {
    const ruth = new Ruth();
    const joyce = new Ruth('laptop02');
    const ron = ruth.knows('Ron Aldred');
    ruth.does(setDoNotContact(ruth.workbook, ruth.deed(), { personId: ron }));
    joyce.takesInFrom(ruth);
    joyce.does(
      setDoNotContact(joyce.workbook, joyce.deed(), { personId: ron, reason: 'Said so to Joyce too' }),
    );
    ruth.does(clearDoNotContact(ruth.workbook, ruth.deed(), { personId: ron, reason: 'He rang' }));
    expect(isDoNotContact(ruth.reads('person', ron))).toBe(false);
    ruth.takesInFrom(joyce);
    expect(standingEntries(ruth.reads('person', ron).doNotContact).map((entry) => entry.reason)).toEqual([
      'Said so to Joyce too',
    ]);
  });

  it('quotes what they said, and when, even after the lifting was taken back', () => {
    const ruth = new Ruth();
    const ron = ruth.knows('Ron Aldred');
    ruth.does(setDoNotContact(ruth.workbook, ruth.deed(), { personId: ron, reason: 'Too many calls' }));
    ruth.today = '2026-12-09';
    ruth.does(clearDoNotContact(ruth.workbook, ruth.deed(), { personId: ron, reason: 'The wrong Ron' }));
    ruth.book.undo();
    expect(mayContact(ruth.reads('person', ron), 'post').reasons[0]).toEqual({
      reason: 'do-not-contact',
      since: '2026-11-24',
      why: 'Too many calls',
    });
  });

  it('changes nothing when there is nothing to lift', () => {
    const ruth = new Ruth();
    const ron = ruth.knows('Ron Aldred');
    const change = clearDoNotContact(ruth.workbook, ruth.deed(), { personId: ron, reason: 'by mistake' });
    expect(change.patches).toEqual([]);
  });

  it('is apart from a notice to stop', () => {
    const ruth = new Ruth();
    const ron = ruth.knows('Ron Aldred');
    ruth.does(recordNoticeToStop(ruth.workbook, ruth.deed(), { personId: ron, reason: 'By letter' }));
    expect(hasNoticeToStop(ruth.reads('person', ron))).toBe(true);
    expect(isDoNotContact(ruth.reads('person', ron))).toBe(false);
  });
});
