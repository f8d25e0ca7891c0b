import { between, type Camera, easeOut, type Size } from '../where/camera.ts';

export const FLIGHT_MS = 220;

/** Moves the camera from one view to another in a few frames; at once where motion is to be reduced. */
export class Flight {
  private readonly set: (camera: Camera) => void;
  private frame = 0;

  constructor(set: (camera: Camera) => void) {
    this.set = set;
  }

  go(from: Camera, to: Camera, ms: number, size: Size): void {
    this.stop();
    if (ms === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.set(to);
      return;
    }
    const start = performance.now();
    const step = () => {
      const t = Math.min(1, (performance.now() - start) / ms);
      this.set(between(from, to, easeOut(t), size));
      if (t < 1) this.frame = requestAnimationFrame(step);
    };
    this.frame = requestAnimationFrame(step);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
  }
}
