import { describe, expect, it } from 'vitest';
import { editEvent } from '../../../shared/commands/editEvent';
import { planEvent } from '../../../shared/commands/planEvent';
import { Ruth } from '../ruth';

describe('planning an event', () => {
  it('knows what category its type falls into', () => {
    const ruth = new Ruth();
    expect(ruth.reads('event', ruth.plans('Warm homes', '2026-11-19')).category).toBe('gathering');
    expect(ruth.reads('event', ruth.plans('Live call', '2026-11-19', { type: 'live-call' })).category).toBe(
      'online',
    );
    expect(ruth.reads('event', ruth.plans('Doors', '2026-11-19', { type: 'door-knocking' })).category).toBe(
      'action',
    );
  });

  it('leaves a category that was chosen', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Training on Zoom', '2026-11-19', { type: 'training', category: 'online' });
    expect(ruth.reads('event', event).category).toBe('online');
  });

  it('leaves the category open for a type of one’s own', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Street party', '2026-11-19', { type: 'street-party' });
    expect(ruth.reads('event', event).category).toBeUndefined();
  });

  it('keeps the agenda in the order in which it was written', () => {
    const ruth = new Ruth();
    const titles = ['Welcome', 'Maureen’s story', 'The demands', 'The ask'];
    const event = ruth.plans('Warm homes', '2026-11-19', {
      agenda: titles.map((title) => ({ title, minutes: 10 })),
    });
    expect(ruth.reads('event', event).agenda?.map((item) => item.title)).toEqual(titles);
  });

  it('says what was planned', () => {
    const ruth = new Ruth();
    const change = planEvent(ruth.workbook, ruth.deed(), {
      title: 'Eastwood house meeting',
      type: 'house-meeting',
      starts: '2026-11-26T19:00',
    });
    expect(change.label).toBe('Planned Eastwood house meeting');
  });
});

describe('editing an event', () => {
  it('moves one agenda item and leaves the others the items they were', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-19', {
      agenda: ['Welcome', 'Story', 'Ask'].map((title) => ({ title })),
    });
    const [welcome, story, ask] = ruth.reads('event', event).agenda ?? [];
    if (!welcome || !story || !ask) throw new Error('the agenda has three items');
    ruth.does(
      editEvent(ruth.workbook, ruth.deed(), { eventId: event, values: { agenda: [welcome, ask, story] } }),
    );
    expect(ruth.reads('event', event).agenda?.map((item) => [item.id, item.title])).toEqual([
      [welcome.id, 'Welcome'],
      [ask.id, 'Ask'],
      [story.id, 'Story'],
    ]);
  });

  it('adds an item in the middle and takes another out', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-19', {
      agenda: [{ title: 'Welcome' }, { title: 'Ask' }],
    });
    const [welcome] = ruth.reads('event', event).agenda ?? [];
    if (!welcome) throw new Error('the agenda begins with a welcome');
    ruth.does(
      editEvent(ruth.workbook, ruth.deed(), {
        eventId: event,
        values: { agenda: [welcome, { title: 'Story' }, { title: 'Pledges' }] },
      }),
    );
    expect(ruth.reads('event', event).agenda?.map((item) => item.title)).toEqual([
      'Welcome',
      'Story',
      'Pledges',
    ]);
  });

  it('is called cancelling where that is what it does', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Warm homes', '2026-11-19');
    const change = editEvent(ruth.workbook, ruth.deed(), { eventId: event, values: { cancelled: true } });
    expect(change.label).toBe('Cancelled Warm homes');
    ruth.does(change);
    const on = editEvent(ruth.workbook, ruth.deed(), { eventId: event, values: { cancelled: false } });
    expect(on.label).toBe('Warm homes is on after all');
  });

  it('keeps goals as the same goals', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Drive', '2026-11-19', { goals: [{ measure: 'registrations', goal: 50 }] });
    const goal = ruth.reads('event', event).goals?.[0];
    ruth.does(
      editEvent(ruth.workbook, ruth.deed(), {
        eventId: event,
        values: { goals: [{ ...(goal ?? {}), measure: 'registrations', goal: 80 }] },
      }),
    );
    expect(ruth.reads('event', event).goals).toMatchObject([{ id: goal?.id, goal: 80 }]);
  });
});
