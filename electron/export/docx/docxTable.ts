import {
  AlignmentType,
  type FileChild,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { Row, Table } from '../../../shared/report/page/report.ts';
import { columnWidths } from '../../../shared/report/page/tableWidths.ts';
import { textWidth } from '../../../shared/report/page/textWidth.ts';
import { CELL_PAD as PAD, TABLE_STYLE, twips } from './docxStyles.ts';
import { captionOf, styled } from './docxText.ts';

/** Room of a word in a cell, in pt: Arial is wider than the font of the PDF. */
const wordWidth = (word: string) => textWidth(word, 9.5, 600) * 1.12 + 2 * PAD + 2;
/** Tables of up to so many lines of text are not divided. */
const WHOLE = 16;
/** More rows that begin alike are not kept together. */
const MOST_ALIKE = 6;

/** About how many lines of text a table has. */
function linesOf(table: Table, widths: readonly number[]): number {
  const wide = (text: string, i: number) => (textWidth(text, 9.5, 400) * 1.12) / ((widths[i] as number) / 20 - 2 * PAD);
  return table.rows.reduce(
    (sum, { cells }) => sum + Math.max(1, ...cells.map((text, i) => Math.ceil(wide(text, i)))),
    1,
  );
}

/** A table with its caption above and its note below. */
export function tableOf(table: Table, width: number): FileChild[] {
  const widths = columnWidths(table, width, wordWidth).map(twips);
  const right = table.columns.map((column) => column.align === 'right');
  const whole = linesOf(table, widths) <= WHOLE;
  const last = table.rows.length - 1;
  const cell = (text: string, i: number, head: boolean, total: boolean, keep: boolean) =>
    new TableCell({
      width: { size: widths[i] as number, type: WidthType.DXA },
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            style: head || total ? 'CellHead' : 'Cell',
            keepNext: keep,
            ...(right[i] ? { alignment: AlignmentType.RIGHT } : {}),
            children: [new TextRun(line)],
          }),
      ),
    });
  const row = ({ cells, total }: Row, at: number) =>
    new TableRow({
      // A row goes whole to the next page, unless it could be longer than a page.
      cantSplit: cells.every((text) => text.length < 1_000),
      children: cells.map((text, i) => cell(text, i, false, total ?? false, keeps(at))),
    });
  // Rows of a short table stay together; of a long one the first two do, the last two with the note, totals with what
  // they add up, and a few rows that begin alike.
  const alike = (a: number, b: number) => table.rows[a]?.cells[0] === table.rows[b]?.cells[0];
  const keeps = (at: number) => {
    if (at === last) return table.note !== '';
    if (whole || at === 0 || at === last - 1 || table.rows[at + 1]?.total) return true;
    return table.rows[at]?.cells[0] !== '' && alike(at, at + 1) && !alike(at, at + MOST_ALIKE);
  };
  const out: FileChild[] = [
    captionOf(table.caption),
    new WordTable({
      width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      style: TABLE_STYLE,
      tableLook: {
        firstRow: true,
        firstColumn: true,
        lastRow: table.rows[last]?.total ?? false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: table.columns.map((column, i) => cell(column.text, i, true, false, true)),
        }),
        ...table.rows.map(row),
      ],
    }),
  ];
  if (table.note !== '') out.push(styled('Note', table.note));
  return out;
}
