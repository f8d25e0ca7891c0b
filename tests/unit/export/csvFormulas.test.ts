import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { bookCsv } from '../../../electron/export/tables/bookCsv.ts';
import { figuresCsv } from '../../../electron/export/tables/figuresCsv.ts';
import type { FigureRow } from '../../../shared/report/figuresReport.ts';
import type { Stamp } from '../../../shared/report/page/report.ts';

/** Every text that a CSV can hold, as an attacker would write it, each told apart by its number. */
let texts = 0;
const attack = () => `${['=', ' +', '\t-', '＝', '@'][texts % 5]}HYPERLINK("https://example.org/${++texts}")`;

const stamp = (): Stamp => ({
  document: attack(),
  structure: attack(),
  version: attack(),
  revision: 3,
  date: '2026-11-22',
  salaryBasis: attack(),
});

/** Cells that a spreadsheet would run. */
const live = (text: string) =>
  Papa.parse<string[]>(text.replace('\uFEFF', ''))
    .data.flat()
    .filter((cell) => /^\s*[=+\-@]/.test(cell.normalize('NFKC')) && !/^-?[\d.]+$/.test(cell));

describe('EXPORT-9 no cell of a CSV can run as a formula', () => {
  it('EXPORT-9 figures: headings, labels, stamp and notes', () => {
    const row = (): FigureRow => ({ label: attack(), values: ['-12', '3', '-15'] }) as unknown as FigureRow;
    const tables = { headings: [attack(), attack()], establishment: [row()], cost: [row()], notes: [attack()] };
    const from = texts;
    const text = figuresCsv(tables, stamp(), attack());
    expect(live(text)).toEqual([]);
    // Nothing was left out either.
    for (let n = from - 4; n <= texts; n++)
      if (n !== texts - 1) expect(text.includes(`example.org/${n}"`), String(n)).toBe(true);
  });

  it('EXPORT-9 books: names of sheets, headings, cells, stamp, marking and notes', () => {
    const sheet = () => ({
      name: attack(),
      columns: [{ heading: attack(), width: 10 }],
      rows: [[attack()], [-3], [null]],
    });
    const book = { sheets: [sheet(), sheet()], stamp: stamp(), notes: [attack()], marking: attack() };
    expect(live(bookCsv(book as never))).toEqual([]);
  });
});
