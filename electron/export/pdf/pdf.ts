import { INK } from '../../../shared/report/chart/pageMarks.ts';
import { MARGIN } from '../../../shared/report/page/paper.ts';
import type { Block, Chart, Cover, Report } from '../../../shared/report/page/report.ts';
import { textWidth } from '../../../shared/report/page/textWidth.ts';
import { day } from '../../../shared/words/printFormat.ts';
import type { Pause } from '../pause.ts';
import { writeChart } from './pdfChart.ts';
import { type Contents, writeCover } from './pdfCover.ts';
import { Flow } from './pdfFlow.ts';
import { Pen } from './pdfPen.ts';
import { startHeight, writeTable } from './pdfTable.ts';
import { Tags } from './pdfTags.ts';

/** A report as a tagged PDF (PDF/UA-1): structure, language, title, bookmarks, and "Page x of y" as artifacts. */
export async function pdfBytes(report: Report, pause?: Pause): Promise<Uint8Array> {
  const pen = new Pen(report);
  const tags = new Tags(pen);
  const flow = new Flow(pen, tags, report.paper);
  let contents: Contents | null = null;
  for (const [done, block] of report.blocks.entries()) {
    if (pause) await pause(done, report.blocks.length);
    if (block.type === 'cover') contents = writeCover(flow, block);
    else {
      const before = pageNow(pen);
      writeBlock(flow, block, followingHeight(flow, report.blocks, done));
      if (beginsSection(block)) contents?.pages.push(block.type === 'chart' ? before + 1 : pageNow(pen));
    }
  }
  contents?.finish();
  tags.end();
  writeFeet(pen, report);
  return pen.bytes();
}

/** Sections of a pack begin with a heading of the second level or with a chart, which brings its own. */
function beginsSection(block: Block): boolean {
  return (block.type === 'heading' || block.type === 'chart') && block.level === 2;
}

const pageNow = (pen: Pen) => pen.doc.bufferedPageRange().count;

/** What a heading needs below it on its page: further headings, and the beginning of what they head. */
function followingHeight(flow: Flow, blocks: readonly Block[], at: number): number {
  const next = blocks[at + 1];
  if (next?.type === 'heading') return flow.headingHeight(next) + followingHeight(flow, blocks, at + 1);
  if (next?.type === 'table') return startHeight(flow, next);
  const then = blocks[at + 2];
  // A line or two before a table are not left without it.
  const leads = next?.type === 'paragraph' && next.text.length < 250 && then?.type === 'table';
  return 48 + (leads ? startHeight(flow, then) : 0);
}

function writeBlock(flow: Flow, block: Exclude<Block, Cover>, following: number): void {
  switch (block.type) {
    case 'heading':
      flow.heading(block, following);
      break;
    case 'paragraph':
      flow.paragraph(block);
      break;
    case 'list':
      flow.list(block);
      break;
    case 'table':
      writeTable(flow, block);
      break;
    case 'page-break':
      flow.leavePage();
      break;
    case 'chart':
      writeChartAndList(flow, block);
      break;
  }
}

function writeChartAndList(flow: Flow, chart: Chart): void {
  const { pen, tags } = flow;
  writeChart(pen, tags, chart, pen.doc.bufferedPageRange().count + 1);
  flow.leavePage();
  flow.heading({ type: 'heading', level: chart.level === 1 ? 2 : 3, text: chart.listTitle });
  flow.list(chart.list);
}

/** The marking of a paper that is not published, in the margin above everything else. */
const HEAD_STYLE = { size: 8.5, weight: 600, color: INK.text } as const;
const HEAD_Y = 20;
const FOOT_STYLE = { size: 8.5, weight: 400, color: INK.soft } as const;

/** The stamp, shortened where it is long (it stands in full on the first page), and the page number. */
function writeFeet(pen: Pen, { stamp, marking = '' }: Report): void {
  const { doc } = pen;
  const { count } = doc.bufferedPageRange();
  const left = `${stamp.document} · ${stamp.version ?? stamp.structure} · revision ${stamp.revision} · ${day(stamp.date)}`;
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i);
    const { width, height } = doc.page;
    const number = `Page ${i + 1} of ${count}`;
    const margin = pen.margins[i] as number;
    const right = width - margin - textWidth(number, FOOT_STYLE.size);
    const y = height - MARGIN + 6;
    pen.artifact(() => {
      pen.text(shortened(left, right - margin - 20), margin, y, FOOT_STYLE);
      pen.text(number, right, y, FOOT_STYLE);
    }, 'Pagination');
    if (marking !== '')
      pen.artifact(() => pen.text(shortened(marking, width - 2 * margin), margin, HEAD_Y, HEAD_STYLE), 'Pagination');
  }
}

function shortened(text: string, width: number): string {
  if (textWidth(text, FOOT_STYLE.size) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, FOOT_STYLE.size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
