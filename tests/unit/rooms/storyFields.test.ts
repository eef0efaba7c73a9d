import { describe, expect, it } from 'vitest';
import {
  emptyStory,
  errorsInStory,
  storyFieldsOf,
  storyValues,
} from '../../../renderer/rooms/stories/storyFields';
import { addStory } from '../../../shared/commands/addStory';
import { Ruth } from '../ruth';

const coat = { ...emptyStory, title: 'My son sleeps in his coat' };

describe('the form of a story', () => {
  it('needs one sentence for a title', () => {
    expect(errorsInStory({ ...emptyStory, title: '  ' }).title).toMatch(/A title is needed/);
    expect(errorsInStory(coat)).toEqual({});
  });

  it('counts a story without words as heard, with words as drafted', () => {
    expect(storyValues(coat, false).status).toBe('heard');
    expect(storyValues({ ...coat, body: 'Black mould.' }, false).status).toBe('drafted');
    expect(storyValues(coat, true)).not.toHaveProperty('status');
  });

  it('clears what was emptied, and leaves a new story’s gaps untold', () => {
    expect(storyValues(coat, true)).toMatchObject({
      body: null,
      personId: null,
      placeId: null,
      campaignId: null,
    });
    expect(storyValues(coat, false)).not.toHaveProperty('body');
  });

  it('opens with what the bank holds, but never with what its teller agreed to', () => {
    const ruth = new Ruth();
    const personId = ruth.knows('Precious Moyo');
    const id = ruth.does(
      addStory(ruth.workbook, ruth.deed(), {
        ...storyValues({ ...coat, body: 'Black mould.', personId, themes: ['repairs'] }, false),
        consent: { level: 'team', wording: 'Just us.' },
      }),
    );
    expect(storyFieldsOf(ruth.reads('story', id))).toEqual({
      ...coat,
      body: 'Black mould.',
      personId,
      themes: ['repairs'],
    });
  });
});
