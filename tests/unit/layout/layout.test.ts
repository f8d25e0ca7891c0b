import { describe, expect, it } from 'vitest';
import { generate } from '../../../build/bench/generate.ts';
import { tidy } from '../../../build/bench/peers/tidy.ts';
import { PLACE } from '../../../shared/layout/arrange.ts';
import { type Boxes, type BranchKind, buildTree, kindCode } from '../../../shared/layout/boxes.ts';
import { anchored, layOut } from '../../../shared/layout/layout.ts';
import type { LayoutOptions } from '../../../shared/layout/options.ts';
import { cards, tooClose } from '../../support/layouts.ts';

/** At distances of the test's own, so that places can be told by heart. */
const laid = (boxes: Boxes, options: Partial<LayoutOptions> = {}) =>
  layOut(boxes, { gapX: 20, gapY: 40, stackGap: 12, indent: 24, ...options });

function kinds(n: number, manager: number, kind: BranchKind): Uint8Array {
  const codes = new Uint8Array(n);
  codes[manager] = kindCode(kind);
  return codes;
}

function spots(boxes: Boxes, options = {}): [number, number][] {
  const { x, y } = laid(boxes, options);
  return Array.from({ length: boxes.n }, (_, v) => [x[v]!, y[v]!]);
}

describe('one branch', () => {
  const three = [-1, 0, 0, 0];

  it('CHART-3 standard: reports in a row, manager centred', () => {
    expect(spots(cards(three, { kind: kinds(4, 0, 'standard') }))).toEqual([
      [0, 0],
      [-220, 140],
      [0, 140],
      [220, 140],
    ]);
  });

  it('CHART-3 auto: a manager of leaves stacks them in a list below', () => {
    expect(spots(cards(three))).toEqual([
      [0, 0],
      [24, 140],
      [24, 252],
      [24, 364],
    ]);
  });

  it('CHART-3 hanging right, left and both', () => {
    expect(spots(cards(three, { kind: kinds(4, 0, 'hang-right') }))).toEqual(spots(cards(three)));
    expect(spots(cards(three, { kind: kinds(4, 0, 'hang-left') }))).toEqual([
      [0, 0],
      [-24, 140],
      [-24, 252],
      [-24, 364],
    ]);
    expect(spots(cards(three, { kind: kinds(4, 0, 'hang-both') }))).toEqual([
      [0, 0],
      [-112, 140],
      [112, 140],
      [-112, 252],
    ]);
  });

  it('CHART-3 assistants stand between manager and reports, left and right of the stem', () => {
    const assistant = Uint8Array.from([0, 1, 0, 1, 0]);
    const kind = kinds(5, 0, 'standard');
    expect(spots(cards([-1, 0, 0, 0, 0], { assistant, kind }))).toEqual([
      [0, 0],
      [-112, 120],
      [-110, 260],
      [112, 120],
      [110, 260],
    ]);
  });

  it('CHART-3 auto: long lists take columns, balanced in length', () => {
    const layout = laid(cards([-1, ...new Array<number>(10).fill(0)]));
    const columns = new Map<number, number>();
    for (let v = 1; v <= 10; v++) columns.set(layout.x[v]!, (columns.get(layout.x[v]!) ?? 0) + 1);
    expect([...columns.values()]).toEqual([5, 5]);
  });

  it('CHART-3 auto: leaves that are neighbours stack, managers stand beside them, order kept', () => {
    // 0 manages 1 2 (leaves), 3 (manages 7 8), 4 5 6 (leaves)
    const layout = laid(cards([-1, 0, 0, 0, 0, 0, 0, 3, 3]));
    expect(Array.from(layout.place.subarray(1, 7))).toEqual([
      PLACE.columnHead,
      PLACE.columnNext,
      PLACE.row,
      PLACE.columnHead,
      PLACE.columnNext,
      PLACE.columnNext,
    ]);
    expect(layout.x[1]!).toBeLessThan(layout.x[3]!);
    expect(layout.x[3]!).toBeLessThan(layout.x[4]!);
    expect(new Set([layout.y[1], layout.y[3], layout.y[4]]).size).toBe(1);
  });

  it('CHART-4 a folded manager counts as a leaf and hides its branch', () => {
    const collapsed = Uint8Array.from([0, 1, 0, 0, 0]);
    const layout = laid(cards([-1, 0, 0, 1, 1], { collapsed }));
    expect(Array.from(layout.shown)).toEqual([1, 1, 1, 0, 0]);
    expect(Array.from(layout.order)).toEqual([0, 1, 2]);
    expect(layout.place[1]).toBe(PLACE.hangRight);
  });

  it('CHART-3 siblings follow the given order', () => {
    const tree = buildTree(Int32Array.from([-1, 0, 0, 0]), Int32Array.from([3, 1, 0, 2]));
    expect(Array.from(tree.kids.subarray(tree.start[0], tree.start[1]))).toEqual([3, 1, 2]);
    const { x } = laid({ ...cards(three), ...tree, kind: kinds(4, 0, 'standard') });
    expect([x[3]! < x[1]!, x[1]! < x[2]!]).toEqual([true, true]);
  });
});

describe('whole charts', () => {
  it('CHART-3 several roots stand side by side, the first at 0, 0', () => {
    expect(spots(cards([-1, -1, -1]))).toEqual([
      [0, 0],
      [220, 0],
      [440, 0],
    ]);
  });

  it('CHART-8 an empty chart has no size; a loop is not laid out', () => {
    expect(laid(cards([])).bounds).toEqual({ x: 0, y: 0, width: 0, height: 0 });
    expect(Array.from(laid(cards([-1, 2, 1])).shown)).toEqual([1, 0, 0]);
  });

  it('CHART-3 layers aligned: cards of different height, tops of one depth level', () => {
    const height = Float64Array.from([100, 60, 140, 100, 100, 100, 100]);
    const boxes = cards([-1, 0, 0, 1, 1, 2, 2], { height });
    expect(laid(boxes).y[3]).not.toBe(laid(boxes).y[5]);
    const { y } = laid(boxes, { layers: 'rows' });
    const flat = laid(boxes, { layers: 'all' });
    expect([y[3], y[5]]).toEqual([320, 320]);
    expect(Array.from(flat.y.subarray(3, 7))).toEqual([320, 320, 320, 320]);
  });

  it('CHART-3 short branches between long ones share the room', () => {
    // Two deep wide branches with two leaves between them, all standard.
    const parent = [-1, 0, 0, 0, 0, 1, 5, 5, 5, 5, 4, 10, 10, 10, 10];
    const { x } = laid(cards(parent, { kind: new Uint8Array(15).fill(kindCode('standard')) }));
    const gaps = [x[2]! - x[1]!, x[3]! - x[2]!, x[4]! - x[3]!];
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
  });

  it('CHART-3 anchoring keeps a box where it was', () => {
    const layout = laid(cards([-1, 0, 0]));
    const moved = anchored(layout, 2, 1000, 500);
    expect([moved.x[2], moved.y[2]]).toEqual([1000, 500]);
    expect(moved.x[1]! - moved.x[0]!).toBe(layout.x[1]! - layout.x[0]!);
    expect(moved.bounds.x - layout.bounds.x).toBe(1000 - layout.x[2]!);
  });

  it('CHART-3 the same input gives the same output', () => {
    const made = generate(2000);
    const boxes = { ...buildTree(made.parent), width: made.width, height: made.height };
    expect(laid(boxes)).toEqual(laid(boxes));
  });

  it('PERF-P3 is no wider than a plain tidy layout: as wide in standard, under a third when leaves stack', () => {
    for (const posts of [60, 1000, 10_000]) {
      const made = generate(posts);
      const boxes = { ...buildTree(made.parent), width: made.width, height: made.height };
      const plain = tidy(made.parent, made.width, made.height, 20, 40);
      let left = 0;
      let right = 0;
      for (let v = 0; v < posts; v++) {
        left = Math.min(left, plain.x[v]! - made.width[v]! / 2);
        right = Math.max(right, plain.x[v]! + made.width[v]! / 2);
      }
      const standard = laid({ ...boxes, kind: new Uint8Array(posts).fill(kindCode('standard')) });
      expect(standard.bounds.width).toBeLessThanOrEqual((right - left) * 1.001 + 2);
      expect(laid(boxes).bounds.width).toBeLessThan((right - left) * (posts === 60 ? 0.4 : 0.3));
    }
  });
});

describe('PERF-P3 50,000 posts without overflow or overlap', () => {
  const kindsOf = ['auto', 'standard', 'hang-left', 'hang-right', 'hang-both'] as const;
  for (const shape of ['chain', 'star', 'council'] as const) {
    it(`PERF-P3 ${shape}`, () => {
      const made = generate(50_000, shape);
      for (const kind of kindsOf) {
        // A council's every branch hanging is 50,000 solid blocks: fine, but slow to check for overlap.
        if (shape === 'council' && kind !== 'auto') continue;
        const layout = laid({
          ...buildTree(made.parent),
          width: made.width,
          height: made.height,
          kind: new Uint8Array(50_000).fill(kindCode(kind)),
        });
        expect(layout.order.length).toBe(50_000);
        expect(tooClose(layout, 8, 8)).toBeUndefined();
      }
    });
  }

  it('PERF-P3 a star of stars, with aligned layers', () => {
    const parent = Int32Array.from({ length: 50_000 }, (_, v) => (v === 0 ? -1 : v <= 200 ? 0 : 1 + (v % 200)));
    const sizes = { width: new Float64Array(50_000).fill(200), height: new Float64Array(50_000).fill(100) };
    for (const layers of ['off', 'rows', 'all'] as const) {
      expect(tooClose(laid({ ...buildTree(parent), ...sizes }, { layers }), 8, 8)).toBeUndefined();
    }
  });
});
