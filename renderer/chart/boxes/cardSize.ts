import { fillingOf } from '../../../shared/model/occupancy.ts';
import type { Post } from '../../../shared/model/records.ts';
import type { Flag } from '../../posts/standing.ts';

/**
 * The size of a card follows from what is on it, worked out from the text alone: nothing ever waits for the page to be
 * measured, and a title never needs more lines than were kept for it.
 */

export const CARD_WIDTH = 216;
const INNER = CARD_WIDTH - 20;
export const TITLE_SIZE = 15;
const FLAG_SIZE = 12;
/** Icon and gap before a flag's word, and the gap between two flags. */
const FLAG_ICON = 15;
const FLAG_GAP = 8;

export const ROWS = { pad: 7, title: 19, line: 18, holder: 20, figures: 20, flags: 19, foot: 7 } as const;

/** Source Sans 3 semi-bold: widths of the characters from space to ~, in thousandths of the font size. */
// biome-ignore format: a table of numbers
const WIDTHS = [
  200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513,
  513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282,
  494, 597, 502, 745, 657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513,
  500, 549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431,
  361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
];
/** Letters with accents are as wide as the widest plain ones; other scripts may be as wide as they are high. */
const ACCENTED = 640;
const OTHER = 1_020;
/** Rounding never adds more than this; kerning only takes away. */
const SAFETY = 1.005;

/** Width of a text in px at a font size, or a little more. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    thousandths += WIDTHS[code - 32] ?? (code < 0x2030 ? ACCENTED : OTHER);
  }
  return (thousandths / 1_000) * size * SAFETY;
}

/** Breaks a text into at most `most` lines of a width, as the page would; the last one is cut with an ellipsis. */
export function wrap(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size) <= width) line = longer;
    else if (lines.length === most - 1) {
      line = longer;
      break;
    } else {
      lines.push(line);
      line = word;
    }
  }
  if (textWidth(line, size) > width) {
    while (line.length > 1 && textWidth(`${line}…`, size) > width) line = line.slice(0, -1);
    line = `${line.trimEnd()}…`;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Lines that a title is given: two at most, as a count for the size and for CSS. */
export function titleLines(title: string, room = INNER): 1 | 2 {
  return textWidth(title, TITLE_SIZE) <= room ? 1 : 2;
}

/** Flags that fit on two rows; the rest are told by "…" and its tooltip. */
export function flagRows(flags: readonly Flag[]): { rows: number; shown: number } {
  let rows = 0;
  let left = 0;
  for (const [i, flag] of flags.entries()) {
    const width = Math.min(INNER, textWidth(flag.word, FLAG_SIZE) + FLAG_ICON);
    const keep = rows === 2 && i < flags.length - 1 ? 24 : 0;
    if (rows > 0 && FLAG_GAP + width + keep <= left) left -= FLAG_GAP + width;
    else if (rows < 2) {
      rows++;
      left = INNER - width;
    } else return { rows, shown: i };
  }
  return { rows, shown: flags.length };
}

export interface CardContent {
  readonly post: Post;
  /** Has reports that stand: then there is a row for span and branch cost. */
  readonly manages: boolean;
  readonly flags: readonly Flag[];
}

/** Room that the badge "× 4" takes from a title. */
export function titleRoom(post: Post): number {
  return post.quantity !== null && post.quantity > 1 ? INNER - 34 : post.quantity === null ? INNER - 30 : INNER;
}

/** True where a card has a row for who is in it (POST-7: none where nobody recorded it, and none for a team). */
export function hasHolderRow(post: Post): boolean {
  const { state } = fillingOf(post);
  return state !== 'none' && state !== 'unrecorded';
}

export function cardHeight({ post, manages, flags }: CardContent, title: string): number {
  let height = ROWS.pad + titleLines(title, titleRoom(post)) * ROWS.title + ROWS.line + ROWS.foot;
  if (hasHolderRow(post)) height += ROWS.holder;
  if (manages) height += ROWS.figures;
  if (flags.length > 0) height += flagRows(flags).rows * ROWS.flags + 2;
  return height;
}

/** The overview's type: the same on every card, and larger the further away one looks from. */
export const BIG = {
  overview: { size: 21, line: 22, small: 16, foot: 18 },
  distant: { size: 30, line: 31, small: 24, foot: 26 },
  top: 2,
  left: 10,
} as const;
export type BigLevel = 'overview' | 'distant';

export interface BigTitle {
  readonly lines: readonly string[];
  /** There is room for the FTE below the title. */
  readonly fte: boolean;
}

const bigTitles = new Map<string, BigTitle>();

/** A title in the overview, broken here so that cards and picture break it alike. Far away it comes before the FTE. */
export function bigTitle(title: string, height: number, level: BigLevel): BigTitle {
  const { size, line, foot } = BIG[level];
  const room = height - BIG.top - 4;
  const most = Math.max(1, Math.floor((level === 'overview' ? room - foot + 4 : room) / line));
  const key = `${level} ${height} ${title}`;
  let known = bigTitles.get(key);
  if (!known) {
    const lines = wrap(title, size, CARD_WIDTH - 2 * BIG.left, most);
    known = { lines, fte: level === 'overview' || room - lines.length * line >= foot };
    if (bigTitles.size > 20_000) bigTitles.clear();
    bigTitles.set(key, known);
  }
  return known;
}
