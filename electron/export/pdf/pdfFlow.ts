import { baseline } from '../../../shared/report/chart/drawing.ts';
import { INK } from '../../../shared/report/chart/pageMarks.ts';
import { FOOT, MARGIN as FOOT_MARGIN, sheet } from '../../../shared/report/page/paper.ts';
import type { Heading, List, ListItem, Paper, Paragraph, Run } from '../../../shared/report/page/report.ts';
import { textWidth, wrap, wrapRuns } from '../../../shared/report/page/textWidth.ts';
import type { Pen, TextStyle } from './pdfPen.ts';
import type { Element, Tags } from './pdfTags.ts';

/** The sheet that running text is set on, unless the report says otherwise. */
const PAPER = sheet('a4', false);
const MARGIN = 56;
/** A line of text is not read well across more; tables take the whole sheet. */
const MOST_WIDTH = 520;

const BODY = { size: 10.5, leading: 15, weight: 400 } as const;
const SMALL = { size: 9, leading: 12.5, weight: 400 } as const;
const ITEM = { size: 9.5, leading: 13, weight: 400 } as const;
const HEADINGS = {
  1: { size: 17, leading: 22, weight: 600, before: 0, after: 6 },
  2: { size: 13, leading: 17, weight: 600, before: 12, after: 4 },
  3: { size: 11, leading: 15, weight: 600, before: 8, after: 3 },
} as const;

const INDENT = 14;
/** Deeper levels are not indented further: there must be room to read. */
const MOST_INDENTS = 12;
const BULLET = 9;

/** Running text down one page after another. */
export class Flow {
  readonly pen: Pen;
  readonly tags: Tags;
  readonly left = MARGIN;
  /** Where running text ends, and where tables do. */
  readonly right: number;
  readonly edge: number;
  y = 0;
  private readonly paper: Paper;
  /** False before the first page, and after pages that others drew. */
  private onPage = false;

  constructor(pen: Pen, tags: Tags, paper: Paper = PAPER) {
    this.pen = pen;
    this.tags = tags;
    this.paper = paper;
    this.edge = paper.width - MARGIN;
    this.right = Math.min(this.edge, MARGIN + MOST_WIDTH);
  }

  get width(): number {
    return this.right - this.left;
  }

  get bottom(): number {
    return this.paper.height - FOOT_MARGIN - FOOT;
  }

  newPage(): void {
    this.pen.addPage(this.paper, MARGIN);
    this.y = MARGIN;
    this.onPage = true;
  }

  /** The next text begins on a new page. */
  leavePage(): void {
    this.onPage = false;
  }

  /** Goes to a new page unless `height` fits on this one. */
  need(height: number): void {
    if (!this.onPage || this.y + height > this.bottom) this.newPage();
  }

  /** Height of the text of a page. */
  get pageHeight(): number {
    return this.bottom - MARGIN;
  }

  /** Height between here and the foot of the page; none before the first page. */
  get room(): number {
    return this.onPage ? this.bottom - this.y : 0;
  }

  get atTop(): boolean {
    return !this.onPage || this.y === MARGIN;
  }

  /** Room that a heading takes with what is around it. */
  headingHeight({ level, text }: Heading): number {
    const { size, weight, leading, before, after } = HEADINGS[level];
    return wrap(text, size, weight, this.width).length * leading + before + after;
  }

  /** `following`: room that what comes next needs on the same page, so that no heading is alone at its foot. */
  heading({ level, text }: Heading, following = 90): void {
    const style = HEADINGS[level];
    const lines = wrap(text, style.size, style.weight, this.width);
    if (!this.atTop) this.y += style.before;
    this.need(lines.length * style.leading + style.after + following);
    this.tags.heading(level, text, () => {
      for (const line of lines) this.line(line, this.left, style);
    });
    this.y += style.after;
  }

  paragraph({ text, small, runs }: Paragraph): void {
    const style = small ? SMALL : BODY;
    const color = small ? INK.soft : INK.text;
    const lines = runs ? wrapRuns(runs, style.size, this.width) : wrap(text, style.size, style.weight, this.width);
    this.lines(lines, { ...style, color });
    this.y += small ? 4 : 7;
  }

  /** A paragraph's lines, on as many pages as they take. */
  lines(lines: readonly (string | readonly Run[])[], style: TextStyle & { readonly leading: number }): void {
    const element = this.tags.open('P');
    for (let i = 0; i < lines.length; ) {
      this.need(style.leading);
      const fit = this.linesHere(lines.length - i, style.leading);
      if (fit === 0) {
        this.newPage();
        continue;
      }
      const here = lines.slice(i, i + fit);
      element.add(() => {
        for (const line of here)
          if (typeof line === 'string') this.line(line, this.left, style);
          else this.runs(line, this.left, style);
      });
      i += fit;
    }
    element.end();
  }

  /** How many of so many lines go on this page: never one alone before or after the turn, unless a page holds no more. */
  private linesHere(lines: number, leading: number): number {
    const room = Math.max(1, Math.floor((this.bottom - this.y) / leading));
    if (lines <= room) return lines;
    const fit = lines - room === 1 ? room - 1 : room;
    return fit < 2 && !this.atTop ? 0 : Math.max(1, fit);
  }

  /** Room of a small paragraph, as notes below tables are. */
  noteHeight(text: string): number {
    return text === '' ? 0 : wrap(text, SMALL.size, SMALL.weight, this.width).length * SMALL.leading + 4;
  }

  line(text: string, x: number, style: TextStyle & { readonly leading: number }): void {
    // The space parts this line from the next for whoever reads it aloud.
    this.pen.text(`${text} `, x, baseline(this.y, style.leading, style.size), style);
    this.y += style.leading;
  }

  list({ items, numbered = false }: List): void {
    this.need(ITEM.leading);
    this.items(items, 0, numbered);
    this.y += 6;
  }

  private items(items: readonly ListItem[], depth: number, numbered: boolean, parent?: Element): void {
    const list = this.tags.open('L', {}, parent);
    const x = this.left + Math.min(depth, MOST_INDENTS) * INDENT;
    const bullet = numbered ? textWidth(`${items.length}. `, ITEM.size) + 3 : BULLET;
    for (const [at, item] of items.entries()) {
      const lines = wrapRuns(runsOf(item), ITEM.size, this.right - x - bullet);
      // An item stays whole where it can.
      this.need(Math.min(lines.length, 12) * ITEM.leading);
      const element = this.tags.open('LI', {}, list);
      this.tags.content(
        'Lbl',
        {},
        () => this.bullet(x, numbered ? `${at + 1}.` : depth % 2 === 0 ? '•' : '–'),
        element,
      );
      const body = this.tags.open('LBody', {}, element);
      for (let i = 0; i < lines.length; ) {
        this.need(ITEM.leading);
        const fit = Math.min(lines.length, i + Math.max(1, Math.floor((this.bottom - this.y) / ITEM.leading)));
        const here = lines.slice(i, fit);
        body.add(() => {
          for (const line of here) this.runs(line, x + bullet, ITEM);
        });
        i = fit;
      }
      if (item.items.length > 0) this.items(item.items, depth + 1, false, body);
      body.end();
      element.end();
    }
    list.end();
  }

  private bullet(x: number, label: string): void {
    this.pen.text(label, x, baseline(this.y, ITEM.leading, ITEM.size), {
      ...ITEM,
      color: INK.soft,
    });
  }

  private runs(line: readonly Run[], x: number, style: TextStyle & { readonly leading: number }): void {
    const y = baseline(this.y, style.leading, style.size);
    let at = x;
    for (const run of line) at = this.pen.text(run.text, at, y, { ...style, weight: run.weight });
    this.pen.text(' ', at, y, style);
    this.y += style.leading;
  }
}

/** An item's bold beginning and what follows it. */
function runsOf({ text, detail, runs }: ListItem): readonly Run[] {
  if (runs) return runs;
  const bold: Run[] = text === '' ? [] : [{ text, weight: 600 }];
  return detail === '' ? bold : [...bold, { text: text === '' ? detail : `, ${detail}`, weight: 400 }];
}
