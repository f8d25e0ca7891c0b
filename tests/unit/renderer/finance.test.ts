import { beforeAll, describe, expect, it } from 'vitest';
import { buildSample } from '../../../electron/samples/samples.ts';
import { evaluation, type PostLine } from '../../../renderer/finance/evaluation.ts';
import { behindGroup, GROUPED_BY, groupsOf } from '../../../renderer/finance/groups.ts';
import { postsBehindBridge } from '../../../renderer/finance/reconciliation.ts';
import { moneyPair } from '../../../renderer/finance/state.ts';
import { printsPence, statedLines, statedSummary, stateTotal } from '../../../renderer/finance/stated.ts';
import { waterfall } from '../../../renderer/finance/waterfall.ts';
import { compareStructures } from '../../../shared/changes/compare.ts';
import { FiguresEngine } from '../../../shared/metrics/engine.ts';
import { wholePounds } from '../../../shared/model/fixed.ts';
import { mergeSettings } from '../../../shared/model/settings.ts';
import { type DocumentState, listStructures } from '../../../shared/model/state.ts';
import { lineOfBox } from '../../../shared/money/costLine.ts';
import { AREA_FIELDS, type AreaField, costTable } from '../../../shared/money/costTable.ts';
import { good } from '../../support/documents.ts';

interface Opened {
  readonly state: DocumentState;
  readonly from: string;
  readonly to: string;
  readonly engine: (id: string) => FiguresEngine;
}

function opened(sample: string): Opened {
  const state = good(buildSample(sample));
  const [from, to] = listStructures(state).map((each) => each.record.id) as [string, string];
  const engines = new Map([from, to].map((id) => [id, new FiguresEngine(state, id)]));
  return { state, from, to, engine: (id) => engines.get(id) as FiguresEngine };
}

const samples: Record<string, Opened> = {};
beforeAll(() => {
  for (const name of ['barnet-2014', 'adult-social-care']) samples[name] = opened(name);
});
const sample = (name: string) => samples[name] as Opened;

function evaluated({ state, from, to }: Opened, area: AreaField = 'unit') {
  const structure = (id: string) => state.structures.get(id) as NonNullable<ReturnType<typeof state.structures.get>>;
  return evaluation(
    costTable(state, from, { area }),
    costTable(state, to, { area }),
    structure(from),
    structure(to),
    area,
  );
}

const rounded = (line: { salary: number; onCosts: number | null; total: number }) =>
  [line.salary, line.onCosts ?? 0, line.total].map(wholePounds);

describe('the financial evaluation', () => {
  it('COST-4 prints what the report of Barnet 2014 printed', () => {
    const result = evaluated(sample('barnet-2014'));
    expect(rounded(result.existing)).toEqual([2_071_185, 486_728, 2_557_913]);
    expect(rounded(result.proposed)).toEqual([1_969_999, 462_950, 2_432_949]);
    expect(rounded(result.change)).toEqual([-101_186, -23_779, -124_965]);
    expect(result.hasOther).toBe(false);
  });

  it.each(['barnet-2014', 'adult-social-care'])(
    'each box of %s stands once on its side, areas and posts add up',
    (name) => {
      const document = sample(name);
      for (const area of AREA_FIELDS) {
        const { lines, existing, proposed, change } = evaluated(document, area);
        const posts = lines.filter((line): line is PostLine => line.kind === 'post');
        for (const [side, id, total] of [
          ['existing', document.from, existing],
          ['proposed', document.to, proposed],
        ] as const) {
          const ids = posts.flatMap((line) => (line[side] ? [line[side].id] : []));
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.length).toBe(costTable(document.state, id, { area }).areas.flatMap((each) => each.rows).length);
          const areas = lines.filter((line) => line.kind === 'area');
          expect(areas.reduce((sum, line) => sum + line[side].total, 0)).toBe(total.total);
        }
        expect(posts.reduce((sum, line) => sum + line.change, 0)).toBe(change.total);
      }
    },
  );

  it('says what became of a post', () => {
    const { lines } = evaluated(sample('barnet-2014'));
    const note = (title: string) => lines.find((line) => line.kind === 'post' && line.title === title);
    expect(note('Director for Communities')).toMatchObject({ note: 'deleted', look: 'deleted', proposed: null });
    expect(note('Strategic Director for Commissioning')).toMatchObject({ note: 'new', look: 'new', existing: null });
    expect(note('Head of Communications & Marketing')).toMatchObject({ note: 'was Head of Communications' });
    expect(note('Chief Executive')).toMatchObject({ note: '', look: 'same', change: 0 });
    expect(lines.find((line) => line.kind === 'post' && line.note.includes('regraded'))).toMatchObject({
      grade: expect.stringContaining(' → '),
    });
  });
});

describe('cost by group', () => {
  it.each(GROUPED_BY)('COST-8 by %s adds up to each structure, and so do the posts behind each group', (by) => {
    for (const { state, from, to, engine } of Object.values(samples)) {
      const lines = groupsOf(state, [from, to], by, engine);
      expect(lines.reduce((sum, line) => sum + line.existing.total, 0)).toBe(engine(from).totals().cost.total);
      expect(lines.reduce((sum, line) => sum + line.proposed.total, 0)).toBe(engine(to).totals().cost.total);
      for (const line of lines) {
        const posts = behindGroup(state, from, by, line.key, engine(from), () => '');
        const sum = posts.reduce((total, post) => total + post.amount, 0);
        // Shares of funding are rounded post by post: never as much as a penny apart.
        expect(Math.abs(sum - line.existing.total)).toBeLessThan(by === 'funding' ? 1_000 : 1);
        expect(posts.reduce((total, post) => total + post.posts, 0)).toBe(line.existing.posts);
      }
    }
  });
});

describe('the reconciliation', () => {
  it.each(['barnet-2014', 'adult-social-care'])(
    'COST-9 the posts behind each line of %s add up to it exactly',
    (name) => {
      const { state, from, to, engine } = sample(name);
      const { bridge } = compareStructures(state, from, state, to);
      const behind = postsBehindBridge(state, from, to, engine, () => '');
      for (const [label, posts] of behind) {
        const line = bridge.find((each) => each.label === label);
        expect(posts.reduce((sum, post) => sum + post.amount, 0)).toBe(line?.total ?? 0);
        expect(posts.reduce((sum, post) => sum + post.posts, 0)).toBe(line?.posts ?? 0);
      }
    },
  );

  it('is drawn from one total to the other, and cuts the scale only where little would be seen', () => {
    const lines = [
      { label: 'deleted', posts: 7, salary: 0, onCosts: 0, total: -94_641_600_000 },
      { label: 'created', posts: 5, salary: 0, onCosts: 0, total: 78_533_200_000 },
    ] as const;
    const { bars, base } = waterfall(255_791_300_000, lines, 800, 200);
    expect(bars.map((bar) => bar.kind)).toEqual(['total', 'less', 'more', 'total']);
    expect(base).toBeGreaterThan(0);
    expect(base).toBeLessThan(255_791_300_000 - 94_641_600_000);
    for (const [i, bar] of bars.entries()) {
      expect(bar.top).toBeGreaterThanOrEqual(0);
      expect(bar.top + bar.height).toBeLessThanOrEqual(200.001);
      const next = bars[i + 1];
      if (next) expect(bar.left + bar.width).toBeLessThan(next.left);
    }
    // Each bar begins where the one before it ended.
    expect(bars[1]?.top).toBeCloseTo(bars[0]?.level ?? -1);
    expect(bars[3]?.top).toBeCloseTo(bars[2]?.level ?? -1);
    const deep = waterfall(100_000_000, [{ ...lines[0], total: -90_000_000 }], 800, 200);
    expect(deep.base).toBe(0);
  });

  it('survives nothing at all, and a total below nothing', () => {
    expect(waterfall(0, [], 400, 200).bars.every((bar) => Number.isFinite(bar.top + bar.height))).toBe(true);
    const below = waterfall(
      100_000,
      [{ label: 'deleted', posts: 1, salary: 0, onCosts: 0, total: -300_000 }],
      400,
      200,
    );
    expect(below.base).toBe(-200_000);
  });
});

describe('stated totals', () => {
  it('FIG-5 shows that Barnet printed 18 FTE where 17 posts stand, and agrees with every printed pound', () => {
    const { state, to, engine } = sample('barnet-2014');
    const lines = statedLines(state.document.settings, 'Proposed', lineOfBox(engine(to).totals()));
    expect(Object.fromEntries(lines.map((line) => [line.key, line.difference]))).toEqual({
      posts: null,
      fte: 10_000,
      salary: 0,
      onCosts: 0,
      total: 0,
    });
    expect(statedSummary(lines)).toBe(1);
  });

  it('FIG-5 compares to the penny where a report prints pence, and in whole pounds where it does not', () => {
    const { state, to, engine } = sample('barnet-2014');
    const line = { ...lineOfBox(engine(to).totals()), salary: 230_917_590_000 };
    const stating = (salary: string) =>
      statedLines({ ...state.document.settings, statedTotals: { Proposed: { salary } } }, 'Proposed', line)[2]!;
    expect([stating('2309175.5'), stating('2309176')].map(printsPence)).toEqual([true, false]);
    expect([stating('2309175.5'), stating('2309176')].map(({ difference }) => difference)).toEqual([-40_000, 0]);
  });

  it('enters and clears one total without touching the others', () => {
    const { settings } = sample('barnet-2014').state.document;
    const entered = mergeSettings(settings, stateTotal(settings, 'Current', 'posts', '19'));
    expect(entered.statedTotals?.Current).toMatchObject({ posts: '19', total: '2557913' });
    const cleared = mergeSettings(entered, stateTotal(entered, 'Current', 'total', null));
    expect(cleared.statedTotals?.Current).not.toHaveProperty('total');
    expect(cleared.statedTotals?.Proposed).toEqual(settings.statedTotals?.Proposed);
  });
});

describe('which structures are compared', () => {
  it('Current and the proposal that is shown; one structure alone has a cost too', () => {
    const { state, from, to } = sample('barnet-2014');
    expect(moneyPair(state, to, { from: null, to: null })).toEqual({ from, to });
    expect(moneyPair(state, from, { from: null, to: null })).toEqual({ from, to });
    expect(moneyPair(state, from, { from: to, to: 'gone' })).toEqual({ from: to, to: from });
    const alone = { ...state, structures: new Map([...state.structures].slice(0, 1)) };
    expect(moneyPair(alone, from, { from: null, to: null })).toEqual({ from, to: from });
  });
});
