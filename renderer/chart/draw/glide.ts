import { easeOut } from '../where/camera.ts';
import type { World } from '../where/world.ts';

export const GLIDE_MS = 150;
/** Beyond this many boxes the far picture jumps: it could not glide within its frames. */
const MOST_GLIDING = 20_000;

/** Where every box was, and where it is now. */
interface Way {
  readonly startX: Int32Array;
  readonly startY: Int32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
}

/** Boxes on their way from one layout to the next, for the picture. Cards glide by CSS, in step with it. */
export class Glide {
  private readonly from: World;
  private readonly to: World;
  private readonly started: number;
  private way: Way | null = null;

  constructor(from: World, to: World, now: number) {
    this.from = from;
    this.to = to;
    this.started = now;
  }

  static possible(from: World | null, to: World): boolean {
    return (
      from?.scene.roster === to.scene.roster &&
      to.scene.n <= MOST_GLIDING &&
      !matchMedia('(prefers-reduced-motion: reduce)').matches
    );
  }

  private prepare(): Way {
    const { from, to } = this;
    const { x, y } = to.layout;
    const way = { startX: x.slice(), startY: y.slice(), x: x.slice(), y: y.slice() };
    for (let v = 0; v < to.scene.n; v++) {
      const was = from.scene.boxOfSlot[to.scene.slots[v] as number] ?? -1;
      if (from.layout.shown[was] !== 1) continue;
      way.startX[v] = from.layout.x[was] as number;
      way.startY[v] = from.layout.y[was] as number;
    }
    return way;
  }

  isOver(now: number): boolean {
    return now - this.started >= GLIDE_MS;
  }

  progress(now: number): number {
    return easeOut((now - this.started) / GLIDE_MS);
  }

  /** Where every box is now. Only the far picture asks, so only it pays. */
  positions(now: number): { x: Int32Array; y: Int32Array } {
    this.way ??= this.prepare();
    const { way } = this;
    const t = this.progress(now);
    const { x, y } = this.to.layout;
    for (let v = 0; v < x.length; v++) {
      const fromX = way.startX[v] as number;
      const fromY = way.startY[v] as number;
      way.x[v] = fromX + ((x[v] as number) - fromX) * t;
      way.y[v] = fromY + ((y[v] as number) - fromY) * t;
    }
    return way;
  }
}
