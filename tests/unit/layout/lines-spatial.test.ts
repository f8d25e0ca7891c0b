import { describe, expect, it } from 'vitest';
import { generate } from '../../../build/bench/generate.ts';
import type { Boxes } from '../../../shared/layout/boxes.ts';
import { buildTree, kindCode } from '../../../shared/layout/boxes.ts';
import { layOut } from '../../../shared/layout/layout.ts';
import { branchLines, lineTo } from '../../../shared/layout/lines.ts';
import type { LayoutOptions } from '../../../shared/layout/options.ts';
import { indexBoxes, indexLines, SpatialIndex } from '../../../shared/layout/spatial.ts';
import { cards } from '../../support/layouts.ts';

/** At distances of the test's own, so that places can be told by heart. */
const laid = (boxes: Boxes, options: Partial<LayoutOptions> = {}) =>
  layOut(boxes, { gapX: 20, gapY: 40, stackGap: 12, indent: 24, ...options });

function segmentsOf(values: Int32Array): number[][] {
  return Array.from({ length: values.length / 4 }, (_, i) => Array.from(values.subarray(i * 4, i * 4 + 4)));
}

describe('reporting lines', () => {
  it('CHART-3 a row hangs from a bus half-way up the gap', () => {
    const layout = laid(cards([-1, 0, 0], { kind: Uint8Array.from([kindCode('standard'), 0, 0]) }));
    expect(segmentsOf(branchLines(layout, 0))).toEqual([
      [-10, 120, -10, 140],
      [210, 120, 210, 140],
      [100, 100, 100, 120],
      [-10, 120, 210, 120],
    ]);
    expect(lineTo(layout, 1)).toEqual([100, 100, 100, 120, -10, 120, -10, 140]);
  });

  it('CHART-3 a list hangs from a spine near the manager’s side', () => {
    const layout = laid(cards([-1, 0, 0]));
    expect(segmentsOf(branchLines(layout, 0))).toEqual([
      [12, 190, 24, 190],
      [12, 302, 24, 302],
      [12, 100, 12, 302],
    ]);
    expect(lineTo(layout, 2)).toEqual([12, 100, 12, 302, 24, 302]);
  });

  it('CHART-3 with assistants the spine starts at the bus, below them', () => {
    const layout = laid(cards([-1, 0, 0, 0], { assistant: Uint8Array.from([0, 1, 0, 0]) }));
    expect(lineTo(layout, 1)).toEqual([100, 100, 100, 170, 88, 170]);
    expect(lineTo(layout, 2)).toEqual([100, 100, 100, 240, 12, 240, 12, 310, 24, 310]);
  });

  it('CHART-3 a single report hangs straight, even where widths differ by a px', () => {
    const layout = laid(cards([-1, 0], { width: Float64Array.from([200, 181]) }));
    expect(segmentsOf(branchLines(layout, 0)).every(([x1, , x2]) => x1 === x2)).toBe(true);
    expect(lineTo(layout, 1).length).toBe(4);
  });

  it('CHART-4 hidden boxes and folded managers have no lines', () => {
    const layout = laid(cards([-1, 0, 1], { collapsed: Uint8Array.from([0, 1, 0]) }));
    expect(branchLines(layout, 1).length + branchLines(layout, 2).length).toBe(0);
    expect(lineTo(layout, 2)).toEqual([]);
  });
});

describe('spatial index', () => {
  it('CHART-7 50,000 boxes: a window holds what a full look finds; the whole is everything', () => {
    const made = generate(50_000);
    const layout = laid({ ...buildTree(made.parent), width: made.width, height: made.height });
    const index = indexBoxes(layout);
    const { bounds, x, y, width, height } = layout;
    const everything = index.visible(bounds.x, bounds.y, bounds.x + bounds.width, bounds.y + bounds.height);
    expect(Array.from(everything)).toEqual(Array.from(layout.order));
    for (let i = 0; i < 20; i++) {
      const x0 = bounds.x + (bounds.width * i) / 20;
      const y0 = bounds.y + (bounds.height * ((i * 7) % 20)) / 20;
      const [x1, y1] = [x0 + 1600 * (i + 1), y0 + 900];
      const want = layout.order.filter(
        (v) => x[v]! <= x1 && x[v]! + width[v]! >= x0 && y[v]! <= y1 && y[v]! + height[v]! >= y0,
      );
      expect(Array.from(index.visible(x0, y0, x1, y1))).toEqual(Array.from(want));
    }
    for (let v = 0; v < 50_000; v += 997) expect(index.hit(x[v]!, y[v]! + height[v]!)).toBe(v);
  });

  it('CHART-7 a bus is found where it crosses a window without boxes', () => {
    const layout = laid(
      cards([-1, ...new Array<number>(9).fill(0)], { kind: new Uint8Array(10).fill(kindCode('standard')) }),
    );
    expect(indexBoxes(layout).visible(-500, 110, -400, 130).length).toBe(0);
    expect(Array.from(indexLines(layout).visible(-500, 110, -400, 130))).toEqual([0]);
  });

  it('CHART-8 an empty index finds nothing', () => {
    const index = new SpatialIndex(new Int32Array(0), () => undefined);
    expect(index.visible(-1e9, -1e9, 1e9, 1e9).length).toBe(0);
    expect(index.hit(0, 0)).toBe(-1);
  });
});
