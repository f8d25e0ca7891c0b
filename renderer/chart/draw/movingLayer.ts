/** How long the layer stays after the last step, so that panning in short strokes does not make it anew each time. */
const LINGER_MS = 200;
/** Adds nothing to where the cards are. */
const NEUTRAL: Keyframe[] = [{ transform: 'none' }, { transform: 'none' }];

/**
 * While the chart is panned, its cards are a layer of their own that is only shifted. `will-change` alone would have the
 * page sorted into layers again at every step; for an animated layer, even one whose animation adds nothing, that is
 * skipped. Once the hand rests the cards are drawn in the page again, with its sharpest text.
 */
export class MovingLayer {
  private readonly root: HTMLElement;
  private animation: Animation | null = null;
  private timer = 0;
  private last = 0;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  /** To be called at every step of a pan. */
  step(): void {
    this.last = performance.now();
    if (this.animation) return;
    const cards = this.root.querySelector('.react-flow__viewport');
    this.animation = cards?.animate(NEUTRAL, { duration: 1_000, iterations: Infinity, composite: 'add' }) ?? null;
    if (this.timer === 0) this.timer = window.setTimeout(this.rest, LINGER_MS);
  }

  /** A zoom draws the cards anew, and so does the end. */
  stop(): void {
    this.animation?.cancel();
    this.animation = null;
    clearTimeout(this.timer);
    this.timer = 0;
  }

  private readonly rest = () => {
    const left = this.last + LINGER_MS - performance.now();
    if (left > 0) this.timer = window.setTimeout(this.rest, left);
    else this.stop();
  };
}
