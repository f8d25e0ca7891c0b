/**
 * Begins the text of a cell whose formula was saved without its value; the formula follows where the file has it. No
 * table file can hold this character, so that nothing else reads like it. Example: NO_VALUE + '=VLOOKUP(A2,Staff,2)'.
 */
export const NO_VALUE = '\u0000';

/** What spreadsheets show where a formula fails, and "####" where a column was too narrow when it was saved as text. */
const ERROR =
  /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|GETTING_DATA|N\/V|ERROR!)|Err:\d{3}|#{4,})$/i;

/** "5.00012E+07": a spreadsheet showed a long number short, and the text has fewer digits than the number had. */
const ROUNDED = /^\d(?:\.(\d+))?E\+(\d{1,3})$/i;

/**
 * Whether digits of a number are lost for good: two post numbers that began alike are the same text now. A program that
 * wrote all digits ("5.0001234E+07") lost none.
 */
function isRounded(text: string): boolean {
  const found = text.length <= 24 && text.includes('+') ? ROUNDED.exec(text) : null;
  return found !== null && (found[1] ?? '').length < Number(found[2]);
}

export type CellFault = 'error-cell' | 'no-value';

/** What is wrong with a cell itself, whatever its column: IMPORT-5. Null: it is an ordinary cell, blank or not. */
export function cellFault(text: string): CellFault | null {
  const first = text.charCodeAt(0);
  if (first === 0) return 'no-value';
  if (first >= 48 && first <= 57) return isRounded(text) ? 'error-cell' : null;
  // "#" or "E": nearly every cell ends here.
  if (first !== 35 && first !== 69 && first !== 101) return null;
  return text.length <= 16 || first === 35 ? (ERROR.test(text) ? 'error-cell' : null) : null;
}

/** A cell as a report repeats it: a formula without its value is shown as the formula. */
export const shownCell = (text: string): string => (text.startsWith(NO_VALUE) ? text.slice(1) : text);
