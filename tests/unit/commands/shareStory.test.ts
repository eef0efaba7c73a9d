import { describe, expect, it } from 'vitest';
import { addStory } from '../../../shared/commands/addStory';
import { approveStory } from '../../../shared/commands/approveStory';
import { editStory } from '../../../shared/commands/editStory';
import { recordStoryConsent } from '../../../shared/commands/recordStoryConsent';
import { recordReach, shareStory } from '../../../shared/commands/shareStory';
import { withdrawStoryConsent } from '../../../shared/commands/withdrawStoryConsent';
import type { StoryConsent } from '../../../shared/model/story';
import { presentStoryConsent } from '../../../shared/queries/presentStoryConsent';
import { Ruth } from '../ruth';

function maureensStory(level?: StoryConsent) {
  const ruth = new Ruth();
  const maureen = ruth.knows('Maureen Fretwell');
  const story = ruth.does(
    addStory(ruth.workbook, ruth.deed(), {
      title: 'I bleach that wall every Sunday',
      body: 'By Thursday it is black.',
      personId: maureen,
      ...(level ? { consent: { level, wording: 'Yes, tell them.', how: 'by phone' } } : {}),
    }),
  );
  return { ruth, story };
}

const onWhatsApp = (ruth: Ruth, storyId: string) =>
  shareStory(ruth.workbook, ruth.deed(), { storyId, as: 'named', platform: 'whatsapp' });

describe('a story', () => {
  it('is heard first, today', () => {
    const { ruth, story } = maureensStory();
    expect(ruth.reads('story', story)).toMatchObject({ status: 'heard', heardOn: '2026-11-24' });
  });

  it('that was approved is a draft again once its words change', () => {
    const { ruth, story } = maureensStory('public-named');
    ruth.does(approveStory(ruth.workbook, ruth.deed(), { storyId: story }));
    ruth.does(editStory(ruth.workbook, ruth.deed(), { storyId: story, values: { themes: ['repairs'] } }));
    expect(ruth.reads('story', story).status).toBe('approved');
    ruth.does(editStory(ruth.workbook, ruth.deed(), { storyId: story, values: { body: 'New words.' } }));
    expect(ruth.reads('story', story).status).toBe('drafted');
  });
});

describe('sharing a story', () => {
  it('is refused, with every reason, while nobody has asked', () => {
    const { ruth, story } = maureensStory();
    const answer = onWhatsApp(ruth, story);
    expect('refused' in answer && answer.refused.map((why) => why.reason)).toEqual([
      'never-asked',
      'not-approved',
    ]);
  });

  it('goes out once its teller has agreed and it was approved', () => {
    const { ruth, story } = maureensStory('public-named');
    ruth.does(approveStory(ruth.workbook, ruth.deed(), { storyId: story }));
    const answer = onWhatsApp(ruth, story);
    if ('refused' in answer) throw new Error('it may go out');
    expect(answer.label).toBe('Shared “I bleach that wall every Sunday” on WhatsApp');
    ruth.does(answer);
    expect(ruth.reads('story', story)).toMatchObject({
      status: 'shared',
      shares: [{ platform: 'whatsapp', on: '2026-11-24' }],
    });
  });

  it('may not name a teller who agreed to go out unnamed', () => {
    const { ruth, story } = maureensStory('public-unnamed');
    ruth.does(approveStory(ruth.workbook, ruth.deed(), { storyId: story }));
    const answer = onWhatsApp(ruth, story);
    expect('refused' in answer && answer.refused.map((why) => why.reason)).toEqual(['unnamed-only']);
    expect(
      'patches' in
        shareStory(ruth.workbook, ruth.deed(), { storyId: story, as: 'unnamed', platform: 'press' }),
    ).toBe(true);
  });

  it('ends on the day the agreement is taken back', () => {
    const { ruth, story } = maureensStory('public-named');
    ruth.does(approveStory(ruth.workbook, ruth.deed(), { storyId: story }));
    ruth.does(
      withdrawStoryConsent(ruth.workbook, ruth.deed(), { storyId: story, wording: 'Not the papers.' }),
    );
    const answer = onWhatsApp(ruth, story);
    expect('refused' in answer && answer.refused).toEqual([{ reason: 'withdrawn', on: '2026-11-24' }]);
  });

  it('may begin again when the teller says so on a later day', () => {
    const { ruth, story } = maureensStory('public-named');
    ruth.does(withdrawStoryConsent(ruth.workbook, ruth.deed(), { storyId: story }));
    ruth.today = '2026-12-01';
    ruth.does(
      recordStoryConsent(ruth.workbook, ruth.deed(), {
        storyId: story,
        level: 'public-named',
        wording: 'Go on then.',
      }),
    );
    expect(presentStoryConsent(ruth.reads('story', story))?.level).toBe('public-named');
  });

  it('notes its reach later, on the share it belongs to', () => {
    const { ruth, story } = maureensStory('public-named');
    ruth.does(approveStory(ruth.workbook, ruth.deed(), { storyId: story }));
    for (const platform of ['whatsapp', 'press']) {
      const answer = shareStory(ruth.workbook, ruth.deed(), { storyId: story, as: 'named', platform });
      if (!('refused' in answer)) ruth.does(answer);
    }
    const share = ruth.reads('story', story).shares?.find((one) => one.platform === 'press');
    ruth.does(
      recordReach(ruth.workbook, ruth.deed(), { storyId: story, shareId: share?.id ?? '', reach: 1200 }),
    );
    expect(ruth.reads('story', story).shares?.map((one) => [one.platform, one.reach])).toEqual([
      ['whatsapp', undefined],
      ['press', 1200],
    ]);
  });
});
