import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  ImageRun,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { ok, type Result } from '../../../shared/errors.ts';
import { sheet } from '../../../shared/report/page/paper.ts';
import type { Block, Chart, ChartPage, Cover, Paper, Report } from '../../../shared/report/page/report.ts';
import { day } from '../../../shared/words/printFormat.ts';
import type { Pause } from '../pause.ts';
import { type Drawn, picture } from '../pictures/picture.ts';
import { numbering, styles, twips } from './docxStyles.ts';
import { tableOf } from './docxTable.ts';
import { coverOf, heading, LEVELS, listOf, styled } from './docxText.ts';

/** Dots an inch of the charts. */
const DPI = 300;
/** Margins in pt: of running text, and of a page that a chart has to itself. */
const MARGIN = 56;
const CHART_MARGIN = 28;
/** From the edge of the sheet to its foot. */
const FOOT = 20;
const HEAD = 12;

/** What goes on sheets of one size, in order. */
interface Part {
  readonly paper: Paper;
  readonly margin: number;
  readonly children: FileChild[];
}

/**
 * A report as a Word document: real headings, captions, lists and tables, no merged cells; each page of a chart is a
 * picture with alternative text on a page of its own, and the same structure follows as a list.
 */
export async function docxBytes(report: Report, pause?: Pause): Promise<Result<Uint8Array>> {
  const paper = report.paper ?? sheet('a4', false);
  const parts: Part[] = [];
  const text = () => {
    const last = parts.at(-1);
    if (last?.paper === paper) return last.children;
    parts.push({ paper, margin: MARGIN, children: [] });
    return (parts.at(-1) as Part).children;
  };
  const drawn: Drawn = new Map();
  let figures = 0;
  for (const [done, block] of report.blocks.entries()) {
    if (pause) await pause(done, report.blocks.length);
    if (block.type === 'cover') {
      // What follows the first page begins on one of its own.
      parts.push({ paper: { ...paper }, margin: MARGIN, children: coverOf(block) });
      continue;
    }
    if (block.type !== 'chart') {
      text().push(...childrenOf(block, paper.width - 2 * MARGIN));
      continue;
    }
    for (const page of block.pages) {
      figures++;
      if (pause && page.number > 1) await pause(done, report.blocks.length);
      const children = await chartPage(block, page, figures, drawn);
      if (!children.ok) return children;
      parts.push({ paper: block.paper, margin: CHART_MARGIN, children: children.value });
    }
    text().push(heading(block.level === 1 ? 2 : 3, block.listTitle), ...listOf(block.list));
  }
  // Word wants a paragraph after the last table.
  if (report.blocks.at(-1)?.type === 'table') text().push(styled('Note', ''));
  const document = new Document({
    title: report.title,
    subject: `${report.stamp.document}: ${report.stamp.version ?? report.stamp.structure}, revision ${report.stamp.revision}`,
    creator: 'Spanwise',
    lastModifiedBy: 'Spanwise',
    description: '',
    styles,
    numbering,
    sections: parts.map((part) => sectionOf(part, report)),
  });
  return ok(new Uint8Array(await Packer.toBuffer(document)));
}

function sectionOf({ paper, margin, children }: Part, { stamp, marking = '' }: Report): ISectionOptions {
  const landscape = paper.width > paper.height;
  const left = `${stamp.document} · ${stamp.version ?? stamp.structure} · revision ${stamp.revision} · ${day(stamp.date)}`;
  const right = twips(paper.width - 2 * margin);
  return {
    properties: {
      page: {
        size: {
          // The library turns the sheet itself.
          width: twips(Math.min(paper.width, paper.height)),
          height: twips(Math.max(paper.width, paper.height)),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margin),
          right: twips(margin),
          bottom: twips(margin + (margin === CHART_MARGIN ? FOOT / 2 : 0)),
          left: twips(margin),
          header: twips(HEAD),
          footer: twips(FOOT),
        },
      },
    },
    ...(marking === ''
      ? {}
      : {
          headers: {
            default: new Header({
              children: [new Paragraph({ style: 'Foot', children: [new TextRun({ text: marking, bold: true })] })],
            }),
          },
        }),
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: 'Foot',
            tabStops: [{ type: TabStopType.RIGHT, position: right }],
            children: [
              new TextRun({ text: left.length > 120 ? `${left.slice(0, 119)}…` : left }),
              new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
    children,
  };
}

function childrenOf(block: Exclude<Block, Chart | Cover>, width: number): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [heading(block.level, block.text)];
    case 'paragraph':
      return [block.small ? styled('Note', block.text) : new Paragraph({ children: [new TextRun(block.text)] })];
    case 'list':
      return listOf(block);
    case 'table':
      return tableOf(block, width);
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

/** One page of a chart: heading, figures and stamp on the first, numbered caption, picture. */
async function chartPage(chart: Chart, page: ChartPage, figure: number, drawn: Drawn): Promise<Result<FileChild[]>> {
  const made = await picture({ page, whole: false }, DPI, drawn);
  if (!made.ok) return made;
  const { png, width, height } = made.value;
  const children: FileChild[] = [];
  if (page.number === 1) {
    const level = LEVELS[chart.level];
    children.push(
      new Paragraph({ heading: level, spacing: { before: 0, after: 0 }, children: [new TextRun(chart.title)] }),
    );
    children.push(...chart.subtitle.map((text) => styled('ChartNote', text)));
  }
  const of = chart.pages.length > 1 && page.number === 1 ? `, part 1 of ${chart.pages.length}` : '';
  const words =
    page.number === 1
      ? `${chart.title}${of}`
      : `${chart.title}, ${page.heading.charAt(0).toLowerCase()}${page.heading.slice(1)}`;
  children.push(
    new Paragraph({
      style: 'Caption',
      spacing: { before: 0, after: twips(4) },
      children: [new TextRun(`Figure ${figure}: ${words}`)],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          // The library counts in pixels of a screen, 96 to an inch.
          transformation: { width: (width * 96) / 72, height: (height * 96) / 72 },
          altText: { name: `Figure ${figure}`, title: page.heading, description: page.alt },
        }),
      ],
    }),
  );
  return ok(children);
}
