import { describe, expect, it } from 'vitest';
import { addMedia } from '../../../shared/commands/addMedia';
import { addStory } from '../../../shared/commands/addStory';
import { captionMedia } from '../../../shared/commands/captionMedia';
import { deletePerson } from '../../../shared/commands/deletePerson';
import { deleteRecord } from '../../../shared/commands/deleteRecord';
import { removeMedia } from '../../../shared/commands/removeMedia';
import { restoreDeleted } from '../../../shared/commands/restoreDeleted';
import { mediaOn } from '../../../shared/queries/mediaOn';
import { recentlyDeleted } from '../../../shared/queries/recentlyDeleted';
import { planErasure } from '../../../shared/workbook/erasure';
import { Ruth } from '../ruth';

const file = (name: string) => ({
  id: `id-${name}`,
  name: `${name}.jpg`,
  type: 'image/jpeg',
  size: 2000,
  sha256: 'a'.repeat(64),
  key: 'k'.repeat(44),
});

function maureensStory() {
  const ruth = new Ruth();
  const maureen = ruth.knows('Maureen Fretwell');
  const story = ruth.does(
    addStory(ruth.workbook, ruth.deed(), { title: 'I bleach that wall', personId: maureen }),
  );
  const add = (name: string) =>
    ruth.does(
      addMedia(ruth.workbook, ruth.deed(), { holder: { kind: 'story', id: story }, file: file(name) }),
    );
  const shown = () => {
    const record = ruth.workbook.get('story', story);
    return record ? mediaOn(ruth.workbook, record).map((media) => media.name) : 'no story';
  };
  return { ruth, maureen, story, add, shown };
}

describe('photos and recordings of a story', () => {
  it('stand in the order in which they were added', () => {
    const { add, shown } = maureensStory();
    add('a-wall');
    add('b-window');
    expect(shown()).toEqual(['a-wall.jpg', 'b-window.jpg']);
  });

  it('come back to their place from Recently deleted, one by one', () => {
    const { ruth, add, shown } = maureensStory();
    add('a-wall');
    add('b-window');
    ruth.does(removeMedia(ruth.workbook, ruth.deed(), { mediaId: 'id-a-wall' }));
    expect(shown()).toEqual(['b-window.jpg']);
    expect(recentlyDeleted(ruth.workbook, ruth.deed().today)).toMatchObject([
      { kind: 'media', title: 'a-wall.jpg' },
    ]);
    ruth.does(restoreDeleted(ruth.workbook, ruth.deed(), { kind: 'media', id: 'id-a-wall' }));
    expect(shown()).toEqual(['a-wall.jpg', 'b-window.jpg']);
  });

  it('go and come back with their story, but for those that were removed before', () => {
    const { ruth, story, add, shown } = maureensStory();
    add('a-wall');
    add('b-window');
    ruth.does(removeMedia(ruth.workbook, ruth.deed(), { mediaId: 'id-a-wall' }));
    ruth.does(deleteRecord(ruth.workbook, ruth.deed(), { kind: 'story', id: story }));
    expect(ruth.workbook.all('media')).toEqual([]);
    const titles = recentlyDeleted(ruth.workbook, ruth.deed().today).map((one) => one.title);
    expect(titles.sort()).toEqual(['I bleach that wall', 'a-wall.jpg']);
    ruth.does(restoreDeleted(ruth.workbook, ruth.deed(), { kind: 'story', id: story }));
    expect(shown()).toEqual(['b-window.jpg']);
  });

  it('keep a caption, which an empty one takes away', () => {
    const { ruth, add } = maureensStory();
    add('a-wall');
    const caption = (text: string) => {
      ruth.does(captionMedia(ruth.workbook, ruth.deed(), { mediaId: 'id-a-wall', caption: text }));
      return ruth.workbook.get('media', 'id-a-wall')?.caption;
    };
    expect(caption(' The wall ')).toBe('The wall');
    expect(caption('  ')).toBeNull();
  });
});

it('a person has one photo: a new one takes the place of the old, and goes with the person', () => {
  const { ruth, maureen } = maureensStory();
  const holder = { kind: 'person' as const, id: maureen };
  ruth.does(addMedia(ruth.workbook, ruth.deed(), { holder, file: file('old') }));
  ruth.does(addMedia(ruth.workbook, ruth.deed(), { holder, file: file('new') }));
  expect(ruth.workbook.all('media').map((media) => media.name)).toEqual(['new.jpg']);
  ruth.does(deletePerson(ruth.workbook, ruth.deed(), { personId: maureen }));
  expect(ruth.workbook.all('media')).toEqual([]);
  ruth.does(restoreDeleted(ruth.workbook, ruth.deed(), { kind: 'person', id: maureen }));
  expect(ruth.workbook.all('media').map((media) => media.name)).toEqual(['new.jpg']);
});

describe('a photo of somebody that another took the place of', () => {
  function maureenTwice() {
    const { ruth, maureen } = maureensStory();
    const holder = { kind: 'person' as const, id: maureen };
    for (const name of ['old', 'new'])
      ruth.does(addMedia(ruth.workbook, ruth.deed(), { holder, file: file(name) }));
    const shown = () => ruth.workbook.get('media', ruth.workbook.get('person', maureen)?.photoId)?.name;
    return { ruth, maureen, shown };
  }

  it('comes back as theirs from Recently deleted, and puts the other there', () => {
    const { ruth, shown } = maureenTwice();
    const lying = () => recentlyDeleted(ruth.workbook, ruth.deed().today).map(({ id, title }) => [id, title]);
    expect(lying()).toEqual([['id-old', 'the photo of Maureen Fretwell']]);
    ruth.does(restoreDeleted(ruth.workbook, ruth.deed(), { kind: 'media', id: 'id-old' }));
    expect(shown()).toBe('old.jpg');
    expect(lying()).toEqual([['id-new', 'the photo of Maureen Fretwell']]);
  });

  it('is erased with them all the same, once', () => {
    const { ruth, maureen } = maureenTwice();
    const media = planErasure(ruth.workbook, maureen).goes.filter(({ kind }) => kind === 'media');
    expect(media.map(({ id }) => id).sort()).toEqual(['id-new', 'id-old']);
  });

  it('is named by the person in the deed that removes it', () => {
    const { ruth } = maureenTwice();
    expect(removeMedia(ruth.workbook, ruth.deed(), { mediaId: 'id-new' }).label).toBe(
      'Removed the photo of Maureen Fretwell',
    );
  });
});
