import { useApp } from '../../store/store.ts';
import type { Camera, Size } from '../where/camera.ts';
import { boxOf, type World } from '../where/world.ts';
import { GLIDE_MS, Glide } from './glide.ts';
import { type Palette, readPalette } from './palette.ts';
import { Picture } from './picture.ts';

/** What there is to paint, at any moment. */
export interface Scenery {
  readonly world: World | null;
  readonly camera: Camera;
  readonly size: Size;
  readonly far: boolean;
  readonly onDraw: (() => void) | null;
}

/** More selected posts than this and the picture rings none: it would be all rings. */
const MOST_RINGS = 500;

/** Paints the picture at most once a frame, and follows a glide until it is over. */
export class Painter {
  private readonly root: HTMLElement;
  private readonly picture: Picture;
  private readonly scenery: Scenery;
  private palette: Palette;
  private glide: Glide | null = null;
  private frame = 0;
  private readonly themed = new MutationObserver(() => this.repaint());

  constructor(root: HTMLElement, canvas: HTMLCanvasElement, scenery: Scenery) {
    this.root = root;
    this.scenery = scenery;
    this.picture = new Picture(canvas);
    this.palette = readPalette(root);
    this.themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
    void document.fonts?.ready.then(() => this.repaint());
  }

  stop(): void {
    this.themed.disconnect();
    cancelAnimationFrame(this.frame);
    this.frame = -1;
  }

  redraw(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.draw());
  }

  /** Another layout: boxes glide there where they can. */
  changed(before: World | null, after: World | null): void {
    this.glide = null;
    if (!before || !after || !Glide.possible(before, after)) return;
    this.glide = new Glide(before, after, performance.now());
    this.root.classList.add('gliding');
  }

  forget(): void {
    this.picture.forget();
  }

  private repaint(): void {
    this.palette = readPalette(this.root);
    this.redraw();
  }

  private draw(): void {
    this.frame = 0;
    const { world, camera, size, far, onDraw } = this.scenery;
    const { glide } = this;
    if (!world || size.width === 0) return;
    const now = performance.now();
    const { x, y } = glide && far ? glide.positions(now) : world.layout;
    this.picture.draw({
      world,
      camera,
      size,
      dpr: devicePixelRatio,
      palette: this.palette,
      cards: !far,
      rings: far ? this.rings(world) : [],
      x,
      y,
      lineAlpha: glide ? glide.progress(now) ** 2 : 1,
    });
    onDraw?.();
    if (!glide) return;
    if (glide.isOver(now)) {
      this.glide = null;
      setTimeout(() => this.glide === null && this.root.classList.remove('gliding'), GLIDE_MS / 2);
    }
    this.redraw();
  }

  private rings(world: World): number[] {
    const { selection } = useApp.getState();
    return selection.length > MOST_RINGS ? [] : selection.map((id) => boxOf(world, id)).filter((box) => box >= 0);
  }
}
