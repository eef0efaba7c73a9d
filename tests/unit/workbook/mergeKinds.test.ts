import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/workbook/canonicalJson';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { mergeRecords } from '../../../shared/workbook/merge';

/** A stamp that is easy to read: time 1 to 9, and whose laptop. */
const at = (time: number, whose: 'a' | 'b' = 'a') => `00000000${time}0000laptop0${whose}`;

const person = (base: string, fields: object): StoredRecord => ({
  id: 'p1',
  kind: 'person',
  base,
  ...fields,
});

/** What two records say together; fails where it depends on which is first. */
function together(a: StoredRecord, b: StoredRecord): StoredRecord {
  const merged = mergeRecords(a, b);
  expect(canonicalJson(mergeRecords(b, a))).toBe(canonicalJson(merged));
  return merged;
}

describe('a value', () => {
  it('is the one that was written later', () => {
    expect(together(person(at(1), { town: 'Crewe' }), person(at(2), { town: 'Walsall' })).town).toBe(
      'Walsall',
    );
  });

  it('that was cleared later is cleared, and one that is not told takes nothing away', () => {
    expect(together(person(at(1), { town: 'Crewe' }), person(at(2), { town: null })).town).toBeNull();
    expect(together(person(at(1), { town: 'Crewe' }), person(at(2), {})).town).toBe('Crewe');
  });

  it('is settled by its text when two laptops wrote under one stamp', () => {
    expect(together(person(at(1), { town: 'Crewe' }), person(at(1), { town: 'Walsall' })).town).toBe(
      'Walsall',
    );
  });

  it('keeps its own stamp beside a base that covers the rest', () => {
    const merged = together(
      person(at(1), { givenName: 'Aisha', familyName: 'Rahman', town: 'Crewe' }),
      person(at(2), { town: 'Walsall' }),
    );
    expect(merged.base).toBe(at(1));
    expect(merged.stamps).toEqual({ town: at(2) });
  });

  it('has as its base the stamp that covers most, and the later of two that cover as much', () => {
    const merged = together(person(at(1), { givenName: 'Aisha' }), person(at(2), { town: 'Crewe' }));
    expect(merged.base).toBe(at(2));
    expect(merged.stamps).toEqual({ givenName: at(1) });
  });
});

describe('a set', () => {
  it('takes what each side added', () => {
    expect(together(person(at(1), { tags: ['tenant'] }), person(at(2), { tags: ['choir'] })).tags).toEqual([
      'choir',
      'tenant',
    ]);
  });

  it('loses an element that was taken out later, and keeps one that was put in later', () => {
    const without = (time: number) => person(at(time, 'b'), { stamps: { 'tags/tenant': at(time, 'b') } });
    expect(together(person(at(1), { tags: ['tenant'] }), without(2)).tags).toBeUndefined();
    expect(together(person(at(3), { tags: ['tenant'] }), without(2)).tags).toEqual(['tenant']);
  });

  it('keeps an element that was put in and taken out under one stamp', () => {
    const out = person(at(1), { stamps: { 'tags/tenant': at(1) } });
    expect(together(person(at(1), { tags: ['tenant'] }), out).tags).toEqual(['tenant']);
  });
});

describe('a keyed list', () => {
  const email = (base: string, entry: object) => person(base, { emails: [{ key: 'a@x.org', ...entry }] });
  const removed = (time: number) => person(at(time, 'b'), { stamps: { 'emails/a@x.org': at(time, 'b') } });

  it('takes one field of an entry from one laptop and another from the other', () => {
    const both = together(
      email(at(1), { address: 'A@x.org', label: 'home' }),
      email(at(2), { label: 'work', verified: true }),
    );
    expect(both.emails).toEqual([{ address: 'A@x.org', key: 'a@x.org', label: 'work', verified: true }]);
  });

  it('loses an entry that was removed later, but keeps what it said', () => {
    const merged = together(email(at(1), { address: 'A@x.org' }), removed(2));
    expect(merged.emails).toBeUndefined();
    expect(merged.removed).toEqual({ emails: [{ address: 'A@x.org', key: 'a@x.org' }] });
  });

  it('has an entry again, whole, when somebody wrote to it after it was removed elsewhere', () => {
    const gone = together(email(at(1), { address: 'A@x.org' }), removed(2));
    const merged = together(gone, email(at(3), { label: 'work' }));
    expect(merged.emails).toEqual([{ address: 'A@x.org', key: 'a@x.org', label: 'work' }]);
    expect(merged.removed).toBeUndefined();
  });

  it('keeps an entry that was written and removed under one stamp', () => {
    const out = person(at(1), { stamps: { 'emails/a@x.org': at(1) } });
    expect(together(email(at(1), { address: 'A@x.org' }), out).emails).toEqual([
      { address: 'A@x.org', key: 'a@x.org' },
    ]);
  });

  it('is in the order of its positions', () => {
    const phones = [
      { key: '+441', position: 'b' },
      { key: '+442', position: 'a' },
      { key: '+440', position: 'b' },
    ];
    const merged = together(person(at(1), { phones }), person(at(1), {}));
    expect((merged.phones as { key: string }[]).map(({ key }) => key)).toEqual(['+442', '+440', '+441']);
  });
});

describe('values by name', () => {
  it('are kept of both, where two laptops filled different ones', () => {
    const merged = together(
      person(at(1), { custom: { union: 'Unison' } }),
      person(at(2), { custom: { blood: 'A' } }),
    );
    expect(merged.custom).toEqual({ blood: 'A', union: 'Unison' });
  });

  it('are each the one that was written later, and one that was cleared later is cleared alone', () => {
    const merged = together(
      person(at(1), { custom: { union: 'Unison', blood: 'A' } }),
      person(at(2), { custom: { union: 'Unite' }, stamps: { 'custom/blood': at(2) } }),
    );
    expect(merged.custom).toEqual({ union: 'Unite' });
    expect(merged.stamps).toEqual({ 'custom/blood': at(2) });
    expect(together(merged, person(at(3), { custom: { blood: 'B' } })).custom).toEqual({
      blood: 'B',
      union: 'Unite',
    });
  });

  it('may have any name', () => {
    const odd = JSON.parse('{"__proto__": "x", "a/b": 1, "": true}') as object;
    const merged = together(person(at(1), { custom: odd }), person(at(2), { custom: { '7': 'y' } }));
    expect(JSON.stringify(merged.custom)).toBe('{"7":"y","":true,"__proto__":"x","a/b":1}');
  });
});

describe('a log', () => {
  const entry = { id: 'a1', level: 2, on: '2025-03-04' };

  it('holds the entries of both, in one order', () => {
    const other = { id: 'a0', level: 4, on: '2025-03-05' };
    expect(
      together(person(at(1), { assessment: [entry] }), person(at(2), { assessment: [other] })).assessment,
    ).toEqual([other, entry]);
  });

  it('keeps an entry as it was first written, whatever a later copy claims', () => {
    const claim = { ...entry, level: 1 };
    expect(
      together(person(at(1), { assessment: [entry] }), person(at(2), { assessment: [claim] })).assessment,
    ).toEqual([entry]);
  });

  it('keeps a struck entry on the page, struck by the later word and by a tie', () => {
    const word = (time: number, struck: boolean) => person(at(time), { assessment: [{ id: 'a1', struck }] });
    const held = person(at(1), { assessment: [entry] });
    const struckBy = (...words: StoredRecord[]) => words.reduce(together, held).assessment;
    expect(struckBy(word(2, true))).toEqual([{ ...entry, struck: true }]);
    expect(struckBy(word(2, true), word(3, false))).toEqual([{ ...entry, struck: false }]);
    expect(struckBy(word(2, true), word(2, false))).toEqual([{ ...entry, struck: true }]);
  });

  it('does not show a strike whose entry has not come yet, and strikes it when it comes', () => {
    const strike = together(person(at(2), { assessment: [{ id: 'a1', struck: true }] }), person(at(1), {}));
    expect(strike.assessment).toBeUndefined();
    expect(strike.removed).toEqual({ assessment: [{ id: 'a1', struck: true }] });
    expect(together(strike, person(at(1), { assessment: [entry] })).assessment).toEqual([
      { ...entry, struck: true },
    ]);
  });
});

describe('a protection', () => {
  it('that two laptops put on stays on when one of the two is cleared', () => {
    const on = (id: string) => ({ id, type: 'on' });
    const clear = { id: 'c1', type: 'clear', clears: ['d1'] };
    const merged = together(
      person(at(1), { doNotContact: [on('d1'), clear] }),
      person(at(2), { doNotContact: [on('d2')] }),
    );
    expect(merged.doNotContact).toEqual([clear, on('d1'), on('d2')]);
  });

  it('stands when another entry claims its id', () => {
    const merged = together(
      person(at(1), { doNotContact: [{ id: 'd1', type: 'on' }] }),
      person(at(9), { doNotContact: [{ id: 'd1', type: 'clear', clears: ['d0'] }] }),
    );
    expect(merged.doNotContact).toEqual([{ id: 'd1', type: 'on' }]);
  });
});

describe('a deletion', () => {
  it('keeps an edit that was made meanwhile under it', () => {
    const merged = together(
      person(at(2), { deleted: '2025-03-04T19:00:00Z' }),
      together(person(at(1), { givenName: 'Aisha', town: 'Crewe' }), person(at(3), { town: 'Walsall' })),
    );
    expect(merged).toMatchObject({ deleted: '2025-03-04T19:00:00Z', givenName: 'Aisha', town: 'Walsall' });
  });

  it('is taken back by a later word', () => {
    const merged = together(
      person(at(2), { givenName: 'Aisha', deleted: '2025-03-04T19:00:00Z' }),
      person(at(3), { deleted: null }),
    );
    expect(merged.deleted).toBeNull();
  });
});
