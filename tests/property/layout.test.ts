import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HANG, PLACE } from '../../shared/layout/arrange.ts';
import { type Boxes, buildTree } from '../../shared/layout/boxes.ts';
import { anchored, type Layout, layOut } from '../../shared/layout/layout.ts';
import { allLines, branchLines, lineTo } from '../../shared/layout/lines.ts';
import { DEFAULTS } from '../../shared/layout/options.ts';
import { indexBoxes, indexLines } from '../../shared/layout/spatial.ts';
import { structures, tooClose } from '../support/layouts.ts';

const layers = fc.constantFrom('off' as const, 'rows' as const, 'all' as const);
const { gapX, gapY, stackGap, indent } = DEFAULTS;

function check(property: (layout: Layout, boxes: Boxes) => void): void {
  fc.assert(
    fc.property(structures, layers, (boxes, aligned) => {
      property(layOut(boxes, { layers: aligned }), boxes);
    }),
    { numRuns: 400 },
  );
}

function reportsOf(layout: Layout, v: number): number[] {
  const { start, kids } = layout.boxes;
  return Array.from(kids.subarray(start[v], start[v + 1])).filter((c) => layout.shown[c] === 1);
}

describe('layout, on random structures', () => {
  it('CHART-3 no two boxes overlap or come closer than the smallest gaps', () => {
    check((layout) => expect(tooClose(layout, Math.min(gapX, indent / 2), stackGap)).toBeUndefined());
  });

  it('CHART-3 no overlap whatever the distances', () => {
    const distances = fc.record({
      gapX: fc.integer({ min: 0, max: 60 }),
      gapY: fc.integer({ min: 2, max: 90 }),
      stackGap: fc.integer({ min: 0, max: 40 }),
      indent: fc.integer({ min: 2, max: 61 }),
      maxRows: fc.integer({ min: 1, max: 12 }),
      aspect: fc.constantFrom(0.2, 1.5, 10),
      layers,
    });
    fc.assert(
      fc.property(structures, distances, (boxes, options) => {
        expect(tooClose(layOut(boxes, options))).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('CHART-4 lays out every box that is not below a folded one, once', () => {
    check((layout, boxes) => {
      const hidden = (v: number): boolean => {
        const manager = boxes.parent[v]!;
        return manager >= 0 && (boxes.collapsed?.[manager] === 1 || hidden(manager));
      };
      const want = Array.from({ length: boxes.n }, (_, v) => v).filter((v) => !hidden(v));
      expect(Array.from(layout.order).sort((a, b) => a - b)).toEqual(want);
      for (const v of want) expect(layout.shown[v]).toBe(1);
    });
  });

  it('CHART-3 stays inside its bounds, which touch a box on every side', () => {
    check((layout) => {
      const { bounds, order, x, y, width, height } = layout;
      const all = Array.from(order);
      expect(Math.min(...all.map((v) => y[v]!))).toBe(bounds.y);
      expect(Math.max(...all.map((v) => y[v]! + height[v]!))).toBe(bounds.y + bounds.height);
      expect(Math.min(...all.map((v) => x[v]!))).toBeGreaterThanOrEqual(bounds.x);
      expect(Math.max(...all.map((v) => x[v]! + width[v]!))).toBeLessThanOrEqual(bounds.x + bounds.width);
      // Only a spine may stand outside the boxes.
      expect(Math.min(...all.map((v) => x[v]!))).toBeLessThanOrEqual(bounds.x + indent);
      expect(Math.max(...all.map((v) => x[v]! + width[v]!))).toBeGreaterThanOrEqual(bounds.x + bounds.width - indent);
    });
  });

  it('CHART-3 reports stand below their manager, assistants in between, in sibling order', () => {
    check((layout) => {
      const { place, x, y, width, height } = layout;
      for (const v of layout.order) {
        const kids = reportsOf(layout, v);
        const row = kids.filter((c) => place[c] === PLACE.row || place[c] === PLACE.columnHead);
        const reports = kids.filter((c) => place[c]! < PLACE.assistantRight);
        const helpers = kids.filter((c) => place[c]! >= PLACE.assistantRight);
        expect(helpers).toEqual(kids.filter((c) => layout.boxes.assistant?.[c] === 1));
        for (const c of kids) expect(y[c]!).toBeGreaterThanOrEqual(y[v]! + height[v]! + stackGap);
        for (const c of reports)
          for (const a of helpers) expect(y[c]!).toBeGreaterThanOrEqual(y[a]! + height[a]! + gapY);
        for (let i = 1; i < row.length; i++) expect(x[row[i]!]!).toBeGreaterThan(x[row[i - 1]!]! + width[row[i - 1]!]!);
        for (const c of row) expect(y[c]).toBe(y[row[0]!]);
        for (let i = 1; i < reports.length; i++) {
          const before = reports[i - 1]!;
          const c = reports[i]!;
          if (place[c]! <= PLACE.columnHead) continue;
          const level = place[before] === PLACE.hangLeft && place[c] === PLACE.hangRight;
          if (!level) expect(y[c]!).toBeGreaterThanOrEqual(y[before]! + height[before]! + stackGap);
          if (level) expect(y[c]).toBe(y[before]);
        }
      }
    });
  });

  it('CHART-3 in a list, a branch has more room above and below it than a post alone', () => {
    check((layout) => {
      const { place, y, height } = layout;
      const foot = new Map<number, number>();
      for (const v of layout.order.toReversed()) {
        foot.set(v, Math.max(y[v]! + height[v]!, ...reportsOf(layout, v).map((c) => foot.get(c)!)));
      }
      const carries = (v: number) => reportsOf(layout, v).length > 0;
      for (const v of layout.order) {
        const list = reportsOf(layout, v).filter((c) => place[c] === PLACE.hangRight || place[c] === PLACE.hangLeft);
        for (let i = 1; i < list.length; i++) {
          const [before, c] = [list[i - 1]!, list[i]!];
          if (y[c] === y[before] || !(carries(before) || carries(c))) continue;
          expect(y[c]!).toBeGreaterThanOrEqual(foot.get(before)! + gapY);
        }
      }
    });
  });

  it('CHART-3 a manager is centred over its row', () => {
    check((layout) => {
      const { place, x, width, hang } = layout;
      for (const v of layout.order) {
        const row = reportsOf(layout, v).filter((c) => place[c] === PLACE.row);
        const all = reportsOf(layout, v).filter((c) => place[c]! < PLACE.assistantRight);
        if (hang[v] !== HANG.none || row.length === 0 || row.length < all.length) continue;
        const last = row[row.length - 1]!;
        const middle = (x[row[0]!]! + x[last]! + width[last]!) / 2;
        expect(Math.abs(x[v]! + width[v]! / 2 - middle)).toBeLessThanOrEqual(1);
      }
    });
  });

  it('CHART-3 with aligned layers, boxes of one depth in rows share a top; with all, every box does', () => {
    fc.assert(
      fc.property(structures, fc.constantFrom('rows' as const, 'all' as const), (boxes, aligned) => {
        const layout = layOut(boxes, { layers: aligned });
        const tops = new Map<number, number>();
        const free = new Uint8Array(boxes.n);
        for (const v of layout.order) {
          const manager = boxes.parent[v]!;
          if (layout.place[v] !== PLACE.row || (manager >= 0 && free[manager] === 1)) free[v] = 1;
          if (free[v] === 1 && layout.place[v] !== PLACE.columnHead) continue;
          if (free[v] === 1 && manager >= 0 && free[manager] === 1) continue;
          const depth = layout.depth[v]!;
          expect(layout.y[v]).toBe(tops.get(depth) ?? layout.y[v]);
          tops.set(depth, layout.y[v]!);
        }
        const helped = boxes.assistant!.some((flag) => flag === 1);
        if (aligned === 'all' && !helped) expect(free.every((flag) => flag === 0)).toBe(true);
      }),
    );
  });

  it('CHART-3 places are the managers’ places plus dx, dy', () => {
    check((layout) => {
      for (const v of layout.order) {
        const manager = layout.boxes.parent[v]!;
        expect(layout.x[v]).toBe(layout.dx[v]! + (manager < 0 ? 0 : layout.x[manager]!));
        expect(layout.y[v]).toBe(layout.dy[v]! + (manager < 0 ? 0 : layout.y[manager]!));
      }
    });
  });

  it('CHART-3 an edit moves only what it must: branches it does not touch keep their inner places', () => {
    fc.assert(
      fc.property(structures, fc.nat(), fc.nat(), (boxes, pick, target) => {
        const moved = pick % boxes.n;
        const to = target % boxes.n;
        const touched = new Set<number>();
        for (let v = boxes.parent[moved]!; v >= 0; v = boxes.parent[v]!) touched.add(v);
        for (let v = to; v >= 0; v = boxes.parent[v]!) {
          if (v === moved) return;
          touched.add(v);
        }
        const parent = boxes.parent.slice();
        parent[moved] = to;
        const before = layOut(boxes);
        const after = layOut({ ...boxes, ...buildTree(parent) });
        for (const v of after.order) {
          const manager = parent[v]!;
          if (v === moved || manager < 0 || touched.has(manager) || before.shown[v] !== 1) continue;
          expect([v, after.dx[v], after.dy[v]]).toEqual([v, before.dx[v], before.dy[v]]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('reporting lines, on random structures', () => {
  it('CHART-3 lines are square, begin at the manager, end at the box and cross no box', () => {
    check((layout, boxes) => {
      const { x, y, width, height } = layout;
      for (const v of layout.order) {
        const line = lineTo(layout, v);
        const manager = boxes.parent[v]!;
        if (manager < 0) {
          expect(line).toEqual([]);
          continue;
        }
        for (let i = 2; i < line.length; i += 2) {
          expect(line[i] === line[i - 2] || line[i + 1] === line[i - 1]).toBe(true);
        }
        expect(line[1]).toBe(y[manager]! + height[manager]!);
        expect(line[0]!).toBeGreaterThanOrEqual(x[manager]!);
        expect(line[0]!).toBeLessThanOrEqual(x[manager]! + width[manager]!);
        const [endX, endY] = line.slice(-2) as [number, number];
        expect(endX >= x[v]! && endX <= x[v]! + width[v]! && endY >= y[v]! && endY <= y[v]! + height[v]!).toBe(true);
        expect(endY === y[v] || endX === x[v] || endX === x[v]! + width[v]!).toBe(true);
      }
      const boxesAt = indexBoxes(layout);
      const { segments } = allLines(layout);
      for (let i = 0; i < segments.length; i += 4) {
        const [x0, y0, x1, y1] = segments.subarray(i, i + 4) as unknown as [number, number, number, number];
        // Pulled in by a px at each side, so touching an edge is not crossing.
        for (const v of boxesAt.visible(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1))) {
          const inside =
            Math.min(x0, x1) < x[v]! + width[v]! &&
            Math.max(x0, x1) > x[v]! &&
            Math.min(y0, y1) < y[v]! + height[v]! &&
            Math.max(y0, y1) > y[v]!;
          expect(inside).toBe(false);
        }
      }
    });
  });

  it('CHART-3 lines of different managers never run on top of each other', () => {
    check((layout) => {
      const lines = allLines(layout);
      const owner: number[] = [];
      for (let v = 0; v < layout.boxes.n; v++) {
        for (let i = lines.start[v]!; i < lines.start[v + 1]!; i++) owner[i] = v;
      }
      const all = owner.map((_, i) => Array.from(lines.segments.subarray(i * 4, i * 4 + 4)));
      for (let a = 0; a < all.length; a++) {
        for (let b = a + 1; b < all.length; b++) {
          if (owner[a] !== owner[b]) expect(shareLength(all[a]!, all[b]!)).toBe(false);
        }
      }
    });
  });

  it('CHART-3 the lines of a branch cover each box’s own line, and nothing is drawn twice, wherever the chart stands', () => {
    check((made, { n }) => {
      const layout = anchored(made, made.order[n % made.order.length]!, -700, -900);
      const lines = allLines(layout);
      for (const v of layout.order) {
        const mine = branchLines(layout, v);
        expect(Array.from(lines.segments.subarray(lines.start[v]! * 4, lines.start[v + 1]! * 4))).toEqual(
          Array.from(mine),
        );
        const segments: number[][] = [];
        for (let i = 0; i < mine.length; i += 4) segments.push(Array.from(mine.subarray(i, i + 4)));
        for (const c of reportsOf(layout, v)) {
          const line = lineTo(layout, c);
          for (let i = 2; i < line.length; i += 2) {
            for (const share of [0, 0.5, 1]) {
              const px = line[i - 2]! + (line[i]! - line[i - 2]!) * share;
              const py = line[i - 1]! + (line[i + 1]! - line[i - 1]!) * share;
              expect(segments.some((s) => within(s, px, py))).toBe(true);
            }
          }
        }
        for (let a = 0; a < segments.length; a++) {
          for (let b = a + 1; b < segments.length; b++) expect(shareLength(segments[a]!, segments[b]!)).toBe(false);
        }
      }
    });
  });
});

describe('spatial index, on random structures', () => {
  it('CHART-7 finds exactly the boxes that touch a window, in reading order, and the box at a point', () => {
    check((layout) => {
      const { bounds, x, y, width, height } = layout;
      const index = indexBoxes(layout);
      for (const [a, b, c, d] of [
        [0, 0, 1, 1],
        [0.4, 0.4, 0.6, 0.6],
        [0.5, 0, 0.5, 1],
        [0.9, 0.2, 3, 0.3],
      ] as const) {
        const [x0, x1] = [bounds.x + a * bounds.width, bounds.x + c * bounds.width];
        const [y0, y1] = [bounds.y + b * bounds.height, bounds.y + d * bounds.height];
        const want = layout.order.filter(
          (v) => x[v]! <= x1 && x[v]! + width[v]! >= x0 && y[v]! <= y1 && y[v]! + height[v]! >= y0,
        );
        expect(Array.from(index.visible(x0, y0, x1, y1))).toEqual(Array.from(want));
      }
      for (const v of layout.order) expect(index.hit(x[v]! + width[v]! / 2, y[v]! + height[v]! / 2)).toBe(v);
      expect(index.hit(bounds.x - 1, bounds.y)).toBe(-1);
    });
  });

  it('CHART-7 finds the managers whose lines touch a window', () => {
    check((layout) => {
      const lines = allLines(layout);
      const index = indexLines(layout);
      for (const v of layout.order) {
        for (let i = lines.start[v]! * 4; i < lines.start[v + 1]! * 4; i += 2) {
          const [x, y] = [lines.segments[i]!, lines.segments[i + 1]!];
          expect(Array.from(index.visible(x, y, x, y))).toContain(v);
        }
      }
    });
  });
});

function within([x0, y0, x1, y1]: number[], x: number, y: number): boolean {
  return x >= Math.min(x0!, x1!) && x <= Math.max(x0!, x1!) && y >= Math.min(y0!, y1!) && y <= Math.max(y0!, y1!);
}

/** Two segments lie on each other for more than a point. */
function shareLength(a: number[], b: number[]): boolean {
  const across =
    Math.min(Math.max(a[0]!, a[2]!), Math.max(b[0]!, b[2]!)) - Math.max(Math.min(a[0]!, a[2]!), Math.min(b[0]!, b[2]!));
  const down =
    Math.min(Math.max(a[1]!, a[3]!), Math.max(b[1]!, b[3]!)) - Math.max(Math.min(a[1]!, a[3]!), Math.min(b[1]!, b[3]!));
  return (across > 0 && down === 0) || (down > 0 && across === 0);
}
