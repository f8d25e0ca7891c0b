import { HEADING, MARGIN, SUBTITLE } from '../page/paper.ts';
import { type ChangeMark, type ChartCard, type ChartPage, type Rect, refText, type Weight } from '../page/report.ts';
import { baseline } from './drawing.ts';

/** Colours of everything drawn on paper: text at 4.5:1 and more, edges at 3:1, and all of them told apart in grey print. */
export const INK = {
  text: '#18212b',
  soft: '#485563',
  edge: '#5b6876',
  rule: '#9aa5b0',
  fill: '#eef1f4',
  paper: '#ffffff',
} as const;
export type Ink = keyof typeof INK;

/** A rectangle with round corners. `dash`: lengths on and off, null for a whole edge. */
export interface BoxMark extends Rect {
  readonly round: number;
  readonly edge: Ink;
  readonly stroke: number;
  /** Heavier than others, which a picture does not even out. */
  readonly heavy?: boolean;
  readonly fill: Ink | null;
  readonly dash: readonly [on: number, off: number] | null;
}

/** One line of text; y is its baseline. */
export interface TextMark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly ink: 'text' | 'soft';
}

/** Straight lines: x1, y1, x2, y2 of each. */
export interface LinesMark {
  readonly lines: readonly number[];
  readonly edge: Ink;
  readonly stroke: number;
  /** Lengths on and off; absent for whole lines. */
  readonly dash?: readonly [on: number, off: number];
}

export interface CardMarks {
  /** From the back to the front. */
  readonly boxes: readonly BoxMark[];
  readonly texts: readonly TextMark[];
}

/**
 * A chart page as what is on it, in pt from its top left: PDF, SVG, pictures and the printer draw these marks and know
 * nothing of cards.
 */
export interface PageMarks {
  readonly heading: readonly TextMark[];
  readonly subtitle: readonly TextMark[];
  readonly lines: LinesMark;
  /** Dotted ones, behind everything else; null where there are none. */
  readonly dotted: LinesMark | null;
  readonly cards: readonly CardMarks[];
}

/** Width of a card's edge and of a reporting line at scale 1. */
const EDGE = 0.75;
/** What is marked has a heavier edge, the new the heaviest; what goes is dashed on grey. The card says the word. */
const MARKED: Readonly<Record<ChangeMark, number>> = { new: 2.2, changed: 1.5, moved: 1.5, deleted: EDGE };

export interface MarkOptions {
  /** The sheet of the file that this chart's page 1 is on: references name sheets of the whole file. */
  readonly firstPage?: number;
  /** What "Continued on" counts: sheets, or the parts of a chart that has no sheets. */
  readonly unit?: 'page' | 'part';
}

export function pageMarks(page: ChartPage, { firstPage = 1, unit = 'page' }: MarkOptions = {}): PageMarks {
  const below = MARGIN + page.headingLines.length * HEADING.leading;
  return {
    heading: headLines(page.headingLines, MARGIN, HEADING, 'text'),
    subtitle: headLines(page.subtitleLines, below, SUBTITLE, 'soft'),
    lines: { lines: page.lines, edge: 'edge', stroke: EDGE * page.scale },
    dotted: page.dotted
      ? {
          lines: page.dotted,
          edge: 'soft',
          stroke: EDGE * page.scale,
          dash: [1.5 * page.scale, 2.5 * page.scale],
        }
      : null,
    cards: page.cards.map((card) => cardMarks(card, page.scale, (text) => refText(text, firstPage, unit))),
  };
}

function headLines(
  lines: readonly string[],
  top: number,
  { size, weight, leading }: typeof HEADING | typeof SUBTITLE,
  ink: TextMark['ink'],
): TextMark[] {
  return lines.map((text, i) => ({
    text,
    x: MARGIN,
    y: baseline(top + i * leading, leading, size),
    size,
    weight,
    ink,
  }));
}

function cardMarks(card: ChartCard, scale: number, textOf: (text: ChartCard['texts'][number]) => string): CardMarks {
  const { x, y, width, height, shape, frame, mark } = card;
  const edge = {
    width,
    height,
    round: (shape === 'team' ? 6 : 1.5) * scale,
    edge: 'edge',
    stroke: (mark ? MARKED[mark] : EDGE) * scale,
    heavy: mark !== undefined,
  } as const;
  const boxes: BoxMark[] = [];
  // Several identical posts: the edge of another card shows behind.
  if (card.stacked) {
    boxes.push({ ...edge, x: x + 2.5 * scale, y: y + 2.5 * scale, fill: 'paper', dash: null });
  }
  boxes.push({
    ...edge,
    x,
    y,
    fill: shape === 'team' || shape === 'stub' || mark === 'deleted' ? 'fill' : 'paper',
    dash: shape === 'outside' || shape === 'stub' || mark === 'deleted' ? [2.5 * scale, 2 * scale] : null,
  });
  if (frame) {
    const dash = [1.5 * scale, 1.2 * scale] as const;
    boxes.push({ ...frame, round: scale, edge: 'soft', stroke: 0.6 * scale, fill: null, dash });
  }
  const texts = card.texts.map(
    (text): TextMark => ({
      text: textOf(text),
      x: text.x,
      y: text.y,
      size: text.size,
      weight: text.weight,
      ink: text.soft ? 'soft' : 'text',
    }),
  );
  return { boxes, texts };
}

/** What the cards and their lines take up: left, top, right and bottom. Headings are not counted. */
export function inkBounds({ cards, lines }: ChartPage): [left: number, top: number, right: number, bottom: number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const hold = (x1: number, y1: number, x2: number, y2: number) => {
    left = Math.min(left, x1);
    top = Math.min(top, y1);
    right = Math.max(right, x2);
    bottom = Math.max(bottom, y2);
  };
  for (const { x, y, width, height } of cards) hold(x, y, x + width, y + height);
  // A line goes down beside the cards that hang from it, outside of all of them at the edge of a chart.
  for (let i = 0; i < lines.length; i += 2) {
    const [x, y] = [lines[i] as number, lines[i + 1] as number];
    hold(x, y, x, y);
  }
  return [left, top, right, bottom];
}
