import { describe, expect, it } from 'vitest';
import { columnOf, packOf, rowOf, sampleState, tableOf, textOf } from '../support/packs.ts';
import { report } from './ownRows.ts';

/** The packs of published restructures, line by line beside what the reports printed. */

const comma = (value: number) => value.toLocaleString('en-GB');
const bracketed = (value: number) => (value < 0 ? `(${comma(-value)})` : comma(value));

interface CostRow {
  readonly title: string;
  readonly costed_salary: number | null;
  readonly fte: number;
  readonly on_costs_printed: number | null;
  readonly total_printed: number | null;
  readonly designation?: readonly string[];
}

/** Titles that the report's own tables print in two ways; the sample follows the existing structure. */
const ALIASES: Readonly<Record<string, string>> = {
  'Director for Family Services': 'Director of Family Services',
  'Director for Streetscene': 'Director of Streetscene',
  'Director for Education and Skills': 'Director of Education and Skills',
};

describe('Barnet 2014: the pack beside the printed appendix', () => {
  const printed = report('barnet2014') as unknown as {
    existing_C1: readonly CostRow[];
    proposed_C2: readonly CostRow[];
    printed_totals: Readonly<Record<'C1' | 'C2' | 'change', Readonly<Record<string, number>>>>;
    deleted: readonly string[];
    created: readonly string[];
    impact: { readonly directly_affected: number };
  };
  const pack = packOf(sampleState('barnet-2014'), 'Proposed', { audience: 'exempt' });

  it.each([
    ['Existing: Current', 'existing_C1'],
    ['Proposed', 'proposed_C2'],
  ] as const)('EXPORT-3 COST-4 %s: every row as printed', (caption, key) => {
    const table = tableOf(pack, caption);
    expect(printed[key].length).toBeGreaterThan(16);
    for (const row of printed[key]) {
      const ours = rowOf(table, ALIASES[row.title] ?? row.title);
      expect(ours.FTE, row.title).toBe(String(row.fte));
      if (row.costed_salary === null) {
        expect(ours.Salary, row.title).toBe('no cost');
        continue;
      }
      expect([ours.Salary, ours['On-costs'], ours.Total], row.title).toEqual(
        [row.costed_salary, row.on_costs_printed, row.total_printed].map((value) => comma(value as number)),
      );
    }
    const posts = table.rows.filter((row) => !row.total);
    expect(posts).toHaveLength(printed[key].length);
  });

  it('EXPORT-3 COST-4 totals and change as printed, negatives in brackets, and the wrong FTE shown as a difference', () => {
    const { C1, C2, change } = printed.printed_totals;
    const table = tableOf(pack, 'Financial evaluation');
    for (const [label, key] of [
      ['Salaries', 'salary'],
      ['On-costs', 'on_costs'],
      ['Total', 'total'],
    ] as const) {
      const row = rowOf(table, label);
      const wanted = [C1, C2, change].map((side) => bracketed(side[key] as number));
      expect([row.Existing, row.Proposed, row.Change], label).toEqual(wanted);
    }
    expect(table.note).toContain('may not sum due to rounding');
    const stated = tableOf(pack, 'Totals as stated elsewhere, beside those of this document');
    expect(rowOf(stated, 'Proposed: FTE')).toMatchObject({ Stated: '18', 'This document': '17', Difference: '1' });
    expect(columnOf(stated, 'Difference').filter((cell) => cell !== 'none')).toEqual(['1']);
  });

  it('EXPORT-3 CHANGE-3 seven posts deleted, five created, three amended', () => {
    expect(tableOf(pack, 'Posts proposed for deletion').rows.filter((row) => !row.total)).toHaveLength(
      printed.deleted.length,
    );
    const created = tableOf(pack, 'Posts proposed to be created').rows.filter((row) => !row.total);
    expect(created.map(({ cells }) => cells[0]?.replace('&', 'and'))).toEqual(printed.created);
    expect(
      columnOf(tableOf(pack, 'Posts proposed to be amended'), 'Post').filter((title) => title !== 'Total'),
    ).toEqual(['Director for Strategy', 'Head of Communications & Marketing', 'Director for Adults & Communities']);
    expect(printed.impact.directly_affected).toBe(7 + 3);
  });

  it('EXPORT-3 statutory officers before and after, accountability with its condition and protocols', () => {
    const officers = tableOf(pack, 'Statutory officers');
    expect(rowOf(officers, 'DCS')).toMatchObject({
      Existing: 'Nobody',
      Proposed: 'Commissioning Director (Children & Young People)',
    });
    expect(rowOf(officers, 'DASS')).toMatchObject({
      Existing: 'Director for Adults & Communities',
      Proposed: 'Commissioning Director (Adults & Health)',
    });
    for (const row of printed.proposed_C2.filter((post) => post.designation?.[0] === 'Monitoring Officer'))
      expect(rowOf(officers, 'Monitoring Officer').Proposed).toBe(row.title);
    const lines = tableOf(pack, 'Line management and accountability');
    expect(rowOf(lines, 'Director of Family Services')).toMatchObject({
      'Line managed by': 'Chief Executive',
      'Accountable to': 'Commissioning Director (Children & Young People)',
      'What for, and when': 'Accountable to the DCS; takes over line management at level 3 escalation',
    });
    expect(lines.rows).toHaveLength(3);
    expect(textOf(pack.blocks)).toContain('Access to the Head of Paid Service');
  });

  it('COST-9 the reconciliation is the printed bridge', () => {
    const bridge = (printed as unknown as { salary_bridge: Record<string, number> }).salary_bridge;
    const table = tableOf(pack, 'Proposed change from Current to Proposed');
    expect(columnOf(table, 'Salaries')).toEqual(
      [
        bridge.deleted_7,
        bridge.created_5,
        bridge.regrade_AD_to_Director_for_Strategy,
        (bridge.Deputy_COO_point_change as number) + (bridge.Director_of_Assurance_point_change as number),
        bridge.net,
      ].map((value) => bracketed(value as number)),
    );
  });
});

describe('Bury 2021: the pack beside the printed report', () => {
  const printed = report('bury2021') as unknown as {
    established: readonly { title: string; fte: number }[];
    deleted: readonly { title: string; fte: number }[];
    transfers_out: readonly { title?: string; team?: string; fte?: number; to: string }[];
    budget: {
      rows: readonly {
        cost_centre?: string;
        text?: string;
        basic?: number;
        ni?: number;
        superan?: number;
        total: number;
      }[];
      available: number;
    };
  };
  const pack = packOf(sampleState('bury-2021'), 'Proposed', { audience: 'exempt' });
  const size = (caption: string) =>
    tableOf(pack, caption)
      .rows.filter((row) => !row.total)
      .map(({ cells }) => cells);

  it('EXPORT-3 CHANGE-3 established and deleted posts, line by line', () => {
    const list = (verb: string, rows: readonly { title: string; fte: number }[]) =>
      `${verb}: ${rows.map(({ title, fte }) => `${title} x ${fte} FTE`).join('; ')}.`;
    expect(textOf(pack.blocks)).toContain(list('Proposed to establish', printed.established));
    expect(textOf(pack.blocks)).toContain(list('Proposed to delete', printed.deleted));
    expect(size('Posts proposed to be created').map(([title]) => title)).toEqual(
      printed.established.map(({ title }) => title),
    );
    expect(columnOf(tableOf(pack, 'Posts proposed to be created'), 'FTE')).toEqual([
      ...printed.established.map(({ fte }) => String(fte)),
      '16',
    ]);
    // By title: the vacant officers of a box stand on a line of their own.
    const deleted = size('Posts proposed for deletion');
    for (const { title, fte } of printed.deleted) {
      const sum = deleted.filter(([of]) => of === title).reduce((n, [, each]) => n + Number(each), 0);
      expect(sum, title).toBe(fte);
    }
    expect(columnOf(tableOf(pack, 'Posts proposed for deletion'), 'FTE').at(-1)).toBe('21');
  });

  it('EXPORT-3 transfers with where they go, the team among them', () => {
    const out = tableOf(pack, 'Posts proposed to transfer out');
    for (const { title, team, to } of printed.transfers_out) {
      const name = title ?? `${team} (team)`;
      expect(out.rows.find(({ cells }) => cells[0] === name)?.cells.at(-1), name).toBe(to);
    }
    const arrived = tableOf(pack, 'Posts proposed to transfer in');
    expect(arrived.rows.map(({ cells }) => cells.slice(0, 3))).toEqual([['CCG staff (Appendix 2)', '4', '4']]);
  });

  it('EXPORT-3 COST-6 the budget as printed, and that it cannot be checked without costs', () => {
    const table = tableOf(pack, 'Budget lines');
    for (const row of printed.budget.rows) {
      const code = row.cost_centre ?? `${row.text?.charAt(0).toUpperCase()}${row.text?.slice(1)}`;
      expect(rowOf(table, code).Total, code).toBe(bracketed(row.total));
      if (row.basic !== undefined)
        expect([rowOf(table, code).Basic, rowOf(table, code).NI, rowOf(table, code).Superannuation]).toEqual(
          [row.basic, row.ni, row.superan].map((value) => comma(value as number)),
        );
    }
    expect(rowOf(table, 'Budget available').Total).toBe(comma(printed.budget.available));
    expect(textOf(pack.blocks)).toContain('cannot be checked');
  });
});

describe('Bolton 2010 and Barnet 2021: the packs beside the printed reports', () => {
  it('EXPORT-3 Bolton: 20.5 FTE, three vacant deletions, savings as printed and not read either way', () => {
    const printed = report('bolton2010') as unknown as {
      disestablished_vacant: readonly string[];
      savings: Readonly<Record<string, number>>;
      proposed: readonly { title: string; fte: number; fill: string }[];
    };
    const pack = packOf(sampleState('bolton-2010'), 'Proposed', { audience: 'exempt' });
    const deleted = tableOf(pack, 'Posts proposed for deletion');
    const vacant = deleted.rows.filter(({ cells }) => cells.includes('Vacant'));
    expect(vacant.map(({ cells }) => cells[0])).toEqual(printed.disestablished_vacant);
    const stated = tableOf(pack, 'Savings as stated');
    expect(stated.rows.map(({ cells }) => cells)).toEqual(
      ['2010/11', '2011/12'].map((year) => [year, comma(printed.savings[year] as number)]),
    );
    expect(textOf(pack.blocks)).not.toContain('Savings targets');
    const selection = tableOf(pack, 'Selection');
    const filled = printed.proposed.filter(({ fill }) => fill !== 'not stated');
    expect(columnOf(selection, 'Posts')).toEqual(filled.map(({ title }) => title));
    const figures = tableOf(pack, 'Posts and people: Current and Proposed');
    expect(rowOf(figures, 'Full-time equivalent (FTE)').Proposed).toBe('20.5');
  });

  it('EXPORT-3 Barnet 2021: timetable and selection weights as printed, headline and list apart', () => {
    const printed = report('barnet2021') as unknown as {
      timetable: readonly (readonly [string, string])[];
      headline: { readonly baseline_posts: number; readonly new_posts: number };
      itemised?: unknown;
    };
    const pack = packOf(sampleState('barnet-2021'), 'Proposed', { audience: 'exempt' });
    const dates = columnOf(tableOf(pack, 'Timetable'), 'Date').map((text) => text.replace(' to ', ' - '));
    // The report's two lines for the first day are two here too.
    expect([...new Set(dates)]).toEqual(printed.timetable.map(([date]) => date));
    expect(dates).toHaveLength(9);
    const stated = tableOf(pack, 'Totals as stated elsewhere, beside those of this document');
    expect(rowOf(stated, 'Proposed: Posts')).toMatchObject({
      Stated: String(printed.headline.new_posts),
      'This document': '61',
    });
    const weights = tableOf(pack, 'Selection criteria and weights');
    expect(rowOf(weights, 'Contract Monitoring Officer').Criteria).toBe('Interview 70%, Excel test 30%');
    expect(rowOf(weights, 'Brokerage').Criteria).toBe('Interview 80%, Expression of interest 20%');
    expect(textOf(pack.blocks)).toContain('The post was added to the proposed structure.');
    const outcomes = tableOf(pack, 'Outcomes of the people in scope');
    expect(columnOf(outcomes, 'People')).toEqual(['30', '13', '5', '0', '48']);
    const monitors = tableOf(pack, 'Pool: Contract Monitoring Officer');
    expect(new Set(columnOf(monitors, 'Place'))).toEqual(new Set(['Decided by selection']));
  });

  it('EXPORT-7 the equality rows of Barnet 2012 come out as printed', () => {
    const printed = report('barnet2012') as unknown as {
      equality_rows_example: readonly {
        category: string;
        group: string;
        total: number;
        affected_pct: number;
        population_pct: number | null;
        variance: number | null;
      }[];
    };
    const gender = printed.equality_rows_example.filter(({ category }) => category === 'Gender');
    const state = sampleState('barnet-2014');
    const rows = gender.map(({ category, group, total, population_pct }) => ({
      category,
      group,
      total,
      workforce: population_pct === null ? null : String(population_pct),
    }));
    const { settings } = state.document;
    state.document = { ...state.document, settings: { ...settings, pack: { ...settings.pack, equality: { rows } } } };
    const table = tableOf(packOf(state, 'Proposed'), 'People affected, by protected characteristic');
    for (const row of gender) {
      const cells = table.rows.find(({ cells: [, group] }) => group === row.group)?.cells;
      const variance = (row.variance as number).toFixed(2).replace(/^-(.*)/, '($1)');
      expect(cells?.slice(2, 6)).toEqual([
        String(row.total),
        `${row.affected_pct.toFixed(2)}%`,
        `${(row.population_pct as number).toFixed(2)}%`,
        variance,
      ]);
    }
  });
});
