import { describe, expect, it } from 'vitest';
import * as cam from '../../../renderer/chart/camera.ts';

const size = { width: 800, height: 600 };

describe('the camera', () => {
  it('goes to the world and back', () => {
    const camera = { x: 30, y: -20, zoom: 0.5 };
    expect(cam.toScreen(camera, cam.toWorld(camera, { x: 123, y: 45 }))).toEqual({ x: 123, y: 45 });
  });

  it('zooms about a point, which stays, and never beyond its limits', () => {
    const camera = { x: 30, y: -20, zoom: 0.5 };
    const at = { x: 400, y: 100 };
    const near = cam.zoomAbout(camera, 2, at);
    expect(cam.toWorld(near, at)).toEqual(cam.toWorld(camera, at));
    expect(cam.zoomAbout(camera, 1_000, at).zoom).toBe(cam.MAX_ZOOM);
  });

  it('fits a chart whole and never larger than life', () => {
    const wide = cam.fitTo({ x: -1_000, y: 0, width: 8_000, height: 500 }, size);
    const left = cam.toScreen(wide, { x: -1_000, y: 0 });
    const right = cam.toScreen(wide, { x: 7_000, y: 500 });
    expect(left.x).toBeCloseTo(32);
    expect(right.x).toBeCloseTo(768);
    expect(right.y).toBeLessThan(600);
    expect(cam.fitTo({ x: 0, y: 0, width: 10, height: 10 }, size).zoom).toBe(1);
  });

  it('opens at a size that can be read, with the root in the middle', () => {
    const root = { x: 5_000, y: 0, width: 200, height: 100 };
    const view = cam.openingView({ x: 0, y: 0, width: 10_000, height: 900 }, root, size);
    expect(view.zoom).toBe(0.7);
    expect(cam.toScreen(view, { x: 5_100, y: 0 })).toEqual({ x: 400, y: 32 });
  });

  it('reveals no further than needed, and clear of what stands in front', () => {
    const camera = { x: 0, y: 0, zoom: 1 };
    const rect = { x: 300, y: 200, width: 200, height: 100 };
    expect(cam.reveal(camera, rect, size)).toBe(camera);
    expect(cam.reveal(camera, { ...rect, x: 900 }, size)).toEqual({ x: -348, y: 0, zoom: 1 });
    const clear = { x: 600, y: 400, width: 200, height: 200 };
    const moved = cam.reveal(camera, { ...rect, x: 540, y: 380 }, size, 24, clear);
    expect(380 + 100 + moved.y).toBeLessThan(400);
  });

  it('flies evenly and arrives exactly', () => {
    const from = { x: 0, y: 0, zoom: 0.1 };
    const to = { x: -500, y: -100, zoom: 1 };
    expect(cam.between(from, to, 1, size)).toEqual(to);
    const start = cam.between(from, to, 0, size);
    expect(start.zoom).toBeCloseTo(0.1);
    expect(start.x).toBeCloseTo(0);
    const nearly = cam.between(from, to, 0.9999, size);
    expect(nearly.x).toBeCloseTo(-500, 0);
  });

  it('scrolls only near the edges, towards them', () => {
    expect(cam.edgeScroll(400, 800)).toBe(0);
    expect(cam.edgeScroll(5, 800)).toBeGreaterThan(0);
    expect(cam.edgeScroll(795, 800)).toBeLessThan(0);
    expect(cam.edgeScroll(-50, 800)).toBe(18);
  });

  it('shows cards by distance', () => {
    expect([0.6, 0.59, 0.4, 0.39, 0.2, 0.19].map(cam.levelOf)).toEqual([
      'reading',
      'overview',
      'overview',
      'distant',
      'distant',
      'map',
    ]);
  });
});
