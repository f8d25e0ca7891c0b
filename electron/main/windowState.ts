import { join } from 'node:path';
import * as v from 'valibot';
import { readJson, replaceFile } from '../documents/disk.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const stateSchema = v.object({
  bounds: v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() }),
  maximized: v.boolean(),
  fullScreen: v.boolean(),
});

/** How the last window stood. */
export type WindowState = v.InferOutput<typeof stateSchema>;

const FIRST = { width: 1440, height: 900 };
export const LEAST = { width: 480, height: 360 };
/** A further window stands a little lower and to the right, so that both can be seen. */
const STEP = 28;

/** The place of the last window, in the data folder; null when there was none yet. */
export function readWindowState(dataDir: string): WindowState | null {
  const parsed = v.safeParse(stateSchema, readJson(join(dataDir, 'window.json')));
  return parsed.success ? parsed.output : null;
}

export function writeWindowState(dataDir: string, state: WindowState): void {
  try {
    replaceFile(join(dataDir, 'window.json'), JSON.stringify(state));
  } catch {
    // Where a window stands is a convenience; a full disk says so where it matters.
  }
}

/**
 * Where a window goes: as it was, if that is on a screen that is still there; else in the middle of the first screen.
 * Never larger than the screen's free area, never with its title bar out of reach.
 * @param screens free areas, the main screen first
 */
export function placeOn(wanted: Rectangle | null, screens: readonly Rectangle[]): Rectangle {
  const main = screens[0] ?? { x: 0, y: 0, ...FIRST };
  const best = wanted && screens.toSorted((a, b) => shared(b, wanted) - shared(a, wanted))[0];
  // A sliver of a window on a screen's edge is as good as lost.
  const reachable = wanted && best && shared(best, wanted) >= 100 * 100;
  const screen = reachable ? best : main;
  const { width, height } = wanted ?? FIRST;
  const size = { width: within(width, LEAST.width, screen.width), height: within(height, LEAST.height, screen.height) };
  const middle = { x: screen.x + (screen.width - size.width) / 2, y: screen.y + (screen.height - size.height) / 2 };
  const { x, y } = reachable ? wanted : middle;
  return {
    x: Math.round(within(x, screen.x, screen.x + screen.width - size.width)),
    y: Math.round(within(y, screen.y, screen.y + screen.height - size.height)),
    ...size,
  };
}

/** The place of a further window beside one that is open. */
export function beside(open: Rectangle): Rectangle {
  return { ...open, x: open.x + STEP, y: open.y + STEP };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, Math.max(least, most)));
}

/** Area that two rectangles share. */
function shared(a: Rectangle, b: Rectangle): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, across) * Math.max(0, down);
}
