import { describe, expect, it } from 'vitest';
import * as cam from '../../../renderer/chart/where/camera.ts';
import { edgeScroll } from '../../../renderer/posts/plate/edgeScroll.ts';

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

  it('CHART-4 fits a chart clear of the map in the corner, by raising it or a little smaller', () => {
    const clear = { x: 600, y: 450, width: 200, height: 150 };
    const covered = (box: cam.Rect) => (camera: cam.Camera) => {
      const end = cam.toScreen(camera, { x: box.x + box.width, y: box.y + box.height });
      return end.x > clear.x && end.y > clear.y;
    };
    const wide = { x: 0, y: 0, width: 2_208, height: 900 };
    expect(cam.fitClear(wide, size, clear, () => false)).toEqual(cam.fitTo(wide, size));
    const raised = cam.fitClear(wide, size, clear, covered(wide));
    expect(raised.zoom).toBe(cam.fitTo(wide, size).zoom);
    expect(cam.toScreen(raised, { x: 0, y: 900 }).y).toBeLessThan(clear.y);
    const high = { x: 0, y: 0, width: 2_208, height: 1_320 };
    const smaller = cam.fitClear(high, size, clear, covered(high));
    expect(smaller.zoom).toBeLessThan(cam.fitTo(high, size).zoom);
    expect(covered(high)(smaller)).toBe(false);
    // A chart that would have to be much smaller stays as large as it can be.
    const square = { x: 0, y: 0, width: 900, height: 700 };
    expect(cam.fitClear(square, size, clear, () => true)).toEqual(cam.fitTo(square, size));
  });

  it('CHART-1 a chart that was whole in view stays so when it grows: shifted, or a little smaller about its post', () => {
    const bounds = { x: 0, y: 0, width: 1_000, height: 400 };
    const camera = cam.fitTo(bounds, size);
    const about = { x: 200, y: 100 };
    expect(cam.keepAll(camera, bounds, size, about)).toBe(camera);
    const grown = { ...bounds, width: 1_050 };
    const shifted = cam.keepAll(camera, grown, size, about);
    expect(shifted.zoom).toBe(camera.zoom);
    expect(cam.showsAll(shifted, grown, size)).toBe(true);
    const larger = { ...bounds, width: 1_200 };
    const smaller = cam.keepAll(camera, larger, size, about);
    expect(smaller.zoom).toBeLessThan(camera.zoom);
    expect(cam.showsAll(smaller, larger, size)).toBe(true);
    // A whole service pasted in: no leap to another scale.
    expect(cam.keepAll(camera, { ...bounds, width: 4_000 }, size, about)).toBe(camera);
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
    expect(edgeScroll(400, 800)).toBe(0);
    expect(edgeScroll(5, 800)).toBeGreaterThan(0);
    expect(edgeScroll(795, 800)).toBeLessThan(0);
    expect(edgeScroll(-50, 800)).toBe(18);
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
