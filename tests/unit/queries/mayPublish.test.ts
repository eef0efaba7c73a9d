import { describe, expect, it } from 'vitest';
import { addStory } from '../../../shared/commands/addStory';
import { approveStory } from '../../../shared/commands/approveStory';
import { editStory } from '../../../shared/commands/editStory';
import { recordStoryConsent } from '../../../shared/commands/recordStoryConsent';
import { recordNoticeToStop } from '../../../shared/commands/setDoNotContact';
import type { StoryConsent } from '../../../shared/model/story';
import {
  mayPublish,
  type PublishAs,
  publishReasonText,
  wordsThatName,
} from '../../../shared/queries/mayPublish';
import { presentStoryConsent, type StoryConsentEntry } from '../../../shared/queries/presentStoryConsent';
import { storyBank, storyCounts } from '../../../shared/queries/storyBank';
import type { Ruth as Organiser } from '../ruth';
import { Ruth } from '../ruth';

function told(
  ruth: Organiser,
  level?: StoryConsent,
  more: { body?: string; ageBand?: '16-17' } = {},
): string {
  const teller = ruth.knows('Maureen Fretwell', {
    street: '14 Oak Tree Lane',
    ...(more.ageBand ? { ageBand: more.ageBand } : {}),
  });
  const story = ruth.does(
    addStory(ruth.workbook, ruth.deed(), {
      title: 'I bleach that wall every Sunday',
      body: more.body ?? 'By Thursday it is black.',
      personId: teller,
      themes: ['repairs'],
      ...(level ? { consent: { level, wording: 'Tell the others.' } } : {}),
    }),
  );
  ruth.does(approveStory(ruth.workbook, ruth.deed(), { storyId: story }));
  return story;
}

const why = (ruth: Organiser, story: string, as: PublishAs) =>
  mayPublish(ruth.workbook, ruth.reads('story', story), as).map((one) => one.reason);

describe('whether a story may be published', () => {
  it('is no until its teller was asked', () => {
    const ruth = new Ruth();
    expect(why(ruth, told(ruth), 'unnamed')).toEqual(['never-asked']);
  });

  it('follows what the teller agreed to', () => {
    const ruth = new Ruth();
    expect(why(ruth, told(ruth, 'private'), 'unnamed')).toEqual(['private']);
    expect(why(ruth, told(ruth, 'team'), 'unnamed')).toEqual(['team-only']);
    expect(why(ruth, told(ruth, 'public-unnamed'), 'unnamed')).toEqual([]);
    expect(why(ruth, told(ruth, 'public-unnamed'), 'named')).toEqual(['unnamed-only']);
    expect(why(ruth, told(ruth, 'public-named'), 'named')).toEqual([]);
    expect(why(ruth, told(ruth, 'public-named'), 'unnamed')).toEqual([]);
  });

  it('needs the words the teller used', () => {
    const ruth = new Ruth();
    const story = told(ruth);
    ruth.does(recordStoryConsent(ruth.workbook, ruth.deed(), { storyId: story, level: 'public-named' }));
    expect(why(ruth, story, 'named')).toEqual(['no-wording']);
  });

  it('needs something written, and somebody’s approval', () => {
    const ruth = new Ruth();
    const story = told(ruth, 'public-named');
    ruth.does(editStory(ruth.workbook, ruth.deed(), { storyId: story, values: { body: '  ' } }));
    expect(why(ruth, story, 'named')).toEqual(['nothing-written', 'not-approved']);
  });

  it('is no for somebody under 18, and after a notice to stop', () => {
    const ruth = new Ruth();
    const young = told(ruth, 'public-named', { ageBand: '16-17' });
    expect(why(ruth, young, 'named')).toEqual(['under-18']);
    const story = told(ruth, 'public-named');
    const personId = ruth.reads('story', story).personId ?? '';
    ruth.does(recordNoticeToStop(ruth.workbook, ruth.deed(), { personId }));
    expect(why(ruth, story, 'named')).toEqual(['notice-to-stop']);
  });

  it('finds the teller’s name and street in words that go out unnamed, whole words only', () => {
    const ruth = new Ruth();
    const story = told(ruth, 'public-unnamed', {
      body: 'They came to 14 Oak Tree Lane and said: MAUREEN, open a window.',
    });
    const [reason] = mayPublish(ruth.workbook, ruth.reads('story', story), 'unnamed');
    expect(reason).toEqual({ reason: 'names-the-teller', words: ['Maureen', '14 Oak Tree Lane'] });
    const other = told(ruth, 'public-unnamed', { body: 'Fretwelling is not a word, nor is Maureens.' });
    expect(why(ruth, other, 'unnamed')).toEqual([]);
  });

  it('finds an address that ends in a full stop, and a name typed without its accent', () => {
    const ruth = new Ruth();
    const teller = ruth.knows('Zoë Hoult', { street: '3 Mill Rd.' });
    const words = (body: string) =>
      wordsThatName(ruth.reads('person', teller), { ...ruth.reads('story', told(ruth)), body });
    expect(words('The damp at 3 Mill Rd never dries.')).toEqual(['3 Mill Rd.']);
    expect(words('“Zoe,” they said, “open a window.”')).toEqual(['Zoë']);
    expect(words('ZOË SPOKE FIRST')).toEqual(['Zoë']);
  });

  it('says why not and what to do about it, with the teller’s name', () => {
    const ruth = new Ruth();
    const story = ruth.reads('story', told(ruth, 'team'));
    const teller = ruth.workbook.get('person', story.personId);
    const [reason] = mayPublish(ruth.workbook, story, 'named');
    expect(reason && publishReasonText(reason, teller, (day) => day)).toBe(
      'Maureen agreed on 2026-11-24 to team use: “Tell the others.” Ask first, then record the words used.',
    );
    const every = [
      { reason: 'nothing-written' },
      { reason: 'never-asked' },
      { reason: 'private', on: 'then' },
      { reason: 'unnamed-only', on: 'then' },
      { reason: 'withdrawn', on: 'then' },
      { reason: 'no-wording' },
      { reason: 'notice-to-stop' },
      { reason: 'under-18' },
      { reason: 'not-approved' },
      { reason: 'names-the-teller', words: ['Maureen'] },
    ] as const;
    const sentences = every.map((one) => publishReasonText(one, teller, (day) => day));
    expect(new Set(sentences).size).toBe(every.length);
    for (const sentence of sentences) expect(sentence).toMatch(/\.$/);
  });
});

describe('what a teller last agreed to', () => {
  const entry = (level: StoryConsentEntry['level'], given: string, wording?: string): StoryConsentEntry => ({
    id: `${level} ${given}`,
    level,
    given,
    recorded: '2026-11-24T19:30:00Z',
    ...(wording ? { wording } : {}),
  });
  const present = (...consent: StoryConsentEntry[]) =>
    presentStoryConsent({ kind: 'story', id: 's', base: '', title: 'A story', consent })?.level;

  it('is the latest day’s word; on one day the one that shares least', () => {
    expect(present(entry('team', '2026-03-01'), entry('public-named', '2026-06-01'))).toBe('public-named');
    expect(present(entry('public-named', '2026-06-01'), entry('team', '2026-06-01'))).toBe('team');
    expect(present()).toBeUndefined();
  });

  it('after a withdrawal is only restored by a later word with its wording', () => {
    const withdrawn = entry('withdrawn', '2026-06-01');
    expect(present(withdrawn, entry('public-named', '2026-05-01', 'Yes'))).toBe('withdrawn');
    expect(present(withdrawn, entry('public-named', '2026-07-01'))).toBe('withdrawn');
    expect(present(withdrawn, entry('team', '2026-07-01', 'In the team'))).toBe('team');
    expect(present(withdrawn, entry('public-named', '2026-06-01', 'Yes'))).toBe('withdrawn');
  });
});

describe('the story bank', () => {
  it('counts what may go out and what waits for its teller', () => {
    const ruth = new Ruth();
    told(ruth, 'public-named');
    told(ruth, 'public-unnamed');
    told(ruth, 'team');
    told(ruth, 'private');
    expect(storyCounts(ruth.workbook)).toEqual({ all: 4, mayGoOut: 2, waiting: 1 });
  });

  it('finds stories by every part of the filter at once', () => {
    const ruth = new Ruth();
    const mansfield = ruth.place('Mansfield');
    const bullFarm = ruth.place('Bull Farm', mansfield);
    const story = told(ruth, 'team', { body: 'The café on the corner closed.' });
    ruth.does(editStory(ruth.workbook, ruth.deed(), { storyId: story, values: { placeId: bullFarm } }));
    told(ruth, 'public-named');
    const found = (filter: Parameters<typeof storyBank>[1]) => storyBank(ruth.workbook, filter).length;
    expect(found({})).toBe(2);
    expect(found({ text: 'cafe corner' })).toBe(1);
    expect(found({ placeId: mansfield })).toBe(1);
    expect(found({ placeId: mansfield, consent: 'public-named' })).toBe(0);
    expect(found({ consent: 'team' })).toBe(1);
    expect(found({ theme: 'repairs', mayGoOut: true })).toBe(1);
    expect(found({ theme: 'buses' })).toBe(0);
    expect(found({ status: 'approved' })).toBe(2);
    expect(found({ status: 'heard' })).toBe(0);
    expect(found({ campaignId: 'none' })).toBe(0);
  });
});
