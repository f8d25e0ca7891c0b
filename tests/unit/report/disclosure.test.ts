import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStructures } from '../../../shared/changes/compare.ts';
import { moneyDisclosure } from '../../../shared/disclosure/money.ts';
import { isOnePersonsPay } from '../../../shared/disclosure/onePersonsPay.ts';
import { LEAST_COUNT, suppressed } from '../../../shared/disclosure/smallNumbers.ts';
import { costingOf } from '../../../shared/model/costing.ts';
import { wholePounds } from '../../../shared/model/fixed.ts';
import type { Post, Structure } from '../../../shared/model/records.ts';
import { type StructureState, structureByName } from '../../../shared/model/state.ts';
import { costTable } from '../../../shared/money/costTable.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { documentOf, post } from '../../support/arbitraries.ts';
import { packOf, sampleState } from '../../support/packs.ts';

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
const held = (id: string, more: Partial<Post>) =>
  post(id, {
    occupancyRecorded: true,
    holders: [{ person: `H${id}`, fte: null, basis: null, point: null, substantive: true }],
    ...more,
  });
const agency = (id: string, rate: number) =>
  held(id, { basis: 'agency', dayRate: rate * POUND, days: 2_200_000, salary: null });
const team = (id: string) => post(id, { salary: 30_000 * POUND, quantity: 4, fte: 40_000 });

describe('money that may be published', () => {
  it('EXPORT-6 nothing is withheld where no cost is one person’s pay', () => {
    expect(told([team('T')], [team('T'), team('U')])).toEqual({
      posts: true,
      existing: true,
      proposed: true,
      change: true,
      parts: true,
      split: true,
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

  it('EXPORT-6 salaries and agency are not told apart where one of them is what one agency worker costs', () => {
    const [a, b] = [own('A', 50_000), own('B', 40_000)];
    const [x, y, z] = [agency('X', 310), agency('Y', 290), agency('Z', 270)];
    expect(told([a, b, x, y, z], [a, b, x, y, z])).toMatchObject({ existing: true, proposed: true, split: true });
    expect(told([a, b, x], [a, b, x])).toMatchObject({ existing: true, proposed: true, split: false });
    // One of three goes: the difference is that one.
    expect(told([a, b, x, y, z], [own('A', 51_000), b, x, y])).toMatchObject({ change: true, split: false });
  });

  it('EXPORT-6 a line of the reconciliation in which one post alone is held is withheld: vacant ones are told', () => {
    const vacant = post('V', { salary: 45_000 * POUND, occupancyRecorded: true });
    const [a, b] = [held('A', { salary: 50_000 * POUND }), held('B', { salary: 40_000 * POUND })];
    const stay = [held('C', { salary: 30_000 * POUND }), held('D', { salary: 20_000 * POUND })];
    // What is created is as large, so that no other line stands for one post.
    const arrive = [team('T')];
    expect(told([vacant, a, ...stay], [...stay, ...arrive])).toMatchObject({ parts: false });
    expect(told([vacant, a, b, ...stay], [...stay, ...arrive])).toMatchObject({ change: true, parts: true });
  });

  it('EXPORT-6 no row of the open packs of the samples holds or adds up to what one person is paid', () => {
    for (const [name, proposal] of [
      ['adult-social-care', 'Option A'],
      ['adult-social-care', 'Option B'],
      ['adult-social-care', 'Option C'],
      ['barnet-2014', 'Proposed'],
    ] as const) {
      const state = sampleState(name);
      const secrets = new Set<number>();
      // What a vacant post would cost is nobody's pay, though somebody may be paid as much.
      const vacant = new Set<number>();
      for (const structure of [
        structureByName(state, 'Current'),
        structureByName(state, proposal),
      ] as StructureState[]) {
        const costing = costingOf(state.document.settings, structure.record.name);
        for (const row of costTable(state, structure.record.id).areas.flatMap((area) => area.rows))
          for (const value of [row.salary, row.agency, row.total].filter((amount) => amount > 0))
            if (isOnePersonsPay(structure.posts.get(row.id) as Post, costing)) secrets.add(wholePounds(value));
            else if (structure.posts.get(row.id)?.holders.length === 0) vacant.add(wholePounds(value));
      }
      expect(secrets.size).toBeGreaterThan(3);
      const tables = packOf(state, proposal, { part: 'open' }).blocks.filter((block) => block.type === 'table');
      const said = tables.flatMap(({ rows }) =>
        rows.map(({ cells }) => cells.filter((cell) => /^\(?[\d,]{5,}\)?$/.test(cell))),
      );
      const hits = said.flatMap((cells) => {
        const numbers = cells.map((cell) => Number(cell.replace(/[(),]/g, '')));
        const last = numbers.at(-1) ?? 0;
        const rest = numbers.slice(0, -1).reduce((sum, n) => sum - n, last);
        return [...numbers, rest].filter((n) => secrets.has(n) && !vacant.has(n));
      });
      expect(hits, `${name}, ${proposal}`).toEqual([]);
    }
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
