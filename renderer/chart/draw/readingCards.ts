import { type Post, stands } from '../../../shared/model/records.ts';
import type { DocumentState } from '../../../shared/model/state.ts';
import { gradeLine, titleOf } from '../../kit/words/boxTitles.ts';
import { type Flag, flagsOf, type Standing } from '../../posts/standing.ts';
import { CARD_WIDTH, flagRows, ROWS, TITLE_SIZE, textWidth, titleRoom, wrap } from '../boxes/cardSize.ts';
import { type HolderKind, holderOf } from '../boxes/holderRow.ts';
import { MARKS, type Mark } from '../boxes/marks.ts';
import { cardWords } from '../boxes/words.ts';
import { rectOf, type World } from '../where/world.ts';
import type { Palette } from './palette.ts';

/** What the cards of the first picture need besides the laid out chart. */
export interface CardPicture {
  readonly g: CanvasRenderingContext2D;
  readonly state: DocumentState;
  readonly world: World;
  readonly palette: Palette;
  readonly hidePeople: boolean;
}

/** card.css: the edge and the padding of a card, its smaller type, and how far below the middle of a row text stands. */
const PAD = 10;
const TOP = 7;
const TEXT = 13.5;
const SMALL = 12;
const BELOW_MIDDLE = 0.31;
const ROW = 18;

/**
 * Cards at reading size as a picture, for the moment before the window is there: the same rows, breaks and edges as the
 * cards have that take their place. What has to be added up over branches comes with those. The context is in world px.
 */
export function drawReadingCards(picture: CardPicture, boxes: Iterable<number>): void {
  for (const box of boxes) drawCard(picture, box);
}

function drawCard(picture: CardPicture, box: number): void {
  const { g, state, world, palette } = picture;
  const post = world.scene.posts[box] as Post;
  const mark = MARKS[world.scene.marks[box] as number] as Mark;
  const { x, y, width, height } = rectOf(world, box);
  drawEdge(picture, post, mark, x, y, width, height);
  let top = y + TOP;
  const write = (text: string, size: number, weight: number, color: string, left = PAD) => {
    g.font = `${weight} ${size}px ${palette.font}`;
    g.fillStyle = color;
    g.fillText(text, x + left, top + size * BELOW_MIDDLE);
  };
  const times = post.quantity === null ? '× ?' : post.quantity > 1 ? `× ${post.quantity}` : '';
  const room = titleRoom(post);
  for (const line of wrap(titleOf(post), TITLE_SIZE, room, 2)) {
    top += ROWS.title / 2;
    write(line, TITLE_SIZE, 600, palette.ink);
    top += ROWS.title / 2;
  }
  if (times !== '') {
    g.font = `700 ${SMALL}px ${palette.font}`;
    g.fillText(times, x + width - PAD - 4 - textWidth(times, SMALL), y + TOP + 8 + SMALL * BELOW_MIDDLE);
  }
  top += ROW / 2;
  const second = post.kind === 'post' ? gradeLine(post) : cardWords[post.kind];
  write(cut(second, TEXT, width - 2 * PAD), TEXT, 400, palette.quiet);
  top += ROW / 2;
  const [kind, holder] = holderOf(state, post, picture.hidePeople);
  if (kind !== 'none') {
    top += 2 + ROW / 2;
    drawHolder(picture, kind, x, top, width);
    const empty = kind === 'vacant' || kind === 'held';
    write(cut(holder, TEXT, width - 2 * PAD - 15), TEXT, empty ? 600 : 400, palette.ink, PAD + 15);
    top += ROW / 2;
  }
  if (world.scene.boxes.start[box] !== world.scene.boxes.start[box + 1]) top += ROWS.figures;
  const flags = flagsOf(post, world.scene.standing[box] as Standing);
  if (flags.length > 0) drawFlags(picture, flags, x, top + 2);
}

/** As card.css: thicker where the post is new, a bar where it moved, dashes where it is gone. */
function drawEdge({ g, palette }: CardPicture, post: Post, mark: Mark, x: number, y: number, w: number, h: number) {
  const bar = mark === 'moved' || mark === 'transferred' ? 4 : 0;
  const thick = mark === 'new' || !stands(post) ? 2 : 1;
  g.fillStyle = post.kind === 'post' ? palette.card : palette.team;
  g.strokeStyle = thick === 2 && mark !== 'none' && mark !== 'vacant' ? palette.status[mark] : palette.edge;
  g.lineWidth = thick;
  g.setLineDash(stands(post) ? [] : [5, 3]);
  g.beginPath();
  g.roundRect(x + thick / 2, y + thick / 2, w - thick, h - thick, 4 - thick / 2);
  g.fill();
  g.stroke();
  g.setLineDash([]);
  if (bar > 0 && mark !== 'none' && mark !== 'vacant') {
    g.fillStyle = palette.status[mark];
    g.fillRect(x, y, bar, h);
  }
}

/** The ring or dot before the holder; dashes round a post that nobody is in. `y` is the middle of the row. */
function drawHolder({ g, palette }: CardPicture, kind: HolderKind, x: number, y: number, width: number): void {
  const empty = kind === 'vacant' || kind === 'held';
  g.fillStyle = g.strokeStyle = palette.vacant;
  if (empty) {
    g.lineWidth = 1;
    g.setLineDash([3, 3]);
    g.strokeRect(x + PAD - 3.5, y - ROW / 2 + 0.5, width - 2 * PAD + 7, ROW - 1);
    g.setLineDash([]);
  }
  g.beginPath();
  g.arc(x + PAD + 4.5, y, empty || kind === 'part' ? 3.75 : 4.5, 0, 2 * Math.PI);
  g.lineWidth = 1.5;
  if (empty || kind === 'part') g.stroke();
  else g.fill();
}

/** Icon, word, gap, as on the card; the icons come with the cards. */
function drawFlags({ g, palette }: CardPicture, flags: readonly Flag[], x: number, top: number): void {
  const { shown } = flagRows(flags);
  g.font = `600 ${SMALL}px ${palette.font}`;
  let left = PAD;
  let row = 0;
  for (const { kind, word } of flags.slice(0, shown)) {
    const width = textWidth(word, SMALL) + 15;
    if (left > PAD && left + width > CARD_WIDTH - PAD) {
      left = PAD;
      row++;
    }
    g.fillStyle = kind in palette.status ? palette.status[kind as keyof Palette['status']] : palette.quiet;
    const middle = top + (row + 0.5) * ROWS.flags;
    g.fillText(cut(word, SMALL, CARD_WIDTH - 2 * PAD - 15), x + left + 15, middle + SMALL * BELOW_MIDDLE);
    left += width + 8;
  }
}

function cut(text: string, size: number, room: number): string {
  return wrap(text, size, room, 1)[0] ?? '';
}
