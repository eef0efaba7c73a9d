import { describe, expect, it } from 'vitest';
import { ChangeBuilder, valuesOf } from '../../../shared/workbook/changeSet';
import { Book } from './book';

function bookWithBev() {
  const book = new Book();
  book.deed('Added Bev', (c) =>
    c.add('person', 'bev', { givenName: 'Bev', tags: ['tenant'], town: 'Mansfield' }),
  );
  return { book, change: new ChangeBuilder(book.workbook) };
}

describe('gathering a deed', () => {
  it('says of each field what it was and what it becomes, and leaves out what is so already', () => {
    const { change } = bookWithBev();
    change.set('person', 'bev', {
      givenName: 'Beverley',
      town: 'Mansfield',
      tags: ['tenant'],
      pronouns: 'she',
    });
    expect(change.done('Changed Bev')).toEqual({
      label: 'Changed Bev',
      undo: 'ordinary',
      patches: [
        {
          op: 'change',
          kind: 'person',
          id: 'bev',
          fields: { givenName: ['Bev', 'Beverley'], pronouns: [undefined, 'she'] },
        },
      ],
    });
  });

  it('makes one patch of several changes of one record, the first word on what was', () => {
    const { change } = bookWithBev();
    change
      .set('person', 'bev', { town: 'Warsop' })
      .set('person', 'bev', { town: 'Shirebrook', notes: 'Moved' });
    expect(change.done('').patches).toMatchObject([
      { fields: { town: ['Mansfield', 'Shirebrook'], notes: [undefined, 'Moved'] } },
    ]);
  });

  it('tells clearing from not telling', () => {
    const { change } = bookWithBev();
    change.set('person', 'bev', { town: null, givenName: undefined });
    expect(change.done('').patches).toEqual([
      { op: 'change', kind: 'person', id: 'bev', fields: { town: ['Mansfield', null] } },
    ]);
  });

  it('writes what is set on a new record into the record, and forgets one that is removed again', () => {
    const { change } = bookWithBev();
    change.add('person', 'dean', { givenName: 'Dean' });
    change.set('person', 'dean', { town: 'Mansfield' });
    expect(change.done('').patches).toEqual([
      { op: 'add', kind: 'person', id: 'dean', fields: { givenName: 'Dean', town: 'Mansfield' } },
    ]);
    change.remove('person', 'dean');
    expect(change.done('').patches).toEqual([]);
  });

  it('refuses to change somebody who is not there', () => {
    const { change } = bookWithBev();
    expect(() => change.set('person', 'nobody', { town: 'Warsop' })).toThrow('no person with id nobody');
  });

  it('gives a form the values of a record without what the program keeps with them', () => {
    const { book } = bookWithBev();
    const bev = book.workbook.get('person', 'bev');
    expect(bev && valuesOf(bev)).toEqual({ givenName: 'Bev', tags: ['tenant'], town: 'Mansfield' });
  });
});
