import { describe, expect, it } from 'vitest';
import { addStory } from '../../../shared/commands/addStory';
import { editEvent } from '../../../shared/commands/editEvent';
import { recordConversation } from '../../../shared/commands/recordConversation';
import { searchEverything } from '../../../shared/queries/searchEverything';
import { searchTextOf } from '../../../shared/queries/searchTextOf';
import { titleOf } from '../../../shared/queries/titleOf';
import { Ruth } from '../ruth';

describe('finding anything', () => {
  it('shows people first, then what is called so, then what holds the words', () => {
    const ruth = new Ruth();
    const warmley = ruth.knows('Warmley Jones');
    const event = ruth.plans('Warm homes mass meeting', '2026-11-19');
    const story = ruth.does(
      addStory(ruth.workbook, ruth.deed(), {
        title: 'The wall',
        body: 'Nothing was warm in there but the bleach.',
      }),
    );
    const hits = searchEverything(ruth.workbook, 'warm');
    expect(hits.map((hit) => [hit.kind, hit.id])).toEqual([
      ['person', warmley],
      ['event', event],
      ['story', story],
    ]);
    expect(hits[2]?.around).toContain('was warm in');
  });

  it('finds what was said in a conversation', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    ruth.does(
      recordConversation(ruth.workbook, ruth.deed(), {
        personId: dean,
        notes: 'Rang eleven times about the boiler.',
      }),
    );
    expect(searchEverything(ruth.workbook, 'boiler')).toMatchObject([
      { kind: 'conversation', title: 'the conversation with Dean Sisson' },
    ]);
  });

  it('shows the latest event first, and knows a new title', () => {
    const ruth = new Ruth();
    ruth.plans('Mass meeting', '2026-09-12');
    const november = ruth.plans('Mass meeting', '2026-11-19');
    expect(searchEverything(ruth.workbook, 'mass')[0]?.id).toBe(november);
    ruth.does(editEvent(ruth.workbook, ruth.deed(), { eventId: november, values: { title: 'Warm homes' } }));
    expect(searchEverything(ruth.workbook, 'warm homes')).toMatchObject([{ id: november }]);
  });

  it('finds nothing for nothing', () => {
    const ruth = new Ruth();
    ruth.knows('Dean Sisson');
    expect(searchEverything(ruth.workbook, '  ')).toEqual([]);
  });

  it('shows no more than asked for', () => {
    const ruth = new Ruth();
    for (let number = 1; number <= 9; number += 1) ruth.plans(`Doors ${number}`, `2026-11-0${number}`);
    expect(searchEverything(ruth.workbook, 'doors', 4)).toHaveLength(4);
  });
});

describe('the words of a record', () => {
  it('hold an event’s agenda and debrief', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-19', {
      agenda: [{ title: 'Maureen’s story' }],
      debrief: 'The ask came too late.',
    });
    const text = searchTextOf(ruth.workbook, ruth.reads('event', event));
    expect(text).toContain('maureens story');
    expect(text).toContain('too late');
  });

  it('stop at a length, so that a long debrief does not swell the search', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-19', { debrief: 'word '.repeat(1000) });
    expect(searchTextOf(ruth.workbook, ruth.reads('event', event), 100).length).toBeLessThanOrEqual(100);
  });

  it('of a person hold no private note', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson', { privateNotes: 'secret', notes: 'likes choirs' });
    const text = searchTextOf(ruth.workbook, ruth.reads('person', dean));
    expect(text).not.toContain('secret');
  });
});

describe('what a record is called', () => {
  it('names who it is about', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const event = ruth.plans('Warm homes', '2026-11-19');
    const attendance = ruth.signsIn(dean, event);
    const commitment = ruth.takes({ personId: dean, action: 'door-knock' });
    expect(titleOf(ruth.workbook, ruth.reads('attendance', attendance))).toBe('Dean Sisson at Warm homes');
    expect(titleOf(ruth.workbook, ruth.reads('commitment', commitment))).toBe('Dean Sisson: door-knock');
  });
});
