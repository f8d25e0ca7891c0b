import { baseline } from '../../../shared/report/chart/drawing.ts';
import { INK } from '../../../shared/report/chart/pageMarks.ts';
import type { Column, Row, Table, Weight } from '../../../shared/report/page/report.ts';
import { columnWidths } from '../../../shared/report/page/tableWidths.ts';
import { textWidth, wrap } from '../../../shared/report/page/textWidth.ts';
import type { Flow } from './pdfFlow.ts';

const CELL = { size: 9.5, leading: 12.5 } as const;
const PAD = { x: 5, y: 3.5 } as const;
const CAPTION = { size: 10, leading: 14, weight: 600 } as const;
const NOTE = { size: 9, leading: 12, weight: 400 } as const;
/** Between caption and table, and between table and note. */
const BEFORE = 3;
const AFTER = 5;

interface Place {
  readonly x: number;
  readonly width: number;
  readonly align: Column['align'];
}

/** Tables up to this part of a page are not divided. */
const WHOLE = 0.4;
/** A page is not left with more than this part of it empty. */
const EMPTY = 0.35;
/** Rows that begin alike are kept on one page up to this part of it. */
const TOGETHER = 0.25;

type Cells = readonly (readonly string[])[];

/** A table broken into lines, before anything of it is drawn. */
interface Measured {
  readonly places: readonly Place[];
  readonly caption: readonly string[];
  readonly head: Cells;
  readonly rows: readonly Cells[];
  readonly heights: readonly number[];
  readonly note: number;
  /** Room of all of it. */
  readonly whole: number;
}

/** A table is measured when the heading before it is placed, and again when it is drawn: once is enough. */
const measured = new WeakMap<Table, Measured>();

function measure(flow: Flow, table: Table): Measured {
  const known = measured.get(table);
  if (known) return known;
  const places = placesOf(flow, table);
  const caption = wrap(table.caption, CAPTION.size, CAPTION.weight, flow.width);
  const head = table.columns.map((column, i) => linesOf(column.text, 600, places[i] as Place));
  const rows = table.rows.map((row) => row.cells.map((text, i) => linesOf(text, weightOf(row), places[i] as Place)));
  const heights = rows.map(heightOf);
  const note = table.note === '' ? 0 : AFTER + flow.noteHeight(table.note);
  const top = caption.length * CAPTION.leading + BEFORE + heightOf(head);
  const whole = heights.reduce((sum, height) => sum + height, top + note);
  const made = { places, caption, head, rows, heights, note, whole };
  measured.set(table, made);
  return made;
}

/**
 * What of a table must stand on the page on which it begins: all of a short one, else its headings and two rows. A short
 * one is divided where it would leave much of a page empty.
 */
export function startHeight(flow: Flow, table: Table): number {
  const { caption, head, heights, whole } = measure(flow, table);
  if (whole <= flow.pageHeight * WHOLE && flow.room <= flow.pageHeight * EMPTY) return whole;
  const rows = Math.max((heights[0] ?? 0) + (heights[1] ?? 0), heights.length > 0 ? togetherHeight(flow, table, 0) : 0);
  return caption.length * CAPTION.leading + BEFORE + heightOf(head) + Math.min(rows, flow.pageHeight / 2);
}

/** What must stand on one page with row `i`: its total, the last row, rows that begin alike, and the note below the last. */
function togetherHeight(flow: Flow, table: Table, i: number): number {
  const { heights, note } = measure(flow, table);
  const { rows } = table;
  const first = (at: number) => rows[at]?.cells[0];
  let height = heights[i] as number;
  let at = i;
  const most = flow.pageHeight * TOGETHER;
  while (at + 1 < rows.length) {
    const next = height + (heights[at + 1] as number);
    const bound = rows[at + 1]?.total || at + 2 === rows.length;
    if (!bound && (!first(at) || first(at + 1) !== first(at) || next > most)) break;
    height = next;
    at++;
  }
  return at + 1 === rows.length ? height + note : height;
}

/** A table with header cells for its columns and rows. On each further page the header row is drawn again as an artifact. */
export function writeTable(flow: Flow, table: Table): void {
  const { tags } = flow;
  const { places, caption, head, rows, heights } = measure(flow, table);
  const element = tags.open('Table');
  flow.need(startHeight(flow, table));
  tags.content('Caption', {}, () => drawCaption(flow, caption), element);
  flow.y += BEFORE;

  const headRow = tags.open('TR', {}, element);
  const right = (places.at(-1) as Place).x + (places.at(-1) as Place).width;
  drawBand(flow, head, 'head', right);
  head.forEach((lines, i) => {
    tags.content('TH', { scope: 'Column' }, () => drawCell(flow, lines, 600, places[i] as Place), headRow);
  });
  headRow.end();
  flow.y += heightOf(head);

  const turn = () => {
    flow.newPage();
    drawBand(flow, head, 'head', right);
    flow.pen.artifact(() => {
      for (const [i, lines] of head.entries()) drawCell(flow, lines, 600, places[i] as Place);
    }, 'Pagination');
    flow.y += heightOf(head);
  };
  for (const [at, row] of table.rows.entries()) {
    const cells = rows[at] as Cells;
    const whole = heights[at] as number;
    // A row goes whole to the next page, with those that belong to it, unless it is longer than half a page: then it is
    // divided where this one ends.
    const [short, fits] = [
      whole < flow.bottom / 2,
      flow.y + (at === 0 ? whole : togetherHeight(flow, table, at)) <= flow.bottom,
    ];
    if (short ? !fits : flow.y + whole > flow.bottom && linesThatFit(flow) < 2) turn();
    const tr = tags.open('TR', {}, element);
    const open = cells.map((_, i) => (i === 0 ? tags.open('TH', { scope: 'Row' }, tr) : tags.open('TD', {}, tr)));
    const most = Math.max(1, ...cells.map((lines) => lines.length));
    for (let from = 0; from < most; ) {
      const fit = Math.min(most, from + Math.max(1, linesThatFit(flow)));
      const here = cells.map((lines) => lines.slice(from, fit));
      drawBand(flow, here, row.total ? 'total' : 'row', right);
      open.forEach((cell, i) => {
        const lines = here[i] as string[];
        if (lines.length > 0 || from === 0) cell.add(() => drawCell(flow, lines, weightOf(row), places[i] as Place));
      });
      flow.y += heightOf(here);
      from = fit;
      if (from < most) turn();
    }
    for (const cell of open) cell.end();
    tr.end();
  }
  element.end();
  flow.y += AFTER;
  if (table.note !== '') flow.paragraph({ type: 'paragraph', text: table.note, small: true });
  flow.y += NOTE.leading / 2;
}

/** Lines of a cell between here and the foot of the page. */
function linesThatFit(flow: Flow): number {
  return Math.floor((flow.bottom - flow.y - 2 * PAD.y) / CELL.leading);
}

function weightOf(row: Row): Weight {
  return row.total ? 600 : 400;
}

function placesOf(flow: Flow, table: Table): Place[] {
  const widths = columnWidths(table, flow.edge - flow.left, (word) => textWidth(word, CELL.size, 600) + 2 * PAD.x + 1);
  let x = flow.left;
  return table.columns.map(({ align }, i) => {
    const width = widths[i] as number;
    x += width;
    return { x: x - width, width, align };
  });
}

function linesOf(text: string, weight: Weight, place: Place): string[] {
  const hang = place.align === 'right' ? textWidth(')', CELL.size, weight) : 0;
  return text.split('\n').flatMap((line) => wrap(line, CELL.size, weight, place.width - 2 * PAD.x - hang));
}

function heightOf(cells: readonly (readonly string[])[]): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * CELL.leading + 2 * PAD.y;
}

function drawCaption(flow: Flow, lines: readonly string[]): void {
  for (const line of lines) {
    flow.pen.text(`${line} `, flow.left, baseline(flow.y, CAPTION.leading, CAPTION.size), CAPTION);
    flow.y += CAPTION.leading;
  }
}

/** Fill and rules of a row: headings on grey, totals under a strong rule. */
function drawBand(
  flow: Flow,
  cells: readonly (readonly string[])[],
  kind: 'head' | 'row' | 'total',
  right: number,
): void {
  const { pen, left, y } = flow;
  const height = heightOf(cells);
  if (kind === 'head') pen.artifact(() => pen.doc.rect(left, y, right - left, height).fill(INK.fill));
  if (kind === 'total') pen.rule(left, y, right, 1, INK.text);
  pen.rule(left, y + height, right, kind === 'head' ? 0.8 : 0.4, kind === 'head' ? INK.edge : INK.rule);
}

function drawCell(flow: Flow, lines: readonly string[], weight: Weight, { x, width, align }: Place): void {
  const style = { size: CELL.size, weight };
  lines.forEach((line, i) => {
    // A bracket that closes hangs out, so that the digits of a column stand under each other.
    const hang = line.endsWith(')') ? 0 : flow.pen.widthOf(')', style);
    const at = align === 'left' ? x + PAD.x : x + width - PAD.x - hang - flow.pen.widthOf(line, style);
    flow.pen.text(`${line} `, at, baseline(flow.y + PAD.y + i * CELL.leading, CELL.leading, CELL.size), style);
  });
}
