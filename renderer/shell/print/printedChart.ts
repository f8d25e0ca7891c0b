import { chartReport } from '../../../shared/report/chart/chartReport.ts';
import { baseline } from '../../../shared/report/chart/drawing.ts';
import { HEADING, MARGIN, SUBTITLE } from '../../../shared/report/page/paper.ts';
import {
  type Chart,
  type ChartCard,
  type ChartPage,
  refText,
  type Stamp,
  type Weight,
} from '../../../shared/report/page/report.ts';
import { stampLine } from '../../../shared/report/page/stamp.ts';
import { textWidth } from '../../../shared/report/page/textWidth.ts';
import { paperSheet } from '../../kit/ui/printedTable.ts';
import { today } from '../../kit/words/screenFormat.ts';
import { documentState, toast, useApp } from '../../store/store.ts';
import { windowWords } from '../words.ts';

const FOOT = { size: 8.5, weight: 400 } as const;

/**
 * The chart of the shown structure for paper: the same pages as in an exported PDF, a sheet of A4 each, split at
 * managers, with nothing under 8 pt. Null where there is nothing to draw; why has been said.
 */
export function chartSheet(): HTMLElement | null {
  const { activeStructure, hidePeople, revision } = useApp.getState();
  if (activeStructure === null) return null;
  const made = chartReport(documentState(), activeStructure, {
    date: today(),
    revision,
    page: 'a4',
    public: hidePeople,
  });
  if (!made.ok) {
    toast('refused', made.refusal.message);
    return null;
  }
  const chart = made.value.blocks.find((block): block is Chart => block.type === 'chart') as Chart;
  return paperSheet(...chart.pages.map((page) => sheetOf(page, chart.pages.length, made.value.stamp)));
}

function sheetOf(page: ChartPage, pages: number, stamp: Stamp): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = page.width > page.height ? 'chart-page' : 'chart-page upright';
  const drawing = drawn('svg', { viewBox: `0 0 ${page.width} ${page.height}`, role: 'img', 'aria-label': page.alt });
  drawHead(drawing, page);
  const { lines, scale } = page;
  let path = '';
  for (let i = 0; i < lines.length; i += 4) path += `M${lines[i]} ${lines[i + 1]}L${lines[i + 2]} ${lines[i + 3]}`;
  drawing.append(drawn('path', { class: 'paper-line', d: path, 'stroke-width': 0.75 * scale }));
  for (const card of page.cards) drawCard(drawing, card, scale);
  drawFoot(drawing, page, pages, stamp);
  sheet.append(drawing);
  return sheet;
}

function drawHead(drawing: SVGElement, page: ChartPage): void {
  let y = MARGIN;
  const lines = (texts: readonly string[], style: typeof HEADING | typeof SUBTITLE, soft: boolean) => {
    for (const text of texts) {
      drawing.append(textOf(text, MARGIN, baseline(y, style.leading, style.size), style.size, style.weight, soft));
      y += style.leading;
    }
  };
  lines(page.headingLines, HEADING, false);
  lines(page.subtitleLines, SUBTITLE, true);
}

function drawFoot(drawing: SVGElement, page: ChartPage, pages: number, stamp: Stamp): void {
  const number = windowWords.pageOf(page.number, pages);
  const right = page.width - MARGIN - textWidth(number, FOOT.size);
  const y = page.height - MARGIN + 6;
  const most = right - MARGIN - 20;
  const words = stampLine(stamp).split(' · ');
  while (words.length > 1 && textWidth(words.join(' · '), FOOT.size) > most) words.pop();
  drawing.append(textOf(words.join(' · '), MARGIN, y, FOOT.size, FOOT.weight, true));
  drawing.append(textOf(number, right, y, FOOT.size, FOOT.weight, true));
}

function drawCard(drawing: SVGElement, card: ChartCard, scale: number): void {
  const { x, y, width, height, shape, frame } = card;
  const round = (shape === 'team' ? 6 : 1.5) * scale;
  const box = (out: number, filled: boolean, dash = '') =>
    drawing.append(
      drawn('rect', {
        class: filled ? 'paper-box shaded' : 'paper-box',
        x: x + out,
        y: y + out,
        width,
        height,
        rx: round,
        'stroke-width': 0.75 * scale,
        'stroke-dasharray': dash,
      }),
    );
  if (card.stacked) box(2.5 * scale, false);
  const dashed = shape === 'outside' || shape === 'stub' ? `${2.5 * scale} ${2 * scale}` : '';
  box(0, shape === 'team' || shape === 'stub', dashed);
  if (frame) {
    const dash = `${1.5 * scale} ${1.2 * scale}`;
    drawing.append(
      drawn('rect', {
        class: 'paper-frame',
        ...frame,
        rx: scale,
        'stroke-width': 0.6 * scale,
        'stroke-dasharray': dash,
      }),
    );
  }
  for (const text of card.texts)
    drawing.append(textOf(refText(text, 1), text.x, text.y, text.size, text.weight, text.soft));
}

function textOf(text: string, x: number, y: number, size: number, weight: Weight, soft: boolean): SVGElement {
  const node = drawn('text', { x, y, 'font-size': size, 'font-weight': weight, class: soft ? 'paper-soft' : '' });
  node.textContent = text;
  return node;
}

function drawn(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) if (value !== '') node.setAttribute(key, String(value));
  return node;
}
