import { baseline } from '../../../shared/report/chart/drawing.ts';
import { HEADING, MARGIN, SUBTITLE } from '../../../shared/report/page/paper.ts';
import { type Chart, type ChartCard, type ChartPage, refText } from '../../../shared/report/page/report.ts';
import { INK, type Pen } from './pdfPen.ts';
import type { Tags } from './pdfTags.ts';

/** Every page of a chart on a page of its own: heading, then one figure with its alternative text. */
export function writeChart(pen: Pen, tags: Tags, chart: Chart, firstPage: number): void {
  for (const page of chart.pages) {
    pen.addPage({ name: chart.paper.name, width: page.width, height: page.height }, MARGIN);
    writeHead(pen, tags, chart, page);
    tags.content('Figure', { alt: page.alt, bbox: boundsOf(page), placement: 'Block' }, () => {
      drawLines(pen.doc, page);
      for (const card of page.cards) drawCard(pen, card, page.scale, firstPage);
    });
  }
}

function writeHead(pen: Pen, tags: Tags, chart: Chart, page: ChartPage): void {
  let y = MARGIN;
  const lines = (texts: readonly string[], style: typeof HEADING | typeof SUBTITLE, color: string) => {
    for (const text of texts) {
      pen.text(`${text} `, MARGIN, baseline(y, style.leading, style.size), { ...style, color });
      y += style.leading;
    }
  };
  const level = page.number === 1 ? chart.level : Math.min(3, chart.level + 1);
  tags.heading(level, page.heading, () => lines(page.headingLines, HEADING, INK.text));
  if (page.subtitleLines.length > 0) tags.content('P', {}, () => lines(page.subtitleLines, SUBTITLE, INK.soft));
}

function drawLines(doc: PDFKit.PDFDocument, { lines, scale }: ChartPage): void {
  if (lines.length === 0) return;
  doc
    .lineWidth(0.75 * scale)
    .lineCap('square')
    .strokeColor(INK.edge);
  for (let i = 0; i < lines.length; i += 4) {
    doc.moveTo(lines[i] as number, lines[i + 1] as number).lineTo(lines[i + 2] as number, lines[i + 3] as number);
  }
  doc.stroke().lineCap('butt');
}

function drawCard(pen: Pen, card: ChartCard, scale: number, firstPage: number): void {
  const { doc } = pen;
  const { x, y, width, height, shape, frame } = card;
  const round = shape === 'team' ? 6 * scale : 1.5 * scale;
  doc.lineWidth(0.75 * scale).strokeColor(INK.edge);
  if (card.stacked) {
    const out = 2.5 * scale;
    doc.roundedRect(x + out, y + out, width, height, round).fillAndStroke('#ffffff', INK.edge);
  }
  if (shape === 'outside' || shape === 'stub') doc.dash(2.5 * scale, { space: 2 * scale });
  doc.roundedRect(x, y, width, height, round);
  doc.fillAndStroke(shape === 'post' || shape === 'outside' ? '#ffffff' : INK.fill, INK.edge);
  if (shape === 'outside' || shape === 'stub') doc.undash();
  if (frame) {
    doc.lineWidth(0.6 * scale).dash(1.5 * scale, { space: 1.2 * scale });
    doc.roundedRect(frame.x, frame.y, frame.width, frame.height, scale).stroke(INK.soft).undash();
  }
  for (const text of card.texts) {
    // The space parts the lines of a card for whoever copies or reflows them.
    pen.text(`${refText(text, firstPage)} `, text.x, text.y, { ...text, color: text.soft ? INK.soft : INK.text });
  }
}

function boundsOf({ cards, lines }: ChartPage): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of cards) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x + width);
    box[3] = Math.max(box[3], y + height);
  }
  for (let i = 0; i < lines.length; i += 2) {
    box[0] = Math.min(box[0], lines[i] as number);
    box[2] = Math.max(box[2], lines[i] as number);
  }
  return box;
}
