import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Boxes, buildTree } from '../../shared/layout/boxes.ts';
import { layOut } from '../../shared/layout/layout.ts';
import { type Pages, type Paper, splitPages } from '../../shared/layout/pages.ts';
import { structures, tooClose, unfolded } from '../support/layouts.ts';

// Cards' smallest text is 12 px here: 8 pt / 12 px.
const papers = fc
  .record({ width: fc.integer({ min: 480, max: 1150 }), height: fc.integer({ min: 400, max: 800 }) })
  .map((size): Paper => ({ ...size, minScale: 8 / 12, maxScale: 0.75 }));

function check(property: (pages: Pages, boxes: Boxes, paper: Paper) => void, given = structures.map(unfolded)): void {
  fc.assert(
    fc.property(given, papers, (boxes, paper) => {
      const split = splitPages(boxes, paper);
      if (!split.ok) throw new Error(split.refusal.message);
      property(split.value, boxes, paper);
    }),
    { numRuns: 200 },
  );
}

describe('chart pages, on random structures', () => {
  it('EXPORT-2 every post has exactly one full card, on the page the index says', () => {
    check((pages, boxes) => {
      const seen = new Array<number>(boxes.n).fill(0);
      for (const page of pages.pages) {
        page.boxes.forEach((id, i) => {
          if (page.stubs.some((stub) => stub.box === i)) return;
          seen[id]!++;
          expect(pages.pageOf[id]).toBe(page.number);
        });
      }
      expect(seen).toEqual(new Array(boxes.n).fill(1));
    });
  });

  it('EXPORT-2 folded branches are left out, everything else is on one page', () => {
    check((pages, boxes) => {
      const { shown } = layOut(boxes);
      for (let v = 0; v < boxes.n; v++) expect(pages.pageOf[v]! > 0).toBe(shown[v] === 1);
    }, structures);
  });

  it('EXPORT-2 each page fits its paper with no text below 8 pt and no overlap', () => {
    check((pages, _boxes, paper) => {
      for (const { layout, scale, boxes } of pages.pages) {
        expect(scale).toBeGreaterThanOrEqual(paper.minScale);
        expect(scale).toBeLessThanOrEqual(paper.maxScale);
        expect(layout.bounds.width * scale).toBeLessThanOrEqual(paper.width + 1e-6);
        expect(layout.bounds.height * scale).toBeLessThanOrEqual(paper.height + 1e-6);
        expect(layout.order.length).toBe(boxes.length);
        expect(tooClose(layout)).toBeUndefined();
      }
    });
  });

  it('EXPORT-2 reports are on a page with their manager’s card or its stub; lines on paper are those of the chart', () => {
    check((pages, boxes) => {
      for (const page of pages.pages) {
        page.boxes.forEach((id, i) => {
          const manager = page.layout.boxes.parent[i]!;
          if (manager >= 0) expect(page.boxes[manager]).toBe(boxes.parent[id]);
          else if (!page.stubs.some((stub) => stub.box === i)) expect(boxes.parent[id]).toBe(-1);
        });
      }
    });
  });

  it('EXPORT-2 "continued on page" and "from page" point at each other, forwards only', () => {
    check((pages, boxes) => {
      expect(pages.pages.map((page) => page.number)).toEqual(pages.pages.map((_, i) => i + 1));
      for (const page of pages.pages) {
        const stubbed = page.stubs.map((stub) => page.boxes[stub.box]!);
        expect(new Set(stubbed).size).toBe(stubbed.length);
        for (const stub of page.stubs) {
          const manager = page.boxes[stub.box]!;
          expect(stub.fromPage).toBe(pages.pageOf[manager]);
          expect(stub.fromPage).toBeLessThan(page.number);
          expect(pages.continuedOn.get(manager)).toContain(page.number);
          // A stub never stands alone.
          expect(page.layout.boxes.start[stub.box + 1]! - page.layout.boxes.start[stub.box]!).toBeGreaterThan(0);
        }
      }
      for (const [manager, numbers] of pages.continuedOn) {
        for (const number of numbers) {
          const { stubs, boxes: ids } = pages.pages[number - 1]!;
          expect(stubs.filter((stub) => ids[stub.box] === manager).length).toBe(1);
        }
      }
      for (let v = 0; v < boxes.n; v++) {
        const elsewhere = [...boxes.kids.subarray(boxes.start[v], boxes.start[v + 1])].filter(
          (c) => pages.pageOf[c] !== pages.pageOf[v],
        );
        for (const c of elsewhere) expect(pages.continuedOn.get(v)).toContain(pages.pageOf[c]);
      }
    });
  });
});

describe('chart pages', () => {
  const paper: Paper = { width: 770, height: 520, minScale: 8 / 12, maxScale: 0.75 };
  const cards = (parent: Int32Array): Boxes => ({
    ...buildTree(parent),
    width: new Float64Array(parent.length).fill(200),
    height: new Float64Array(parent.length).fill(90),
  });

  it('EXPORT-2 a chart that fits is one page', () => {
    const split = splitPages(cards(Int32Array.from([-1, 0, 0, 0])), paper);
    expect(split.ok && split.value.pages.length).toBe(1);
  });

  it('EXPORT-2 an empty chart has no pages', () => {
    const split = splitPages(cards(new Int32Array(0)), paper);
    expect(split.ok && split.value.pages).toEqual([]);
  });

  it('EXPORT-2 refuses paper on which a post and its manager cannot be read', () => {
    const split = splitPages(cards(Int32Array.from([-1, 0])), { ...paper, height: 120 });
    expect(split.ok ? '' : split.refusal.code).toBe('page-too-small');
  });

  it('EXPORT-2 a star of 5,000 and a chain of 5,000 are dealt to full pages', () => {
    for (const parent of [
      new Int32Array(5000).map((_, v) => (v === 0 ? -1 : 0)),
      new Int32Array(5000).map((_, v) => v - 1),
    ]) {
      const split = splitPages(cards(parent), paper);
      if (!split.ok) throw new Error(split.refusal.message);
      expect(split.value.pageOf.every((page) => page > 0)).toBe(true);
      const sizes = split.value.pages.map((page) => page.boxes.length);
      expect(Math.min(...sizes.slice(1, -1))).toBeGreaterThanOrEqual(5);
    }
  });
});
