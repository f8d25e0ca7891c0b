import type { World } from '../where/world.ts';
import type { Palette } from './palette.ts';
/**
 * Boxes as the picture draws them. Context and camera: `k`, `ox`, `oy` are the device px of a world px and of the world's
 * origin. Blocks are snapped to device px, which is sharper and several times faster than smoothed edges.
 */
export interface Frame {
  readonly g: CanvasRenderingContext2D;
  readonly world: World;
  readonly palette: Palette;
  readonly k: number;
  readonly ox: number;
  readonly oy: number;
  readonly width: number;
  readonly height: number;
  readonly x: Int32Array;
  readonly y: Int32Array;
}
