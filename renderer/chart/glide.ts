import { easeOut } from './camera.ts';
import type { World } from './world.ts';

export const GLIDE_MS = 150;
/** Beyond this many boxes the far picture jumps: it could not glide within its frames. */
const MOST_GLIDING = 20_000;

/** Boxes on their way from one layout to the next, for the picture. Cards glide by CSS, in step with it. */
export class Glide {
  private readonly from: World;
  private readonly to: World;
  private readonly started: number;
  private readonly x: Int32Array;
  private readonly y: Int32Array;
  private readonly startX: Int32Array;
  private readonly startY: Int32Array;
  private prepared = false;

  constructor(from: World, to: World, now: number) {
    this.from = from;
    this.to = to;
    this.started = now;
    this.x = to.layout.x.slice();
    this.y = to.layout.y.slice();
    this.startX = to.layout.x.slice();
    this.startY = to.layout.y.slice();
  }

  static possible(from: World | null, to: World): boolean {
    return (
      from?.scene.roster === to.scene.roster &&
      to.scene.n <= MOST_GLIDING &&
      !matchMedia('(prefers-reduced-motion: reduce)').matches
    );
  }

  private prepare(): void {
    this.prepared = true;
    const { from, to } = this;
    for (let v = 0; v < to.scene.n; v++) {
      const was = from.scene.boxOfSlot[to.scene.slots[v] as number] ?? -1;
      if (from.layout.shown[was] !== 1) continue;
      this.startX[v] = from.layout.x[was] as number;
      this.startY[v] = from.layout.y[was] as number;
    }
  }

  isOver(now: number): boolean {
    return now - this.started >= GLIDE_MS;
  }

  progress(now: number): number {
    return easeOut((now - this.started) / GLIDE_MS);
  }

  /** Where every box is now. Only the far picture asks, so only it pays. */
  positions(now: number): { x: Int32Array; y: Int32Array } {
    if (!this.prepared) this.prepare();
    const t = this.progress(now);
    const { x, y } = this.to.layout;
    for (let v = 0; v < x.length; v++) {
      const fromX = this.startX[v] as number;
      const fromY = this.startY[v] as number;
      this.x[v] = fromX + ((x[v] as number) - fromX) * t;
      this.y[v] = fromY + ((y[v] as number) - fromY) * t;
    }
    return { x: this.x, y: this.y };
  }
}
