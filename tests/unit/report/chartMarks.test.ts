import { describe, expect, it } from 'vitest';
import { disclosureOf } from '../../../shared/disclosure/disclosure.ts';
import { occupancyOf } from '../../../shared/disclosure/occupancy.ts';
import { stands } from '../../../shared/model/records.ts';
import { structureByName } from '../../../shared/model/state.ts';
import { chartBlock } from '../../../shared/report/chart/chartReport.ts';
import type { Chart, ListItem } from '../../../shared/report/page/report.ts';
import { packOf, sampleState, textOf } from '../../support/packs.ts';

const state = sampleState('adult-social-care');
const option = structureByName(state, 'Option A')!;
const current = structureByName(state, 'Current')!;
const STAMP = { date: '2026-11-22', revision: 12 };

function chartOf(options: Partial<Parameters<typeof chartBlock>[2]> = {}): Chart {
  const made = chartBlock(state, option.record.id, { ...STAMP, ...options });
  if (!made.ok) throw new Error(made.refusal.message);
  return made.value.chart;
}

const cardsOf = (chart: Chart) => chart.pages.flatMap(({ cards }) => cards).filter(({ shape }) => shape !== 'stub');
const wordsOn = (chart: Chart, id: string) =>
  cardsOf(chart)
    .find((card) => card.post === id)
    ?.texts.map(({ text }) => text) ?? [];
const itemsOf = (items: readonly ListItem[]): ListItem[] => items.flatMap((item) => [item, ...itemsOf(item.items)]);

describe('a chart that shows the change', () => {
  const marked = chartOf({ against: current.record.id, ghosts: true });

  it('EXPORT-13 has each box that stands and each that goes once, in the chart and in the list', () => {
    const there = [...option.posts.values()].filter(stands).map(({ id }) => id);
    const lineages = new Set([...option.posts.values()].filter(stands).map(({ lineage }) => lineage));
    const gone = [...current.posts.values()].filter((post) => stands(post) && !lineages.has(post.lineage));
    expect(gone.length).toBeGreaterThan(2);
    const wanted = [...there, ...gone.map(({ id }) => id)].sort();
    expect(
      cardsOf(marked)
        .map(({ post }) => post)
        .sort(),
    ).toEqual(wanted);
    expect(
      itemsOf(marked.list.items)
        .map(({ post }) => post)
        .sort(),
    ).toEqual(wanted);
    for (const { id } of gone) expect(wordsOn(marked, id)).toContain('Proposed for deletion');
  });

  it('EXPORT-13 marks by a word on each card, and the legend counts them', () => {
    const counts = { new: 0, moved: 0, changed: 0, deleted: 0 };
    for (const { mark, texts } of cardsOf(marked)) {
      if (!mark) continue;
      counts[mark]++;
      expect(texts.map(({ text }) => text).join(' ')).toMatch(
        /Proposed new|Transfer in|Moved|Changed|Proposed for deletion|Transfer out/,
      );
    }
    expect(marked.subtitle).toContain(
      `Boxes against Current: ${counts.new} new, ${counts.moved} moved, ${counts.changed} changed, each with a heavier edge and its word; ${counts.deleted} proposed to go, dashed on grey.`,
    );
    expect(cardsOf(chartOf()).some(({ mark }) => mark !== undefined)).toBe(false);
  });

  it('EXPORT-13 a branch begins at its post, and levels that are not drawn are counted', () => {
    const top = [...option.posts.values()].find(({ title }) => title === 'Head of Commissioning and Brokerage')!;
    const branch = chartOf({ branch: top.ref, levels: 2 });
    expect(cardsOf(branch)[0]?.post).toBe(top.id);
    const words = cardsOf(branch).flatMap(({ texts }) => texts.map(({ text }) => text));
    expect(words.join(' ')).toMatch(/\d+ posts? below, not drawn/);
    const refused = chartBlock(state, option.record.id, { ...STAMP, branch: 'nowhere' });
    expect(refused.ok ? '' : refused.refusal.code).toBe('unknown-post');
  });

  it('EXPORT-13 one page holds everything, and larger sheets take fewer pages', () => {
    const one = chartOf({ page: 'one' });
    expect([one.pages.length, one.paper.name]).toEqual([1, 'one']);
    expect(
      Math.min(...one.pages.flatMap(({ cards }) => cards.flatMap(({ texts }) => texts.map(({ size }) => size)))),
    ).toBeGreaterThanOrEqual(8);
    expect(chartOf({ page: 'a0' }).pages).toHaveLength(1);
    expect(chartOf({ page: 'a4' }).pages.length).toBeGreaterThan(1);
  });

  it('EXPORT-13 an accountable post has a dotted line to the other card, and a team is said where it changes', () => {
    const bury = sampleState('barnet-2014');
    const lines = [...bury.structures.values()].flatMap((structure) => {
      const made = chartBlock(bury, structure.record.id, { ...STAMP, page: 'one' });
      const links = [...structure.posts.values()].filter((post) => stands(post) && post.accountableTo.length > 0);
      return made.ok && links.length > 0 ? [made.value.chart.pages[0]?.dotted?.length ?? 0] : [];
    });
    for (const length of lines) expect(length % 4).toBe(0);
    const texts = cardsOf(marked).flatMap((card) => card.texts.map(({ text }) => text));
    expect(texts).toContain('LD North');
  });

  it('EXPORT-13 an id that an import made up for a holder is not printed', () => {
    const post = [...current.posts.values()].find(({ holders }) => holders.length === 1)!;
    const holder = { ...post.holders[0]!, person: 's-current-H27' };
    const said = occupancyOf({ ...post, holders: [holder] }, state, disclosureOf(state, {}));
    expect(said.short).toBe('Filled');
  });

  it('EXPORT-13 the pack shows the changes before the two structures', () => {
    const pack = packOf(state, 'Option A');
    const charts = pack.blocks.flatMap((block) => (block.type === 'chart' ? [block.title] : []));
    expect(charts[0]).toMatch(/^Proposed changes/);
    expect(charts).toHaveLength(3);
    expect(textOf(pack.blocks)).not.toMatch(/s-current-H/);
  });
});
