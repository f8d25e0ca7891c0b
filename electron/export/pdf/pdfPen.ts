import PDFDocument from 'pdfkit';
import { INK } from '../../../shared/report/chart/pageMarks.ts';
import type { Paper, Report, Weight } from '../../../shared/report/page/report.ts';
import { type Subset, textWidth } from '../../../shared/report/page/textWidth.ts';
import { fontRuns } from '../fonts.ts';
import { Faces, num } from './pdfFaces.ts';

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly color?: string;
}

/** Parts of pdfkit that its types leave out. */
interface Inside {
  info: Record<string, unknown>;
  _addInfo(): void;
  markStructureContent(tag: string, options?: { readonly actual: string }): StructContent;
  readonly page: { readonly markings: { readonly tag: string; structContent?: StructContent }[] };
}

interface StructContent {
  push(more: StructContent): void;
}

/** A tagged PDF being written: text at exact places, in embedded fonts, and everything that is not content as artifacts. */
export class Pen {
  readonly doc: PDFKit.PDFDocument;
  /** Of each page, for what is written at its foot. */
  readonly margins: number[] = [];
  private readonly chunks: Uint8Array[] = [];
  private readonly finished: Promise<void>;
  private readonly faces: Faces;

  constructor(report: Report) {
    const { title, stamp } = report;
    const date = new Date(`${stamp.date}T00:00:00Z`);
    this.doc = new PDFDocument({
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA' as 'PDF/A-1',
      tagged: true,
      lang: report.language,
      displayTitle: true,
      font: null as unknown as string,
      info: {
        Title: title,
        Subject: `${stamp.document}: ${stamp.version ?? stamp.structure}, revision ${stamp.revision}`,
        Creator: 'Spanwise',
        Producer: 'Spanwise',
        CreationDate: date,
        ModDate: date,
      },
    });
    this.faces = new Faces(this.doc);
    escapeMetadata(this.doc as unknown as Inside);
    // The head of the file is written already.
    for (let part = this.doc.read(); part !== null; part = this.doc.read()) this.chunks.push(part as Uint8Array);
    this.finished = new Promise((resolve, reject) => {
      // Straight from the writer: a stream that nobody waits for costs a tenth of a file, in pieces of a few bytes.
      this.doc.push = (chunk: Uint8Array | null) => {
        if (chunk === null) resolve();
        else this.chunks.push(chunk);
        return true;
      };
      this.doc.on('error', reject);
    });
  }

  /** A new page; its foot is set within `margin`. */
  addPage(paper: Paper, margin: number): void {
    this.margins.push(margin);
    this.doc.addPage({ size: [paper.width, paper.height], margin: 0 });
  }

  /** One line with its baseline at y; answers where it ends. Nothing wraps here: lines were broken by the same widths. */
  text(text: string, x: number, y: number, style: TextStyle): number {
    let at = x;
    for (const run of fontRuns(text)) {
      if (run.subset === null) {
        this.missing(run.text, at, y, style);
        at += textWidth(run.text, style.size, style.weight);
      } else at = this.run(run.text, at, y, run.subset, style);
    }
    return at;
  }

  /** A run of one font, in one go; its end is the answer: kerning makes it a little narrower than the sum of its letters. */
  private run(text: string, x: number, y: number, subset: Subset, { size, weight, color }: TextStyle): number {
    const { doc } = this;
    const run = this.faces.run(text, subset, weight);
    if (run === null) {
      doc.font(this.faces.name(subset, weight), size).fillColor(color ?? INK.text);
      return doc.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' }).x;
    }
    const place = `1 0 0 -1 ${num(x)} ${num(y)} Tm`;
    doc.addContent(`${fill(color ?? INK.text)} BT /${run.font} ${num(size)} Tf ${place} [${run.shown}] TJ ET`);
    return x + (run.advance * size) / 1000;
  }

  widthOf(text: string, { size, weight }: TextStyle): number {
    return textWidth(text, size, weight);
  }

  /** Characters of no font file are drawn as question marks; copying, searching and reading aloud give the text itself. */
  private missing(text: string, x: number, y: number, style: TextStyle): void {
    const inside = this.doc as unknown as Inside;
    const around = inside.page.markings.at(-1);
    // Marked content is not nested: some readers lose what comes after the inner one. The element gets pieces in order.
    if (around?.structContent) this.doc.endMarkedContent();
    const piece = around?.structContent ? inside.markStructureContent('Span', { actual: text }) : undefined;
    let at = x;
    for (const letter of text) {
      const width = textWidth(letter, style.size, style.weight);
      const own = textWidth('?', style.size, style.weight);
      if (width > 0) this.run('?', at + (width - own) / 2, y, 'latin', style);
      at += width;
    }
    if (!around?.structContent || !piece) return;
    this.doc.endMarkedContent();
    around.structContent.push(piece);
    around.structContent.push(inside.markStructureContent(around.tag));
    Object.assign(inside.page.markings.at(-1) as object, { structContent: around.structContent });
  }

  /** Draws what is not content: rules, fills, page numbers. */
  artifact(draw: () => void, type?: 'Pagination' | 'Layout'): void {
    this.doc.markContent('Artifact', { type: type ?? 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  rule(x1: number, y: number, x2: number, width: number, color: string = INK.rule): void {
    this.artifact(() => this.doc.moveTo(x1, y).lineTo(x2, y).lineWidth(width).strokeColor(color).stroke());
  }

  async bytes(): Promise<Uint8Array> {
    this.doc.end();
    await this.finished;
    return Buffer.concat(this.chunks);
  }
}

const fills = new Map<string, string>();

/** The operators that set the colour "#rrggbb" for what is filled, as text is. */
function fill(color: string): string {
  let operators = fills.get(color);
  if (operators === undefined) {
    const parts = [1, 3, 5].map((at) => num(Number.parseInt(color.slice(at, at + 2), 16) / 255));
    fills.set(color, (operators = `/DeviceRGB cs ${parts.join(' ')} scn`));
  }
  return operators;
}

/** pdfkit writes the title into the XML metadata as it is; there it must be escaped, in the information it must not. */
function escapeMetadata(doc: Inside): void {
  const addInfo = doc._addInfo;
  doc._addInfo = function () {
    const raw = this.info;
    this.info = Object.fromEntries(
      Object.entries(raw).map(([key, value]) => [key, typeof value === 'string' ? xml(value) : value]),
    );
    addInfo.call(this);
    this.info = raw;
  };
}

function xml(text: string): string {
  return text.replace(/[^\x20-\x7e]|[<>&"']/gu, (letter) => `&#${letter.codePointAt(0)};`);
}
