import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStructures } from '../../../shared/changes/compare.ts';
import type { Post, Structure } from '../../../shared/model/records.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { LEAST_COUNT, moneyDisclosure, suppressed } from '../../../shared/report/disclosure.ts';
import { documentOf, post } from '../../support/arbitraries.ts';

const POUND = 100_000;

/** Two structures: Current with these posts, a proposal with those. */
function told(current: readonly Post[], proposed: readonly Post[]) {
  const state = documentOf([...current], { onCosts: { mode: 'flat', rate: '20' } });
  const option: Structure = {
    type: 'structure',
    id: 's2',
    name: 'B',
    kind: 'proposal',
    forkedFrom: 's1',
    order: 2,
    frozen: false,
  };
  applyPatch(state, {
    added: [option, ...proposed.map((each) => ({ ...each, structure: 's2' }))],
    updated: [],
    removed: [],
  });
  return moneyDisclosure(state, 's1', 's2', compareStructures(state, 's1', state, 's2'));
}

const own = (id: string, pounds: number) => post(id, { salary: pounds * POUND });
const team = (id: string) => post(id, { salary: 30_000 * POUND, quantity: 4, fte: 40_000 });

describe('money that may be published', () => {
  it('EXPORT-6 nothing is withheld where no cost is one person’s pay', () => {
    expect(told([team('T')], [team('T'), team('U')])).toEqual({
      posts: true,
      existing: true,
      proposed: true,
      change: true,
      parts: true,
    });
  });

  it('EXPORT-6 a total with the pay of exactly one person is withheld: the rest can be taken away', () => {
    expect(told([team('T'), own('A', 50_000)], [team('T')])).toMatchObject({ existing: false, proposed: false });
    expect(told([team('T')], [team('T'), own('A', 50_000)])).toMatchObject({
      existing: true,
      proposed: false,
      change: false,
    });
  });

  it('EXPORT-6 a difference that is one person’s pay is withheld, and the proposed total with it', () => {
    const two = [own('A', 50_000), own('B', 40_000), own('C', 30_000)];
    expect(told(two, two.slice(0, 2))).toMatchObject({ posts: false, existing: true, proposed: false, change: false });
  });

  it('EXPORT-6 lines of the reconciliation that stand for one post are withheld, the totals are not', () => {
    const before = [own('A', 50_000), own('B', 40_000), own('C', 30_000), own('D', 20_000)];
    const after = [own('A', 50_000), own('B', 40_000), own('E', 60_000)];
    expect(told(before, after)).toMatchObject({ existing: true, proposed: true, change: true, parts: false });
  });

  it('EXPORT-6 small numbers go with one more, so that no total gives them away', () => {
    expect(suppressed([30, 13, 4, 0])).toEqual({ parts: [30, null, null, 0], total: 47 });
    expect(suppressed([30, 13, 5])).toEqual({ parts: [30, 13, 5], total: 48 });
    expect(suppressed([3, 0])).toEqual({ parts: [null, 0], total: null });
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }), (parts) => {
        const shown = suppressed(parts);
        const hidden = parts.filter((_, i) => shown.parts[i] === null);
        for (const [i, n] of parts.entries()) if (n > 0 && n < LEAST_COUNT) expect(shown.parts[i]).toBeNull();
        // A known total needs two hidden numbers at least, one of which is no small one.
        if (hidden.length > 0 && shown.total !== null) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(Math.max(...hidden)).toBeGreaterThanOrEqual(LEAST_COUNT);
        }
      }),
    );
  });
});
