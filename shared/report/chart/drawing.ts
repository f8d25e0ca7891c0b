import type { Layout } from '../../layout/layout.ts';
import { allLines } from '../../layout/lines.ts';
import type { Post } from '../../model/records.ts';
import type { CardShape, ChartCard, ChartText, Rect } from '../page/report.ts';
import { ASCENT, DESCENT, textWidth } from '../page/textWidth.ts';
import { type Card, DETAIL, FRAME_PAD, heightOf, PAD } from './cardText.ts';

/** Where a laid out chart stands on its page: layout px × scale + left or top. */
export interface Placing {
  readonly layout: Layout;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** References between pages of the same chart, by page numbers within the chart. */
export interface PageRefs {
  /** Boxes that only refer back to their card, and the page that it is on. */
  readonly from: ReadonlyMap<number, number>;
  readonly on: (box: number) => readonly number[] | undefined;
}

/** The cards in reading order, with every line of text in its place. */
export function drawCards(placing: Placing, cards: readonly Card[], refs?: PageRefs): ChartCard[] {
  return Array.from(placing.layout.order, (v) => {
    const card = cards[v] as Card;
    const from = refs?.from.get(v);
    const stub = from !== undefined;
    const pages = stub ? [from] : refs?.on(v);
    const words = stub ? 'Continued from' : 'Continued on';
    return drawCard(placing, v, card, stub, pages && { words, pages });
  });
}

function drawCard(
  { layout, scale, left, top }: Placing,
  v: number,
  card: Card,
  stub: boolean,
  ref: { readonly words: string; readonly pages: readonly number[] } | undefined,
): ChartCard {
  const x = (layout.x[v] as number) * scale + left;
  const foot = ((layout.y[v] as number) + (layout.height[v] as number)) * scale + top;
  const width = (layout.width[v] as number) * scale;
  const lines = stub ? card.lines.slice(0, card.titleLines) : card.lines;
  // A stub says less than its card: it keeps its foot, from which its lines go down.
  const height = stub ? (heightOf(lines) + DETAIL.leading) * scale : (layout.height[v] as number) * scale;
  const y = foot - height;
  const texts: ChartText[] = [];
  let frame: Rect | null = null;
  let at = y + PAD.top * scale;
  const inset = x + PAD.x * scale;
  for (const line of lines) {
    const leading = line.leading * scale;
    const size = line.size * scale;
    const down = at + (line.framed ? scale : 0);
    const y = baseline(down, leading, size);
    texts.push({
      text: line.text,
      x: inset + (line.framed ? FRAME_PAD * scale : 0),
      y,
      size,
      weight: line.weight,
      soft: line.soft,
    });
    if (line.framed) {
      const wide = textWidth(line.text, size, line.weight) + 2 * FRAME_PAD * scale;
      // Half a point up, where the middle of the capitals is.
      frame = { x: inset, y: down - 0.5 * scale, width: wide, height: leading };
    }
    at = down + leading + (line.framed ? scale : 0);
  }
  if (ref) {
    const down = foot - (PAD.bottom + DETAIL.leading) * scale;
    texts.push({
      text: ref.words,
      x: inset,
      y: baseline(down, DETAIL.leading * scale, DETAIL.size * scale),
      size: DETAIL.size * scale,
      weight: DETAIL.weight,
      soft: false,
      pages: ref.pages,
    });
  }
  const shape: CardShape = stub ? 'stub' : card.post.kind;
  const stacked = !stub && card.post.quantity !== null && card.post.quantity > 1;
  const mark = card.mark && !stub ? { mark: card.mark } : {};
  return { post: card.post.id, shape, ...mark, x, y, width, height, stacked, texts, frame };
}

/** The baseline that puts a line of text in the middle of its leading. */
export function baseline(top: number, leading: number, size: number): number {
  return top + (leading - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
}

/** Reporting lines as x1, y1, x2, y2 of each. */
export function drawLines({ layout, scale, left, top }: Placing): number[] {
  const { segments } = allLines(layout);
  return Array.from(segments, (value, i) => value * scale + (i % 2 === 0 ? left : top));
}

/** From the middle of each card to the middle of the one that it is accountable to; the cards are drawn over their ends. */
export function dottedLines(cards: readonly ChartCard[], posts: readonly Post[]): number[] {
  const placed = new Map(cards.filter(({ shape }) => shape !== 'stub').map((card) => [card.post, card]));
  return posts.flatMap((post) => {
    const from = placed.get(post.id);
    return post.accountableTo.flatMap(({ to }) => {
      const target = placed.get(to);
      if (!from || !target || from === target) return [];
      return [from, target].flatMap(({ x, y, width, height }) => [x + width / 2, y + height / 2]);
    });
  });
}
