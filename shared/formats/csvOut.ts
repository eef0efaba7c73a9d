/** A cell that a spreadsheet would run as a formula (OWASP, "CSV Injection"); some take wide letters for it too. */
const formula = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
/** Numbers and phone numbers begin with + or - and are no formulas. */
const harmless = /^[+-]?[\d ().-]+$/;

/** Whether a spreadsheet would run this text. */
export const isFormula = (text: string): boolean => formula.test(text) && !harmless.test(text);

/** One cell as it stands in the file: a formula gets an apostrophe in front, so that it is only text. */
export function csvCell(value: string | number): string {
  const raw = typeof value === 'number' ? String(value) : value;
  const safe = isFormula(raw) ? `'${raw}` : raw;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Writes a list as CSV: RFC 4180, line ends CRLF, UTF-8 with a mark, because Excel takes a file without
 * one for Windows-1252.
 */
export function writeCsv(
  header: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
): Uint8Array<ArrayBuffer> {
  const lines = [header.map(csvCell).join(',')];
  for (const row of rows) lines.push(row.map(csvCell).join(','));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}
