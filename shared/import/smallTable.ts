import { type FileRows, isBlankRow } from './table.ts';

/** A cell of a small table that cannot be used: its row is left out. */
export interface RowProblem {
  /** Line of the file. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** What is wrong with the value, as the end of a sentence: "is not an amount". */
  readonly problem: string;
}

/** Rows that hold anything, with their lines. */
export function filledRows({ rows, lines }: FileRows): { cells: readonly string[]; line: number }[] {
  return rows.flatMap((cells, i) => (isBlankRow(cells) ? [] : [{ cells, line: lines[i] ?? i + 1 }]));
}

/** Text of a table copied from a spreadsheet or a page: tabs between cells, else semicolons, else commas. */
export function pastedRows(text: string): FileRows {
  const all = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  const sign = ['\t', ';'].find((each) => text.includes(each)) ?? ',';
  // A comma inside an amount ("£45,000") parts nothing.
  const cut = (line: string) => (sign === ',' ? line.split(/,(?!\d{3}(?:\D|$))/) : line.split(sign));
  return { rows: all.map(cut), lines: all.map((_, i) => i + 1) };
}

/** Names that would reach an object's prototype are never keys. */
export const isReserved = (key: string): boolean => ['__proto__', 'constructor', 'prototype'].includes(key);
