import { strToU8, zipSync } from 'fflate';
import type { CellOut, ColumnType, LeavingTable } from '../../model/leavingTable';
import { isFormula } from '../csvOut';

/** A sheet of Excel holds this many rows, its head among them. */
export const xlsxMostRows = 1_048_576;

/** Indexes into `cellXfs` of the styles. */
const style = { plain: 0, head: 1, day: 2, time: 3, quoted: 4 } as const;

/**
 * Writes a list as an Excel workbook of one sheet (ECMA-376, SpreadsheetML): days as days, numbers as numbers,
 * and text always as text. What a spreadsheet would take for a formula is marked as quoted too, so that it
 * stays text when somebody edits the cell.
 */
export function writeXlsx(table: LeavingTable): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': rootRelations,
    'xl/workbook.xml': workbook(sheetName(table.title)),
    'xl/_rels/workbook.xml.rels': bookRelations,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheet(table),
  };
  const files = Object.entries(parts).map(
    ([name, text]) => [name, strToU8(`${declaration}${text}`)] as const,
  );
  // The time in a zip is the machine's own: it tells nothing about a list, so all have the same.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

function sheet({ columns, rows }: LeavingTable): string {
  const widths = columns.map(({ title, type }, index) => {
    const longest = rows
      .slice(0, 200)
      .reduce((most, row) => Math.max(most, String(row[index] ?? '').length), 0);
    const width = type === 'time' ? 17 : Math.min(60, Math.max(10, title.length + 2, longest + 2));
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  const lines = [
    `<row r="1">${columns.map(({ title }, index) => text(title, `${columnName(index)}1`, style.head)).join('')}</row>`,
  ];
  rows.forEach((row, at) => {
    const cells = columns.map(({ type }, index) =>
      cell(row[index] ?? null, type, `${columnName(index)}${at + 2}`),
    );
    lines.push(`<row r="${at + 2}">${cells.join('')}</row>`);
  });
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cell(value: CellOut, type: ColumnType, at: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${at}"><v>${value}</v></c>` : '';
  const serial = type === 'day' || type === 'time' ? serialOf(value) : undefined;
  if (serial !== undefined)
    return `<c r="${at}" s="${type === 'day' ? style.day : style.time}"><v>${serial}</v></c>`;
  return text(value, at, isFormula(value) ? style.quoted : style.plain);
}

function text(value: string, at: string, kind: number): string {
  return `<c r="${at}" s="${kind}" t="inlineStr"><is><t xml:space="preserve">${inXml(value)}</t></is></c>`;
}

/** Days since 30 December 1899; from March 1900 on that is what Excel counts, leap-year slip and all. */
function serialOf(value: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(value);
  if (!match || value < '1900-03-01') return undefined;
  const [year, month, day, hour, minute] = match.slice(1).map((part) => Number(part ?? 0));
  const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute);
  // A day that is in no calendar stays as it was written.
  if (new Date(time).toISOString().slice(0, 10) !== value.slice(0, 10)) return undefined;
  return (time - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** A to Z, AA and on. */
export function columnName(index: number): string {
  let name = '';
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** What XML 1.0 cannot hold is left out, and what would read as Excel's own `_x0041_` escape is escaped. */
function inXml(value: string): string {
  return value
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\r\n?/g, '\n')
    .replace(unfit, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A sheet's name has 31 letters at most, and some may not be in it. */
const sheetName = (title: string): string =>
  title
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
    .trim() || 'List';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${media}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${media}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${media}.styles+xml"/></Types>`;
const rootRelations = `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const bookRelations = `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
const workbook = (name: string): string =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${inXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const styles = `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs></styleSheet>`;
