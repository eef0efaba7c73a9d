/** A cell that a spreadsheet would run as a formula (OWASP, "CSV Injection"). */
const formula = /^[\t\r ]*[=+\-@]/;
/** Numbers and phone numbers begin with + or - and are no formulas. */
const harmless = /^[+-]?[\d ().-]+$/;

/** One cell as it stands in the file: a formula gets an apostrophe in front, so that it is only text. */
export function csvCell(value: string | number): string {
  const raw = typeof value === 'number' ? String(value) : value;
  const safe = formula.test(raw) && !harmless.test(raw) ? `'${raw}` : raw;
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
