import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPerson } from '../../../../shared/commands/addPerson';
import { editPerson } from '../../../../shared/commands/editPerson';
import { editPlace } from '../../../../shared/commands/editPlace';
import { placePeople } from '../../../../shared/commands/placePeople';
import {
  peopleToPlace,
  placeOfPostcode,
  postcodePart,
} from '../../../../shared/queries/patch/placeOfPostcode';
import { runs } from '../../runs';
import { Ruth } from '../../ruth';

function patch() {
  const ruth = new Ruth();
  const told = (name: string, ...postcodes: string[]) => {
    const placeId = ruth.place(name);
    ruth.does(editPlace(ruth.workbook, ruth.deed(), { placeId, values: { postcodes } }));
    return placeId;
  };
  const county = told('Nottinghamshire', 'NG');
  const mansfield = told('Mansfield', 'NG18', 'NG19');
  const bullFarm = told('Bull Farm', 'NG19 7');
  const close = told('Elm Close', 'NG18 4TD');
  return { ruth, county, mansfield, bullFarm, close };
}

describe('the beginning of a postcode', () => {
  it.each([
    ['ng18', 'NG18'],
    [' NG18  1 ', 'NG18 1'],
    ['ng181ea', 'NG18 1EA'],
    ['NG1 1AA', 'NG1 1AA'],
    ['NG11AA', 'NG1 1AA'],
    ['W1A 1HQ', 'W1A 1HQ'],
    ['n17', 'N17'],
    ['NG', 'NG'],
  ])('%s is kept as %s', (typed, kept) => expect(postcodePart(typed)).toBe(kept));

  it.each(['', 'Mansfield', '18', 'NG18 1E', 'NG18 EA', 'NG18-1', 'NG1888', '𝓝𝓖18'])('%s is none', (typed) =>
    expect(postcodePart(typed)).toBeUndefined(),
  );
});

describe('the place of a postcode', () => {
  const { ruth, county, mansfield, bullFarm, close } = patch();
  it.each([
    ['NG19 7AB', bullFarm],
    ['ng197ab', bullFarm],
    ['NG19 8AB', mansfield],
    ['NG18 4TD', close],
    ['NG18 4TE', mansfield],
    ['NG1 8AA', county],
    ['NG18', mansfield],
    ['N17 0AA', undefined],
    ['not told', undefined],
    ['', undefined],
  ])('%s: the longest beginning decides', (postcode, placeId) =>
    expect(placeOfPostcode(ruth.workbook, postcode)).toBe(placeId),
  );

  it('is the longest of all beginnings that fit, whatever the table (property)', () => {
    const outward = fc.constantFrom('NG1', 'NG18', 'NG19', 'N1', 'N17');
    const sector = fc.integer({ min: 0, max: 9 });
    const part = fc.oneof(
      fc.constantFrom('NG', 'N'),
      outward,
      fc.tuple(outward, sector).map(([out, digit]) => `${out} ${digit}`),
    );
    fc.assert(
      fc.property(fc.uniqueArray(part, { maxLength: 8 }), outward, sector, (parts, out, digit) => {
        const own = new Ruth();
        const ids = new Map(
          parts.map((one) => {
            const placeId = own.place(one);
            own.does(editPlace(own.workbook, own.deed(), { placeId, values: { postcodes: [one] } }));
            return [one, placeId];
          }),
        );
        const fits = [`${out} ${digit}`, out, out.replace(/\d+$/, '')].find((one) => ids.has(one));
        expect(placeOfPostcode(own.workbook, `${out} ${digit}AA`)).toBe(fits && ids.get(fits));
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('people', () => {
  it('get their place from the postcode, and follow it until somebody chooses another', () => {
    const { ruth, mansfield, bullFarm, close } = patch();
    const dean = ruth.knows('Dean Sisson', { postcode: 'NG19 7AB' });
    const placeOf = () => ruth.reads('person', dean).placeId;
    const edit = (values: Parameters<typeof editPerson>[2]['values']) =>
      ruth.does(editPerson(ruth.workbook, ruth.deed(), { personId: dean, values }));
    expect(placeOf()).toBe(bullFarm);
    edit({ postcode: 'NG18 4TD', placeId: bullFarm });
    expect(placeOf()).toBe(close);
    edit({ placeId: mansfield });
    expect(placeOf()).toBe(mansfield);
    edit({ postcode: 'NG19 7AB' });
    expect(placeOf()).toBe(mansfield);
    edit({ placeId: null });
    edit({ notes: 'Drives the 27' });
    expect(placeOf()).toBeNull();
  });

  it('keep the place that they were given', () => {
    const { ruth, close } = patch();
    const bev = ruth.does(
      addPerson(ruth.workbook, ruth.deed(), { givenName: 'Bev', postcode: 'NG19 7AB', placeId: close }),
    );
    expect(ruth.reads('person', bev).placeId).toBe(close);
  });

  it('who were here before the table are given theirs at once', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson', { postcode: 'NG19 7AB' });
    ruth.knows('Bev Clamp', { postcode: 'S1 1AA' });
    ruth.knows('Gary Whitlam');
    const placeId = ruth.place('Bull Farm');
    ruth.does(editPlace(ruth.workbook, ruth.deed(), { placeId, values: { postcodes: ['NG19'] } }));
    expect(peopleToPlace(ruth.workbook).map(({ person }) => person.id)).toEqual([dean]);
    ruth.does(placePeople(ruth.workbook, ruth.deed()));
    expect(ruth.reads('person', dean).placeId).toBe(placeId);
    expect(peopleToPlace(ruth.workbook)).toEqual([]);
  });
});
