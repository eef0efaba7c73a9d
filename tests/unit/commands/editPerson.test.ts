import { describe, expect, it } from 'vitest';
import { editPeople } from '../../../shared/commands/editPeople';
import { editPerson } from '../../../shared/commands/editPerson';
import { Ruth } from '../ruth';

describe('editing a person', () => {
  it('changes what was given and leaves everything else', () => {
    const ruth = new Ruth();
    const id = ruth.knows('Dean Sisson', { town: 'Mansfield', occupation: 'Depot worker' });
    const change = editPerson(ruth.workbook, ruth.deed(), { personId: id, values: { town: 'Bull Farm' } });
    expect(change.label).toBe('Changed Dean Sisson');
    ruth.does(change);
    expect(ruth.reads('person', id)).toMatchObject({ town: 'Bull Farm', occupation: 'Depot worker' });
  });

  it('clears a field that is given as null', () => {
    const ruth = new Ruth();
    const id = ruth.knows('Dean Sisson', { occupation: 'Depot worker' });
    ruth.does(editPerson(ruth.workbook, ruth.deed(), { personId: id, values: { occupation: null } }));
    expect(ruth.reads('person', id).occupation).toBeNull();
  });

  it('writes nothing where nothing is different', () => {
    const ruth = new Ruth();
    const id = ruth.knows('Dean Sisson', { town: 'Bull Farm', phones: ['07700 900142'] });
    const change = editPerson(ruth.workbook, ruth.deed(), {
      personId: id,
      values: { town: 'Bull Farm', phones: ['0770 0900 142'] },
    });
    expect(change.patches).toEqual([]);
  });

  it('takes away a phone that is no longer on the form and keeps the label of the other', () => {
    const ruth = new Ruth();
    const id = ruth.knows('Dean Sisson', { phones: ['07700 900142', '07700 900001'] });
    ruth.does(editPerson(ruth.workbook, ruth.deed(), { personId: id, values: { phones: ['07700 900001'] } }));
    expect(ruth.reads('person', id).phones?.map((phone) => phone.key)).toEqual(['+447700900001']);
  });

  it('puts a phone first when it is moved there', () => {
    const ruth = new Ruth();
    const id = ruth.knows('Dean Sisson', { phones: ['07700 900142', '07700 900001', '07700 900002'] });
    ruth.does(
      editPerson(ruth.workbook, ruth.deed(), {
        personId: id,
        values: { phones: ['07700 900002', '07700 900142', '07700 900001'] },
      }),
    );
    expect(ruth.reads('person', id).phones?.map((phone) => phone.key)).toEqual([
      '+447700900002',
      '+447700900142',
      '+447700900001',
    ]);
  });

  it('says the new name when the name changes', () => {
    const ruth = new Ruth();
    const id = ruth.knows('Dean Sisson');
    const change = editPerson(ruth.workbook, ruth.deed(), { personId: id, values: { familyName: 'Cisson' } });
    expect(change.label).toBe('Changed Dean Cisson');
  });

  it('is a mistake for somebody who is not in the book', () => {
    const ruth = new Ruth();
    expect(() => editPerson(ruth.workbook, ruth.deed(), { personId: 'nobody', values: {} })).toThrow(
      'no person with id nobody',
    );
  });
});

describe('editing many people at once', () => {
  it('adds and removes tags, each person keeping their others', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson', { tags: ['choir', 'lapsed'] });
    const tom = ruth.knows('Tom Lyth');
    const change = editPeople(ruth.workbook, ruth.deed(), {
      personIds: [dean, tom],
      addTags: ['depot'],
      removeTags: ['lapsed'],
    });
    expect(change.label).toBe('Changed 2 people');
    ruth.does(change);
    expect(ruth.reads('person', dean).tags).toEqual(['choir', 'depot']);
    expect(ruth.reads('person', tom).tags).toEqual(['depot']);
  });

  it('is one undo for all of them', () => {
    const ruth = new Ruth();
    const ids = ['Dean Sisson', 'Tom Lyth', 'Bev Clamp'].map((name) => ruth.knows(name));
    const place = ruth.place('Bull Farm');
    ruth.does(editPeople(ruth.workbook, ruth.deed(), { personIds: ids, placeId: place }));
    expect(ruth.workbook.by('person', 'placeId', place)).toHaveLength(3);
    ruth.book.undo();
    expect(ruth.workbook.by('person', 'placeId', place)).toHaveLength(0);
  });

  it('passes over somebody who has been deleted meanwhile', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const change = editPeople(ruth.workbook, ruth.deed(), { personIds: [dean, 'gone'], addTags: ['depot'] });
    expect(change.patches).toHaveLength(1);
  });
});
