import { describe, expect, it } from 'vitest';
import { compareStructures } from '../../shared/changes/compare.ts';
import { movePosts } from '../../shared/commands/index.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import { fteNumber } from '../../shared/model/fixed.ts';
import { make } from '../support/small.ts';
import { documentWith, importRows, type OwnRow, report, withHolders } from './ownRows.ts';

interface Barnet {
  headline: Record<string, number>;
  derived: {
    itemised: { posts_deleted: number; posts_created: number; fte_created: number; net_posts: number; net_fte: number };
  };
  span: { before: number; after: number; lead_span: number };
}

const data = report<Barnet>('barnet2021');
const TM = 'Customer Finance Team Manager (Community)';
const SM = 'Market Management, Sustainability and Contracts Service Manager';

function row(id: string, manager: string, title: string, fields: OwnRow = {}): OwnRow {
  return { 'Post ID': id, 'Reports To': manager, 'Job Title': title, ...fields };
}
const box = (n: number, fte = n): OwnRow => ({ Quantity: String(n), FTE: String(fte) });

/** The posts that the report's itemised actions touch, with as many people as it says; the rest is not in the text. */
const existing: OwnRow[] = [
  ...withHolders(row('HS', '', 'Head of Service'), 1, 'HS'),
  ...withHolders(row('PWB', 'HS', 'Prevention, Wellbeing and Brokerage Service Manager'), 1, 'PWB'),
  ...withHolders(row('BTM', 'PWB', 'Brokerage Team Manager'), 1, 'BTM'),
  ...withHolders(row('BO', 'BTM', 'Brokerage Officer', box(7)), 7, 'BO'),
  ...withHolders(row('CMO', 'PWB', 'Contract Monitoring Officer', box(6)), 5, 'CMO'),
  // Seven advisers, two places of them vacant (4 vacancies afterwards less the 2 new posts).
  ...withHolders(row('CQA', 'PWB', 'Care Quality Advisor', box(7)), 5, 'CQA'),
  ...withHolders(row('BSA', 'PWB', 'Business Support Assistant'), 0, ''),
  ...withHolders(row('BSO', 'PWB', 'Business Support Officer (Data Inputter)', { Basis: 'fixed-term' }), 1, 'BSO'),
  ...withHolders(row('PC', 'HS', 'Project Co-ordinator', { Basis: 'fixed-term' }), 1, 'PC'),
  ...withHolders(row('TM', 'HS', TM), 1, 'TM'),
  ...withHolders(row('DPMO', 'TM', 'Direct Payment Monitoring Officer', box(3)), 3, 'DPM'),
  ...withHolders(row('DPA', 'TM', 'Direct Payment Advisor', box(2)), 2, 'DPA'),
  ...withHolders(row('DPO', 'TM', 'Direct Payments Officer'), 1, 'DPO'),
  ...withHolders(row('FAO', 'TM', 'Financial Assessment Officer', box(4)), 4, 'FAO'),
  ...withHolders(row('CRO', 'TM', 'Community Resource Officer'), 0, ''),
  ...withHolders(row('CSO', 'TM', 'Support Officer'), 1, 'CSO'),
  ...withHolders(row('DEP', 'HS', 'Deputyship Officer'), 1, 'DEP'),
];

/** What each post becomes; the others stay as they are. */
const changed: Record<string, OwnRow> = {
  PWB: { 'Job Title': SM },
  BTM: { 'Job Title': 'Brokerage Service Manager', 'Reports To': 'HS' },
  BO: { ...box(6), 'Replaced By': 'BL' },
  CMO: box(2),
  BSA: { Deleted: 'yes' },
  BSO: { Basis: 'permanent' },
  PC: { Basis: 'permanent', 'Reports To': 'PWB' },
  DPMO: { 'Job Title': 'Direct Payment Advisor', 'Reports To': 'DPL' },
  DPA: { 'Reports To': 'DPL' },
  DPO: { Deleted: 'yes' },
};

const created: OwnRow[] = [
  row('CQA2', 'PWB', 'Care Quality Advisor', box(2, 1.5)),
  row('BL', 'BTM', 'Brokerage Lead', { Grade: 'I' }),
  row('CQS', 'PWB', 'Care Quality Support Officer'),
  row('DPL', 'TM', 'Direct Payments Lead', { Grade: 'I' }),
  row('INV', 'HS', 'Invoice Officer', { Basis: 'fixed-term' }),
  row('FAC', 'HS', 'Financial Assessment Officer (Community)'),
];

function structures() {
  const state = documentWith('Care Quality and Customer Finance');
  const from = importRows(state, 'Current', existing);
  const rows = [...existing.map((item) => ({ ...item, ...changed[item['Post ID'] ?? ''] })), ...created];
  const to = importRows(state, 'Proposal', rows, 'Current');
  return { state, from, to };
}

describe('Barnet 2021, posts and spans', () => {
  const { state, from, to } = structures();
  const comparison = compareStructures(state, from, state, to);
  const of = (id: string) => comparison.posts.find((item) => item.id === id);
  const { itemised } = data.derived;

  it('CHANGE-1 the itemised actions are 7 deleted and 7 created, 0 net posts and −0.5 FTE', () => {
    const { created: c, deleted, deletedVacant } = comparison.counts;
    expect([deleted + deletedVacant, c]).toEqual([itemised.posts_deleted, itemised.posts_created]);
    expect(comparison.to.figures.posts - comparison.from.figures.posts).toBe(itemised.net_posts);
    expect(fteNumber(comparison.to.figures.fte - comparison.from.figures.fte)).toBe(itemised.net_fte);
  });
  it('CHANGE-1 six Contract Monitoring Officers become two: the vacant place goes first', () => {
    expect(of('CMO')).toMatchObject({
      action: 'amended',
      places: { kept: 2, deleted: 3, deletedVacant: 1 },
    });
  });
  it('CHANGE-1 a post vacant for two years is deleted-vacant', () => {
    expect(of('BSA')?.action).toBe('deleted-vacant');
  });
  it('CHANGE-1 two temporary posts are made permanent, one of them re-parented', () => {
    expect([of('BSO')?.flags, of('PC')?.flags]).toEqual([['made-permanent'], ['re-parented', 'made-permanent']]);
  });
  it('CHANGE-1 role changes keep their post: retitled, and re-parented to the Head of Service', () => {
    expect([of('PWB')?.flags, of('BTM')?.flags]).toEqual([['retitled'], ['retitled', 're-parented']]);
  });
  it('CHANGE-2 3 + 2 posts become 5 under one title, and a replaced post names its successor', () => {
    expect([of('DPMO')?.flags, of('DPA')?.flags]).toEqual([['retitled', 're-parented'], ['re-parented']]);
    expect((of('DPMO')?.places.kept ?? 0) + (of('DPA')?.places.kept ?? 0)).toBe(5);
    expect(of('BO')?.replacedBy).toEqual(['BL']);
  });
  it('CHANGE-3 lists: "4 x Contract Monitoring Officer" and "1.5 FTE x Care Quality Advisor"', () => {
    expect(comparison.lists.grouped).toContain('4 x Contract Monitoring Officer');
    expect(comparison.lists.grouped).toContain('1.5 FTE x Care Quality Advisor');
    expect(comparison.lists.establish).toContain('Care Quality Advisor x 1.5 FTE');
  });
  it("FIG-2 the team manager's span goes from 12 to 7 and the new lead has 5", () => {
    const [before, after] = [new FiguresEngine(state, from), new FiguresEngine(state, to)];
    expect(before.span('TM')).toBe(data.span.before);
    // 12 − 5 to the lead − 1 deleted + 1 lead
    expect([after.span('TM'), after.span('DPL')]).toEqual([data.span.after, data.span.lead_span]);
  });
  it("discrepancy: with the table's two other moves the span is 6, so the printed 7 leaves them out", () => {
    const other = structures();
    make(other.state, movePosts(other.state, { structure: other.to, ids: ['CRO', 'CSO'], to: 'DEP' }));
    make(other.state, movePosts(other.state, { structure: other.to, ids: ['FAC'], to: 'TM' }));
    // 7 − 2 to the Deputyship Officer + 1 Financial Assessment Officer (Community)
    expect(new FiguresEngine(other.state, other.to).span('TM')).toBe(6);
  });
  it('discrepancy: the headline 61 → 54 posts is not what the actions add up to, so both are kept', () => {
    const {
      baseline_posts: before = 0,
      new_posts: after = 0,
      people = 0,
      baseline_fte = 0,
      people_fte = 0,
    } = data.headline;
    expect([before - after, itemised.net_posts]).toEqual([7, 0]);
    // Vacant posts and FTE do follow from the headline: 61 − 54 and 59 − 52
    expect([before - people, baseline_fte - people_fte]).toEqual([data.headline.vacant, data.headline.vacant]);
  });
});
