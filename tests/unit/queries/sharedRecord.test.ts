import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../../shared/model/kinds';
import {
  type RecordLevel,
  recordLevels,
  type SpecialField,
  specialFields,
} from '../../../shared/model/sharing';
import { sharedRecord } from '../../../shared/queries/sharedRecord';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { mergeRecords } from '../../../shared/workbook/merge';

const stamp = '0m7uuu02o0000laptop01';
const later = '0m7vv8g000000laptop02';

/** A person of whom every field holds a mark that can be searched for. */
function marked(mark: string): StoredRecord {
  return {
    id: 'p1',
    kind: 'person',
    base: stamp,
    stamps: { [`phones/${mark}-phone`]: later, street: later, notes: later, 'emails/x/label': later },
    removed: { phones: [{ key: `${mark}-oldphone` }], emails: [{ key: `${mark}-oldmail`, address: mark }] },
    givenName: 'Anneka',
    emails: [{ key: `${mark}-mail`, address: `${mark}@example.org` }],
    phones: [{ key: `${mark}-phone` }],
    street: `${mark}-street`,
    postcode: `${mark}-post`,
    town: 'Mansfield',
    notes: `${mark}-notes`,
    privateNotes: `${mark}-private`,
    accessNeeds: `${mark}-access`,
    votingIntention: `${mark}-vote`,
    custom: { x: `${mark}-custom` },
    consent: [],
  };
}

const nothing = { groups: new Map(), themes: new Set<string>() };

const leaves = (level: RecordLevel, special: readonly SpecialField[] = []) =>
  JSON.stringify(
    sharedRecord(marked('MARK'), { level, special, marked: nothing, person: () => undefined }).record,
  );

describe('a person as they leave', () => {
  it('at the level of names: no way to reach them in values, stamps or what was removed', () => {
    expect(leaves('names', specialFields)).not.toMatch(
      /MARK-(?:mail|phone|oldphone|oldmail|street|post|notes|private)/,
    );
    expect(leaves('names')).not.toContain('MARK');
    expect(leaves('names')).toContain('Mansfield');
  });

  it('at the level of everything: all but private notes and what was not ticked', () => {
    const text = leaves('everything');
    for (const told of ['mail', 'phone', 'oldphone', 'street', 'post', 'notes'])
      expect(text).toContain(`MARK-${told}`);
    expect(text).not.toMatch(/MARK-(?:private|access|vote|custom)/);
    expect(leaves('everything', ['votingIntention'])).toContain('MARK-vote');
    expect(leaves('everything', ['votingIntention'])).not.toContain('MARK-access');
  });

  it('private notes stay whatever is chosen', () => {
    for (const level of recordLevels) expect(leaves(level, specialFields)).not.toContain('MARK-private');
  });

  it('every field marked as special or as contact in the schema is held to this', () => {
    const fields = Object.entries(kinds.person.fields);
    const contact = fields.filter(([, field]) => 'contact' in field && field.contact).map(([name]) => name);
    const special = fields.filter(([, field]) => 'special' in field && field.special).map(([name]) => name);
    expect(contact.sort()).toEqual(['emails', 'phones', 'postcode', 'street']);
    // A field that becomes special must be one that the export dialog can tick.
    for (const name of special) expect(specialFields).toContain(name);
  });
});

describe('what was held back', () => {
  it('is never cleared where it arrives, in any order of arrival', () => {
    const text = fc.string({ minLength: 1, maxLength: 10 });
    const person = fc.record(
      { givenName: text, town: text, street: text, notes: text, privateNotes: text, votingIntention: text },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(person, fc.constantFrom(...recordLevels), fc.boolean(), (fields, level, wholeFirst) => {
        const whole: StoredRecord = { id: 'p1', kind: 'person', base: stamp, ...fields };
        const part = sharedRecord(whole, {
          level,
          special: [],
          marked: nothing,
          person: () => undefined,
        }).record;
        if (!part) throw new Error('a person always leaves');
        const merged = wholeFirst ? mergeRecords(whole, part) : mergeRecords(part, whole);
        for (const [name, value] of Object.entries(fields)) expect(merged[name]).toBe(value);
      }),
    );
  });

  it('is named, each reason once', () => {
    const { heldBack } = sharedRecord(marked('MARK'), {
      level: 'names',
      special: [],
      marked: nothing,
      person: () => undefined,
    });
    expect([...heldBack].sort()).toEqual(['contactDetails', 'notes', 'privateNotes', 'special']);
    expect(
      sharedRecord(
        { id: 'g', kind: 'group', base: stamp, name: 'Unison' },
        { level: 'names', special: [], marked: nothing, person: () => undefined },
      ),
    ).toEqual({
      record: { id: 'g', kind: 'group', base: stamp, name: 'Unison' },
      heldBack: [],
      marks: [],
    });
  });
});

describe('words about people', () => {
  it('stay at the level of names; words about campaigns, events and wins go', () => {
    const text = (kind: string, field: string) =>
      sharedRecord(
        { id: 'x', kind, base: stamp, [field]: 'words' },
        { level: 'names', special: [], marked: nothing, person: () => undefined },
      ).record?.[field];
    for (const [kind, field] of [
      ['conversation', 'notes'],
      ['commitment', 'wording'],
      ['task', 'detail'],
      ['tie', 'note'],
      ['stance', 'note'],
      ['attendance', 'note'],
      ['response', 'answer'],
    ] as const)
      expect([kind, text(kind, field)]).toEqual([kind, undefined]);
    expect(text('campaign', 'summary')).toBe('words');
    expect(text('event', 'debrief')).toBe('words');
    expect(text('win', 'description')).toBe('words');
  });
});
