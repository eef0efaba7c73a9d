import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { columnName, writeXlsx } from '../../../../shared/formats/xlsx/xlsxOut';
import type { LeavingTable } from '../../../../shared/model/leavingTable';

/** The sheet as another program reads it. */
async function read(table: LeavingTable): Promise<{ sheet: string; rows: unknown[][] }> {
  const [sheet] = await readXlsx(Buffer.from(writeXlsx(table)));
  if (!sheet) throw new Error('a workbook without a sheet');
  return { sheet: sheet.sheet, rows: sheet.data };
}

const sheetXml = (table: LeavingTable) =>
  new TextDecoder().decode(unzipSync(writeXlsx(table))['xl/worksheets/sheet1.xml']);

const oneColumn = (value: string): LeavingTable => ({
  title: 'People',
  columns: [{ title: 'Name', type: 'text' }],
  rows: [[value]],
});

describe('a list written for Excel', () => {
  it('has days as days, times as times, numbers as numbers, and text as it was', async () => {
    const { rows } = await read({
      title: 'Events',
      columns: [
        { title: 'Event', type: 'text' },
        { title: 'On', type: 'day' },
        { title: 'Starts', type: 'time' },
        { title: 'Headcount', type: 'number' },
      ],
      rows: [
        ['Mass meeting & tea', '2026-11-24', '2026-11-24T19:30', 120],
        ['Zoë’s <house> meeting', null, null, 0],
      ],
    });
    expect(rows).toEqual([
      ['Event', 'On', 'Starts', 'Headcount'],
      ['Mass meeting & tea', new Date('2026-11-24T00:00:00Z'), new Date('2026-11-24T19:30:00Z'), 120],
      ['Zoë’s <house> meeting', null, null, 0],
    ]);
  });

  it('keeps a phone number whole, with its plus and its nought', async () => {
    const { rows } = await read({
      ...oneColumn('+447700900318'),
      rows: [['+447700900318'], ['0770'], ['007']],
    });
    expect(rows.slice(1)).toEqual([['+447700900318'], ['0770'], ['007']]);
  });

  it('holds no formula: what looks like one is text, and stays text when it is edited', () => {
    const xml = sheetXml(oneColumn('=HYPERLINK("http://x.example","y")'));
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('<c r="A2" s="4" t="inlineStr">');
    expect(xml).toContain('=HYPERLINK(&quot;http://x.example&quot;');
  });

  it('leaves a day that no calendar has as it was written, and one that Excel cannot count', async () => {
    const { rows } = await read({
      title: 'Days',
      columns: [{ title: 'On', type: 'day' }],
      rows: [['2026-02-30'], ['1848-04-10']],
    });
    expect(rows.slice(1)).toEqual([['2026-02-30'], ['1848-04-10']]);
  });

  it('names its sheet without the letters that a sheet may not have', async () => {
    expect(
      (await read({ ...oneColumn('x'), title: "'Who came: [all]/some? 24*11*2026 at the Civic'" })).sheet,
    ).toBe('Who came   all  some  24 11 202');
    expect((await read({ ...oneColumn('x'), title: '???' })).sheet).toBe('List');
  });

  it('of no rows has its heads', async () => {
    expect((await read({ ...oneColumn('x'), rows: [] })).rows).toEqual([['Name']]);
  });

  it('goes on after Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  it('holds any text, but for what XML cannot hold', async () => {
    const letters = fc.constantFrom(...'ab <>&"\'=_x0041é\u{1F642}\n\u0001\u0000\ud800]');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: letters, minLength: 1, maxLength: 30 }), async (text) => {
        const xml = sheetXml(oneColumn(`a${text}z`));
        const inside = /<t xml:space="preserve">(a[^<]*z)<\/t>/.exec(xml)?.[1] ?? '';
        const back = inside
          .replaceAll('&quot;', '"')
          .replaceAll('&gt;', '>')
          .replaceAll('&lt;', '<')
          .replaceAll('&amp;', '&')
          .replaceAll('_x005F_', '_');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out.
        expect(back).toBe(`a${text.replace(/[\u0000\u0001]|[\ud800-\udfff](?![\udc00-\udfff])/gu, '')}z`);
      }),
    );
  });
});
