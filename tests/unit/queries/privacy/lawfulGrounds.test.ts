import { describe, expect, it } from 'vitest';
import { noteGrounds } from '../../../../shared/commands/noteGrounds';
import { setSetting } from '../../../../shared/commands/setSetting';
import { answerAbout } from '../../../../shared/queries/access/accessAnswer';
import {
  conditionsFor,
  groundsOf,
  groundsRelied,
  groundsSetting,
} from '../../../../shared/queries/privacy/lawfulGrounds';
import { Ruth } from '../../ruth';

const branch = {
  controller: 'Mansfield Tenants’ Union',
  basis: 'legitimate-interests',
  condition: 'not-for-profit',
  policyOn: '2026-01-05',
  registered: false,
};

function book() {
  const ruth = new Ruth();
  const dean = ruth.knows('Dean Sisson');
  const relyOn = (value: Record<string, unknown>) =>
    ruth.does(
      setSetting(ruth.workbook, ruth.deed(), { name: groundsSetting, value: value as typeof branch }),
    );
  const person = () => {
    const found = ruth.workbook.get('person', dean);
    if (!found) throw new Error('no Dean');
    return found;
  };
  return { ruth, dean, relyOn, person, grounds: () => groundsOf(ruth.workbook, person()) };
}

describe('why somebody may be in the book', () => {
  it('is noted of nobody before somebody has said so', () => {
    const { ruth, grounds } = book();
    expect(groundsRelied(ruth.workbook)).toMatchObject({ controller: '', basis: null, condition: null });
    expect(grounds().basis).toEqual({ words: undefined, own: false });
  });

  it('is what holds for everybody, until something else is noted of them', () => {
    const { ruth, dean, relyOn, grounds } = book();
    relyOn(branch);
    expect(grounds().basis).toEqual({ words: 'Legitimate interests', own: false });
    ruth.does(
      noteGrounds(ruth.workbook, ruth.deed(), { personIds: [dean], basis: 'consent', condition: null }),
    );
    expect(grounds()).toEqual({
      basis: { words: 'Their consent', own: true },
      condition: { words: 'Not-for-profit body: its members and regular contacts', own: false },
    });
  });

  it('keeps the one as it is where the other is noted', () => {
    const { ruth, dean, grounds } = book();
    const note = (chosen: { basis?: 'consent' | null; condition?: 'explicit-consent' }) =>
      ruth.does(noteGrounds(ruth.workbook, ruth.deed(), { personIds: [dean], ...chosen }));
    note({ condition: 'explicit-consent' });
    note({ basis: 'consent' });
    expect(grounds()).toMatchObject({
      basis: { words: 'Their consent' },
      condition: { words: 'Their explicit consent' },
    });
    note({ basis: null });
    expect(grounds()).toMatchObject({
      basis: { words: undefined },
      condition: { words: 'Their explicit consent' },
    });
  });

  it('is paragraph 22 only for a body that it names', () => {
    const { ruth, dean, relyOn } = book();
    relyOn(branch);
    expect(conditionsFor(false)).not.toContain('registered-party');
    const note = () =>
      ruth.does(
        noteGrounds(ruth.workbook, ruth.deed(), {
          personIds: [dean],
          basis: null,
          condition: 'registered-party',
        }),
      );
    expect(note).toThrow('only a registered party');
    relyOn({ ...branch, registered: true });
    expect(conditionsFor(true)).toContain('registered-party');
    expect(note).not.toThrow();
  });

  it('is read as nothing where the setting is not what it should be', () => {
    const { ruth, relyOn } = book();
    relyOn({ controller: 7, basis: '__proto__', condition: 'because', policyOn: false, registered: 'yes' });
    expect(groundsRelied(ruth.workbook)).toEqual({
      controller: '',
      basis: null,
      condition: null,
      policyOn: null,
      registered: false,
    });
  });

  it('stands above the answer to whoever asks, in words', () => {
    const { ruth, relyOn, person } = book();
    const above = () => answerAbout(ruth.workbook, person(), { askedOn: '2026-11-20' }, '2026-11-24');
    expect(above()).not.toHaveProperty('basis');
    relyOn(branch);
    expect(above()).toMatchObject({
      name: 'Dean Sisson',
      controller: 'Mansfield Tenants’ Union',
      basis: 'Legitimate interests',
      condition: 'Not-for-profit body: its members and regular contacts',
    });
  });
});
