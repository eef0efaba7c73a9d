import { describe, expect, it } from 'vitest';
import { editPerson } from '../../../../shared/commands/editPerson';
import { recordConversation } from '../../../../shared/commands/recordConversation';
import { setDoNotContact } from '../../../../shared/commands/setDoNotContact';
import { openLines } from '../../../../shared/queries/exports/openLines';
import { finish } from '../../../../shared/workbook/slices';
import { Ruth } from '../../ruth';

const text = (ruth: Ruth, level: 'names' | 'everything', special: readonly 'accessNeeds'[] = []) =>
  JSON.stringify(finish(openLines(ruth.workbook, { level, special })).records);

describe('the whole book as open lines', () => {
  it('tells people and what they did as plain records, without what only merging needs', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson', { town: 'Mansfield', notes: 'Knows the landlord' });
    ruth.does(editPerson(ruth.workbook, ruth.deed(), { personId: dean, values: { town: 'Warsop' } }));
    ruth.signsIn(dean, ruth.plans('Meeting', '2026-11-19'));
    const { records, goes, personIds } = finish(
      openLines(ruth.workbook, { level: 'everything', special: [] }),
    );
    const person = records.find(({ id }) => id === dean);
    expect(person).toMatchObject({ kind: 'person', givenName: 'Dean', town: 'Warsop' });
    expect(Object.keys(person ?? {})).not.toContain('stamps');
    expect(goes).toMatchObject({ person: 1, event: 1, attendance: 1 });
    expect(personIds).toEqual([dean]);
  });

  it('tells at the level of names nothing to reach people by, and special fields only when ticked', () => {
    const ruth = new Ruth();
    ruth.knows('Dean Sisson', {
      postcode: 'NG18 1AA',
      notes: 'Knows the landlord',
      accessNeeds: 'Step-free',
    });
    expect(text(ruth, 'names')).not.toMatch(/NG18|landlord|Step-free/);
    expect(text(ruth, 'everything')).toMatch(/NG18.*landlord/);
    expect(text(ruth, 'everything')).not.toContain('Step-free');
    expect(text(ruth, 'everything', ['accessNeeds'])).toContain('Step-free');
  });

  it('leaves out whoever asked not to be contacted, with every record that tells of them', () => {
    const ruth = new Ruth();
    const jean = ruth.knows('Jean Tully');
    ruth.does(
      recordConversation(ruth.workbook, ruth.deed(), { personId: jean, on: '2026-11-01', notes: 'Mould' }),
    );
    ruth.does(setDoNotContact(ruth.workbook, ruth.deed(), { personId: jean }));
    ruth.knows('Dean Sisson');
    const { goes, leftOut } = finish(openLines(ruth.workbook, { level: 'everything', special: [] }));
    expect(text(ruth, 'everything')).not.toMatch(/Jean|Mould/);
    expect(goes).toMatchObject({ person: 1 });
    expect(leftOut).toMatchObject({ 'do-not-contact': 1, 'under-18': 0 });
  });

  it('leaves out what was deleted', () => {
    const ruth = new Ruth();
    const gone = ruth.plans('A meeting that was a mistake', '2026-11-19');
    ruth.book.deed('Deleted it', (change) => change.remove('event', gone));
    expect(text(ruth, 'everything')).not.toContain(gone);
  });
});
