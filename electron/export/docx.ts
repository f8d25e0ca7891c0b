import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  Table as WordTable,
} from 'docx';
import { ok, type Result } from '../../shared/errors.ts';
import { textWidth } from '../../shared/report/metrics.ts';
import { sheet } from '../../shared/report/paper.ts';
import {
  type Block,
  type Chart,
  type ChartPage,
  CONTENTS,
  type Cover,
  type List,
  type ListItem,
  type Paper,
  type Report,
  type Row,
  type Table,
} from '../../shared/report/report.ts';
import { columnWidths } from '../../shared/report/tableWidths.ts';
import { day } from '../../shared/report/words.ts';
import { INK, LIST, LIST_LEVELS, numbering, styles, TABLE_BORDERS, TOTAL_BORDER, twips } from './docxStyles.ts';
import type { Pause } from './pause.ts';
import { type Drawn, picture } from './picture.ts';

/** Dots an inch of the charts. */
const DPI = 300;
/** Margins in pt: of running text, and of a page that a chart has to itself. */
const MARGIN = 56;
const CHART_MARGIN = 28;
/** From the edge of the sheet to its foot. */
const FOOT = 20;

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

function sectionOf({ paper, margin, children }: Part, { stamp }: Report): ISectionOptions {
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
          footer: twips(FOOT),
        },
      },
    },
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

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function heading(level: 1 | 2 | 3, text: string): Paragraph {
  return new Paragraph({ heading: LEVELS[level], children: [new TextRun(text)] });
}

function styled(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(text)] });
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

function coverOf(cover: Cover): FileChild[] {
  const out: FileChild[] = [];
  const bold = (text: string) => out.push(new Paragraph({ children: [new TextRun({ text, bold: true })] }));
  if (cover.council !== '') bold(cover.council);
  if (cover.meeting !== '') out.push(new Paragraph({ children: [new TextRun(cover.meeting)] }));
  out.push(new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(cover.title)] }));
  out.push(styled('Subtitle', cover.subtitle));
  if (cover.part !== '') bold(cover.part);
  if (cover.partNote !== '') out.push(new Paragraph({ children: [new TextRun(cover.partNote)] }));
  for (const [label, text] of cover.facts) {
    out.push(
      new Paragraph({
        spacing: { after: twips(2) },
        tabStops: [{ type: TabStopType.LEFT, position: twips(110) }],
        indent: { left: twips(110), hanging: twips(110) },
        children: [new TextRun({ text: `${label}:`, color: INK.soft }), new TextRun({ text: `\t${text}` })],
      }),
    );
  }
  out.push(heading(2, CONTENTS));
  // Close together, so that the first page holds all of them.
  const close = { after: 0, line: 240, lineRule: LineRuleType.AUTO };
  out.push(...cover.contents.map((text) => itemOf(0, [new TextRun(text)], close)));
  return out;
}

function itemOf(level: number, children: TextRun[], spacing?: IParagraphOptions['spacing']): Paragraph {
  const numbering = { reference: LIST, level };
  return new Paragraph({ style: 'ListParagraph', numbering, children, ...(spacing && { spacing }) });
}

/** Nested items as Word's own list; below its last level the depth is said in words. */
function listOf({ items }: List): Paragraph[] {
  const out: Paragraph[] = [];
  const put = (list: readonly ListItem[], depth: number) => {
    for (const item of list) {
      const deep = depth >= LIST_LEVELS ? `, level ${depth + 1}` : '';
      const detail = item.detail === '' ? deep : `${item.text === '' ? '' : ', '}${item.detail}${deep}`;
      const runs = item.text === '' ? [] : [new TextRun({ text: item.text, bold: true })];
      if (detail !== '') runs.push(new TextRun(detail));
      out.push(itemOf(Math.min(depth, LIST_LEVELS - 1), runs));
      put(item.items, depth + 1);
    }
  };
  put(items, 0);
  return out;
}

/** Room of a word in a cell, in pt: Arial is wider than the font of the PDF. */
const wordWidth = (word: string) => textWidth(word, 9.5, 600) * 1.12 + 2 * PAD + 2;
/** Between the edge of a cell and its text, in pt. */
const PAD = 4.5;
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

function tableOf(table: Table, width: number): FileChild[] {
  const widths = columnWidths(table, width, wordWidth).map(twips);
  const right = table.columns.map((column) => column.align === 'right');
  const whole = linesOf(table, widths) <= WHOLE;
  const last = table.rows.length - 1;
  const cell = (text: string, i: number, head: boolean, total: boolean, keep: boolean) =>
    new TableCell({
      width: { size: widths[i] as number, type: WidthType.DXA },
      ...(head ? { shading: { fill: INK.fill } } : {}),
      ...(total ? { borders: TOTAL_BORDER } : {}),
      children: [
        new Paragraph({
          style: head || total ? 'CellHead' : 'Cell',
          keepNext: keep,
          ...(right[i] ? { alignment: AlignmentType.RIGHT } : {}),
          children: [new TextRun(text)],
        }),
      ],
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
    styled('Caption', table.caption),
    new WordTable({
      width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: TABLE_BORDERS,
      margins: { left: twips(PAD), right: twips(PAD) },
      tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
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
