import type { Post } from '../../shared/model/records.ts';
import type { Flag } from './status.ts';

/**
 * The size of a card follows from what is on it, worked out from the text alone: nothing ever waits for the page to be
 * measured. Widths of letters are a little generous, so that a title never needs more lines than were kept for it.
 */

export const CARD_WIDTH = 208;
const INNER = CARD_WIDTH - 20;
export const TITLE_SIZE = 14;
const FLAG_SIZE = 11.5;
/** Icon, gaps and padding of a flag, beside its word. */
const FLAG_EXTRA = 24;

export const ROWS = { pad: 8, title: 17, line: 17, holder: 20, figures: 20, flags: 19, foot: 7 } as const;

const NARROW = "ijl.,':;|!I";
const SLIM = 'frt-()[]/ ';
const WIDE = 'mwMW@%&—';

/** Width of a text in px at a font size, near enough and rather too much. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const letter of text) {
    if (NARROW.includes(letter)) em += 0.29;
    else if (SLIM.includes(letter)) em += letter === ' ' ? 0.22 : 0.37;
    else if (WIDE.includes(letter)) em += 0.9;
    else if (letter >= 'A' && letter <= 'Z') em += 0.64;
    else if (letter > '\u2e80') em += 1.02;
    else em += 0.56;
  }
  return em * size;
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

/** Flags that fit on two rows; the rest are told by "+2" and its tooltip. */
export function flagRows(flags: readonly Flag[]): { rows: number; shown: number } {
  let rows = 0;
  let left = 0;
  for (const [i, flag] of flags.entries()) {
    const width = Math.min(INNER, textWidth(flag.word, FLAG_SIZE) + FLAG_EXTRA);
    const keep = rows === 2 && i < flags.length - 1 ? 26 : 0;
    if (width + keep <= left) left -= width;
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
  return post.kind === 'post' && (post.occupancyRecorded || post.holders.length > 0);
}

export function cardHeight({ post, manages, flags }: CardContent, title: string): number {
  let height = ROWS.pad + titleLines(title, titleRoom(post)) * ROWS.title + ROWS.line + ROWS.foot;
  if (hasHolderRow(post)) height += ROWS.holder;
  if (manages) height += ROWS.figures;
  if (flags.length > 0) height += flagRows(flags).rows * ROWS.flags + 2;
  return height;
}

/** A title in the overview: large type, broken here so that cards and picture break it alike. */
export interface BigTitle {
  readonly size: number;
  readonly lines: readonly string[];
}

const bigTitles = new Map<string, BigTitle>();

export function bigTitle(title: string, height: number): BigTitle {
  const key = `${height}\u0000${title}`;
  let known = bigTitles.get(key);
  if (!known) {
    const size = height >= 104 ? 23 : 19;
    const most = Math.max(1, Math.floor((height - 28) / (size * 1.1)));
    known = { size, lines: wrap(title, size, INNER + 4, most) };
    if (bigTitles.size > 20_000) bigTitles.clear();
    bigTitles.set(key, known);
  }
  return known;
}
