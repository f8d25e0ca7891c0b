import { guardFormula } from '../../../shared/import/formula.ts';
import type { FigureRow, FiguresTables } from '../../../shared/report/figuresReport.ts';
import { csvText, markedRows } from '../../../shared/report/page/csvText.ts';
import type { Stamp } from '../../../shared/report/page/report.ts';
import { day } from '../../../shared/words/printFormat.ts';

/** The figures as rows: plain numbers for a spreadsheet, then the stamp and the notes. No text can run (EXPORT-9). */
export function figuresCsv(tables: FiguresTables, stamp: Stamp, marking = ''): string {
  const numbers = (row: FigureRow) => [guardFormula(row.label), ...row.values];
  const texts = [
    ['Document', stamp.document],
    ['Structure', stamp.structure],
    ['Version', stamp.version ?? 'Working draft'],
    ['Revision', String(stamp.revision)],
    ['Date', day(stamp.date)],
    ...tables.notes.map((note) => ['Note', note]),
  ];
  const rows = [
    ['Figure', ...tables.headings.map(guardFormula)],
    ...tables.establishment.map(numbers),
    ...tables.cost.map(numbers),
    [],
    ...texts.map((row) => row.map(guardFormula)),
  ];
  return csvText(markedRows(rows, marking));
}
