import { Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PDFDocument from 'pdfkit';
import { openFont } from '../../electron/export/fonts.ts';
import { makeExport } from '../../electron/export/make.ts';
import { picture } from '../../electron/export/pictures/picture.ts';
import { forkStructure } from '../../shared/commands/index.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { applyPatch, type Patch } from '../../shared/patch/patch.ts';
import { packReport } from '../../shared/report/pack/pack.ts';
import type { Block, ChartPage, ListItem, Report } from '../../shared/report/page/report.ts';
import { BENCH_STRUCTURE, benchDocument } from './document.ts';
import { atMost, type BenchLine, timeTogetherAsync } from './measure.ts';

const STAMP = { date: '2027-04-01', revision: 1 };
const OPTION = 'option';
const DPI = 300;

/** Current and a proposal in which one post in ten has another grade and one in twenty is deleted. */
function proposed(n: number): DocumentState {
  const state = benchDocument(n);
  const fork = forkStructure(state, { from: BENCH_STRUCTURE, name: 'Option A' }, () => OPTION);
  if (!fork.ok) throw new Error(fork.refusal.message);
  applyPatch(state, fork.value.patch);
  const posts = [...(state.structures.get(OPTION)?.posts.values() ?? [])];
  const managers = new Set(posts.map((post) => post.managerId));
  const updated = posts.flatMap((post, i): Patch['updated'] => {
    if (i % 10 === 5) return [[post, { ...post, grade: 'G99' }]];
    return i % 20 === 1 && !managers.has(post.id) ? [[post, { ...post, deleted: true }]] : [];
  });
  applyPatch(state, { added: [], updated, removed: [] });
  return state;
}

/** What a report says, in order: lines of text, tables of cells, pages of a chart. */
type Piece = { text: string; bold: boolean } | { rows: readonly (readonly string[])[] } | { page: ChartPage };

function piecesOf(report: Report): Piece[] {
  const items = (list: readonly ListItem[]): Piece[] =>
    list.flatMap(({ text, detail, items: below }) => [{ text: `${text} ${detail}`, bold: false }, ...items(below)]);
  const of = (block: Block): Piece[] => {
    switch (block.type) {
      case 'cover':
        return [block.title, block.subtitle, ...block.facts.map((fact) => fact.join(': ')), ...block.contents].map(
          (text) => ({ text, bold: true }),
        );
      case 'heading':
        return [{ text: block.text, bold: true }];
      case 'paragraph':
        return [{ text: block.text, bold: false }];
      case 'list':
        return items(block.items);
      case 'table':
        return [
          { text: block.caption, bold: true },
          { rows: [block.columns.map(({ text }) => text), ...block.rows.map(({ cells }) => cells)] },
        ];
      case 'chart':
        return [
          { text: block.title, bold: true },
          ...block.pages.map((page) => ({ page })),
          { text: block.listTitle, bold: true },
          ...items(block.list.items),
        ];
      case 'page-break':
        return [];
    }
  };
  return report.blocks.flatMap(of);
}

const WIDTH = 480;
const BOTTOM = 780;

/** The same boxes, cells and texts by pdfkit alone: no layout of charts, no tags, no bookmarks, nothing checked. */
async function barePdf(pieces: readonly Piece[]): Promise<void> {
  const doc = new PDFDocument({ autoFirstPage: false, font: null as unknown as string });
  const finished = new Promise<void>((resolve) => {
    doc.on('end', resolve);
  });
  doc.on('data', () => undefined);
  for (const weight of [400, 600] as const) doc.registerFont(String(weight), openFont('latin', weight));
  let y = BOTTOM;
  const sheet = () => {
    doc.addPage({ size: 'A4', margin: 0 });
    y = 40;
  };
  for (const piece of pieces) {
    if ('page' in piece) {
      const { page } = piece;
      doc.addPage({ size: [page.width, page.height], margin: 0 });
      for (const card of page.cards) {
        doc.rect(card.x, card.y, card.width, card.height).stroke();
        for (const line of card.texts)
          doc.font(String(line.weight), line.size).text(line.text, line.x, line.y, { lineBreak: false });
      }
      for (let i = 0; i < page.lines.length; i += 4)
        doc
          .moveTo(page.lines[i] as number, page.lines[i + 1] as number)
          .lineTo(page.lines[i + 2] as number, page.lines[i + 3] as number);
      doc.stroke();
      y = BOTTOM;
    } else if ('rows' in piece) {
      for (const cells of piece.rows) {
        if (y >= BOTTOM - 30) sheet();
        const width = WIDTH / cells.length;
        for (const [i, text] of cells.entries()) {
          doc.rect(40 + i * width, y, width, 28).stroke();
          doc.font('400', 9.5).text(text, 42 + i * width, y + 2, { width: width - 4, height: 26 });
        }
        y += 28;
      }
    } else {
      if (y >= BOTTOM) sheet();
      doc.font(piece.bold ? '600' : '400', 10.5).text(piece.text, 40, y, { width: WIDTH });
      y += 16;
    }
  }
  doc.end();
  await finished;
}

/** The same by docx alone; pages of a chart are pictures there too. */
async function bareDocx(pieces: readonly Piece[]): Promise<void> {
  const children: (Paragraph | Table)[] = [];
  for (const piece of pieces) {
    if ('page' in piece) {
      const drawn = await picture({ page: piece.page, whole: false }, DPI);
      if (!drawn.ok) throw new Error(drawn.refusal.message);
      const { png, width, height } = drawn.value;
      children.push(
        new Paragraph({ children: [new ImageRun({ type: 'png', data: png, transformation: { width, height } })] }),
      );
    } else if ('rows' in piece) {
      const cell = (text: string) => new TableCell({ children: [new Paragraph({ children: [new TextRun(text)] })] });
      children.push(new Table({ rows: piece.rows.map((cells) => new TableRow({ children: cells.map(cell) })) }));
    } else children.push(new Paragraph({ children: [new TextRun({ text: piece.text, bold: piece.bold })] }));
  }
  await Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** The committee pack as PDF and Word, beside the bare libraries writing the same boxes, cells and texts (P11). */
export async function benchPacks(sizes: readonly number[] = [60, 600]): Promise<BenchLine[]> {
  const lines: BenchLine[] = [];
  for (const n of sizes) {
    const state = proposed(n);
    const report = packReport(state, OPTION, STAMP);
    if (!report.ok) throw new Error(report.refusal.message);
    const pieces = piecesOf(report.value);
    for (const [format, bare] of [['pdf', barePdf] as const, ['docx', bareDocx] as const]) {
      const ours = async () => {
        const made = await makeExport(state, { structure: OPTION, kind: 'pack', format, ...STAMP });
        if (!made.ok) throw new Error(made.refusal.message);
      };
      const rounds = n > 100 ? { rounds: 3, warm: 1 } : { rounds: 7, warm: 1 };
      const [ms, floor] = (await timeTogetherAsync([ours, () => bare(pieces)], rounds)) as [number, number];
      const [library, limit] = format === 'pdf' ? (['pdfkit', 1.75] as const) : (['docx', 2] as const);
      const what = `committee pack of ${n} posts as ${format.toUpperCase()}, beside bare ${library}`;
      lines.push(atMost('P11', what, ms, floor, limit));
    }
  }
  return lines;
}
