import { describe, expect, it } from 'vitest';
import { countedStages, measureNames } from '../../../../shared/model/countMeasures';
import type { CountRow } from '../../../../shared/model/patchCounts';
import { middle, rangeInWords, regionTotals, rolledUp } from '../../../../shared/queries/counts/rollUp';
import { choiceOf, incomingItems } from '../../../../shared/queries/incomingItems';
import { stampOf } from '../../../../shared/workbook/clock';
import type { StoredRecord } from '../../../../shared/workbook/entry';
import { incomingEntry, previewIncoming } from '../../../../shared/workbook/incoming';
import { finish } from '../../../../shared/workbook/slices';
import { Book } from '../../workbook/book';
import { manyPatches } from './manyPatches';

const at = '2026-11-24T21:00:00.000Z';

/** Takes counts in as the page does: each table whole. Gives whether there was anything new in them. */
function takeIn(book: Book, records: readonly StoredRecord[]): boolean {
  const preview = finish(previewIncoming(book.workbook, JSON.parse(JSON.stringify(records)), at));
  const items = incomingItems(preview, 'stranger').map((item) => ({
    ...item,
    ticked: item.later !== 'ours',
  }));
  const entry = incomingEntry(book.workbook, preview, at, choiceOf(items, 'Took in counts', 'stranger'));
  if (entry) book.workbook.apply(entry);
  return entry !== undefined;
}

const patches = (book: Book) => book.workbook.all('patchCounts');

describe('the counts of fifty patches', () => {
  const { records, exact } = manyPatches(50);
  const region = new Book();
  takeIn(region, records);

  it('add up to a range in which the true total lies, as wide as there are patches under ten', () => {
    expect(patches(region)).toHaveLength(50);
    const totals = regionTotals(patches(region));
    for (const name of measureNames) {
      const { least, most } = totals[name];
      const under = patches(region).filter(({ rows }) =>
        rows.some((row) => row.measure === name && row.by === 'total' && row.value === null),
      );
      expect(most - least).toBe(under.length * 9);
      expect(least).toBeLessThanOrEqual(exact[name] ?? -1);
      expect(most).toBeGreaterThanOrEqual(exact[name] ?? 0);
    }
    expect(rangeInWords({ least: 1_240, most: 1_258 })).toBe('1,240 to 1,258');
    expect(rangeInWords({ least: 1_240, most: 1_240 })).toBe('1,240');
    expect(rangeInWords({ least: 0, most: 18 })).toBe('under 19');
  });

  it('add up by rung, cell by cell', () => {
    const rungs = rolledUp(patches(region), 'people', 'stage', ({ stage }) => stage ?? '');
    expect([...rungs.keys()].every((stage) => countedStages.some((one) => one === stage))).toBe(true);
    const cells = patches(region).flatMap(({ rows }) =>
      rows.filter(({ measure, by, stage }) => measure === 'people' && by === 'stage' && stage === 'contact'),
    );
    const shown = cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
    const contact = rungs.get('contact') ?? { least: 0, most: 0 };
    expect(cells.length).toBe(50);
    expect(middle(contact)).toBeGreaterThan(0);
    expect(contact.least).toBeLessThanOrEqual(shown);
    expect(contact.most).toBeGreaterThanOrEqual(shown);
  });

  it('stay as they are where the same packs come again', () => {
    expect(takeIn(region, records)).toBe(false);
    expect(patches(region)).toHaveLength(50);
  });
});

describe('a newer pack of a patch that is here', () => {
  const [older] = manyPatches(1).records;
  const rows: CountRow[] = [{ measure: 'people', by: 'total', value: 60 }];
  const later = { ...older, base: stampOf(Date.UTC(2026, 11, 24), 0, 'laptop01'), until: '2026-12-24', rows };

  it('takes the place of the older, whole, whichever came first', () => {
    if (!older) throw new Error('no patch');
    const usual = new Book();
    takeIn(usual, [older]);
    expect(takeIn(usual, [later as StoredRecord])).toBe(true);
    const turned = new Book();
    takeIn(turned, [later as StoredRecord]);
    expect(takeIn(turned, [older])).toBe(false);
    for (const book of [usual, turned]) {
      expect(patches(book)).toHaveLength(1);
      expect(patches(book)[0]).toMatchObject({ until: '2026-12-24', rows });
    }
  });
});
