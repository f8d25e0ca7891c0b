import type { Post } from '../../../shared/model/records.ts';
import { boxTitle } from '../../kit/words/boxTitles.ts';
import { fte } from '../../kit/words/screenFormat.ts';
import { BIG, type BigLevel, bigTitle, CARD_WIDTH, textWidth } from '../boxes/cardSize.ts';
import { MARKS, type Mark } from '../boxes/marks.ts';
import { cardWords } from '../boxes/words.ts';
import { drawGhostEdge, drawKeyedBlocks, drawKeyWord, drawStrip, isGhost } from './colouredBlocks.ts';
import type { Frame } from './frame.ts';
import type { Palette } from './palette.ts';

function colourOf(mark: Mark, palette: Palette): string {
  return mark === 'none' ? palette.block : mark === 'vacant' ? palette.vacant : palette.status[mark];
}

/** Far out: one block a box in the colour of its mark; hollow where vacant, with a sign of its own where there is room. */
export function drawBlocks(frame: Frame, boxes: Int32Array): void {
  const { g, world, palette, k, ox, oy, x, y } = frame;
  const { width, height } = world.layout;
  if (world.key) drawKeyedBlocks(frame, boxes, world.key);
  const mark = world.scene.marks;
  const big = CARD_WIDTH * k >= 9;
  const columns = frame.width + 2;
  // Where several boxes fall on one px only the first is drawn, unless one of them has changed.
  const seen = CARD_WIDTH * k < 2 ? new Uint8Array(columns * (frame.height + 2)) : null;
  for (const [code, name] of MARKS.entries()) {
    // Of all marks only ghosts are seen through the colours of a key.
    if (world.key && name !== 'deleted') continue;
    g.fillStyle = colourOf(name, palette);
    let any = false;
    for (let i = 0; i < boxes.length; i++) {
      const v = boxes[i] as number;
      if (mark[v] !== code) continue;
      const left = Math.round((x[v] as number) * k + ox);
      const top = Math.round((y[v] as number) * k + oy);
      if (seen) {
        const at = (top + 1) * columns + left + 1;
        if (code === 0 && seen[at] === 1) continue;
        seen[at] = 1;
      }
      any = true;
      g.fillRect(
        left,
        top,
        Math.max(1, Math.round((width[v] as number) * k)),
        Math.max(1, Math.round((height[v] as number) * k)),
      );
    }
    if (any && big && name !== 'none') drawSigns(frame, boxes, mark, code, name);
  }
}

/** Signs inside blocks: hollow for vacant, a plus, an arrow, a cut corner: readable without colour. */
function drawSigns(frame: Frame, boxes: Int32Array, mark: Uint8Array, code: number, name: Mark): void {
  const { g, world, palette, k, ox, oy, x, y } = frame;
  const { width, height } = world.layout;
  g.fillStyle = palette.card;
  g.strokeStyle = palette.card;
  g.lineWidth = Math.max(1, 10 * k);
  g.beginPath();
  for (let i = 0; i < boxes.length; i++) {
    const v = boxes[i] as number;
    if (mark[v] !== code) continue;
    const w = Math.round((width[v] as number) * k);
    const h = Math.round((height[v] as number) * k);
    const left = Math.round((x[v] as number) * k + ox);
    const top = Math.round((y[v] as number) * k + oy);
    if (name === 'vacant' || name === 'deleted') {
      const rim = Math.max(1, Math.round(8 * k));
      g.fillRect(left + rim, top + rim, w - 2 * rim, h - 2 * rim);
      if (name === 'deleted') {
        g.fillStyle = palette.status.deleted;
        g.fillRect(left + w / 4, top + Math.round(h / 2 - rim / 2), w / 2, rim);
        g.fillStyle = palette.card;
      }
      continue;
    }
    const cx = left + w / 2;
    const cy = top + h / 2;
    const r = Math.min(w, h) / 3.2;
    if (name === 'new') {
      g.moveTo(cx - r, cy);
      g.lineTo(cx + r, cy);
      g.moveTo(cx, cy - r);
      g.lineTo(cx, cy + r);
    } else if (name === 'changed') {
      g.moveTo(left + w - 1.6 * r, top);
      g.lineTo(left + w, top + 1.6 * r);
    } else {
      g.moveTo(cx - r, cy);
      g.lineTo(cx + r, cy);
      g.lineTo(cx, cy - r);
      g.moveTo(cx + r, cy);
      g.lineTo(cx, cy + r);
      if (name === 'transferred') {
        g.moveTo(cx - r, cy - r);
        g.lineTo(cx - r, cy + r);
      }
    }
  }
  g.stroke();
}

/** The overview's cards, for more of them than React Flow is given: the same type, breaks, edges and marks. */
export function drawCards(frame: Frame, boxes: Int32Array, level: BigLevel): void {
  const { size, line: step, small } = BIG[level];
  const { g, world, palette, k, ox, oy, x, y } = frame;
  const { width, height } = world.layout;
  const { posts } = world.scene;
  const { key } = world;
  const mark = world.scene.marks;
  g.textBaseline = 'alphabetic';
  g.lineWidth = Math.max(1, k);
  for (let i = 0; i < boxes.length; i++) {
    const v = boxes[i] as number;
    const name = MARKS[mark[v] as number] as Mark;
    const left = Math.round((x[v] as number) * k + ox);
    const top = Math.round((y[v] as number) * k + oy);
    const w = Math.round((width[v] as number) * k);
    const h = Math.round((height[v] as number) * k);
    const post = posts[v] as Post;
    g.fillStyle = post.kind === 'post' ? palette.card : palette.team;
    g.fillRect(left, top, w, h);
    if (isGhost(post)) {
      drawGhostEdge(frame, post, left, top, w, h);
      continue;
    }
    const edge = name === 'new' && !key ? palette.status.new : palette.edge;
    g.strokeStyle = edge;
    const thick = name === 'new' && !key ? Math.max(1, Math.round(2 * k)) : 1;
    g.lineWidth = thick;
    g.strokeRect(left + thick / 2, top + thick / 2, w - thick, h - thick);
    if (key) drawStrip(frame, key, v, left, top, h);
    else if (name !== 'none' && name !== 'vacant') {
      g.fillStyle = palette.status[name];
      g.fillRect(left, top, Math.max(2, Math.round(5 * k)), h);
    }
  }
  g.fillStyle = palette.ink;
  g.font = `600 ${size * k}px ${palette.font}`;
  for (let i = 0; i < boxes.length; i++) {
    const v = boxes[i] as number;
    const left = ((x[v] as number) + BIG.left) * k + ox;
    let base = ((y[v] as number) + BIG.top + size * 0.88) * k + oy;
    for (const line of bigTitle(boxTitle(posts[v] as Post), height[v] as number, level).lines) {
      g.fillText(line, left, base);
      if ((posts[v] as Post).deleted)
        g.fillRect(left, base - size * 0.3 * k, textWidth(line, size) * k, Math.max(1, 1.5 * k));
      base += step * k;
    }
  }
  g.font = `${small * k}px ${palette.font}`;
  for (let i = 0; i < boxes.length; i++) {
    const v = boxes[i] as number;
    const post = posts[v] as Post;
    const name = MARKS[mark[v] as number] as Mark;
    const base = ((y[v] as number) + (height[v] as number) - 8) * k + oy;
    g.fillStyle = palette.quiet;
    const text = post.kind === 'post' ? cardWords.fte(fte(post.fte)) : cardWords[post.kind];
    if (bigTitle(boxTitle(post), height[v] as number, level).fte) {
      g.fillText(text, ((x[v] as number) + BIG.left) * k + ox, base);
    }
    const right = ((x[v] as number) + (width[v] as number) - (level === 'distant' ? 22 : 19)) * k + ox;
    if (key && !isGhost(post)) drawKeyWord(frame, key, v, level, text);
    else if (name !== 'none') drawMark(frame, name, right, base - 5 * k, (level === 'distant' ? 9 : 7) * k);
  }
}

/** The overview's one mark, drawn rather than typed: fonts differ in what signs they have. */
function drawMark({ g, palette, k }: Frame, name: Mark, cx: number, cy: number, r: number): void {
  g.strokeStyle = colourOf(name, palette);
  g.lineWidth = Math.max(1, 2.4 * k);
  g.beginPath();
  if (name === 'new') {
    g.moveTo(cx - r, cy);
    g.lineTo(cx + r, cy);
    g.moveTo(cx, cy - r);
    g.lineTo(cx, cy + r);
  } else if (name === 'deleted') {
    g.moveTo(cx - r, cy);
    g.lineTo(cx + r, cy);
  } else if (name === 'vacant') {
    g.arc(cx, cy, r * 0.8, 0, 2 * Math.PI);
  } else if (name === 'changed') {
    g.moveTo(cx - r, cy + r);
    g.lineTo(cx, cy - r);
    g.lineTo(cx + r, cy + r);
    g.closePath();
  } else {
    g.moveTo(cx - r, cy);
    g.lineTo(cx + r, cy);
    g.moveTo(cx, cy - r);
    g.lineTo(cx + r, cy);
    g.lineTo(cx, cy + r);
    if (name === 'transferred') {
      g.moveTo(cx - r, cy - r);
      g.lineTo(cx - r, cy + r);
    }
  }
  g.stroke();
}
