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
import { estimatePageNumbers } from 'docx/layout';
import { ok, type Result } from '../../../shared/errors.ts';
import { sheet } from '../../../shared/report/page/paper.ts';
import type { Block, Chart, ChartPage, Cover, Heading, Paper, Report } from '../../../shared/report/page/report.ts';
import { day } from '../../../shared/words/printFormat.ts';
import type { Pause } from '../pause.ts';
import { type Drawn, picture } from '../pictures/picture.ts';
import { numbering, styles, TABLE_STYLES, twips } from './docxStyles.ts';
import { tableOf } from './docxTable.ts';
import { captionOf, coverOf, heading, type Level, listOf, reference, runsIn, styled } from './docxText.ts';

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
 * A report as a Word document, as a clerk would make it (EXPORT-14): contents, captions and references are fields with
 * their results, tables hang on one table style, and a section ends where the size of the sheet changes. No merged cells;
 * each page of a chart is a picture with alternative text, and the same structure follows as a list.
 */
export async function docxBytes(report: Report, pause?: Pause): Promise<Result<Uint8Array>> {
  const paper = report.paper ?? sheet('a4', false);
  const parts: Part[] = [];
  const on = (paper: Paper, margin: number): Part => {
    const last = parts.at(-1);
    if (last?.margin === margin && last.paper.width === paper.width && last.paper.height === paper.height) return last;
    parts.push({ paper, margin, children: [] });
    return parts.at(-1) as Part;
  };
  const text = () => on(paper, MARGIN).children;
  // Below a first page, whose title is the document's, sections are headings of the first level.
  const [first] = report.blocks;
  const levelOf = (level: number) => Math.max(1, first?.type === 'cover' ? level - 1 : level) as Level;
  const drawn: Drawn = new Map();
  let figures = 0;
  for (const [done, block] of report.blocks.entries()) {
    if (pause) await pause(done, report.blocks.length);
    if (block.type === 'cover') {
      text().push(...coverOf(block));
      continue;
    }
    if (block.type === 'heading') {
      // What follows the first page begins on one of its own.
      const begins = report.blocks[done - 1]?.type === 'cover' ? { pageBreakBefore: true } : {};
      text().push(heading(levelOf(block.level), block.text, begins));
      continue;
    }
    if (block.type !== 'chart') {
      text().push(...childrenOf(block, paper.width - 2 * MARGIN));
      continue;
    }
    const from = figures + 1;
    for (const page of block.pages) {
      figures++;
      if (pause && page.number > 1) await pause(done, report.blocks.length);
      const { children } = on(block.paper, CHART_MARGIN);
      const made = await chartPage(block, page, figures, levelOf(block.level), children.length > 0, drawn);
      if (!made.ok) return made;
      children.push(...made.value);
    }
    const below = levelOf(block.level === 1 ? 2 : 3);
    text().push(heading(below, block.listTitle), shownBy(from, figures), ...listOf(block.list));
  }
  // Word wants a paragraph after the last table.
  if (report.blocks.at(-1)?.type === 'table') text().push(styled('Note', ''));
  const document = new Document({
    title: report.title,
    subject: `${report.stamp.document}: ${report.stamp.version ?? report.stamp.structure}, revision ${report.stamp.revision}`,
    creator: 'Spanwise',
    lastModifiedBy: 'Spanwise',
    description: '',
    externalStyles: TABLE_STYLES,
    styles,
    numbering,
    // Word's own page numbers in the contents, or blank where they cannot be told; nothing asks to be updated.
    pageNumbers: estimatePageNumbers,
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

function childrenOf(block: Exclude<Block, Chart | Cover | Heading>, width: number): FileChild[] {
  switch (block.type) {
    case 'paragraph':
      if (block.runs) return [new Paragraph({ children: runsIn(block.runs) })];
      return [block.small ? styled('Note', block.text) : new Paragraph({ children: [new TextRun(block.text)] })];
    case 'list':
      return listOf(block);
    case 'table':
      return tableOf(block, width);
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

/** "The structure of Figure 1 to Figure 3, line by line." */
function shownBy(from: number, to: number): Paragraph {
  const last = to > from ? [new TextRun(' to '), reference('Figure', to)] : [];
  const children = [
    new TextRun('The structure of '),
    reference('Figure', from),
    ...last,
    new TextRun(', line by line.'),
  ];
  return new Paragraph({ style: 'Note', children });
}

/** One page of a chart: heading, figures and stamp on the first, numbered caption, picture. `turn`: on a new page. */
async function chartPage(
  chart: Chart,
  page: ChartPage,
  figure: number,
  level: Level,
  turn: boolean,
  drawn: Drawn,
): Promise<Result<FileChild[]>> {
  const made = await picture({ page, whole: false }, DPI, drawn);
  if (!made.ok) return made;
  const { png, width, height } = made.value;
  const children: FileChild[] = [];
  if (page.number === 1) {
    children.push(heading(level, chart.title, { pageBreakBefore: turn, spacing: { before: 0, after: 0 } }));
    children.push(...chart.subtitle.map((text) => styled('ChartNote', text)));
  }
  const of = chart.pages.length > 1 && page.number === 1 ? `, part 1 of ${chart.pages.length}` : '';
  const words =
    page.number === 1
      ? `${chart.title}${of}`
      : `${chart.title}, ${page.heading.charAt(0).toLowerCase()}${page.heading.slice(1)}`;
  children.push(
    captionOf(`Figure ${figure}: ${words}`, {
      pageBreakBefore: turn && page.number > 1,
      spacing: { before: 0, after: twips(4) },
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
