import { expect, it } from 'vitest';
import type { Camera } from '../../../renderer/chart/where/camera.ts';
import { cameraOf, Trail, type View, viewNow } from '../../../renderer/chart/where/trail.ts';
import { chartDocument, SERVICE, worldOf } from './charts.ts';

const SIZE = { width: 800, height: 600 };
const world = worldOf(chartDocument(SERVICE));

it('CHART-10 a view is found again by a post, wherever the layout has put it since', () => {
  const camera: Camera = { x: -40, y: 25, zoom: 0.7 };
  const view = viewNow(world, camera, SIZE) as View;
  const back = cameraOf(view, world) as Camera;
  expect([back.x, back.y, back.zoom].map((each) => Math.round(each * 1e6) / 1e6)).toEqual([-40, 25, 0.7]);
  expect(cameraOf({ ...view, id: 'nobody' }, world)).toBeNull();
  expect(cameraOf({ ...view, structure: 'other' }, world)).toBeNull();
});

it('CHART-10 undo goes back to the view of before the edit, redo to the one after it, and a new edit forgets redo', () => {
  const view = (id: string): View => ({ structure: 's', id, at: { x: 0, y: 0 }, zoom: 1 });
  const trail = new Trail();
  expect(trail.step(null, view('first'))).toBeNull();
  expect(trail.step(null, view('second'))).toBeNull();
  expect(trail.step('undo', view('third'))?.id).toBe('second');
  expect(trail.step('undo', view('fourth'))?.id).toBe('first');
  // Edits of an earlier day have no view.
  expect(trail.step('undo', view('fifth'))).toBeNull();
  trail.step('redo', view('first'));
  expect(trail.step('redo', view('first'))?.id).toBe('fourth');
  trail.step('undo', view('last'));
  trail.step(null, view('new'));
  expect(trail.step('redo', view('x'))).toBeNull();
});
