import type { Post } from '../../../shared/model/records.ts';
import { stands } from '../../../shared/model/records.ts';
import { BIG, type BigLevel, CARD_WIDTH, textWidth } from '../boxes/cardSize.ts';
import type { Key } from '../boxes/colouring.ts';
import type { Frame } from './frame.ts';
import type { Palette } from './palette.ts';

/** Boxes in the colours of a key, as the picture draws them: the same swatches as on the cards and in the legend. */

/** Below this many px a pattern is noise; the colours alone then say it, and the legend and the near view say it in words. */
const PATTERN_FROM = 7;

const fills = new WeakMap<Palette, Map<string, string | CanvasPattern>>();

function fillOf(g: CanvasRenderingContext2D, palette: Palette, key: Key, code: number, patterned: boolean) {
  const colour = (key.scale ? palette.scale : palette.kinds)[code - 1] ?? palette.block;
  if (key.scale || !patterned || code === 1) return colour;
  let known = fills.get(palette);
  if (!known) fills.set(palette, (known = new Map()));
  const name = `${code}`;
  let fill = known.get(name);
  if (!fill) known.set(name, (fill = g.createPattern(tileOf(colour, palette.card, code), 'repeat') ?? colour));
  return fill;
}

/** The patterns that keys.css has too: slanting, dotted, level, crossed, slanting the other way, upright. */
function tileOf(colour: string, paper: string, code: number): HTMLCanvasElement {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const g = tile.getContext('2d') as CanvasRenderingContext2D;
  g.fillStyle = colour;
  g.fillRect(0, 0, 8, 8);
  g.strokeStyle = g.fillStyle = paper;
  g.lineWidth = 2;
  g.beginPath();
  const slant = (down: boolean) => {
    for (const at of [-8, 0, 8]) {
      g.moveTo(at - 1, down ? -1 : 9);
      g.lineTo(at + 9, down ? 9 : -1);
    }
  };
  if (code === 2 || code === 5) slant(false);
  if (code === 6 || code === 5) slant(true);
  if (code === 3) {
    g.arc(2, 2, 1.6, 0, 7);
    g.arc(6, 6, 1.6, 0, 7);
    g.fill();
    return tile;
  }
  if (code === 4) g.rect(-4, 3, 16, 0.01);
  if (code === 7) g.rect(3, -4, 0.01, 16);
  g.stroke();
  return tile;
}

/** The map: one block a box. Teams are quiet, ghosts hollow. */
export function drawKeyedBlocks(frame: Frame, boxes: Int32Array, key: Key): void {
  const { g, world, palette, k, ox, oy, x, y } = frame;
  const { width, height } = world.layout;
  const patterned = CARD_WIDTH * k >= PATTERN_FROM;
  const used = new Set(Array.from(boxes, (box) => key.codes[box] as number));
  for (const code of [...used].sort((a, b) => a - b)) {
    g.fillStyle = code === 0 ? palette.block : fillOf(g, palette, key, code, patterned);
    for (let i = 0; i < boxes.length; i++) {
      const v = boxes[i] as number;
      if (key.codes[v] !== code) continue;
      const left = Math.round((x[v] as number) * k + ox);
      const top = Math.round((y[v] as number) * k + oy);
      const w = Math.max(1, Math.round((width[v] as number) * k));
      const h = Math.max(1, Math.round((height[v] as number) * k));
      g.fillRect(left, top, w, h);
      if (!patterned) continue;
      // Light steps of a scale need an edge to be seen on light paper.
      g.strokeStyle = palette.edge;
      g.lineWidth = 1;
      if (code !== 0) g.strokeRect(left + 0.5, top + 0.5, w - 1, h - 1);
    }
  }
}

/** The swatch at a card's left side. */
export function drawStrip(frame: Frame, key: Key, box: number, left: number, top: number, h: number): void {
  const { g, palette, k } = frame;
  const code = key.codes[box] as number;
  if (code === 0) return;
  const w = Math.max(3, Math.round(7 * k));
  g.fillStyle = fillOf(g, palette, key, code, w >= 4);
  g.fillRect(left, top, w, h);
  g.fillStyle = palette.edge;
  g.fillRect(left + w, top, 1, h);
}

/** In place of the overview's mark: the swatch and, where there is room beside the FTE, its word. */
export function drawKeyWord(frame: Frame, key: Key, box: number, level: BigLevel, fte: string): void {
  const { g, world, palette, k, ox, oy, x, y } = frame;
  const { width, height } = world.layout;
  const code = key.codes[box] as number;
  if (code === 0) return;
  const { small } = BIG[level];
  const side = level === 'distant' ? 22 : 14;
  const right = (x[box] as number) + (width[box] as number) - 8;
  const bottom = (y[box] as number) + (height[box] as number) - 7;
  g.fillStyle = fillOf(g, palette, key, code, side * k >= 5);
  g.fillRect((right - side) * k + ox, (bottom - side) * k + oy, side * k, side * k);
  g.strokeStyle = palette.edge;
  g.lineWidth = 1;
  g.strokeRect((right - side) * k + ox, (bottom - side) * k + oy, side * k, side * k);
  const word = keyWordFor(key.wordOf(box), level, fte);
  if (word === '') return;
  g.fillStyle = palette.ink;
  g.textAlign = 'end';
  g.font = `${small * k}px ${palette.font}`;
  g.fillText(word, (right - side - 5) * k + ox, (bottom - 1) * k + oy);
  g.textAlign = 'start';
}

/** The word as far as it fits beside the FTE; nothing where nothing would be left of it. */
export function keyWordFor(word: string, level: BigLevel, fte: string): string {
  if (level === 'distant') return '';
  const { small } = BIG.overview;
  const room = CARD_WIDTH - 2 * BIG.left - textWidth(fte, small) - 14 - 5 - 8;
  if (textWidth(word, small) <= room) return word;
  let cut = word;
  while (cut.length > 0 && textWidth(`${cut}…`, small) > room) cut = cut.slice(0, -1);
  return cut.length < 4 ? '' : `${cut.trimEnd()}…`;
}

/** A ghost: paper with a dashed edge and its title struck through. */
export function drawGhostEdge({ g, palette, k }: Frame, post: Post, left: number, top: number, w: number, h: number) {
  g.strokeStyle = post.deleted ? palette.status.deleted : palette.status.transferred;
  g.lineWidth = Math.max(1, Math.round(2 * k));
  g.setLineDash([Math.max(2, 6 * k), Math.max(2, 4 * k)]);
  g.strokeRect(left + 0.5, top + 0.5, w - 1, h - 1);
  g.setLineDash([]);
}

export const isGhost = (post: Post) => !stands(post);
