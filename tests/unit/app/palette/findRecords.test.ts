import { describe, expect, test } from 'vitest';
import { findOtherRecords, findPeople } from '../../../../renderer/app/palette/findRecords';
import { snippet } from '../../../../renderer/app/palette/snippet';
import { addStory } from '../../../../shared/commands/addStory';
import { editPerson } from '../../../../shared/commands/editPerson';
import { shownName } from '../../../../shared/queries/shownName';
import { titleOf } from '../../../../shared/queries/titleOf';
import { Ruth } from '../../ruth';

function peopleFor(ruth: Ruth, query: string): string[] {
  return findPeople(ruth.workbook, query, 5).map(shownName);
}

describe('finding a person with Ctrl K', () => {
  test('whose name begins with what was typed comes before whose last name does', () => {
    const ruth = new Ruth();
    ruth.knows('Ann Precious');
    ruth.knows('Precious Okafor');
    expect(peopleFor(ruth, 'pre')).toEqual(['Precious Okafor', 'Ann Precious']);
  });

  test('accents, capitals and the order of words do not matter', () => {
    const ruth = new Ruth();
    ruth.knows('Siân Llŷr');
    expect(peopleFor(ruth, 'LLYR sian')).toEqual(['Siân Llŷr']);
  });

  test('a number is found however it is typed', () => {
    const ruth = new Ruth();
    ruth.knows('Gary Whitlam', { phones: ['07700 900142'] });
    ruth.knows('Dean Sisson', { phones: ['07700 900188'] });
    for (const typed of ['07700 900142', '07700900142', '+44 7700 900142', '900142'])
      expect(peopleFor(ruth, typed), typed).toEqual(['Gary Whitlam']);
  });

  test('a change of name is found at once, and the old name no longer', () => {
    const ruth = new Ruth();
    const id = ruth.knows('Elaine Mottram');
    expect(peopleFor(ruth, 'mottram')).toHaveLength(1);
    ruth.does(editPerson(ruth.workbook, ruth.deed(), { personId: id, values: { familyName: 'Fretwell' } }));
    expect(peopleFor(ruth, 'mottram')).toEqual([]);
    expect(peopleFor(ruth, 'fretwell')).toEqual(['Elaine Fretwell']);
  });

  test('nothing typed finds nobody', () => {
    const ruth = new Ruth();
    ruth.knows('Dean Sisson');
    expect(peopleFor(ruth, '  ')).toEqual([]);
  });
});

describe('finding anything else', () => {
  test('titles come before words deeper in a record, and those are shown round the hit', () => {
    const ruth = new Ruth();
    ruth.plans('Eastwood house meeting', '2026-11-26');
    const story = addStory(ruth.workbook, ruth.deed(), {
      title: 'Nine days without lifts',
      body: 'I carried the shopping up four floors. Then somebody knocked from Eastwood and asked what I would change.',
    });
    ruth.does(story);
    const found = findOtherRecords(ruth.workbook, 'eastwood', 5);
    expect(found.map(({ record }) => titleOf(ruth.workbook, record))).toEqual([
      'Eastwood house meeting',
      'Nine days without lifts',
    ]);
    expect(found.map(({ deeper }) => deeper)).toEqual([false, true]);
    const second = found[1];
    expect(second && snippet(second.record, ['eastwood'])).toContain('knocked from Eastwood and asked');
  });

  test('every word must be there', () => {
    const ruth = new Ruth();
    ruth.plans('Eastwood house meeting', '2026-11-26');
    ruth.plans('Mansfield mass meeting', '2026-11-19');
    expect(findOtherRecords(ruth.workbook, 'meeting', 5)).toHaveLength(2);
    expect(findOtherRecords(ruth.workbook, 'eastwood meeting', 5)).toHaveLength(1);
    expect(findOtherRecords(ruth.workbook, 'eastwood picnic', 5)).toHaveLength(0);
  });
});
