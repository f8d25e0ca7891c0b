/** Where the chart is looked at from: a world point at x, y shows at `world * zoom + camera`. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const MIN_ZOOM = 0.005;
export const MAX_ZOOM = 2.5;
/** One press of + or −. */
export const ZOOM_STEP = 1.25;
const PADDING = 32;

/** How much of a card is worth showing at a zoom. */
export type Level = 'reading' | 'overview' | 'distant' | 'map';

export function levelOf(zoom: number): Level {
  if (zoom >= 0.6) return 'reading';
  if (zoom >= 0.4) return 'overview';
  return zoom >= 0.2 ? 'distant' : 'map';
}

export function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}

export function toWorld(camera: Camera, point: Point): Point {
  return { x: (point.x - camera.x) / camera.zoom, y: (point.y - camera.y) / camera.zoom };
}

export function toScreen(camera: Camera, point: Point): Point {
  return { x: point.x * camera.zoom + camera.x, y: point.y * camera.zoom + camera.y };
}

/** The part of the world that a screen of this size shows, with `margin` screen px more on every side. */
export function viewOf(camera: Camera, size: Size, margin = 0): Rect {
  const { zoom } = camera;
  return {
    x: (-camera.x - margin) / zoom,
    y: (-camera.y - margin) / zoom,
    width: (size.width + 2 * margin) / zoom,
    height: (size.height + 2 * margin) / zoom,
  };
}

/** Zooms about a point of the screen, which keeps what is under it. */
export function zoomAbout(camera: Camera, zoom: number, about: Point): Camera {
  const to = clampZoom(zoom);
  const by = to / camera.zoom;
  return { x: about.x - (about.x - camera.x) * by, y: about.y - (about.y - camera.y) * by, zoom: to };
}

/** Shows a world rectangle whole, never larger than `most`; a narrow one sits in the middle, under the top edge. */
export function fitTo(bounds: Rect, size: Size, most = 1): Camera {
  const width = Math.max(1, size.width - 2 * PADDING);
  const height = Math.max(1, size.height - 2 * PADDING);
  const zoom = clampZoom(Math.min(most, width / Math.max(1, bounds.width), height / Math.max(1, bounds.height)));
  const spare = size.height - bounds.height * zoom;
  return {
    x: (size.width - bounds.width * zoom) / 2 - bounds.x * zoom,
    y: Math.min(spare / 2, Math.max(PADDING, spare / 4)) - bounds.y * zoom,
    zoom,
  };
}

/** Whether all of a world rectangle is on the screen. */
export function showsAll(camera: Camera, bounds: Rect, size: Size): boolean {
  const { x, y } = toScreen(camera, bounds);
  const right = x + bounds.width * camera.zoom;
  const bottom = y + bounds.height * camera.zoom;
  return x >= -1 && y >= -1 && right <= size.width + 1 && bottom <= size.height + 1;
}

/**
 * The nearest view of a chart that has grown while all of it was in view: shifted, and a little smaller where it must
 * be, about a point that stays. Where it would have to be much smaller, the view that there is.
 */
export function keepAll(camera: Camera, bounds: Rect, size: Size, about: Point): Camera {
  if (showsAll(camera, bounds, size)) return camera;
  const margin = 12;
  const fits = Math.min(
    (size.width - 2 * margin) / Math.max(1, bounds.width),
    (size.height - 2 * margin) / Math.max(1, bounds.height),
  );
  if (fits < camera.zoom * 0.8) return camera;
  return reveal(fits < camera.zoom ? zoomAbout(camera, fits, about) : camera, bounds, size, margin - 0.5);
}

/**
 * Shows a world rectangle whole, and none of its boxes behind a part of the screen that something stands in front of,
 * as far as that costs little of its size.
 *
 * @param covered whether a view has boxes behind that part
 */
export function fitClear(bounds: Rect, size: Size, clear: Rect, covered: (camera: Camera) => boolean): Camera {
  const whole = fitTo(bounds, size);
  if (!covered(whole)) return whole;
  const raised = { ...whole, y: clear.y - PADDING / 2 - (bounds.y + bounds.height) * whole.zoom };
  const above = fitTo(bounds, { width: size.width, height: clear.y });
  const beside = fitTo(bounds, { width: clear.x, height: size.height });
  const others = [raised, above.zoom > beside.zoom ? above : beside];
  const isGood = (camera: Camera) =>
    camera.zoom >= whole.zoom * 0.8 && camera.y + bounds.y * camera.zoom >= PADDING && !covered(camera);
  return others.find(isGood) ?? whole;
}

/** Titles can still be made out. */
const MADE_OUT = 0.33;

/** The opening view: the whole chart if it can be made out, else its top at the smallest size that can be read. */
export function openingView(bounds: Rect, root: Rect, size: Size, readable = 0.7): Camera {
  const whole = fitTo(bounds, size);
  if (whole.zoom >= MADE_OUT) return whole;
  return { x: size.width / 2 - (root.x + root.width / 2) * readable, y: PADDING - root.y * readable, zoom: readable };
}

/**
 * The nearest camera that shows all of `rect` (or its top left, where it is too large), `margin` px from the edges and,
 * if given, clear of a part of the screen that something stands in front of.
 */
export function reveal(camera: Camera, rect: Rect, size: Size, margin = 48, clear: Rect | null = null): Camera {
  const at = toScreen(camera, rect);
  const width = rect.width * camera.zoom;
  const height = rect.height * camera.zoom;
  const shift = (from: number, length: number, room: number) => {
    if (from < margin) return margin - from;
    const over = from + length - (room - margin);
    return over > 0 ? -Math.min(over, from - margin) : 0;
  };
  const dx = shift(at.x, width, size.width);
  let dy = shift(at.y, height, size.height);
  if (clear && at.x + dx + width > clear.x - 8 && at.y + dy + height > clear.y - 8) {
    const up = at.y + dy + height - clear.y + 12;
    if (at.y + dy - up >= 0) dy -= up;
  }
  return dx === 0 && dy === 0 ? camera : { ...camera, x: camera.x + dx, y: camera.y + dy };
}

/** Puts the middle of `rect` in the middle of the screen. */
export function centreOn(rect: Rect, size: Size, zoom: number): Camera {
  return {
    x: size.width / 2 - (rect.x + rect.width / 2) * zoom,
    y: size.height / 2 - (rect.y + rect.height / 2) * zoom,
    zoom,
  };
}

/** Puts `rect` in the middle of the upper third, so that what hangs below it is in view too. */
export function comeTo(rect: Rect, size: Size, zoom: number): Camera {
  const middle = centreOn(rect, size, zoom);
  return { ...middle, y: middle.y - size.height * 0.2 };
}

/** Between two views: the zoom changes by equal ratios, so that the way there looks even. */
export function between(from: Camera, to: Camera, t: number, size: Size): Camera {
  if (t >= 1) return to;
  const zoom = from.zoom * (to.zoom / from.zoom) ** t;
  const middle = { x: size.width / 2, y: size.height / 2 };
  const a = toWorld(from, middle);
  const b = toWorld(to, middle);
  const same = Math.abs(to.zoom - from.zoom) < 1e-6;
  const part = same ? t : (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom);
  const x = a.x + (b.x - a.x) * part;
  const y = a.y + (b.y - a.y) * part;
  return { x: middle.x - x * zoom, y: middle.y - y * zoom, zoom };
}

/** Fast first, gentle at the end: the twin of the cards' CSS easing. */
export function easeOut(t: number): number {
  return 1 - (1 - Math.min(1, Math.max(0, t))) ** 3;
}
