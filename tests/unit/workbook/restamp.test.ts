import { describe, expect, it } from 'vitest';
import { restamped, stampsOf } from '../../../shared/workbook/restamp';
import { hasSeen, seenIn } from '../../../shared/workbook/seen';
import { Book } from './book';

const old = '0m7uvl0ao0000laptop01';
const fast = '0zzzzzzzz0000laptop02';
/** A day in 2026 as a stamp: 9 digits of milliseconds in base 36, 4 of counter. */
const limit = `${Date.parse('2026-11-25').toString(36).padStart(9, '0')}0000`;
const now = '0m7uvmalc0000laptop01';

describe('a record from a laptop whose clock runs ahead', () => {
  it('gets the stamp of now where it lies ahead, and keeps what lies behind', () => {
    const theirs = {
      id: 'p1',
      kind: 'person',
      base: old,
      town: 'Mansfield',
      givenName: 'Bev',
      familyName: 'Clamp',
      stamps: { town: fast },
    };
    expect(restamped(theirs, limit, now)).toEqual({ ...theirs, stamps: { town: now } });
  });

  it('is lowered in every tag, email and entry, and in what was removed', () => {
    const joyce = new Book('laptop02');
    const phones = [{ key: '+447700900142', label: 'work' }];
    joyce.deed('Added', (c) => c.add('person', 'p1', { givenName: 'Bev', tags: ['tenant'], phones }));
    joyce.deed(
      'Ahead',
      (c) => c.set('person', 'p1', { phones: [], tags: ['choir'] }),
      '2031-01-01T00:00:00.000Z',
    );
    const theirs = joyce.workbook.stored('person', 'p1');
    if (!theirs) throw new Error('Bev is on record');
    expect([...stampsOf([theirs])].some((stamp) => stamp >= limit)).toBe(true);
    const lowered = restamped(theirs, limit, now);
    expect([...stampsOf([lowered])].filter((stamp) => stamp >= limit)).toEqual([]);
    const { base: _base, stamps: _stamps, ...told } = theirs;
    expect(lowered).toMatchObject(told);
    expect(lowered.removed).toEqual({ phones: [expect.objectContaining({ key: '+447700900142' })] });
  });

  it('is the same record where its clock is right', () => {
    const theirs = { id: 'p1', kind: 'person', base: old, givenName: 'Bev' };
    expect(restamped(theirs, limit, now)).toEqual(theirs);
  });
});

describe('what a pack has seen', () => {
  it('is for each device the last of its edits that the pack carries', () => {
    const seen = seenIn([old, now, fast]);
    expect(seen).toEqual(
      new Map([
        ['laptop01', now],
        ['laptop02', fast],
      ]),
    );
    expect(hasSeen(seen, old)).toBe(true);
    expect(hasSeen(seen, now)).toBe(true);
    expect(hasSeen(seen, '0m7uvmalc0001laptop01')).toBe(false);
  });

  it('is nothing of a device that it carries nothing of', () => {
    expect(hasSeen(seenIn([old]), '0000000000000laptop09')).toBe(false);
  });
});
