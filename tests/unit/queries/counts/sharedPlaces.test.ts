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

describe('patches of which one lies around the other', () => {
  const county: Place = { place: 'Nottinghamshire', placeType: 'council' };
  const town: Place = { place: 'Mansfield', placeType: 'town' };

  it('are told by what the packs say of their places', () => {
    expect(
      told({
        County: [county],
        Town: [{ ...town, placeIn: 'Nottinghamshire' }],
        Elsewhere: [{ place: 'Leeds', placeType: 'town', placeIn: 'Yorkshire' }],
      }),
    ).toEqual([['Mansfield, within Nottinghamshire', 'County', 'Town']]);
  });

  it('are told by the places of the region’s own book, over several steps', () => {
    const book = new Book();
    book.deed('Made', (change) => {
      change.add('place', 'n', { name: 'nottinghamshire' });
      change.add('place', 'm', { name: 'Mansfield', parentId: 'n' });
    });
    const patches = patchesOf({ County: [county], Ward: [ward('Oak Tree', 'Mansfield')] });
    expect(sharedPlaces(patches)).toEqual([]);
    const shared = sharedPlaces(patches, book.workbook.all('place'));
    expect(shared.map(({ place, patches: those }) => [place, ...those.map(({ patch }) => patch)])).toEqual([
      ['Oak Tree, within nottinghamshire', 'County', 'Ward'],
    ]);
  });

  it('are told of a patch that is one place, whatever it counted there', () => {
    const book = new Book();
    const counted = (patch: string, part: string, rows: readonly Place[]) =>
      book.deed('Took in counts', (change) =>
        change.add('patchCounts', patch, {
          workbookId: patch,
          part,
          patch,
          since: '2026-01-01',
          until: '2026-11-24',
          madeAt: '2026-11-24T19:00:00Z',
          rows: rows.map((place) => ({ measure: 'people', by: 'place', ...place, value: 15 })),
        }),
      );
    counted('Nottinghamshire', 'some-place', []);
    counted('North', 'all', [{ ...town, placeIn: 'Nottinghamshire' }]);
    expect(sharedPlaces(book.workbook.all('patchCounts')).map(({ place }) => place)).toEqual([
      'Mansfield, within Nottinghamshire',
    ]);
  });

  it('are no news where they share a place anyway, nor where a ward of another town has that name', () => {
    expect(
      told({ County: [county, town], Town: [{ ...town, placeIn: 'Nottinghamshire' }] }).map(
        ([place]) => place,
      ),
    ).toEqual(['Mansfield in Nottinghamshire']);
    expect(
      told({
        County: [county],
        Leeds: [ward('Central', 'Leeds')],
        Town: [ward('Central', 'Newark')],
        Book: [{ place: 'Newark', placeType: 'town', placeIn: 'Nottinghamshire' }],
      }).map(([, ...those]) => those),
    ).toEqual([
      ['County', 'Town', 'Book'],
      ['Book', 'Town'],
    ]);
  });

  it('do not go round for ever where two places are said to be part of each other', () => {
    expect(
      told({
        One: [{ place: 'A', placeType: 'town', placeIn: 'B' }],
        Two: [{ place: 'B', placeType: 'town', placeIn: 'A' }],
      }),
    ).toHaveLength(2);
  });
});
