import type { Weight } from '../../../shared/report/page/report.ts';
import type { Subset } from '../../../shared/report/page/textWidth.ts';
import { openFont } from '../fonts.ts';

/** A word as glyphs in their places. */
type Shaped = object;

/** Where a glyph stands, in thousandths of the size. */
interface Position {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A font as pdfkit embeds it in one file; its types leave it out. */
interface FontInFile {
  readonly id: string;
  ref(): unknown;
  layoutRun(text: string, features?: unknown): Shaped;
  /** Numbers of the glyphs in this file, in hexadecimal, and their places. */
  encode(text: string): [readonly string[], readonly Position[]];
}

/** Text as a file shows it: operands of TJ, and how far it goes in thousandths of the size. */
interface Shown {
  readonly shown: string;
  readonly advance: number;
}

interface Face {
  readonly font: FontInFile;
  /** Null: marks stand above or below its letters. */
  readonly words: Map<string, Shown | null>;
}

/**
 * The fonts of one PDF, and the words that it has shown before. pdfkit encodes each line anew and writes it in ten pieces,
 * which was half the time of a file.
 */
export class Faces {
  private readonly doc: PDFKit.PDFDocument;
  private readonly faces = new Map<string, Face>();

  constructor(doc: PDFKit.PDFDocument) {
    this.doc = doc;
  }

  name(subset: Subset, weight: Weight): string {
    return `${subset}-${weight}`;
  }

  /** A run of text on the current page, with the name of its font there; null where only pdfkit can place the marks of its letters. */
  run(text: string, subset: Subset, weight: Weight): (Shown & { readonly font: string }) | null {
    const face = this.face(this.name(subset, weight), subset, weight);
    let shown = '';
    let advance = 0;
    for (let from = 0; from < text.length; ) {
      const space = text.indexOf(' ', from);
      const next = space < 0 ? text.length : space + 1;
      const word = wordOf(face, text.slice(from, next));
      if (word === null) return null;
      shown += word.shown;
      advance += word.advance;
      from = next;
    }
    const { font } = face;
    this.doc.page.fonts[font.id] ??= font.ref();
    return { shown, advance, font: font.id };
  }

  private face(name: string, subset: Subset, weight: Weight): Face {
    let face = this.faces.get(name);
    if (!face) {
      this.doc.registerFont(name, openFont(subset, weight)).font(name);
      const font = (this.doc as unknown as { readonly _font: FontInFile })._font;
      shapeOnce(font, name);
      this.faces.set(name, (face = { font, words: new Map() }));
    }
    return face;
  }
}

function wordOf({ font, words }: Face, text: string): Shown | null {
  let word = words.get(text);
  if (word === undefined) words.set(text, (word = written(...font.encode(text))));
  return word;
}

/** Glyphs as operands of TJ: a number moves what follows, for kerning. */
function written(glyphs: readonly string[], positions: readonly Position[]): Shown | null {
  let shown = '<';
  let advance = 0;
  for (const [i, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
    if (xOffset !== 0 || yOffset !== 0) return null;
    const moved = advanceWidth - xAdvance;
    shown += moved === 0 ? glyphs[i] : `${glyphs[i]}> ${num(moved)} <`;
    advance += xAdvance;
  }
  return { shown: `${shown}>`, advance };
}

/** A number as a PDF may hold it: no exponent, three decimals. */
export function num(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Words that are kept shaped, for each font; beyond them the oldest go. */
const MOST_WORDS = 20_000;
const shapedWords = new Map<string, Map<string, Shaped>>();

/** pdfkit shapes every word again in every document, which is a third of the work; the same word is always the same. */
function shapeOnce(font: FontInFile, name: string): void {
  let words = shapedWords.get(name);
  if (!words) shapedWords.set(name, (words = new Map()));
  const known = words;
  const shape = font.layoutRun.bind(font);
  font.layoutRun = (text, features) => {
    if (features !== undefined) return shape(text, features);
    let run = known.get(text);
    if (run === undefined) {
      if (known.size >= MOST_WORDS) known.delete(known.keys().next().value as string);
      known.set(text, (run = shape(text)));
    }
    return run;
  };
}
