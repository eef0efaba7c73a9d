import { describe, expect, it } from 'vitest';
import { addCampaign } from '../../../../shared/commands/addCampaign';
import { addTie } from '../../../../shared/commands/addTie';
import { addToCampaign } from '../../../../shared/commands/addToCampaign';
import { deleteRecord } from '../../../../shared/commands/deleteRecord';
import { noteGrounds } from '../../../../shared/commands/noteGrounds';
import { recordConversation } from '../../../../shared/commands/recordConversation';
import { recordExport } from '../../../../shared/commands/recordExport';
import { recordStance } from '../../../../shared/commands/recordStance';
import { pastSubjects } from '../../../../shared/queries/access/earlierWordings';
import type { HeldItem } from '../../../../shared/queries/access/heldItem';
import { whatWeHold } from '../../../../shared/queries/access/whatWeHold';
import { pastsOf } from '../../../../shared/queries/pastOf';
import { finish } from '../../../../shared/workbook/slices';
import { Ruth } from '../../ruth';

function ruthAndDean() {
  const ruth = new Ruth();
  const dean = ruth.knows('Dean Sisson', {
    phones: ['07700 900142'],
    birthday: '02-29',
    notes: 'Told Bev Clamp about the damp.\nHis number is 07700 900142.',
    consent: [
      { channel: 'phone', state: 'yes', given: '2026-10-01', how: 'at Bev’s', wording: 'Ring me after six' },
    ],
  });
  const bev = ruth.knows('Bev Clamp');
  const held = (): readonly HeldItem[] => finish(whatWeHold(ruth.workbook, dean)) ?? [];
  const item = (key: string): HeldItem => {
    const found = held().find((each) => each.key.startsWith(key));
    if (!found) throw new Error(`nothing by ${key}`);
    return found;
  };
  return { ruth, dean, bev, held, item };
}

const wordsOf = ({ lines }: HeldItem): readonly string[] =>
  lines.map(({ label, hidden }) => `${label}: ${hidden}`);

describe('what is held about somebody', () => {
  it('has their own details, each note and each entry of consent, with others hidden', () => {
    const { ruth, dean, item } = ruthAndDean();
    ruth.does(
      noteGrounds(ruth.workbook, ruth.deed(), {
        personIds: [dean],
        basis: 'consent',
        condition: 'explicit-consent',
      }),
    );
    expect(wordsOf(item('person:details'))).toEqual([
      'First name: Dean',
      'Last name: Sisson',
      'Birthday: 29 February',
      'Phones: +447700900142',
      'Lawful basis: Their consent',
      'Article 9 condition: Their explicit consent',
    ]);
    expect(wordsOf(item('person:notes'))).toEqual([
      'Notes: Told [another person] about the damp.\nHis number is 07700 900142.',
    ]);
    expect(wordsOf(item('person:consent'))).toEqual([
      'Consent: phone, yes, given on 1 Oct 2026, at [another person]’s, “Ring me after six”, noted on 24 Nov 2026',
    ]);
  });

  it('has what they came to, said, were asked and told, in words, and who stands beside them only hidden', () => {
    const { ruth, dean, bev, held, item } = ruthAndDean();
    const event = ruth.plans('Warm homes', '2026-11-19');
    ruth.signsIn(dean, event);
    ruth.takes({ personId: dean, action: 'door-knock', eventId: event, due: '2026-11-28' });
    ruth.does(addTie(ruth.workbook, ruth.deed(), { type: 'neighbour', fromId: dean, toId: bev }));
    ruth.does(
      recordConversation(ruth.workbook, ruth.deed(), {
        personId: dean,
        notes: 'Clamp owes him a ladder',
        assessment: 2,
        ladderTo: 'supporter',
      }),
    );
    expect(item('attendance')).toMatchObject({ title: 'Attendance', on: '2026-11-19' });
    expect(wordsOf(item('attendance'))).toContain('Event: Warm homes');
    expect(wordsOf(item('tie'))).toContain('To: [another person]');
    expect(wordsOf(item('conversation'))).toContain('What moves them: [another person] owes him a ladder');
    expect(wordsOf(item('commitment'))).toContain('Said they would: Door-knock');
    expect(item('person:ladder')).toMatchObject({ section: 'ladder', on: '2026-11-24' });
    expect(item('person:assessment')).toMatchObject({ section: 'ladder' });
    expect(JSON.stringify(held().map(wordsOf))).not.toMatch(/Bev|Clamp/);
  });

  it('has every kind of record that points to a person, also one that came later', () => {
    const { ruth, dean, item, held } = ruthAndDean();
    const campaign = ruth.does(addCampaign(ruth.workbook, ruth.deed(), { name: 'Fix our homes' }));
    ruth.does(addToCampaign(ruth.workbook, ruth.deed(), { campaignId: campaign, personIds: [dean] }));
    ruth.does(
      recordStance(ruth.workbook, ruth.deed(), {
        campaignId: campaign,
        subjectId: dean,
        subjectKind: 'person',
        support: 3,
        influence: 4,
        note: 'Bev says so',
      }),
    );
    expect(wordsOf(item('participation'))[0]).toBe('Campaign: Fix our homes');
    expect(wordsOf(item('stance'))).toEqual([
      'Campaign: Fix our homes',
      'Support for our demand: 3',
      'Influence over the target: 4',
      'Note: [another person] says so',
    ]);
    expect(held().some(({ key }) => key.startsWith('subjectRequest'))).toBe(false);
  });

  it('has what others wrote of them: the paragraph that names them, and not what stands beside it', () => {
    const { ruth, bev, item } = ruthAndDean();
    const notes = 'Her mother is ill.\nGot a lift with Dean Sisson and Gary.\nWorks nights.';
    ruth.knows('Gary Hoult');
    ruth.book.deed('Wrote', (c) => c.add('conversation', 'c1', { personId: bev, on: '2026-11-23', notes }));
    const mention = item('mention:conversation:c1:notes');
    expect(wordsOf(mention)).toEqual(['What it says: … Got a lift with Dean Sisson and [another person]. …']);
    expect(mention.where).toBe('The conversation with Bev Clamp, what moves them');
    expect(mention.unsure).toBeUndefined();
  });

  it('says where a first name alone may be another’s, and passes over a word of every day', () => {
    const { ruth, bev, held } = ruthAndDean();
    const will = ruth.knows('Will Hart');
    ruth.book.deed('Wrote', (c) => {
      c.add('conversation', 'c1', { personId: bev, on: '2026-11-23', notes: 'She will ring.' });
      c.add('conversation', 'c2', { personId: bev, on: '2026-11-23', notes: 'Spoke of Will.' });
      c.add('conversation', 'c3', { personId: bev, on: '2026-11-23', notes: 'dean came late.' });
    });
    const mentions = (items: readonly HeldItem[]) =>
      items.filter(({ section }) => section === 'mentions').map(({ key, unsure }) => [key, unsure]);
    expect(mentions(held())).toEqual([['mention:conversation:c3:notes', true]]);
    expect(mentions(finish(whatWeHold(ruth.workbook, will)) ?? [])).toEqual([
      ['mention:conversation:c2:notes', true],
    ]);
  });

  it('has what was deleted and is still kept, who was sent it, and not the answers to their own requests', () => {
    const { ruth, dean, item, held } = ruthAndDean();
    const talk = ruth.does(
      recordConversation(ruth.workbook, ruth.deed(), { personId: dean, notes: 'The boiler' }),
    );
    ruth.does(deleteRecord(ruth.workbook, ruth.deed(), { kind: 'conversation', id: talk }));
    expect(item('conversation').title).toBe('Conversation, deleted and still kept');
    const left = (what: string, to: string) =>
      ruth.does(
        recordExport(ruth.workbook, ruth.deed(), { what, to, by: 'Ruth', count: 1, personIds: [dean] }),
      );
    left('call-sheet', 'Tuesday’s phone bank');
    left('subject-access', 'Dean Sisson');
    expect(held().filter(({ section }) => section === 'sent')).toHaveLength(1);
    expect(held().filter(({ section }) => section === 'mentions')).toEqual([]);
    expect(wordsOf(item('exportAudit'))).toEqual(['What: call sheet', 'For: Tuesday’s phone bank']);
  });

  it('of somebody without a name and of one who is not there does not fail', () => {
    const { ruth } = ruthAndDean();
    const nameless = ruth.does({
      label: 'Added',
      undo: 'ordinary',
      patches: [{ op: 'add', kind: 'person', id: 'p9', fields: { notes: 'At the door of 12' } }],
    });
    expect((finish(whatWeHold(ruth.workbook, nameless)) ?? []).map(({ key }) => key)).toEqual([
      'person:notes',
    ]);
    expect(finish(whatWeHold(ruth.workbook, 'nobody'))).toBeUndefined();
  });

  it('changes the mark of an item whose words are others since', () => {
    const { ruth, dean, item } = ruthAndDean();
    const before = item('person:notes').mark;
    expect(item('person:notes').mark).toBe(before);
    ruth.book.deed('Wrote', (c) => c.set('person', dean, { notes: 'Told Gary Hoult about the damp.' }));
    const after = item('person:notes').mark;
    expect(after).not.toBe(before);
    ruth.knows('Gary Hoult');
    expect(item('person:notes').mark).not.toBe(after);
  });
});

describe('what stood there before', () => {
  const past = (ruth: Ruth, personId: string) => {
    const person = ruth.workbook.get('person', personId);
    if (!person) throw new Error('gone');
    const entries = ruth.book.entries.map((entry, index) => ({ number: index + 1, entry }));
    const { changes } = pastsOf(entries, pastSubjects(ruth.workbook, person));
    return (finish(whatWeHold(ruth.workbook, personId, changes)) ?? []).filter(
      ({ section }) => section === 'earlier',
    );
  };

  it('is told of each field that reads otherwise now, with others hidden, and once', () => {
    const { ruth, dean } = ruthAndDean();
    const sets = (fields: object) => ruth.book.deed('Changed', (c) => c.set('person', dean, fields));
    sets({ notes: 'Owes Bev Clamp ten pounds.' });
    sets({ notes: 'Paid.', town: 'Newark' });
    sets({ town: 'Mansfield' });
    sets({ town: 'Newark' });
    const told = past(ruth, dean);
    expect(told.map(({ title }) => title)).toEqual(['Earlier: Town', 'Earlier: Notes']);
    expect(told.flatMap(wordsOf)).toEqual([
      'Town, until 4 Mar 2025: Mansfield',
      'Notes, until 4 Mar 2025: Owes [another person] ten pounds.',
      'Notes, until 4 Mar 2025: Told [another person] about the damp.\nHis number is 07700 900142.',
    ]);
  });

  it('is told of records about them too, and of nobody else’s', () => {
    const { ruth, dean, bev } = ruthAndDean();
    const spoken = (personId: string, notes: string) =>
      ruth.does(recordConversation(ruth.workbook, ruth.deed(), { personId, notes }));
    const talk = spoken(dean, 'Drinks');
    const other = spoken(bev, 'Sings');
    ruth.book.deed('Changed', (c) => c.set('conversation', talk, { notes: 'Wants the damp gone' }));
    ruth.book.deed('Changed', (c) => c.set('conversation', other, { notes: 'Sang' }));
    expect(past(ruth, dean).map((item) => [item.title, ...wordsOf(item)])).toEqual([
      ['Earlier, of a conversation: What moves them', 'What moves them, until 4 Mar 2025: Drinks'],
    ]);
  });

  it('is not told twice of a phone that was taken off: it stands among what is kept for 90 days', () => {
    const { ruth, dean, item } = ruthAndDean();
    ruth.book.deed('Changed', (c) => c.set('person', dean, { phones: [{ key: '+447700900143' }] }));
    expect(past(ruth, dean)).toEqual([]);
    expect(wordsOf(item('person:removed'))).toEqual(['Phones: +447700900142']);
  });
});
