import { chartReport } from '../../../shared/report/chart/chartReport.ts';
import { type BoxMark, INK, type LinesMark, pageMarks, type TextMark } from '../../../shared/report/chart/pageMarks.ts';
import { MARGIN } from '../../../shared/report/page/paper.ts';
import type { Chart, ChartPage, Stamp } from '../../../shared/report/page/report.ts';
import { stampLine } from '../../../shared/report/page/stamp.ts';
import { textWidth } from '../../../shared/report/page/textWidth.ts';
import { paperSheet } from '../../kit/ui/printedTable.ts';
import { today } from '../../kit/words/screenFormat.ts';
import { documentState, toast, useApp } from '../../store/store.ts';
import { windowWords } from '../words.ts';

const FOOT = { size: 8.5, weight: 400, ink: 'soft' } as const;

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
    audience: hidePeople ? 'open' : 'working',
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
  const marks = pageMarks(page);
  drawing.append(...[...marks.heading, ...marks.subtitle].map(textOf), linesOf(marks.lines));
  for (const { boxes, texts } of marks.cards) drawing.append(...boxes.map(boxOf), ...texts.map(textOf));
  drawFoot(drawing, page, pages, stamp);
  sheet.append(drawing);
  return sheet;
}

function drawFoot(drawing: SVGElement, page: ChartPage, pages: number, stamp: Stamp): void {
  const number = windowWords.pageOf(page.number, pages);
  const right = page.width - MARGIN - textWidth(number, FOOT.size);
  const y = page.height - MARGIN + 6;
  const most = right - MARGIN - 20;
  const words = stampLine(stamp).split(' · ');
  while (words.length > 1 && textWidth(words.join(' · '), FOOT.size) > most) words.pop();
  drawing.append(
    textOf({ ...FOOT, text: words.join(' · '), x: MARGIN, y }),
    textOf({ ...FOOT, text: number, x: right, y }),
  );
}

function linesOf({ lines, edge, stroke }: LinesMark): SVGElement {
  let path = '';
  for (let i = 0; i < lines.length; i += 4) path += `M${lines[i]} ${lines[i + 1]}L${lines[i + 2]} ${lines[i + 3]}`;
  return drawn('path', { d: path, fill: 'none', stroke: INK[edge], 'stroke-width': stroke });
}

function boxOf({ x, y, width, height, round, edge, stroke, fill, dash }: BoxMark): SVGElement {
  return drawn('rect', {
    x,
    y,
    width,
    height,
    rx: round,
    fill: fill === null ? 'none' : INK[fill],
    stroke: INK[edge],
    'stroke-width': stroke,
    'stroke-dasharray': dash === null ? '' : dash.join(' '),
  });
}

function textOf({ text, x, y, size, weight, ink }: TextMark): SVGElement {
  const node = drawn('text', { x, y, 'font-size': size, 'font-weight': weight, fill: INK[ink] });
  node.textContent = text;
  return node;
}

function drawn(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) if (value !== '') node.setAttribute(key, String(value));
  return node;
}
