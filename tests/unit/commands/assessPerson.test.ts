import { describe, expect, it } from 'vitest';
import { assessPerson } from '../../../shared/commands/assessPerson';
import { assessmentHistory, presentAssessment } from '../../../shared/queries/presentAssessment';
import { Ruth } from '../ruth';

describe('assessing a person', () => {
  it('says the number with its word, and keeps the one before', () => {
    const ruth = new Ruth();
    const gary = ruth.knows('Gary Whitlam');
    ruth.does(assessPerson(ruth.workbook, ruth.deed(), { personId: gary, level: 3, on: '2026-06-27' }));
    const change = assessPerson(ruth.workbook, ruth.deed(), { personId: gary, level: 1 });
    expect(change.label).toBe('Assessed Gary Whitlam: 1, leads');
    ruth.does(change);
    expect(assessmentHistory(ruth.reads('person', gary)).map((entry) => entry.level)).toEqual([3, 1]);
    expect(presentAssessment(ruth.reads('person', gary))?.level).toBe(1);
  });

  it('is nothing, not 3, for somebody never assessed', () => {
    const ruth = new Ruth();
    expect(presentAssessment(ruth.reads('person', ruth.knows('Kelvin Straw')))).toBeUndefined();
  });

  it('refuses a 6', () => {
    const ruth = new Ruth();
    const gary = ruth.knows('Gary Whitlam');
    const change = assessPerson(ruth.workbook, ruth.deed(), { personId: gary, level: 6 });
    expect(ruth.workbook.prepare(change, '2026-11-24T19:30:00Z').ok).toBe(false);
  });
});
