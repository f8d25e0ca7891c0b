import type { Warning } from '../../disclosure/freeText.ts';
import type { Withheld } from '../../disclosure/withheld.ts';
import type { PostId } from '../../model/records.ts';

/**
 * One document model for every export. Builders make it from the model of the document; writers (PDF, SVG, later DOCX)
 * only draw it, so that all of them say the same. All text is plain: a writer escapes it for its format.
 */
export interface Report {
  readonly title: string;
  readonly language: 'en-GB';
  readonly stamp: Stamp;
  /** True: written for publication, without names, own salaries and notes. */
  readonly open: boolean;
  readonly blocks: readonly Block[];
  /** Sheet of the running text; A4 upright when absent. Charts choose their own. */
  readonly paper?: Paper;
  /** What the open version leaves out, and why (EXPORT-6). */
  readonly withheld?: readonly Withheld[];
  /** Things that whoever publishes it should look at. */
  readonly warnings?: readonly Warning[];
  /** What every page of a paper that is not published says at its head; '' or absent for one that is (EXPORT-11). */
  readonly marking?: string;
}

/** What every export carries (EXPORT-1, COST-1). */
export interface Stamp {
  readonly document: string;
  readonly structure: string;
  /** Name of the frozen version; null for a working draft. */
  readonly version: string | null;
  readonly revision: number;
  /** ISO day. */
  readonly date: string;
  /** How salaries are worked out, in words. */
  readonly salaryBasis: string;
}

export type Block = Cover | Heading | Paragraph | Table | Chart | List | PageBreak;

/** Heads the list of sections on the first page of a pack. */
export const CONTENTS = 'In this pack';

/** The first page of a pack. */
export interface Cover {
  readonly type: 'cover';
  /** Whose report and for which meeting; '' for none. */
  readonly council: string;
  readonly meeting: string;
  readonly title: string;
  readonly subtitle: string;
  /** "Part 1: open" or the like, with what it means; '' for a working copy that says so itself. */
  readonly part: string;
  readonly partNote: string;
  /** The stamp and what else the reader must know: label and text. */
  readonly facts: readonly (readonly [label: string, text: string])[];
  /** Headings of the sections, in order. */
  readonly contents: readonly string[];
}

export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: string;
  /** The same text where some of it is bold. */
  readonly runs?: readonly Run[];
  /** Small: stamps and notes. */
  readonly small?: boolean;
}

export interface Column {
  readonly text: string;
  readonly align: 'left' | 'right';
  /** Tenths of the width of the text; columns that add up to more than ten share what there is. */
  readonly share: number;
}

export interface Row {
  /** The first cell heads the row. A line feed parts the paragraphs of a cell. */
  readonly cells: readonly string[];
  /** Set apart with a rule, as totals are. */
  readonly total?: boolean;
}

/** A table with one header row and a heading cell at the start of each row; no merged cells. */
export interface Table {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Printed below; '' for none. */
  readonly note: string;
}

export interface PageBreak {
  readonly type: 'page-break';
}

/** Nested no deeper than LIST_DEPTH; what is deeper stands in the deepest list and says its level. */
export interface List {
  readonly type: 'list';
  /** Numbers instead of bullets, from 1. */
  readonly numbered?: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly post: PostId | null;
  /** Set in bold. */
  readonly text: string;
  /** Follows the text; '' for none. */
  readonly detail: string;
  /** Instead of both, where some of the text is bold. */
  readonly runs?: readonly Run[];
  readonly items: readonly ListItem[];
}

export const LIST_DEPTH = 24;

/** A chart over one or more pages, and the same structure as a list (EXPORT-2). */
export interface Chart {
  readonly type: 'chart';
  readonly level: 1 | 2 | 3;
  readonly title: string;
  /** Lines under the title: figures and stamp. */
  readonly subtitle: readonly string[];
  readonly paper: Paper;
  readonly pages: readonly ChartPage[];
  readonly listTitle: string;
  readonly list: List;
}

/** A sheet in pt. */
export interface Paper {
  /** 'one': as large as what is on it needs. */
  readonly name: 'a4' | 'a3' | 'a2' | 'a1' | 'a0' | 'one';
  readonly width: number;
  readonly height: number;
}

/** One page of a chart, everything in pt from the page's top left. */
export interface ChartPage {
  /** From 1 within the chart. */
  readonly number: number;
  readonly heading: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** Headings and subtitle, broken into lines where the page has room for them. */
  readonly headingLines: readonly string[];
  readonly subtitleLines: readonly string[];
  readonly cards: readonly ChartCard[];
  /** Reporting lines: x1, y1, x2, y2 of each. */
  readonly lines: readonly number[];
  /** Accountability beside the line of management, drawn dotted behind the cards: x1, y1, x2, y2 of each. */
  readonly dotted?: readonly number[];
  readonly scale: number;
}

/** What a chart marks (EXPORT-13): told by the edge and by a word, never by colour alone. */
export type ChangeMark = 'new' | 'changed' | 'moved' | 'deleted';

export type CardShape = 'post' | 'team' | 'outside' | 'stub';

export interface ChartCard {
  readonly post: PostId;
  readonly shape: CardShape;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Several identical posts: a second edge shows behind. */
  readonly stacked: boolean;
  readonly texts: readonly ChartText[];
  /** What the proposal does to it, said on the card in words too; absent where nothing is. */
  readonly mark?: ChangeMark;
  /** Dashed frame round the word Vacant; null where nothing is vacant. */
  readonly frame: Rect | null;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Weight = 400 | 600;

/** A stretch of text in one weight. */
export interface Run {
  readonly text: string;
  readonly weight: Weight;
}

/** One line of text on a chart: `y` is its baseline. */
export interface ChartText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly soft: boolean;
  /** Pages of this chart that the text points to; `refText` writes them as pages of the document. */
  readonly pages?: readonly number[];
}

/**
 * A chart's text with its page reference, given the document's page on which the chart begins: "… pages 3, 5–7". Formats
 * that do not know their pages speak of the parts of the chart.
 */
export function refText(text: ChartText, firstPage: number, unit: 'page' | 'part' = 'page'): string {
  if (!text.pages) return text.text;
  const spans: { from: number; to: number }[] = [];
  for (const page of text.pages.map((number) => number + firstPage - 1)) {
    const last = spans.at(-1);
    if (last && page === last.to + 1) last.to = page;
    else spans.push({ from: page, to: page });
  }
  const words = spans.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  return `${text.text} ${text.pages.length > 1 ? `${unit}s` : unit} ${words.join(', ')}`;
}
