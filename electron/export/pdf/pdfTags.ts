import type { Pen } from './pdfPen.ts';

export type Element = ReturnType<PDFKit.PDFDocument['struct']>;
type ElementOptions = PDFKit.Mixins.StructureElementOptions & {
  readonly bbox?: [number, number, number, number];
  readonly placement?: string;
  readonly scope?: string;
};

/** The structure tree that a screen reader walks, and the bookmarks: written in the order in which it is read. */
export class Tags {
  private readonly pen: Pen;
  private readonly root: Element;
  private readonly bookmarks: PDFKit.PDFOutline[];

  constructor(pen: Pen) {
    this.pen = pen;
    this.root = pen.doc.struct('Document');
    pen.doc.addStructure(this.root);
    this.bookmarks = [pen.doc.outline];
  }

  /** A new element below `parent`, or at the top. End it when nothing more comes into it. */
  open(type: string, options: ElementOptions = {}, parent: Element = this.root): Element {
    const element = this.pen.doc.struct(type, options);
    parent.add(element);
    return element;
  }

  /** An element with one piece of content, drawn at once on the current page. */
  content(type: string, options: ElementOptions, draw: () => void, parent: Element = this.root): void {
    const element = this.open(type, options, parent);
    element.add(draw);
    element.end();
  }

  /** A heading and its bookmark. Levels that are passed over are not made up. */
  heading(level: number, text: string, draw: () => void): void {
    this.content(`H${level}`, {}, draw);
    const depth = Math.min(level, this.bookmarks.length);
    const above = this.bookmarks[depth - 1] as PDFKit.PDFOutline;
    const fit = { expanded: depth === 1, fit: true } as Parameters<typeof above.addItem>[1];
    this.bookmarks.length = depth;
    this.bookmarks.push(above.addItem(text, fit));
  }

  end(): void {
    this.root.end();
  }
}
