import { decimalText, parseMoney } from '../../shared/model/fixed.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { pointKey } from '../../shared/model/settings.ts';
import { settingsWords } from './words.ts';

type PayTable = NonNullable<Settings['payTables']>[number];

const words = settingsWords.table_;

export type PayTableFile =
  | { readonly ok: true; readonly points: PayTable['points'] }
  | { readonly ok: false; readonly message: string };

const NAMES_OF_POINT = /^(scp|spine|point|pay point|spinal|column)/i;

/**
 * Two columns of a file, point and salary: by their headings where it has them, else the first two. What is not a
 * salary refuses the file by its line; blank rows are passed over.
 */
export function readPayTable(rows: readonly (readonly string[])[], lines: readonly number[]): PayTableFile {
  const filled = rows.flatMap((cells, i) =>
    cells.some((cell) => cell.trim() !== '') ? [{ cells, line: lines[i] ?? i + 1 }] : [],
  );
  const first = filled[0];
  if (!first) return { ok: false, message: words.empty };
  const heading = parseMoney(first.cells[1] ?? '') === null || NAMES_OF_POINT.test((first.cells[0] ?? '').trim());
  const find = (pattern: RegExp, otherwise: number) => {
    const at = heading ? first.cells.findIndex((cell) => pattern.test(cell.trim())) : -1;
    return at < 0 ? otherwise : at;
  };
  const pointAt = find(NAMES_OF_POINT, 0);
  const salaryAt = find(/salary|annual|£|pay(?! ?point)/i, pointAt === 1 ? 0 : 1);
  const points: Record<string, string> = {};
  const known = new Set<string>();
  for (const { cells, line } of heading ? filled.slice(1) : filled) {
    const point = (cells[pointAt] ?? '').trim();
    const typed = (cells[salaryAt] ?? '').trim();
    if (point === '' && typed === '') continue;
    const salary = parseMoney(typed);
    if (point === '' || salary === null || salary < 0)
      return { ok: false, message: words.badRow(line, typed === '' ? point : typed) };
    if (known.has(pointKey(point))) return { ok: false, message: words.twice(line, point) };
    known.add(pointKey(point));
    if (point === '__proto__' || point === 'constructor' || point === 'prototype')
      return { ok: false, message: words.badRow(line, point) };
    points[point] = decimalText(salary, 5);
  }
  if (known.size === 0) return { ok: false, message: words.empty };
  if (known.size > 1_000) return { ok: false, message: words.many };
  return { ok: true, points };
}
