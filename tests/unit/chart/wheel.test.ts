import { expect, it } from 'vitest';
import { sideways } from '../../../renderer/chart/listen/pointer.ts';

it('CHART-4 a wheel goes sideways with Shift or when pushed there, and zooms otherwise', () => {
  const turn = (more: object) =>
    sideways({ deltaX: 0, deltaY: 0, deltaMode: 0, shiftKey: false, ctrlKey: false, metaKey: false, ...more });
  expect(turn({ deltaY: 100 })).toBe(0);
  expect(turn({ deltaY: 100, shiftKey: true })).toBe(100);
  // Some systems turn the wheel themselves while Shift is held.
  expect(turn({ deltaX: 100, shiftKey: true })).toBe(100);
  expect(turn({ deltaX: -30, deltaY: 8 })).toBe(-30);
  expect(turn({ deltaX: 8, deltaY: 30 })).toBe(0);
  expect(turn({ deltaX: 3, deltaMode: 1 })).toBe(60);
  // A pinch comes as a wheel with Ctrl.
  expect(turn({ deltaX: 30, ctrlKey: true })).toBe(0);
});
