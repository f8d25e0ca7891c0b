/**
 * Cells of a file whose quotation marks are not doubled as CSV wants it: `"North" Area Head,5`. A cell that begins with
 * a quotation mark is quoted only where the mark that closes it stands before a delimiter or at the end of the line; any
 * other mark is a letter like others. Null: a quoted cell is never closed, so that cells cannot be told apart.
 */
export function looseRows(
  text: string,
  delimiter: string,
): { readonly rows: string[][]; readonly lines: number[] } | null {
  const rows: string[][] = [];
  const lines: number[] = [];
  let row: string[] = [];
  let line = 1;
  let at = 0;
  const startOfRow = () => lines.push(line);
  startOfRow();
  while (at <= text.length) {
    const cell = text[at] === '"' ? quoted(text, at, delimiter) : null;
    if (cell === 'open') return null;
    const end = cell ? cell.end : endOfCell(text, at, delimiter);
    const value = cell ? cell.value : plain(text.slice(at, end));
    for (let i = value.indexOf('\n'); i >= 0; i = value.indexOf('\n', i + 1)) line++;
    row.push(value);
    at = end + 1;
    if (end < text.length && text[end] === delimiter) continue;
    rows.push(row);
    row = [];
    line++;
    if (end >= text.length) break;
    startOfRow();
  }
  if (rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === '') {
    rows.pop();
    if (lines.length > rows.length) lines.pop();
  }
  return { rows, lines };
}

/** A mark at both ends of a cell is no part of it, whatever stands between. */
const plain = (cell: string) =>
  cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;

function endOfCell(text: string, at: number, delimiter: string): number {
  for (let i = at; i < text.length; i++) if (text[i] === delimiter || text[i] === '\n') return i;
  return text.length;
}

/** A quoted cell from its first mark; null: its marks close nothing, and it is an ordinary cell. */
function quoted(text: string, at: number, delimiter: string): { end: number; value: string } | 'open' | null {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== '"') continue;
    if (text[i + 1] === '"') {
      i++;
      continue;
    }
    const next = text[i + 1];
    if (next === undefined || next === delimiter || next === '\n')
      return { end: i + 1, value: text.slice(at + 1, i).replaceAll('""', '"') };
    return null;
  }
  return 'open';
}
