import { describe, expect, it } from 'vitest';
import { compareStructures } from '../../shared/changes/compare.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import { decimalText, fteNumber, wholePounds } from '../../shared/model/fixed.ts';
import { budgetLines, envelope } from '../../shared/money/envelope.ts';
import { documentWith, importRows, type OwnRow, report, withHolders } from './ownRows.ts';

interface Bury {
  established: { title: string; fte: number }[];
  deleted: { title: string; fte: number }[];
  totals: { established_fte: number; deleted_fte: number; net_fte: number };
  vacancies_in_deleted: number;
  budget: {
    rows: { cost_centre?: string; text?: string; basic?: number; ni?: number; superan?: number; total: number }[];
    available: number;
  };
  budget_checks: { SEG5970: number; SSG9143: number; ni_pct: number[]; pension_pct: number[]; combined_pct: number[] };
}

const data = report<Bury>('bury2021');
const DASS = 'Director of Community Commissioning (DASS)';
const post = (title: string, manager: string, fields: OwnRow = {}): OwnRow => ({
  'Post ID': title,
  'Reports To': manager,
  'Job Title': title,
  ...fields,
});

/** The report says that three deleted posts are vacant, not which: one each of the three largest boxes stand for them. */
const VACANT_IN = ['Provider Relationship Officer', 'Project Lead', 'Strategic Planning & Development Officer'];

function structures() {
  const state = documentWith('Community Commissioning', {
    budget: data.budget.rows.map((row) => ({
      code: row.cost_centre ?? row.text ?? '',
      ...(row.basic === undefined
        ? { total: row.total }
        : { basic: row.basic, ni: row.ni, superannuation: row.superan }),
    })),
  });
  const doomed = data.deleted.flatMap(({ title, fte }) =>
    withHolders(
      post(title, DASS, { FTE: String(fte), Quantity: String(fte) }),
      fte - (VACANT_IN.includes(title) ? 1 : 0),
      idOf(title),
    ),
  );
  const others = [
    ...withHolders(post(DASS, ''), 1, 'DASS'),
    ...withHolders(post('Strategic Lead (Strategy & Development)', DASS, { 'Held Vacant': 'yes' }), 0, ''),
    ...withHolders(post('Secondary Care pillar', ''), 1, 'SC'),
    ...withHolders(post('Head of Adult Safeguarding', 'Secondary Care pillar'), 1, 'HAS'),
    ...withHolders(post('Reviewing Team', 'Head of Adult Safeguarding', { Kind: 'team' }), 0, ''),
    ...withHolders(post('Reviewing Officer', 'Reviewing Team'), 1, 'RO'),
    ...withHolders(post('Deputy Director of Primary Care', 'Secondary Care pillar', { Employer: 'CCG' }), 1, 'DD'),
    ...withHolders(post('Brokerage Relationship Officer', DASS), 0, ''),
    ...withHolders(post('Brokerage Relationship Assistant', DASS), 1, 'BRA'),
    ...withHolders(post('Personalisation Business Support Team', DASS, { Kind: 'team' }), 0, ''),
    ...withHolders(post('CCG staff', 'Secondary Care pillar', { Employer: 'CCG', FTE: '4', Quantity: '4' }), 4, 'CCG'),
  ];
  const from = importRows(state, 'Current', [...others, ...doomed]);
  const going: Record<string, string> = {
    'Brokerage Relationship Officer': 'Adult Social Care Intermediate Tier',
    'Brokerage Relationship Assistant': 'Adult Social Care Intermediate Tier',
    'Personalisation Business Support Team': 'Corporate Core - Finance',
  };
  const moving: Record<string, string> = {
    'Head of Adult Safeguarding': DASS,
    'Deputy Director of Primary Care': DASS,
    'CCG staff': 'Deputy Director of Primary Care',
  };
  const kept = others.map((row) => ({
    ...row,
    'Reports To': moving[row['Post ID'] ?? ''] ?? row['Reports To'] ?? '',
    'Transferred To': going[row['Post ID'] ?? ''] ?? '',
  }));
  const created = data.established.map(({ title, fte }) =>
    post(title, DASS, { FTE: String(fte), Quantity: String(fte), 'Holder ID': '' }),
  );
  const gone = doomed.map((row) => ({ ...row, Deleted: 'yes' }));
  const to = importRows(state, 'Proposal', [...kept, ...created, ...gone], 'Current');
  return { state, from, to };
}

function idOf(title: string): string {
  return title.replace(/[^A-Z]/g, '');
}

describe('Bury 2021, community commissioning', () => {
  const { state, from, to } = structures();
  const comparison = compareStructures(state, from, state, to);
  const { counts, lists, posts } = comparison;
  const change = (title: string) => posts.find((item) => (item.from ?? item.to)?.post.title === title);

  it('CHANGE-1 16 established, 21 deleted, three of them vacant', () => {
    expect([counts.created, counts.deleted + counts.deletedVacant, counts.deletedVacant]).toEqual([
      data.totals.established_fte,
      data.totals.deleted_fte,
      data.vacancies_in_deleted,
    ]);
    expect(counts.created - counts.deleted - counts.deletedVacant).toBe(data.totals.net_fte);
  });
  it('CHANGE-3 the lists read "Title x n FTE"', () => {
    expect(lists.establish).toEqual(data.established.map(({ title, fte }) => `${title} x ${fte} FTE`));
    expect(lists.delete).toEqual(data.deleted.map(({ title, fte }) => `${title} x ${fte} FTE`));
  });
  it('CHANGE-1 CHANGE-4 two posts and a team are transferred out; the holder goes along', () => {
    expect([counts.transferredOut, lists.transferOut]).toEqual([
      2,
      ['Brokerage Relationship Officer x 1 FTE', 'Brokerage Relationship Assistant x 1 FTE'],
    ]);
    const assistant = state.structures.get(to)?.posts.get('Brokerage Relationship Assistant');
    expect(assistant?.holders.map((holder) => holder.person)).toEqual(['BRA1']);
    // A team box is not a post, so its transfer is in the model and in no count.
    expect(state.structures.get(to)?.posts.get('Personalisation Business Support Team')?.transferredTo).toBe(
      'Corporate Core - Finance',
    );
  });
  it('CHANGE-1 NHS staff join by line only: re-parented, employer unchanged', () => {
    for (const title of ['Deputy Director of Primary Care', 'CCG staff', 'Head of Adult Safeguarding'])
      expect(change(title), title).toMatchObject({ action: 'amended', flags: ['re-parented'] });
    expect(change('CCG staff')?.to?.post.employer).toBe('CCG');
    expect(change('Reviewing Officer')?.action).toBe('unchanged');
  });
  it('FIG-1 one post is held vacant', () => {
    expect(new FiguresEngine(state, to).totals().heldPosts).toBe(1);
  });
  it('FIG-1 the net change of FTE is −5, transfers apart', () => {
    const fte = comparison.to.figures.fte - comparison.from.figures.fte;
    // 16 − 21 and the two that are transferred out
    expect(fteNumber(fte)).toBe(data.totals.net_fte - 2);
  });
  it('COST-6 COST-10 the budget is 874,000, with negative lines and lines that are not split', () => {
    const lines = budgetLines(state.document.settings);
    expect(lines.map((line) => [line.code, wholePounds(line.total), line.split])).toEqual([
      ['SEG5970', data.budget_checks.SEG5970, true],
      ['SSG9143', data.budget_checks.SSG9143, true],
      ['SF16000 (part)', 40_000, false],
      ['post to go back to Public Health', -47_100, false],
      ['transfer to Intermediate Tier for Broker', -54_000, false],
    ]);
    const result = envelope(state.document.settings, new FiguresEngine(state, to).totals().cost);
    expect(wholePounds(result?.budget ?? 0)).toBe(data.budget.available);
    // 40,000 − 47,100 − 54,000
    expect(wholePounds(result?.notSplit ?? 0)).toBe(-61_100);
    expect(result?.columns.map((column) => wholePounds(column.budget))).toEqual([714_100, 71_900, 149_100]);
  });
  it('domain: NI and pension come to 30.5% and 31.4% of basic pay', () => {
    const percents = budgetLines(state.document.settings)
      .filter((line) => line.split)
      .map((line) => Math.round((((line.ni ?? 0) + (line.superannuation ?? 0)) / (line.basic ?? 1)) * 10_000) / 100);
    expect(percents).toEqual(data.budget_checks.combined_pct);
  });
  it('discrepancy: "within budget" cannot be checked, because the 16 new posts carry no grade or cost', () => {
    const { cost, postsWithoutCost, posts: all } = new FiguresEngine(state, to).totals();
    expect([cost.total, postsWithoutCost]).toEqual([0, all]);
    const result = envelope(state.document.settings, cost);
    expect(result?.notes).toContain('On-costs are not set, so the cost is too low.');
    expect(decimalText(result?.headroom ?? 0, 5)).toBe('874000');
  });
});
