import { strToU8, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../../shared/formats/contactColumns';
import { readContactRows } from '../../../../shared/formats/contactRows';
import { readContactsFile } from '../../../../shared/formats/contactsFile';
import { readXlsx } from '../../../../shared/formats/xlsx/readXlsx';
import { xlsxLimits } from '../../../../shared/formats/xlsx/xlsxParts';
import { fixture } from '../fixture';

const members = fixture('xlsx/members.xlsx');

function tableOf(bytes: Uint8Array, options: Parameters<typeof readXlsx>[1] = {}) {
  const read = readXlsx(bytes, options);
  if (!read.ok) throw new Error(read.problem.reason);
  return read.table;
}

/** A workbook as a program writes it, with one sheet of this XML. */
function workbook(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('a spreadsheet', () => {
  const table = tableOf(members);

  it('gives the first sheet that holds a list, and names the others, hidden ones last', () => {
    expect(table.sheet).toBe('Members');
    expect(table.sheets).toEqual(['About', 'Members', 'Volunteers', 'Old']);
    const other = tableOf(members, { sheet: 'Volunteers' });
    expect(other.rows[0]?.cells).toEqual(['Dean Sisson', 'dean@example.org']);
  });

  it('gives its cells as they are shown: days, times, padded numbers, shares, and what a formula came to', () => {
    expect(table.rows[0]).toEqual({
      row: 1,
      line: 2,
      cells: [
        'Anneka',
        'Okoro',
        '7700900457',
        '01154 960123',
        '1991-07-04',
        '2026-11-03 19:30',
        '42',
        '50%',
        'TRUE',
        'Okoro wants lifts',
      ],
    });
    expect(table.rows[2]?.cells[0]).toBe('Zoë & Tom');
    expect(table.rows[2]?.cells[9]).toBe('one\ntwo <three>');
    expect(table.rows[3]).toMatchObject({
      row: 4,
      line: 6,
      cells: ['Bev', 'Clamp', '', '', '', '', '', '', '', ''],
    });
  });

  it('names a formula that came to nothing, by the row of the sheet', () => {
    expect(table.problems).toEqual([
      { row: 4, line: 6, column: 'Notes', value: '#DIV/0!', reason: 'cell-fault' },
    ]);
  });

  it('becomes people, the phone that Excel made a number among them', () => {
    const { rows } = readContactRows(table, guessColumns(table).mapping, { today: '2026-11-24' });
    expect(rows.map(({ givenName, phones }) => [givenName, phones.map(({ key }) => key)])).toEqual([
      ['Anneka', ['+447700900457', '+441154960123']],
      ['Sunil', ['+447700900771']],
      ['Zoë & Tom', ['+447700900318']],
      ['Bev', []],
    ]);
    expect(rows[0]).toMatchObject({ ageBand: 'adult', consent: [{ channel: 'email', state: 'yes' }] });
    expect(rows[1]).toMatchObject({ consent: [{ channel: 'email', state: 'no' }] });
  });

  it('is read by read-excel-file as by ourselves, but for how days and numbers are shown', async () => {
    const bytes = members.buffer.slice(members.byteOffset, members.byteOffset + members.byteLength);
    const theirs = await readSheet(bytes, 'Volunteers');
    const ours = tableOf(members, { sheet: 'Volunteers' });
    expect([ours.header, ...ours.rows.map(({ cells }) => cells)]).toEqual(theirs);
  });

  it('is told from a list by its bytes, whatever its name says', () => {
    expect(readContactsFile('members.csv', members)).toMatchObject({
      ok: true,
      type: 'list',
      table: { sheet: 'Members' },
    });
  });

  it('from LibreOffice or Numbers, with prefixes on its elements and no places on its cells, reads as well', () => {
    const sheet =
      '<x:row><x:c t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>Phone</x:t></x:is></x:c></x:row>' +
      '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>Tom</x:t></x:r><x:r><x:t xml:space="preserve"> Lyth</x:t></x:r></x:is></x:c><x:c><x:v>7.700900771E9</x:v></x:c></x:row>';
    const table = tableOf(workbook(sheet));
    expect(table.header).toEqual(['Name', 'Phone']);
    expect(table.rows[0]?.cells).toEqual(['Tom Lyth', '7700900771']);
  });
});

describe('a spreadsheet is refused', () => {
  const head = `<row r="1">${text('A1', 'Name')}</row>`;

  it('when it would grow beyond its limits, before anything is unpacked', () => {
    const bomb = workbook(head, { 'xl/media/a.bin': '0'.repeat(5_000_000) });
    expect(readXlsx(bomb)).toEqual({ ok: false, problem: { reason: 'spreadsheet-unsafe' } });
    expect(readXlsx(members, { zip: { ...xlsxLimits, total: 1000 } })).toEqual({
      ok: false,
      problem: { reason: 'spreadsheet-unsafe' },
    });
  });

  it('when it has more rows or columns than a list may have, or is too large', () => {
    const limits = { bytes: 1_000_000, rows: 2, columns: 4 };
    const rows = [2, 3, 4].map((at) => `<row r="${at}">${text(`A${at}`, 'Tom')}</row>`).join('');
    expect(readXlsx(workbook(head + rows), { limits })).toEqual({
      ok: false,
      problem: { reason: 'too-many-rows', limit: 2 },
    });
    expect(readXlsx(workbook(`${head}<row r="2">${text('XFD2', 'Tom')}</row>`), { limits })).toEqual({
      ok: false,
      problem: { reason: 'too-many-columns', found: 16384, limit: 4, at: 'XFD2' },
    });
    expect(readXlsx(members, { limits: { ...limits, bytes: 10 } })).toMatchObject({
      problem: { reason: 'file-too-large' },
    });
  });

  it('when its millionth row is all it has, without making a million', () => {
    const far = tableOf(workbook(`${head}<row r="1048576">${text('A1048576', 'Tom')}</row>`));
    expect(far.rows).toEqual([{ row: 1, line: 1_048_576, cells: ['Tom'] }]);
  });

  it('when a part is damaged, cut short or no XML', () => {
    const damaged = { ok: false, problem: { reason: 'spreadsheet-damaged' } };
    expect(readXlsx(members.subarray(0, members.length - 30))).toEqual(damaged);
    expect(readXlsx(workbook('<row><c></row>'))).toEqual(damaged);
    const flipped = members.slice();
    for (let at = 60; at < 400; at++) flipped[at] = 0xff;
    expect(readXlsx(flipped)).toEqual(damaged);
  });

  it('when it is empty, has heads alone, or is another office file', () => {
    expect(readXlsx(workbook(''))).toEqual({ ok: false, problem: { reason: 'file-empty' } });
    expect(readXlsx(workbook(head))).toEqual({ ok: false, problem: { reason: 'no-rows' } });
    const letter = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('<w/>'),
    });
    expect(readXlsx(letter)).toEqual({ ok: false, problem: { reason: 'not-text', looksLike: 'zip' } });
  });

  it('when it is an old .xls or LibreOffice’s own, with what to do', () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(readContactsFile('old.xls', old)).toMatchObject({
      problem: { reason: 'not-text', looksLike: 'xls' },
    });
    const own = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    });
    expect(readContactsFile('list.ods', own)).toMatchObject({
      problem: { reason: 'not-text', looksLike: 'ods' },
    });
  });
});
