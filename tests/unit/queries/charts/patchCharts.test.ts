import { describe, expect, it } from 'vitest';
import { patchCharts } from '../../../../shared/queries/charts/patchCharts';
import {
  middle,
  type PatchCounts,
  rangeInWords,
  regionTotals,
  rolledUp,
} from '../../../../shared/queries/counts/rollUp';
import { manyPatches } from '../counts/manyPatches';

const today = '2026-11-24';
const fifty = manyPatches(50).records as unknown as readonly PatchCounts[];

const chart = (patches: readonly PatchCounts[], id: string) => {
  const found = patchCharts(patches, today).find((one) => one.id === id);
  if (!found) throw new Error(`no chart ${id}`);
  return found;
};

/** A patch with these rows alone. */
const patch = (name: string, rows: PatchCounts['rows'], until = today): PatchCounts =>
  ({ ...fifty[0], id: name, patch: name, until, rows }) as PatchCounts;

describe('the charts of a region', () => {
  it('say a range as their finding where a patch only told that it has under ten', () => {
    const rows: PatchCounts['rows'] = [{ measure: 'people', by: 'total', value: 212 }];
    const few: PatchCounts['rows'] = [{ measure: 'people', by: 'total', value: null, under: 10 }];
    expect(chart([patch('A', rows)], 'patches-ladder').finding).toBe('212 people in 1 patch');
    expect(chart([patch('A', rows), patch('B', few)], 'patches-ladder').finding).toBe(
      '212 to 221 people in 2 patches',
    );
  });

  it('draw the middle of each cell, with its range beside it', () => {
    const ladder = chart(fifty, 'patches-ladder');
    const rungs = rolledUp(fifty, 'people', 'stage', ({ stage }) => stage ?? '');
    const contact = rungs.get('contact');
    const drawn = ladder.points.find(({ key }) => key === 'contact');
    expect(contact && drawn?.values.people).toBe(contact && middle(contact));
    expect(drawn?.note).toMatch(/^[\d,]+ to [\d,]+$/);
  });

  it('show first-timers within the attendances of each month', () => {
    const { points } = chart(fifty, 'patches-attendances');
    const months = rolledUp(fifty, 'attendances', 'month', ({ month }) => month ?? '');
    expect(points.map(({ key }) => key)).toEqual([...months.keys()].sort());
    for (const { key, values } of points) {
      const bounds = months.get(key);
      expect((values.first ?? 0) + (values.before ?? 0)).toBe(bounds && middle(bounds));
      expect(values.before).toBeGreaterThanOrEqual(0);
    }
  });

  it('name the patches with the most, and add the others up', () => {
    const each = chart(fifty, 'patches-each');
    expect(each.points).toHaveLength(12);
    const drawn = new Set(each.points.map(({ key }) => key));
    const { least, most } = regionTotals(fifty.filter(({ id }) => !drawn.has(id))).attendances;
    expect(each.measures).toBe(
      `Attendances in 50 patches: the 12 with the most; 38 others had ${rangeInWords({ least, most })}`,
    );
  });

  it('say that people may be counted twice where patches share a place, and that days differ', () => {
    const oak: PatchCounts['rows'] = [
      { measure: 'people', by: 'place', place: 'Oak Tree', placeType: 'ward', value: 15 },
    ];
    const alone = patchCharts([patch('A', oak), patch('B', [])], today);
    for (const { basis } of alone) expect(basis).toBe('2 patches, 1 Jan 2026 to 24 Nov 2026');
    const shared = patchCharts([patch('A', oak), patch('B', oak, '2026-06-30')], today);
    for (const { basis } of shared)
      expect(basis).toBe(
        '2 patches, 1 Jan 2026 to 24 Nov 2026, not all over the same days, may count people twice',
      );
  });
});
