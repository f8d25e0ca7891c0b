import { cellFault } from './oddCells.ts';

/**
 * Text that a spreadsheet would run as a formula (EXPORT-9) is written behind an apostrophe. Text that already has
 * apostrophes there gets one more, so that taking one off always gives the text back.
 */
const RUNS = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
const GUARDED = /^'+(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** A text that would read as an error of a spreadsheet ("#N/A" as somebody's title), apostrophes in front or not. */
export const readsAsFault = (text: string): boolean => cellFault(text.replace(/^'+/, '')) !== null;

/** The cell as it may be written to a spreadsheet. */
export function guardFormula(text: string): string {
  return RUNS.test(text) || readsAsFault(text) ? `'${text}` : text;
}

/** The text that `guardFormula` was given. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && (GUARDED.test(text) || readsAsFault(text)) ? text.slice(1) : text;
}

/** A cell whose apostrophe kept it from reading as an error: without it, once nobody looks for errors any more. */
export const unguardFault = (text: string): string =>
  text.startsWith("'") && readsAsFault(text) ? text.slice(1) : text;
