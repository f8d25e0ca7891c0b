import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate } from '../../build/bench/generate.ts';
import { type Boxes, buildTree } from '../../shared/layout/boxes.ts';
import { foldFor, zoomIn } from '../../shared/layout/fold.ts';
import { layOut } from '../../shared/layout/layout.ts';
import { allLines } from '../../shared/layout/lines.ts';
import { structures, tooClose } from '../support/layouts.ts';

const rooms = fc.constantFrom({ width: 820, height: 600 }, { width: 523, height: 770 }, { width: 1_800, height: 400 });

const council = (posts: number): Boxes => {
  const made = generate(posts, 'council');
  return { ...buildTree(made.parent), width: made.width, height: made.height };
};

describe('a chart folded for its room', () => {
  it('CHART-3 keeps every box apart, in sibling order, and its lines inside its bounds', () => {
    fc.assert(
      fc.property(structures, rooms, (boxes, room) => {
        const layout = layOut({ ...boxes, fold: foldFor(boxes, room) });
        expect(tooClose(layout)).toBeUndefined();
        const { segments } = allLines(layout);
        const { x, width } = layout.bounds;
        for (let i = 0; i < segments.length; i += 2) {
          expect(segments[i]).toBeGreaterThanOrEqual(x);
          expect(segments[i]).toBeLessThanOrEqual(x + width);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('CHART-3 leaves alone what the user chose for a branch', () => {
    fc.assert(
      fc.property(structures, rooms, (boxes, room) => {
        const fold = foldFor(boxes, room);
        for (let v = 0; v < boxes.n; v++) if (boxes.kind?.[v] !== 0) expect(fold.managers[v]).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it('CHART-3 is seen at least as large as one whose rows stay rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 400 }), rooms, (posts, room) => {
        const boxes = council(posts);
        const folded = zoomIn(room, layOut({ ...boxes, fold: foldFor(boxes, room) }).bounds);
        expect(folded).toBeGreaterThanOrEqual(zoomIn(room, layOut(boxes).bounds));
      }),
      { numRuns: 25, examples: [[123, { width: 1_800, height: 400 }]] },
    );
  });

  it.each([
    [60, 0.36],
    [650, 0.105],
    [2_000, 0.06],
  ])('CHART-10 a fit of %i posts in 820 × 600 is at least %d of full size', (posts, least) => {
    const room = { width: 820, height: 600 };
    const boxes = council(posts);
    expect(zoomIn(room, layOut({ ...boxes, fold: foldFor(boxes, room) }).bounds)).toBeGreaterThanOrEqual(least);
  });

  it('CHART-3 chains and stars of 50,000 do not overflow', () => {
    for (const shape of ['chain', 'star'] as const) {
      const made = generate(50_000, shape);
      const boxes = { ...buildTree(made.parent), width: made.width, height: made.height };
      expect(layOut({ ...boxes, fold: foldFor(boxes, { width: 820, height: 600 }) }).order).toHaveLength(50_000);
    }
  });
});
