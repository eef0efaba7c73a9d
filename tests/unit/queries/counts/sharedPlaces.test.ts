import { describe, expect, it } from 'vitest';
import type { CountRow } from '../../../../shared/model/patchCounts';
import type { PatchCounts } from '../../../../shared/queries/counts/rollUp';
import { sharedPlaces } from '../../../../shared/queries/counts/sharedPlaces';
import { Book } from '../../workbook/book';

type Place = Pick<CountRow, 'place' | 'placeType' | 'placeIn'>;

/** Patches that counted people in these places. */
function patchesOf(all: Readonly<Record<string, readonly Place[]>>): readonly PatchCounts[] {
  const book = new Book();
  for (const [patch, places] of Object.entries(all))
    book.deed('Took in counts', (change) =>
      change.add('patchCounts', patch, {
        workbookId: patch,
        part: 'all',
        patch,
        since: '2026-01-01',
        until: '2026-11-24',
        madeAt: '2026-11-24T19:00:00Z',
        rows: places.map((place) => ({ measure: 'people', by: 'place', ...place, value: 15 })),
      }),
    );
  return book.workbook.all('patchCounts');
}

const told = (all: Readonly<Record<string, readonly Place[]>>) =>
  sharedPlaces(patchesOf(all)).map(({ place, patches }) => [place, ...patches.map(({ patch }) => patch)]);

const ward = (place: string, placeIn?: string): Place => ({
  place,
  placeType: 'ward',
  ...(placeIn ? { placeIn } : {}),
});

describe('places that two patches counted', () => {
  it('are told with the patches, however their names are written', () => {
    expect(
      told({
        North: [ward('Oak Tree', 'Mansfield'), ward('Ladybrook', 'Mansfield')],
        South: [ward('OAK TREE', 'Mansfield')],
        West: [ward('Warsop', 'Mansfield')],
      }),
    ).toEqual([['Oak Tree in Mansfield', 'North', 'South']]);
  });

  it('are two where two towns have a ward of one name', () => {
    expect(told({ Mansfield: [ward('Central', 'Mansfield')], Leeds: [ward('Central', 'Leeds')] })).toEqual(
      [],
    );
  });

  it('may be one where a patch does not say which town', () => {
    expect(told({ Mansfield: [ward('Central', 'Mansfield')], Somewhere: [ward('Central')] })).toEqual([
      ['Central in Mansfield', 'Mansfield', 'Somewhere'],
    ]);
    expect(told({ Here: [ward('Central')], There: [ward('Central')] })).toEqual([
      ['Central', 'Here', 'There'],
    ]);
  });

  it('are not a ward and a town of one name, nor a patch with itself', () => {
    expect(
      told({
        North: [{ place: 'Warsop', placeType: 'town' }, ward('Oak Tree', 'A'), ward('Oak Tree', 'B')],
        South: [ward('Warsop')],
      }),
    ).toEqual([]);
  });
});
