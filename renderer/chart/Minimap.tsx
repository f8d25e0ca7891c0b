import { type PointerEvent, useEffect, useRef } from 'react';
import { themeKey } from '../kit/window/themeNow.ts';
import type { Chart } from './board/chart.ts';
import { drawBlocks } from './draw/blocks.ts';
import { readPalette } from './draw/palette.ts';
import { centreOn, viewOf } from './where/camera.ts';
import type { World } from './where/world.ts';

const WIDTH = 176;
const HEIGHT = 104;
const PAD = 6;

interface Map {
  readonly world: World;
  readonly theme: string;
  /** Of the frame: asked for once a picture, as every answer costs the whole page's styles. */
  readonly ink: string;
  readonly picture: HTMLCanvasElement;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/**
 * The whole chart, small, and the part in view. Its picture is painted once a layout, a moment after the frame in which
 * the layout changed; a pan only moves the frame on it. For the pointer alone: the keyboard has zoom, fit and Home.
 */
export function Minimap({ chart }: { readonly chart: Chart }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const map = useRef<Map | null>(null);

  useEffect(() => {
    let timer = 0;
    let frame: Frame | null = null;
    const show = () => {
      const now = frameOf(chart, map.current);
      if (canvas.current && !sameFrame(frame, now)) drawFrame(canvas.current, map.current, now);
      frame = now;
    };
    const repaint = () => {
      timer = 0;
      if (!canvas.current || !chart.world) return;
      map.current = paint(canvas.current, chart.world);
      frame = null;
      show();
    };
    const drawn = () => {
      const { current } = map;
      const stale = current?.world !== chart.world || current?.theme !== themeKey();
      if (stale && timer === 0) timer = window.setTimeout(repaint, 60);
      show();
    };
    chart.onDraw = drawn;
    drawn();
    return () => {
      clearTimeout(timer);
      chart.onDraw = null;
    };
  }, [chart]);

  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    const { current } = map;
    if (!current || event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left - current.left) / current.scale;
    const y = (event.clientY - box.top - current.top) / current.scale;
    chart.land();
    chart.setCamera(centreOn({ x, y, width: 0, height: 0 }, chart.size, chart.camera.zoom));
  };

  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus
  return <canvas ref={canvas} className="minimap" aria-hidden="true" onPointerDown={go} onPointerMove={go} />;
}

function paint(canvas: HTMLCanvasElement, world: World): Map {
  const dpr = devicePixelRatio;
  const { bounds } = world.layout;
  const scale = Math.min(
    0.08,
    (WIDTH - 2 * PAD) / Math.max(1, bounds.width),
    (HEIGHT - 2 * PAD) / Math.max(1, bounds.height),
  );
  const left = (WIDTH - bounds.width * scale) / 2 - bounds.x * scale;
  const top = (HEIGHT - bounds.height * scale) / 2 - bounds.y * scale;
  const picture = document.createElement('canvas');
  picture.width = WIDTH * dpr;
  picture.height = HEIGHT * dpr;
  const g = picture.getContext('2d');
  const palette = readPalette(canvas);
  if (g) {
    const frame = {
      g,
      world,
      palette,
      k: scale * dpr,
      ox: left * dpr,
      oy: top * dpr,
      width: picture.width,
      height: picture.height,
    };
    drawBlocks({ ...frame, x: world.layout.x, y: world.layout.y }, world.layout.order);
  }
  const ink = getComputedStyle(canvas).color;
  return { world, theme: themeKey(), ink, picture, scale, left, top };
}

/** The part in view, on the map. */
interface Frame {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** To half a px: most steps of a pan move it by less, and then nothing is drawn. */
const half = (px: number) => Math.round(px * 2) / 2;

function frameOf(chart: Chart, map: Map | null): Frame {
  if (!map) return { x0: 0, y0: 0, x1: 0, y1: 0 };
  const view = viewOf(chart.camera, chart.size);
  return {
    x0: half(Math.max(1, view.x * map.scale + map.left)),
    y0: half(Math.max(1, view.y * map.scale + map.top)),
    x1: half(Math.min(WIDTH - 1, (view.x + view.width) * map.scale + map.left)),
    y1: half(Math.min(HEIGHT - 1, (view.y + view.height) * map.scale + map.top)),
  };
}

function sameFrame(a: Frame | null, b: Frame): boolean {
  return a !== null && a.x0 === b.x0 && a.y0 === b.y0 && a.x1 === b.x1 && a.y1 === b.y1;
}

function drawFrame(canvas: HTMLCanvasElement, map: Map | null, { x0, y0, x1, y1 }: Frame): void {
  const dpr = devicePixelRatio;
  if (canvas.width !== WIDTH * dpr) {
    canvas.width = WIDTH * dpr;
    canvas.height = HEIGHT * dpr;
  }
  const g = canvas.getContext('2d');
  if (!g) return;
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.clearRect(0, 0, canvas.width, canvas.height);
  if (!map) return;
  g.drawImage(map.picture, 0, 0);
  if (x1 <= x0 || y1 <= y0) return;
  g.setTransform(dpr, 0, 0, dpr, 0, 0);
  g.strokeStyle = map.ink;
  g.lineWidth = 2;
  g.strokeRect(x0, y0, Math.max(4, x1 - x0), Math.max(4, y1 - y0));
}
