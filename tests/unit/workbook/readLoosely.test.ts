import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand } from '../../../shared/workbook/leaves';
import { mergeRecords } from '../../../shared/workbook/merge';
import { readLoosely } from '../../../shared/workbook/readLoosely';
import { runs } from '../runs';

const base = '000000001000laptop020';
const person = (fields: object) => ({ id: 'p1', kind: 'person', base, ...fields });

describe('a received record', () => {
  it('is taken as it is when it is in order, unknown codes, fields and kinds included', () => {
    const whole = person({
      givenName: 'Aisha',
      ageBand: 'over-90',
      tags: ['x'],
      rota: [1],
      stamps: { rota: base },
    });
    expect(readLoosely(whole)).toEqual(whole);
    const rota = { id: 'r1', kind: 'rota', base, tags: 5 };
    expect(readLoosely(rota)).toEqual(rota);
  });

  it('is no record without an id, a kind or real stamps', () => {
    const bad = [
      null,
      5,
      'text',
      [],
      {},
      { ...person({}), id: '' },
      { ...person({}), kind: 7 },
      { ...person({}), base: 'later' },
      person({ stamps: { town: '9' } }),
      person({ stamps: 'x' }),
      person({ deleted: 5 }),
      person({ removed: [] }),
    ];
    expect(bad.map(readLoosely)).toEqual(bad.map(() => undefined));
  });

  it('keeps a value of the wrong shape under another name, where no reader trips over it', () => {
    expect(readLoosely(person({ givenName: 5, town: 'Crewe', tags: 'tenant' }))).toEqual(
      person({ town: 'Crewe', 'unread.givenName': 5, 'unread.tags': 'tenant' }),
    );
    const emails = [{ key: 'a@x.org', address: 'a@x.org' }, null, { address: 'no key' }];
    expect(readLoosely(person({ emails }))).toEqual(person({ emails: [emails[0]], 'unread.emails': emails }));
  });

  it('never stops a merge, whatever is in it', () => {
    const rubbish = fc.dictionary(
      fc.constantFrom(
        'givenName',
        'tags',
        'emails',
        'assessment',
        'doNotContact',
        'custom',
        'removed',
        'other',
      ),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(rubbish, rubbish, (a, b) => {
        const [left, right] = [readLoosely(person(a)), readLoosely(person(b))];
        if (!left || !right) return;
        expect([...expand(mergeRecords(left, right)).keys()].sort()).toEqual(
          [...expand(mergeRecords(right, left)).keys()].sort(),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('sets aside a list entry whose fields are of the wrong type, and takes the others', () => {
    const fine = { id: 'c1', channel: 'email', state: 'yes', recorded: '2025-03-04T19:00:00.000Z' };
    const read = readLoosely(
      person({
        consent: [fine, { ...fine, id: 'c2', state: { yes: true } }, { ...fine, id: 'c3', wording: 7 }],
        doNotContact: [{ id: 'd1', type: 'clear', recorded: fine.recorded, clears: ['a', 1] }],
        emails: [{ key: 'a@x.org', address: 'a@x.org', label: null, colour: 3 }],
      }),
    );
    expect(read?.consent).toEqual([fine]);
    expect(read?.['unread.consent']).toHaveLength(3);
    expect(read).not.toHaveProperty('doNotContact');
    expect(read?.emails).toEqual([{ key: 'a@x.org', address: 'a@x.org', label: null, colour: 3 }]);
  });

  it('may hold any JSON in a setting and a saved search: whoever reads them looks for themselves', () => {
    const setting = { id: 's1', kind: 'setting', base, name: 'owner', value: [1, { a: null }] };
    expect(readLoosely(setting)).toEqual(setting);
  });

  it('clears nothing at home by what an older version could not read and sends back', () => {
    const later = '000000002000laptop020';
    const newer = person({ givenName: { first: 'Aisha' }, stamps: { givenName: later } });
    const older = readLoosely(newer);
    if (!older) throw new Error('it is a record');
    expect(older).toEqual(
      person({ 'unread.givenName': { first: 'Aisha' }, stamps: { 'unread.givenName': later } }),
    );
    const ours = person({ givenName: 'Aisha', stamps: { givenName: later } });
    expect(mergeRecords(ours, older).givenName).toBe('Aisha');
  });

  it('takes up what an older version set aside, where it can be read here', () => {
    const later = '000000002000laptop020';
    const back = person({ 'unread.givenName': 'Aisha', stamps: { 'unread.givenName': later } });
    expect(readLoosely(back)).toEqual(person({ givenName: 'Aisha', stamps: { givenName: later } }));
    const typed = person({ givenName: 'Asha', 'unread.givenName': 'Aisha' });
    expect(readLoosely(typed)).toEqual(typed);
  });
});
