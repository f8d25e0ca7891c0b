import type { Disclosure } from '../../disclosure/disclosure.ts';
import { occupancyOf } from '../../disclosure/occupancy.ts';
import { counts, type Post, type PostId, stands } from '../../model/records.ts';
import type { DocumentState, StructureState } from '../../model/state.ts';
import { plain } from '../../words/plain.ts';
import { day, fteOf, gradeOf, titleOf } from '../../words/printFormat.ts';
import { BASIS_WORDS } from '../../words/values.ts';
import type { ChangeMark, Weight } from '../page/report.ts';
import { textWidth, wrap } from '../page/textWidth.ts';

/** A card at its least size, in pt. Text is never below LEAST_TEXT, so charts are never drawn smaller than this. */
export const LEAST_TEXT = 8;
export const TITLE = { size: 9, leading: 11, weight: 600 } as const;
export const DETAIL = { size: LEAST_TEXT, leading: 10, weight: 400 } as const;
export const PAD = { x: 6, top: 5, bottom: 5 } as const;
/** Room in front of and behind a text in its dashed frame. */
export const FRAME_PAD = 3;
/** Wider cards for titles that would take too many lines. */
const WIDTHS = [112, 168, 240, 340];
const MOST_TITLE_LINES = 5;

export interface CardLine {
  readonly text: string;
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly soft: boolean;
  /** Drawn in a dashed frame. */
  readonly framed: boolean;
}

export interface Card {
  readonly post: Post;
  readonly mark?: ChangeMark;
  readonly title: string;
  readonly lines: readonly CardLine[];
  readonly titleLines: number;
  readonly width: number;
  readonly height: number;
}

export interface CardContext {
  readonly state: DocumentState;
  readonly structure: StructureState;
  readonly span: (id: string) => number;
  readonly told: Disclosure;
  /** What a proposal does, by the id of the box; none for a structure on its own. */
  readonly marks?: ChartMarks;
  /** The branch that is drawn; all of it without one. */
  readonly branch?: PostId;
  /** How many levels from its top; all of them without it. */
  readonly levels?: number;
}

/** What is marked, with the boxes of the existing structure that the proposal no longer has. */
export interface ChartMarks {
  readonly of: ReadonlyMap<PostId, { readonly mark: ChangeMark; readonly words: string }>;
  /** Boxes that go, below the box that they hung from; null for the top. */
  readonly ghosts: ReadonlyMap<PostId | null, readonly Post[]>;
}

/** "Adviser × 4". */
export function titleWithQuantity(post: Post): string {
  const title = titleOf(post);
  return post.quantity !== null && post.quantity !== 1 ? `${title} × ${post.quantity}` : title;
}

/** What the chart says of a box: title, grade, FTE, span, who holds it, and what else a reader must know. */
export function cardOf(context: CardContext, post: Post, more: readonly string[] = []): Card {
  const title = titleWithQuantity(post);
  const width =
    WIDTHS.find((w) => wrap(title, TITLE.size, TITLE.weight, w - 2 * PAD.x).length <= MOST_TITLE_LINES) ??
    (WIDTHS.at(-1) as number);
  const inner = width - 2 * PAD.x;
  const titleLines = wrap(title, TITLE.size, TITLE.weight, inner).map(
    (text): CardLine => ({ ...TITLE, text, soft: false, framed: false }),
  );
  const lines = [...titleLines];
  const add = (text: string, soft: boolean, framed = false) => {
    const room = framed ? inner - 2 * FRAME_PAD : inner;
    for (const line of wrap(text, DETAIL.size, DETAIL.weight, room))
      lines.push({ ...DETAIL, text: line, soft, framed });
  };
  const occupancy = occupancyOf(post, context.state, context.told);
  const marked = context.marks?.of.get(post.id);
  if (marked)
    for (const text of wrap(marked.words, DETAIL.size, 600, inner))
      lines.push({ ...DETAIL, weight: 600, text, soft: false, framed: false });
  for (const text of leadOf(context, post)) add(text, false);
  if (occupancy.short !== '') {
    // A frame goes round one line only; a longer text says the same without it.
    const oneLine = textWidth(occupancy.short, DETAIL.size, DETAIL.weight) <= inner - 2 * FRAME_PAD;
    add(occupancy.short, false, occupancy.vacant && oneLine);
  }
  const team = teamOf(context, post);
  if (team !== '') add(team, true);
  for (const text of extrasOf(context, post)) add(text, true);
  for (const text of more) add(text, true);
  return {
    post,
    ...(marked ? { mark: marked.mark } : {}),
    title,
    lines,
    titleLines: titleLines.length,
    width,
    height: heightOf(lines),
  };
}

/** What lines of text take with the card's padding. */
export function heightOf(lines: readonly CardLine[]): number {
  return lines.reduce((sum, line) => sum + line.leading + (line.framed ? 2 : 0), PAD.top + PAD.bottom);
}

/** Posts one line below; 0 for what is not a post in the figures. */
export function spanOf({ span }: CardContext, post: Post): number {
  return counts(post) ? span(post.id) : 0;
}

/** "LBB5 · 1 FTE · span 6" for a post; what it is for a team or an outside body. */
function leadOf(context: CardContext, post: Post): string[] {
  if (post.kind === 'team') return ['Team'];
  if (post.kind === 'outside') return [['Outside body', plain(post.employer)].filter(Boolean).join(' · ')];
  const span = spanOf(context, post);
  const parts = [gradeOf(post), fteOf(post), span > 0 ? `span ${span}` : ''];
  const words = parts.filter((part) => part !== '').join(' · ');
  return [...(words === '' ? [] : [words]), ...(post.quantity === null ? ['Number of posts not stated'] : [])];
}

/** The team, where the chart does not say it already: the box above is of another one, and is not the team itself. */
function teamOf({ structure }: CardContext, post: Post): string {
  const team = plain(post.unit);
  if (team === '' || post.kind !== 'post') return '';
  const above = post.managerId === null ? undefined : structure.posts.get(post.managerId);
  return above && (plain(above.unit) === team || titleOf(above) === team) ? '' : team;
}

/** Basis, employer, statutory duties, dotted lines. */
export function extrasOf({ structure, told }: CardContext, post: Post): string[] {
  if (post.kind !== 'post') return [];
  const extras: string[] = [];
  if (post.basis !== 'permanent' && told.mark('basis', post)) {
    extras.push(post.endDate === null ? BASIS_WORDS[post.basis] : `${BASIS_WORDS[post.basis]} to ${day(post.endDate)}`);
  }
  if (post.employer !== '' && told.mark('employer', post)) extras.push(`Employer: ${plain(post.employer)}`);
  if (post.designations.length > 0) extras.push(post.designations.map(({ name }) => plain(name)).join(', '));
  for (const link of post.accountableTo) {
    const to = structure.posts.get(link.to);
    if (to && stands(to)) extras.push(`Accountable to ${titleOf(to)}`);
  }
  return extras.filter((text) => text !== '');
}
