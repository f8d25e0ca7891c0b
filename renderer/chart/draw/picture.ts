import { textWidth } from '../boxes/cardSize.ts';
import { type Camera, levelOf, type Size } from '../where/camera.ts';
import { captionPlace, type DottedLine, dottedLine } from '../where/lines.ts';
import { LABEL_HEIGHT, LABEL_SIZE, placeLabels } from '../where/teamLabels.ts';
import { type Link, rectOf, type World } from '../where/world.ts';
import { drawBlocks, drawCards } from './blocks.ts';
import type { Frame } from './frame.ts';
import type { Palette } from './palette.ts';

/** What to draw beneath (or, far out, instead of) the cards. */
export interface View {
  readonly world: World;
  readonly camera: Camera;
  readonly size: Size;
  readonly dpr: number;
  readonly palette: Palette;
  /** React Flow draws the cards; here only the lines. */
  readonly cards: boolean;
  /** Boxes with a ring, where the picture draws the boxes. */
  readonly rings: readonly number[];
  /** Positions on the way from one layout to the next. */
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** Lines fade in while boxes glide. */
  readonly lineAlpha: number;
}

/** Below this many device px a piece of line cannot be seen. */
const SPECK = 0.7;
/** The far picture is painted this much larger than the window, so that a pan only copies it. */
const SPARE = 0.25;

const paths = new WeakMap<World, Map<number, Path2D>>();

function softPath(world: World, manager: number): Path2D {
  let known = paths.get(world);
  if (!known) paths.set(world, (known = new Map()));
  let path = known.get(manager);
  if (!path) {
    path = new Path2D();
    const { straight, bends } = world.softLines(manager);
    for (let i = 0; i < straight.length; i += 4) {
      path.moveTo(straight[i] as number, straight[i + 1] as number);
      path.lineTo(straight[i + 2] as number, straight[i + 3] as number);
    }
    for (let i = 0; i < bends.length; i += 6) {
      path.moveTo(bends[i] as number, bends[i + 1] as number);
      const [cx, cy, x, y] = bends.slice(i + 2, i + 6) as [number, number, number, number];
      path.quadraticCurveTo(cx, cy, x, y);
    }
    known.set(manager, path);
  }
  return path;
}

function drawLines(frame: Frame, alpha: number): void {
  const { g, world, palette, k, ox, oy, width, height } = frame;
  const x0 = -ox / k;
  const y0 = -oy / k;
  const x1 = x0 + width / k;
  const y1 = y0 + height / k;
  const managers = world.lineIndex.visible(x0, y0, x1, y1);
  g.globalAlpha = alpha;
  g.strokeStyle = palette.line;
  g.setTransform(k, 0, 0, k, ox, oy);
  if (k >= 0.35) {
    g.lineWidth = Math.max(1.5, 1 / k);
    for (const manager of managers) g.stroke(softPath(world, manager));
  } else {
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.lineWidth = 1;
    g.beginPath();
    const { segments, start } = world.lines;
    for (const manager of managers) {
      const end = (start[manager + 1] as number) * 4;
      for (let i = (start[manager] as number) * 4; i < end; i += 4) {
        const ax = segments[i] as number;
        const ay = segments[i + 1] as number;
        const bx = segments[i + 2] as number;
        const by = segments[i + 3] as number;
        if ((Math.abs(bx - ax) + Math.abs(by - ay)) * k < SPECK) continue;
        if (Math.max(ax, bx) < x0 || Math.min(ax, bx) > x1 || Math.max(ay, by) < y0 || Math.min(ay, by) > y1) continue;
        g.moveTo(Math.round(ax * k + ox) + 0.5, Math.round(ay * k + oy) + 0.5);
        g.lineTo(Math.round(bx * k + ox) + 0.5, Math.round(by * k + oy) + 0.5);
      }
    }
    g.stroke();
  }
  g.globalAlpha = 1;
}

function drawDotted(frame: Frame, alpha: number): void {
  const { g, world, palette, k, ox, oy } = frame;
  if (world.links.length === 0 || k < 0.05) return;
  g.setTransform(k, 0, 0, k, ox, oy);
  g.globalAlpha = alpha;
  g.strokeStyle = palette.dotted;
  g.lineWidth = Math.max(1.5, 1 / k);
  g.setLineDash([6, 5]);
  g.beginPath();
  const lines = world.links.map(({ from, to }) => dottedLine(rectOf(world, from), rectOf(world, to)));
  for (const { from, control: c, to } of lines) {
    g.moveTo(from[0], from[1]);
    g.bezierCurveTo(c[0], c[1], c[2], c[3], to[0], to[1]);
  }
  g.stroke();
  g.setLineDash([]);
  if (k >= 0.5) drawCaptions(frame, lines);
  g.globalAlpha = 1;
}

const CAPTION_HEIGHT = 18;

/** Captions stand between the cards, which lie above the picture: where there is no room the card's own flag says it. */
function drawCaptions({ g, world, palette }: Frame, lines: readonly DottedLine[]): void {
  g.font = `italic 12px ${palette.font}`;
  g.textBaseline = 'middle';
  g.textAlign = 'center';
  const taken: number[][] = [];
  const isFree = (x: number, y: number, w: number, h: number) =>
    world.boxIndex.visible(x, y, x + w, y + h).length === 0 &&
    !taken.some(([tx = 0, ty = 0, tw = 0]) => x < tx + tw && tx < x + w && Math.abs(y - ty) < h);
  for (const [i, line] of lines.entries()) {
    const { caption } = world.links[i] as Link;
    const width = textWidth(caption, 12) + 10;
    const at = caption === '' ? null : captionPlace(line, width, CAPTION_HEIGHT, isFree);
    if (!at) continue;
    const [x, y] = at;
    taken.push([x - width / 2, y - CAPTION_HEIGHT / 2, width]);
    g.fillStyle = palette.paper;
    g.fillRect(x - width / 2, y - CAPTION_HEIGHT / 2, width, CAPTION_HEIGHT);
    g.fillStyle = palette.ink;
    g.fillText(caption, x, y);
  }
  g.textAlign = 'start';
}

function drawRings({ g, world, palette, k, ox, oy }: Frame, rings: readonly number[]): void {
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.strokeStyle = palette.focus;
  g.lineWidth = 2.5;
  for (const box of rings) {
    const { x, y, width, height } = rectOf(world, box);
    g.strokeRect(x * k + ox - 3, y * k + oy - 3, width * k + 6, height * k + 6);
  }
}

/** Paints the chart without its cards, or all of it. Keeps the far picture, so that panning copies instead of painting. */
export class Picture {
  private readonly canvas: HTMLCanvasElement;
  private readonly g: CanvasRenderingContext2D;
  private readonly store = document.createElement('canvas');
  private stored: { view: View; ox: number; oy: number } | null = null;
  private lastZoom = 0;

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
    const g = canvas.getContext('2d', { alpha: false });
    if (!g) throw new Error('No canvas');
    this.g = g;
  }

  draw(view: View): void {
    const { size, dpr, camera, cards } = view;
    const width = Math.round(size.width * dpr);
    const height = Math.round(size.height * dpr);
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    const k = camera.zoom * dpr;
    const ox = camera.x * dpr;
    const oy = camera.y * dpr;
    const still = view.lineAlpha === 1 && this.lastZoom === camera.zoom;
    this.lastZoom = camera.zoom;
    if (cards || !still) this.paint(this.g, view, k, ox, oy, width, height);
    else this.copy(view, k, ox, oy, width, height);
    if (!cards) {
      const frame = { g: this.g, ...view, k, ox, oy, width, height };
      drawRings(frame, view.rings);
      if (levelOf(camera.zoom) === 'map') this.drawLabels(view);
    }
  }

  private paint(
    g: CanvasRenderingContext2D,
    view: View,
    k: number,
    ox: number,
    oy: number,
    width: number,
    height: number,
  ) {
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.fillStyle = view.palette.paper;
    g.fillRect(0, 0, width, height);
    const frame: Frame = {
      g,
      world: view.world,
      palette: view.palette,
      k,
      ox,
      oy,
      width,
      height,
      x: view.x,
      y: view.y,
    };
    drawLines(frame, view.lineAlpha);
    if (!view.cards) {
      g.setTransform(1, 0, 0, 1, 0, 0);
      const boxes = view.world.boxIndex.visible(-ox / k, -oy / k, (width - ox) / k, (height - oy) / k);
      const level = levelOf(view.camera.zoom);
      if (level === 'map') drawBlocks(frame, boxes);
      else drawCards(frame, boxes, level === 'distant' ? 'distant' : 'overview');
    }
    drawDotted(frame, view.lineAlpha);
  }

  /** Copies from the larger picture; paints that one first where it is stale or too far away. */
  private copy(view: View, k: number, ox: number, oy: number, width: number, height: number): void {
    const spareX = Math.round(width * SPARE);
    const spareY = Math.round(height * SPARE);
    const { stored } = this;
    let dx = stored ? stored.ox - ox : 0;
    let dy = stored ? stored.oy - oy : 0;
    const usable =
      stored !== null &&
      stored.view.world === view.world &&
      stored.view.palette === view.palette &&
      stored.view.camera.zoom === view.camera.zoom &&
      stored.view.dpr === view.dpr &&
      this.store.width === width + 2 * spareX &&
      this.store.height === height + 2 * spareY &&
      Math.abs(dx) <= spareX &&
      Math.abs(dy) <= spareY;
    if (!usable) {
      this.store.width = width + 2 * spareX;
      this.store.height = height + 2 * spareY;
      const g = this.store.getContext('2d', { alpha: false }) as CanvasRenderingContext2D;
      this.paint(g, view, k, ox + spareX, oy + spareY, this.store.width, this.store.height);
      this.stored = { view, ox, oy };
      dx = 0;
      dy = 0;
    }
    this.g.setTransform(1, 0, 0, 1, 0, 0);
    const fromX = Math.round(spareX + dx);
    const fromY = Math.round(spareY + dy);
    this.g.drawImage(this.store, fromX, fromY, width, height, 0, 0, width, height);
  }

  private drawLabels({ world, camera, size, dpr, palette }: View): void {
    const { g } = this;
    g.setTransform(dpr, 0, 0, dpr, 0, 0);
    g.font = `600 ${LABEL_SIZE}px ${palette.font}`;
    g.textBaseline = 'middle';
    g.textAlign = 'center';
    g.lineWidth = 1;
    g.strokeStyle = palette.edge;
    for (const label of placeLabels(world, camera, size)) {
      g.fillStyle = palette.plate;
      g.beginPath();
      g.roundRect(label.x, label.y, label.width, LABEL_HEIGHT, 4);
      g.fill();
      g.stroke();
      g.fillStyle = palette.ink;
      g.fillText(label.text, label.x + label.width / 2, label.y + LABEL_HEIGHT / 2 + 0.5);
    }
    g.textAlign = 'start';
  }

  /** The larger picture is as heavy as a screen or two; nothing needs it while cards are shown. */
  forget(): void {
    this.stored = null;
    this.store.width = 0;
    this.store.height = 0;
  }
}
