import {
  type BoxMark,
  INK,
  inkBounds,
  type LinesMark,
  pageMarks,
  type TextMark,
} from '../../../shared/report/chart/pageMarks.ts';
import { MARGIN } from '../../../shared/report/page/paper.ts';
import type { Chart } from '../../../shared/report/page/report.ts';
import type { Pen } from './pdfPen.ts';
import type { Tags } from './pdfTags.ts';

/** Every page of a chart on a page of its own: heading, then one figure with its alternative text. */
export function writeChart(pen: Pen, tags: Tags, chart: Chart, firstPage: number): void {
  for (const page of chart.pages) {
    pen.addPage({ name: chart.paper.name, width: page.width, height: page.height }, MARGIN);
    const marks = pageMarks(page, { firstPage });
    const level = page.number === 1 ? chart.level : Math.min(3, chart.level + 1);
    tags.heading(level, page.heading, () => writeTexts(pen, marks.heading));
    if (marks.subtitle.length > 0) tags.content('P', {}, () => writeTexts(pen, marks.subtitle));
    tags.content('Figure', { alt: page.alt, bbox: inkBounds(page), placement: 'Block' }, () => {
      if (marks.dotted) drawLines(pen.doc, marks.dotted);
      drawLines(pen.doc, marks.lines);
      for (const { boxes, texts } of marks.cards) {
        for (const box of boxes) drawBox(pen.doc, box);
        writeTexts(pen, texts);
      }
    });
  }
}

function drawLines(doc: PDFKit.PDFDocument, { lines, edge, stroke, dash }: LinesMark): void {
  if (lines.length === 0) return;
  doc
    .lineWidth(stroke)
    .lineCap(dash ? 'butt' : 'square')
    .strokeColor(INK[edge]);
  if (dash) doc.dash(dash[0], { space: dash[1] });
  for (let i = 0; i < lines.length; i += 4) {
    doc.moveTo(lines[i] as number, lines[i + 1] as number).lineTo(lines[i + 2] as number, lines[i + 3] as number);
  }
  doc.stroke().lineCap('butt');
  if (dash) doc.undash();
}

function drawBox(doc: PDFKit.PDFDocument, { x, y, width, height, round, edge, stroke, fill, dash }: BoxMark): void {
  doc.lineWidth(stroke);
  if (dash) doc.dash(dash[0], { space: dash[1] });
  doc.roundedRect(x, y, width, height, round);
  if (fill === null) doc.stroke(INK[edge]);
  else doc.fillAndStroke(INK[fill], INK[edge]);
  if (dash) doc.undash();
}

/** The space parts the lines of a card for whoever copies or reflows them. */
function writeTexts(pen: Pen, texts: readonly TextMark[]): void {
  for (const { text, x, y, size, weight, ink } of texts) pen.text(`${text} `, x, y, { size, weight, color: INK[ink] });
}
