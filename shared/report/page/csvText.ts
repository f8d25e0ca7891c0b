/**
 * Rows as CSV (RFC 4180): comma, CRLF, and a byte order mark, without which Excel takes UTF-8 for the local code page.
 * Cells with a semicolon or tab are quoted too, so that no spreadsheet's own delimiter can part them.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

function csvCell(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
