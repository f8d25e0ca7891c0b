import { type Result, refuse } from '../../errors.ts';
import { type Boxes, buildTree, kindCode } from '../../layout/boxes.ts';
import { layOut } from '../../layout/layout.ts';
import type { LayoutOptions } from '../../layout/options.ts';
import { type Pages, splitPages } from '../../layout/pages.ts';
import type { Post, PostId } from '../../model/records.ts';
import { plural } from '../../words/printFormat.ts';
import { FOOT, type Head, headHeight, headOf, MARGIN, SHEETS, type SheetName, sheet } from '../page/paper.ts';
import type { ChartCard, ChartPage, Paper } from '../page/report.ts';
import { type Card, type CardContext, cardOf, DETAIL, LEAST_TEXT } from './cardText.ts';
import { dottedLines, drawCards, drawLines, type PageRefs, type Placing } from './drawing.ts';
import { belowWords, drawnBelow } from './nestedList.ts';

/** Distances between cards at the least scale, in pt: the layout's px are pt here. */
const DISTANCES: Partial<LayoutOptions> = { gapX: 10, gapY: 24, stackGap: 7, indent: 16 };
/** The smallest text is LEAST_TEXT at scale 1, so no chart is drawn smaller; nor much larger, which looks clumsy. */
const SCALE = { least: 8 / LEAST_TEXT, most: 1.35 };
/** Pages of one chart are drawn at nearly one size, so that going from one to the next is not felt. */
const MOST_OF_MANY = 1.15;
/** Sheets that are chosen by themselves: what offices print. */
const USUAL: ReadonlySet<SheetName> = new Set(['a4', 'a3']);
/** Charts on more pages than this are not tried upright. */
const MANY_PAGES = 12;

export interface ChartWords {
  readonly title: string;
  readonly subtitle: readonly string[];
}

export interface ChartPages {
  readonly paper: Paper;
  readonly pages: readonly ChartPage[];
}

/** The cards of a structure, managers before their reports, and who reports to whom. */
interface Chart {
  readonly cards: readonly Card[];
  readonly parent: Int32Array;
}

function chartOf(context: CardContext): Chart {
  const cards: Card[] = [];
  const parents: number[] = [];
  const waiting: { post: Post; parent: number; level: number }[] = [];
  const wait = (id: PostId | null, parent: number, level: number) => {
    const below = drawnBelow(context, id, level);
    for (let i = below.length - 1; i >= 0; i--) waiting.push({ post: below[i] as Post, parent, level });
  };
  wait(null, -1, 1);
  while (waiting.length > 0) {
    const { post, parent, level } = waiting.pop() as (typeof waiting)[number];
    const rest = belowWords(context, post.id, level);
    cards.push(cardOf(context, post, rest === '' ? [] : [rest]));
    parents.push(parent);
    wait(post.id, cards.length - 1, level + 1);
  }
  return { cards, parent: Int32Array.from(parents) };
}

/** `referring` managers have a line more, for "Continued on page n". */
function boxesOf({ cards, parent }: Chart, referring?: ReadonlySet<number>): Boxes {
  return {
    ...buildTree(parent),
    width: Float64Array.from(cards, (card) => card.width),
    height: Float64Array.from(cards, (card, v) => card.height + (referring?.has(v) ? DETAIL.leading : 0)),
    assistant: Uint8Array.from(cards, (card, v) => (card.post.assistant && parent[v] !== -1 ? 1 : 0)),
    kind: Uint8Array.from(cards, (card) => kindCode(card.post.layout)),
  };
}

/** The whole chart on one sheet as large as it needs, for formats without pages. `scale` is pt for each pt of a card. */
export function wholeChart(context: CardContext, words: ChartWords, scale: number): ChartPage {
  const chart = chartOf(context);
  const layout = layOut(boxesOf(chart), DISTANCES);
  const inner = Math.max(480, layout.bounds.width * scale);
  const head = headOf(inner, words.title, words.subtitle);
  const width = inner + 2 * MARGIN;
  const top = MARGIN + headHeight(head);
  const left = (width - layout.bounds.width * scale) / 2 - layout.bounds.x * scale;
  const placing: Placing = { layout, scale, left, top: top - layout.bounds.y * scale };
  return {
    number: 1,
    heading: words.title,
    alt: `Organisation chart of ${plural(chart.cards.length, 'box', 'boxes')}: ${words.subtitle.join('. ')}.`,
    width,
    height: top + layout.bounds.height * scale + MARGIN,
    ...head,
    ...drawn(drawCards(placing, chart.cards), chart.cards),
    lines: drawLines(placing),
    scale,
  };
}

/**
 * The chart on pages. Without a wanted size: the smallest sheet that holds it whole, else A4, which committees print.
 * Of the two ways to turn a sheet the one with fewer pages is taken, then the one with larger text.
 */
export function chartPages(
  context: CardContext,
  words: ChartWords,
  page?: SheetName | 'one',
  orientation?: 'portrait' | 'landscape',
): Result<ChartPages> {
  const chart = chartOf(context);
  if (chart.cards.length === 0) {
    return refuse('chart-empty', 'This structure has no posts to draw. Add a post first, or choose another structure.');
  }
  if (page === 'one') {
    const whole = wholeChart(context, words, SCALE.least);
    const height = whole.height + FOOT;
    return { ok: true, value: { paper: { name: 'one', width: whole.width, height }, pages: [{ ...whole, height }] } };
  }
  const tries = new Map<SheetName, Fit | undefined>();
  const best = (name: SheetName) => {
    if (!tries.has(name)) tries.set(name, bestFit(chart, words, name, orientation));
    return tries.get(name);
  };
  const whole = SHEETS.filter((name) => (!page && USUAL.has(name) && mayHold(name, chart)) || page === name);
  const fit = whole.map(best).find((tried) => tried?.pages.pages.length === 1) ?? best(page ?? 'a4') ?? best('a3');
  if (!fit) {
    return refuse(
      'page-too-small',
      'A card of this chart is too large for the page in readable text. Choose A3, or shorten the longest title.',
    );
  }
  return { ok: true, value: { paper: fit.paper, pages: drawPages(chart, words, fit) } };
}

/** Whether the cards alone have less area than the sheet: spares splitting a large chart for a sheet that cannot hold it whole. */
function mayHold(name: SheetName, { cards }: Chart): boolean {
  const { width, height } = sheet(name, false);
  const area = cards.reduce((sum, card) => sum + card.width * card.height, 0);
  return area * SCALE.least ** 2 < width * height;
}

interface Fit {
  readonly paper: Paper;
  readonly head: Head;
  readonly pages: Pages;
}

function bestFit(
  chart: Chart,
  words: ChartWords,
  name: SheetName,
  orientation?: 'portrait' | 'landscape',
): Fit | undefined {
  const fits: Fit[] = [];
  for (const way of orientation === undefined ? (['landscape', 'portrait'] as const) : [orientation]) {
    // Over many pages the way to turn them hardly matters, and splitting is most of the work.
    if ((fits[0]?.pages.pages.length ?? 0) > MANY_PAGES) break;
    const fit = fitOn(chart, words, sheet(name, way === 'landscape'));
    if (fit) fits.push(fit);
  }
  const scale = (fit: Fit) => Math.min(...fit.pages.pages.map((page) => page.scale));
  return fits.sort((a, b) => a.pages.pages.length - b.pages.pages.length || scale(b) - scale(a))[0];
}

/** Splits until every manager that goes on elsewhere has the line that says where. */
function fitOn(chart: Chart, words: ChartWords, paper: Paper): Fit | undefined {
  const width = paper.width - 2 * MARGIN;
  const head = headOf(width, words.title, words.subtitle);
  const height = paper.height - 2 * MARGIN - FOOT - headHeight(head);
  if (height <= 0) return undefined;
  const room = { width, height, minScale: SCALE.least, maxScale: SCALE.most };
  let referring = new Set<number>();
  for (let round = 0; ; round++) {
    const split = splitPages(boxesOf(chart, referring), room, DISTANCES);
    if (!split.ok) return undefined;
    const missing = [...split.value.continuedOn.keys()].filter((v) => !referring.has(v));
    if (missing.length === 0) return { paper, head, pages: split.value };
    // A line more can move a cut to another manager. When that goes on, lines are only added, and in the end all have one.
    if (round < 3) referring = new Set(split.value.continuedOn.keys());
    else if (round < 6) for (const v of missing) referring.add(v);
    else referring = new Set(chart.parent);
  }
}

function drawPages({ cards }: Chart, words: ChartWords, { paper, head, pages }: Fit): ChartPage[] {
  const total = pages.pages.length;
  return pages.pages.map((page): ChartPage => {
    const { layout } = page;
    const scale = total > 1 ? Math.min(page.scale, MOST_OF_MANY) : page.scale;
    const left = (paper.width - layout.bounds.width * scale) / 2 - layout.bounds.x * scale;
    const here = Array.from(page.boxes, (v) => cards[v] as Card);
    const stubs = new Map(page.stubs.map((stub) => [stub.box, stub.fromPage]));
    const part = `Part ${page.number} of ${total}`;
    const names = page.stubs.length > 0 ? page.stubs.map((stub) => here[stub.box] as Card) : here.slice(0, 1);
    const below = names.map((card) => card.title).join('; ');
    // A heading never takes more room than was kept for it and the figures of the first page; the cards themselves always have their whole titles.
    const own = (text: string): Head => headOf(paper.width - 2 * MARGIN, text, []);
    const fits = (text: string) => headHeight(own(text)) <= headHeight(head);
    const headed = [below, `${names[0]?.title} and ${names.length - 1} more`].map((text) => `${part}: ${text}`);
    const heading = page.number === 1 ? words.title : (headed.find(fits) ?? part);
    const heads = page.number === 1 ? head : own(heading);
    const top = MARGIN + headHeight(heads) - layout.bounds.y * scale;
    const placing: Placing = { layout, scale, left, top };
    const boxes = plural(here.length - stubs.size, 'box', 'boxes');
    const about = stubs.size > 0 ? `${boxes} below ${below}` : `${boxes}, from ${below} down`;
    const refs: PageRefs = { from: stubs, on: (k) => pages.continuedOn.get(page.boxes[k] as number) };
    return {
      number: page.number,
      heading,
      alt: `Organisation chart${total > 1 ? `, part ${page.number} of ${total}` : ''}: ${about}. The same structure follows as a nested list.`,
      width: paper.width,
      height: paper.height,
      ...heads,
      ...drawn(drawCards(placing, here, refs), here),
      lines: drawLines(placing),
      scale,
    };
  });
}

/** Cards, and between them the dotted lines of those that are accountable to another card of the page. */
function drawn(placed: readonly ChartCard[], cards: readonly Card[]): Pick<ChartPage, 'cards' | 'dotted'> {
  const dotted = dottedLines(
    placed,
    cards.map(({ post }) => post),
  );
  return dotted.length > 0 ? { cards: placed, dotted } : { cards: placed };
}
