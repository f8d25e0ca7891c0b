import { headingKey } from './headings.ts';

/** Cells of a row of totals: "Total", "Grand Total", "Sub-total Housing", "Housing total:", "Count", "Average". */
const TOTAL =
  /^(?:[*=\s-]*)(?:(?:grand|overall|report|column|page|running|sub|section|service|team|department|directorate|final|net|gross)[\s-]*)*(?:totals?|subtotals?|sum|count|average|avg|mean|headcount|no\.? of (?:posts|rows|records)|number of (?:posts|rows|records|employees)|row count|record count)\b(?:\s*(?:[:=(*-].*|for\b.*|of\b.*|posts?|fte|rows?|records?|headcount|establishment|\d[\d,.]*)?)$/i;
const BEGINS_WITH_TOTAL = /^(?:grand |sub[\s-]?)?totals?\b/i;
const PLAIN_TOTAL = /^(?:grand |sub-?)?totals?\s*:?$/i;
const ENDS_IN_TOTAL = /\b(?:sub[\s-]?)?totals?\s*[:=*-]*$/i;

/** Lines that reports and databases write below or between their rows. */
const LINE =
  /^[*=#\s-]*(?:end of (?:report|file|data|list|extract|document)|end of$|\(?\d[\d,]* (?:rows?|records?|lines?|results?|posts?|employees?|items?)(?: \(?s\)?)?(?: (?:affected|returned|selected|found|exported|listed|printed|in total|total))?\)?\.?$|page \d+|report (?:run|date|produced|generated|printed|created|ends?|id|name|parameters?|title)|(?:run|printed|produced|generated|created|exported|extracted|downloaded|prepared|data|information|position|correct) (?:on|at|by|from|as at|as of|date)\b|as at \d|date:|source:|notes?:|key:|filters?:|parameters?:|criteria:|disclaimer|confidential|official(?:[\s-]*sensitive)?\b|©|copyright|applied filters|elapsed:|completion time)/i;

/** "-----", "=====": a line that a database draws below its headings. */
const RULE = /^[-=_~*.·—–]{2,}$/;

/** Where a reader's columns are: whether a row is a post is judged by the cells that a post must have. */
export interface FooterColumns {
  readonly ref: number | undefined;
  readonly title: number | undefined;
  readonly manager: number | undefined;
  /** The row of headings by key, which reports repeat at the top of each page. */
  readonly headings: readonly string[];
}

/**
 * Whether a row is a total or a line of the report instead of a post (IMPORT-5); answers the column of the cell that
 * says so, else −1. A row that has both a number and a title of its own is always a post: "Total Place Manager" is one.
 */
export function footerCell(row: readonly string[], { ref, title, manager, headings }: FooterColumns): number {
  const at = (column: number | undefined) => (column === undefined ? '' : (row[column] ?? '').trim());
  const [number, name] = [at(ref), at(title)];
  // Nearly every row.
  if (number !== '' && name !== '') {
    if (PLAIN_TOTAL.test(name) && at(manager) === '') return title as number;
    return isRepeatedHeading(row, headings, number) || (RULE.test(number) && isRule(row)) ? (ref ?? 0) : -1;
  }
  if (
    ref === undefined &&
    name !== '' &&
    !looksLikeTotal(name) &&
    !LINE.test(name) &&
    !isHeadings(row, headings) &&
    !isRule(row)
  )
    return -1;
  for (let i = 0; i < row.length; i++) {
    const cell = (row[i] ?? '').trim();
    if (cell === '') continue;
    if (looksLikeTotal(cell) && !isPostBeside(i, title, number, at(manager))) return i;
    // A sentence stands alone, or before numbers; below a real number it is a cell of that row.
    if (LINE.test(cell) && (i === ref || number === '')) return i;
    if (i === ref && name === '' && at(manager) === '' && isSentence(cell) && others(row, i) === 0) return i;
    break;
  }
  const said = row.findIndex((cell) => looksLikeTotal(cell.trim()));
  if (said >= 0 && said !== title && number === '' && name === '') return said;
  if (name !== '' && number === '' && looksLikeTotal(name)) return title as number;
  if (number !== '' && name === '' && (looksLikeTotal(number) || BEGINS_WITH_TOTAL.test(number))) return ref as number;
  if (isHeadings(row, headings) || isRule(row)) return ref ?? 0;
  return number === '' && name === '' && at(manager) === '' && onlyAmounts(row)
    ? row.findIndex((cell) => cell.trim() !== '')
    : -1;
}

const looksLikeTotal = (cell: string) => cell.length <= 120 && (TOTAL.test(cell) || ENDS_IN_TOTAL.test(cell));

/** "Total" as the title of a row that has a number and a manager is somebody's odd title. */
const isPostBeside = (at: number, title: number | undefined, number: string, manager: string) =>
  at === title && number !== '' && manager !== '';

const others = (row: readonly string[], at: number) => row.filter((cell, i) => i !== at && cell.trim() !== '').length;

/** Words, where a post number should stand: three or more of them, or a full stop at the end. */
const isSentence = (cell: string) => cell.split(/\s+/).length >= 4 || /[a-z]{3}\.$/i.test(cell);

const isRule = (row: readonly string[]) => {
  const filled = row.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => RULE.test(cell.trim())) && filled.join('').trim().length > 4;
};

/** Told by one cell first, so that an ordinary row costs next to nothing. */
const isRepeatedHeading = (row: readonly string[], headings: readonly string[], number: string) =>
  headings.includes(headingKey(number)) && isHeadings(row, headings);

/** The headings again, as on every page of a report. */
function isHeadings(row: readonly string[], headings: readonly string[]): boolean {
  let same = 0;
  for (const [i, cell] of row.entries()) {
    if (cell.trim() === '') continue;
    if (headingKey(cell) !== headings[i]) return false;
    same++;
  }
  return same > 1;
}

/** Nothing but numbers: the sums below columns of numbers. */
function onlyAmounts(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => /^[£$€]?\s*-?\d[\d,]*(?:\.\d+)?%?$/.test(cell.trim()));
}
