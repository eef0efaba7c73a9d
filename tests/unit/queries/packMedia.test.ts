import { describe, expect, it } from 'vitest';
import { addMedia } from '../../../shared/commands/addMedia';
import { addStory } from '../../../shared/commands/addStory';
import type { RecordLevel } from '../../../shared/model/sharing';
import { collectPack } from '../../../shared/queries/packScope';
import { ChangeBuilder } from '../../../shared/workbook/changeSet';
import { previewIncoming } from '../../../shared/workbook/incoming';
import { finish } from '../../../shared/workbook/slices';
import { Ruth } from '../ruth';

const file = (id: string) => ({
  id,
  name: `${id}.jpg`,
  type: 'image/jpeg',
  size: 2000,
  sha256: 'a'.repeat(64),
  key: 'k'.repeat(44),
});

/** Maureen told a story with a photo in it, and has a photo of her own. */
function maureen(
  level?: 'private' | 'team' | 'public-unnamed' | 'public-named' | 'withdrawn',
  ageBand?: '16-17',
) {
  const ruth = new Ruth();
  const id = ruth.knows('Maureen Fretwell');
  const story = ruth.does(addStory(ruth.workbook, ruth.deed(), { title: 'The wall', personId: id }));
  const change = new ChangeBuilder(ruth.workbook);
  if (ageBand) change.set('person', id, { ageBand });
  if (level) change.set('story', story, { consent: [{ id: 'c', level, recorded: '2026-11-20T10:00:00Z' }] });
  if (ageBand || level) ruth.does(change.done('Asked'));
  ruth.does(addMedia(ruth.workbook, ruth.deed(), { holder: { kind: 'person', id }, file: file('face') }));
  ruth.does(
    addMedia(ruth.workbook, ruth.deed(), { holder: { kind: 'story', id: story }, file: file('wall') }),
  );
  const pack = (at: RecordLevel, media = true) =>
    collectPack(ruth.workbook, { scope: { of: 'all' }, level: at, special: [], media });
  const goes = (at: RecordLevel, media?: boolean) =>
    pack(at, media)
      .media.map((one) => one.id)
      .sort();
  return { ruth, pack, goes };
}

describe('photos and recordings in a pack', () => {
  it.each([
    [undefined, ['face'], []],
    ['private', ['face'], []],
    ['withdrawn', ['face'], []],
    ['public-unnamed', ['face'], []],
    ['team', ['face', 'wall'], ['wall']],
    ['public-named', ['face', 'wall'], ['wall']],
  ] as const)(
    'of a story that is %s go as it may, and faces only where everything goes',
    (level, everything, names) => {
      const { goes, pack } = maureen(level);
      expect(goes('everything')).toEqual(everything);
      expect(goes('names')).toEqual(names);
      expect(goes('everything', false)).toEqual([]);
      // Whether a tick is offered hangs on what may go, not on the tick.
      for (const media of [true, false]) {
        expect(pack('everything', media).mediaThere).toBe(everything.length);
        expect(pack('names', media).mediaThere).toBe(names.length);
      }
    },
  );

  it('of somebody under 18 stay, their story’s too, while no consent of theirs is on record', () => {
    expect(maureen('team', '16-17').goes('everything')).toEqual([]);
  });

  it('leave their keys behind, and a photo that stays is nobody’s photo where the pack comes in', () => {
    const { pack } = maureen('team');
    const records = pack('everything').records;
    expect(records.filter(({ kind }) => kind === 'media').map(({ id, key }) => [id, key])).toEqual([
      ['face', undefined],
      ['wall', undefined],
    ]);
    expect(records.find(({ kind }) => kind === 'person')?.photoId).toBe('face');
    expect(pack('names').records.find(({ kind }) => kind === 'person')?.photoId).toBeUndefined();
    expect(pack('names').goes.media).toBe(1);
  });
});

describe('a pack that says of photos what it may not', () => {
  const incoming = (ruth: Ruth, records: readonly object[], come: readonly string[]) =>
    finish(previewIncoming(ruth.workbook, records, ruth.deed().now, undefined, new Set(come)));
  const media = { kind: 'media', base: '0zzzzz02o0000laptop09', name: 'x.jpg' };

  it('changes neither key nor content of one that is here, and brings none without its bytes', () => {
    const { ruth } = maureen();
    const preview = incoming(
      ruth,
      [
        {
          ...media,
          id: 'face',
          name: 'face.jpg',
          key: 'z'.repeat(44),
          type: 'video/mp4',
          size: 1,
          sha256: 'b'.repeat(64),
        },
        { ...media, id: 'ghost' },
        { ...media, id: 'comes', key: 'z'.repeat(44) },
      ],
      ['comes'],
    );
    expect(preview.fresh.map(({ id, key }) => [id, key])).toEqual([['comes', undefined]]);
    expect(preview.changed.flatMap(({ fields }) => fields.map(({ field }) => field))).toEqual([]);
    expect(preview.barred).toBe(1);
  });

  it('takes nobody’s photo away for one that does not come', () => {
    const { ruth } = maureen();
    const [person] = ruth.workbook.all('person');
    const preview = incoming(
      ruth,
      [
        {
          id: person?.id,
          kind: 'person',
          base: '0zzzzz02o0000laptop09',
          givenName: 'Maureen',
          familyName: 'Fretwell',
          photoId: 'ghost',
        },
      ],
      [],
    );
    expect(preview.changed.flatMap(({ fields }) => fields.map(({ field }) => field))).not.toContain(
      'photoId',
    );
  });
});
