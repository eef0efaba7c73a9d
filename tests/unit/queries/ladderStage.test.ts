import { describe, expect, it } from 'vitest';
import { ladderHistory, ladderStage, nextStage, rungOf } from '../../../shared/queries/ladderStage';
import type { Person } from '../../../shared/queries/shownName';
import { Ruth } from '../ruth';

const climbed = (...ladder: NonNullable<Person['ladder']>): Person => ({
  kind: 'person',
  id: 'p',
  base: '',
  ladder,
});
const rung = (stage: string, on: string, more: { recorded?: string; struck?: boolean } = {}) => ({
  id: `${stage} ${on}`,
  stage,
  on,
  recorded: '2026-11-24T19:30:00Z',
  ...more,
});

describe('where a person stands on the ladder', () => {
  it('is nowhere until somebody says', () => {
    expect(ladderStage(climbed())).toBeUndefined();
    expect(ladderStage({ kind: 'person', id: 'p', base: '' })).toBeUndefined();
  });

  it('is the rung of the latest day, and of that day the one recorded last', () => {
    expect(ladderStage(climbed(rung('leader', '2026-09-12'), rung('volunteer', '2026-05-16')))).toBe(
      'leader',
    );
    const morning = rung('leader', '2026-09-12', { recorded: '2026-09-12T09:00:00Z' });
    const evening = rung('activist', '2026-09-12', { recorded: '2026-09-12T21:00:00Z' });
    expect(ladderStage(climbed(evening, morning))).toBe('activist');
  });

  it('forgets a rung that was struck out', () => {
    const person = climbed(rung('supporter', '2026-03-04'), rung('leader', '2026-09-12', { struck: true }));
    expect(ladderStage(person)).toBe('supporter');
    expect(ladderHistory(person)).toHaveLength(1);
  });
});

describe('the next step', () => {
  it('is one rung up, and nothing at the top', () => {
    const { workbook } = new Ruth();
    expect(nextStage(workbook, climbed(rung('supporter', '2026-03-04')))).toBe('volunteer');
    expect(nextStage(workbook, climbed(rung('organiser', '2026-03-04')))).toBeUndefined();
    expect(nextStage(workbook, climbed())).toBe('contact');
  });

  it('knows how high each rung is', () => {
    const { workbook } = new Ruth();
    expect(rungOf(workbook, 'contact')).toBe(0);
    expect(rungOf(workbook, 'organiser')).toBe(5);
    expect(rungOf(workbook, 'archbishop')).toBe(-1);
    expect(rungOf(workbook, undefined)).toBe(-1);
  });
});
