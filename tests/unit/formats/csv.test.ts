import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  readCsv,
  readPastedCells,
  type TableResult,
  type TextTable,
  tableLimits,
} from '../../../shared/formats/csv';
import { csvCell, writeCsv } from '../../../shared/formats/csvOut';
import { fixture } from './fixture';

function table(result: TableResult): TextTable {
  if (!result.ok) throw new Error(`refused: ${result.problem.reason}`);
  return result.table;
}

const reasonOf = (result: TableResult) => (result.ok ? 'read' : result.problem.reason);
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('reading a list of contacts', () => {
  it('finds the semicolons that Excel writes in half of Europe', () => {
    const read = table(readCsv(fixture('csv/excel-windows-1252.csv')));
    expect(read.separator).toBe(';');
    expect(read.header).toEqual(['First name', 'Last name', 'Email', 'Mobile', 'Town', 'Postcode', 'Tags']);
    expect(read.rows.map((row) => row.cells[1])).toEqual(['Müller', 'O’Hara', 'Nowak']);
    expect(read.notices).toEqual([{ reason: 'encoding-guessed', encoding: 'windows-1252' }]);
  });

  it('finds commas, tabs, bars, and Excel’s own "sep=" line', () => {
    expect(table(readCsv(fixture('csv/utf-8.csv'))).separator).toBe(',');
    expect(table(readCsv(fixture('csv/utf-16le-mark.csv'))).separator).toBe('\t');
    expect(table(readCsv(bytesOf('a|b\n1|2\n'))).separator).toBe('|');
    const hinted = table(readCsv(bytesOf('sep=;\r\nName;Note\r\nTom;a,b\r\n')));
    expect(hinted.header).toEqual(['Name', 'Note']);
    expect(hinted.rows[0]).toEqual({ row: 1, line: 3, cells: ['Tom', 'a,b'] });
  });

  it('keeps line breaks and commas inside quoted cells, and still knows the line of the next row', () => {
    const read = table(readCsv(fixture('csv/quoted-line-breaks.csv')));
    expect(read.rows).toEqual([
      {
        row: 1,
        line: 2,
        cells: ['Okoro, Anneka', '1 Elm Close\r\nMansfield', 'rang twice\r\n"call after six"'],
      },
      { row: 2, line: 5, cells: ['Tom Lyth', '2 Oak Tree Lane', ''] },
    ]);
    expect(read.problems).toEqual([]);
  });

  it('keeps every person of a list with stray quotes, and names each quote', () => {
    const read = table(readCsv(fixture('csv/stray-quote.csv')));
    expect(read.rows.map((row) => row.cells[0])).toEqual([
      'Tom "Tommo" Lyth',
      'Bev Clamp',
      '"Jean Tully',
      'Pritam Gill',
    ]);
    expect(read.rows.map((row) => row.cells[1])).toEqual([0, 1, 2, 3].map((last) => `07700 90010${last}`));
    expect(read.problems.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'stray-quote'],
      [1, 'stray-quote'],
      [2, 'stray-quote'],
      [3, 'quote-not-closed'],
    ]);
  });

  it('fills short rows, leaves out what is beyond the last column, and says so', () => {
    const read = table(readCsv(fixture('csv/uneven-rows.csv')));
    expect(read.rows.map((row) => row.cells)).toEqual([
      ['Tom Lyth', 'tom@example.org', ''],
      ['Bev Clamp', 'bev@example.org', 'Mansfield'],
      ['Jean Tully', 'jean@example.org', 'Kirkby'],
    ]);
    expect(read.problems).toEqual([
      { row: 1, line: 2, reason: 'too-few-cells', found: 2, wanted: 3 },
      { row: 2, line: 3, reason: 'too-many-cells', found: 5, wanted: 3, value: 'extra,more' },
    ]);
  });

  it('takes NULs out and says where', () => {
    const read = table(readCsv(fixture('csv/nuls.csv')));
    expect(read.rows[0]?.cells[0]).toBe('Tom Lyth');
    expect(read.problems).toEqual([{ row: 1, line: 2, value: 'Tom Lyth', reason: 'nul-removed' }]);
  });

  it('reads 200 columns, and tells that most will be left out', () => {
    const read = table(readCsv(fixture('csv/two-hundred-columns.csv')));
    expect(read.header).toHaveLength(200);
    expect(read.rows[0]?.cells[2]).toBe('anneka@example.org');
    expect(read.notices).toEqual([{ reason: 'many-columns', found: 200, usual: 100 }]);
  });

  it('gives a column without a head a number', () => {
    expect(table(readCsv(bytesOf('Name,,Town\nTom,x,Kirkby\n'))).header).toEqual([
      'Name',
      'Column 2',
      'Town',
    ]);
  });
});

describe('a list that is refused', () => {
  it('is over the size limit', () => {
    const big = bytesOf(`Name,Note\n${'Tom Lyth,xxxxxxxxxxxxxxxxxxxxxxxx\n'.repeat(70_000)}`);
    const limits = { ...tableLimits, bytes: 2 * 1024 * 1024 };
    expect(readCsv(big, { limits })).toEqual({
      ok: false,
      problem: { reason: 'file-too-large', bytes: big.length, limit: limits.bytes },
    });
    expect(reasonOf(readCsv(big.subarray(0, 1024 * 1024), { limits }))).toBe('read');
  });

  it('has more rows or columns than allowed', () => {
    const limits = { ...tableLimits, rows: 2, columns: 3 };
    expect(reasonOf(readCsv(bytesOf('a,b\n1,2\n3,4\n'), { limits }))).toBe('read');
    expect(reasonOf(readCsv(bytesOf('a,b\n1,2\n3,4\n5,6\n'), { limits }))).toBe('too-many-rows');
    expect(reasonOf(readCsv(bytesOf('a,b,c,d\n1,2,3,4\n'), { limits }))).toBe('too-many-columns');
  });

  it('is not what its name says', () => {
    expect(readCsv(fixture('csv/picture.csv'))).toEqual({
      ok: false,
      problem: { reason: 'not-text', looksLike: 'image' },
    });
    expect(readCsv(fixture('csv/workbook.csv'))).toEqual({
      ok: false,
      problem: { reason: 'not-text', looksLike: 'xlsx' },
    });
    expect(reasonOf(readCsv(fixture('csv/noise.csv')))).toBe('not-text');
    expect(readCsv(fixture('vcard/apple-3.0.vcf'))).toEqual({
      ok: false,
      problem: { reason: 'not-text', looksLike: 'vcard' },
    });
  });

  it('is empty, or has heads and nothing under them', () => {
    expect(reasonOf(readCsv(fixture('csv/empty.csv')))).toBe('file-empty');
    expect(reasonOf(readCsv(bytesOf('\n\n\n')))).toBe('file-empty');
    expect(reasonOf(readCsv(fixture('csv/header-only.csv')))).toBe('no-rows');
  });

  it('cannot hang us: a hundred thousand quotes that never close are letters', () => {
    const read = table(readCsv(bytesOf(`Name,Note\n${'"a,"b\n'.repeat(50_000)}`)));
    expect(read.rows).toHaveLength(50_000);
    expect(read.problems.length).toBeLessThanOrEqual(10_000);
  });
});

describe('cells pasted from a spreadsheet', () => {
  it('come as tabs, with quoted line breaks as Excel copies them', () => {
    const read = table(readPastedCells('Name\tPhone\tNote\r\nTom Lyth\t07700 900100\t"a\nb"\r\n'));
    expect(read.separator).toBe('\t');
    expect(read.rows[0]?.cells).toEqual(['Tom Lyth', '07700 900100', 'a\nb']);
  });
  it('may be one column, or typed with commas', () => {
    expect(table(readPastedCells('Name\nTom Lyth\nBev Clamp')).rows).toHaveLength(2);
    expect(table(readPastedCells('Name, Phone\nTom Lyth, 07700 900100')).rows[0]?.cells).toEqual([
      'Tom Lyth',
      '07700 900100',
    ]);
  });
  it('that are nothing are refused', () => {
    expect(reasonOf(readPastedCells(' \n\t'))).toBe('file-empty');
  });
});

describe('writing a list', () => {
  it('begins with a mark, so that Excel keeps the accents', () => {
    expect([...writeCsv(['Name'], [['Zoë']]).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('makes text of what a spreadsheet would run as a formula', () => {
    expect(csvCell('=HYPERLINK("http://x","y")')).toBe(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(csvCell('@SUM(A1)')).toBe("'@SUM(A1)");
    expect(csvCell('+cmd|calc')).toBe("'+cmd|calc");
    expect(csvCell('-2+3+cmd')).toBe("'-2+3+cmd");
    expect(csvCell('\t=1+1')).toBe("'\t=1+1");
  });

  it('leaves phones and numbers as they are', () => {
    expect(csvCell('+447700900318')).toBe('+447700900318');
    expect(csvCell('-5')).toBe('-5');
    expect(csvCell(42)).toBe('42');
  });

  const cell = fc
    .string({ unit: fc.constantFrom(...'abZ é,;"\n\t|=@01', '’', '🙂'), maxLength: 12 })
    .map((text) => text.trim())
    .filter((text) => !/^[=+\-@]/.test(text));
  const lists = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.tuple(
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
        fc.constant(width),
      ),
    );

  it('and reading it gives the same cells back', () => {
    fc.assert(
      fc.property(lists, ([rows, width]) => {
        const header = Array.from({ length: width }, (_, index) => `Head ${index + 1}`);
        const read = table(readCsv(writeCsv(header, [...rows, header]), { separator: ',' }));
        const told = rows.filter((row) => row.some((value) => value !== ''));
        expect(read.problems).toEqual([]);
        expect(read.rows.map((row) => row.cells)).toEqual([...told, header]);
      }),
    );
  });

  it('is read by papaparse as by ourselves', () => {
    fc.assert(
      fc.property(lists, ([rows, width]) => {
        const header = Array.from({ length: width }, (_, index) => `Head ${index + 1}`);
        const bytes = writeCsv(header, rows);
        const theirs = Papa.parse<string[]>(new TextDecoder().decode(bytes), {
          skipEmptyLines: true,
          delimiter: ',',
        });
        const [, ...body] = theirs.data;
        const ours = readCsv(bytes, { separator: ',' });
        const read = ours.ok ? ours.table.rows.map((row) => row.cells) : [];
        expect(read).toEqual(body.filter((row) => row.some((value) => value.trim() !== '')));
      }),
    );
  });
});
