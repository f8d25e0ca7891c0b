import { describe, expect, it } from 'vitest';
import { buildSample, listSamples } from '../../electron/samples/samples.ts';
import { compareStructures } from '../../shared/changes/compare.ts';
import { assessImpact } from '../../shared/impact/impact.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import { toBePlaced } from '../../shared/metrics/toBePlaced.ts';
import { fteNumber, wholePounds } from '../../shared/model/fixed.ts';
import { counts as isCounted } from '../../shared/model/records.ts';
import { type DocumentState, type StructureState, structureByName } from '../../shared/model/state.ts';
import { budgetLines, envelope } from '../../shared/money/envelope.ts';
import { report } from './ownRows.ts';

interface Quantity {
  readonly title: string;
  readonly fte: number;
}

function open(name: string) {
  const built = buildSample(name);
  if (!built.ok) throw new Error(built.refusal.message);
  const state = built.value;
  const structure = (wanted: string) => structureByName(state, wanted) as StructureState;
  const [current, proposed] = [structure('Current'), structure('Proposed')];
  const engines = {
    from: new FiguresEngine(state, current.record.id),
    to: new FiguresEngine(state, proposed.record.id),
  };
  const comparison = compareStructures(state, current.record.id, state, proposed.record.id, engines);
  const change = (ref: string) => comparison.posts.find((item) => item.id === ref);
  return { state, current, proposed, engines, comparison, change };
}

const posts = (state: DocumentState) => [...state.structures.values()].flatMap((each) => [...each.posts.values()]);
const lines = (rows: readonly Quantity[]) => rows.map(({ title, fte }) => `${title} x ${fte} FTE`);

describe('samples of published restructures', () => {
  const published = ['bury-2021', 'bolton-2010', 'barnet-2021'];

  it('CHART-8 are listed, each with one plain sentence', () => {
    const known = listSamples();
    for (const name of published) {
      const { description, title } = known.find((sample) => sample.name === name) ?? { description: '', title: '' };
      expect(title, name).not.toBe('');
      // One full stop, at the end; that of "20.5" is none.
      expect(description.replaceAll(/\d\.\d/g, ''), name).toMatch(/^A published restructure[^.]*\.$/);
      expect(description.length, name).toBeLessThan(120);
    }
  });

  it.each([
    ['bury-2021', 22, 19],
    ['bolton-2010', 19, 8],
    ['barnet-2021', 54, 18],
  ])('PACK-4 %s has %i pseudonymous people, and names nobody to a place that selection decides', (name, all, left) => {
    const { state, comparison, engines, current, proposed } = open(name);
    expect(engines.from.totals()).toMatchObject({ people: all });
    // A reference made of the Post ID, and no name at all.
    for (const person of state.people.values())
      expect([person.name, person.id]).toEqual(['', expect.stringMatching(/^[CKQ]\d\d-\d+$/)]);
    expect(toBePlaced(current, proposed)?.people).toBe(left);
    const result = assessImpact(state, current.record.id, proposed.record.id);
    for (const person of result.people.filter((each) => each.bySelection)) {
      const held = [...proposed.posts.values()].filter(
        (post) => isCounted(post) && post.holders.some((holder) => holder.person === person.person),
      );
      expect([person.to, held]).toEqual([null, []]);
    }
    expect(comparison.missing).toEqual([]);
  });

  it.each(published)('CHANGE-5 %s accounts for every post of Current', (name) => {
    const { current, proposed } = open(name);
    for (const post of current.posts.values())
      expect(proposed.posts.get(post.id), post.ref).toMatchObject({ lineage: post.lineage, missing: false });
  });

  it.each(published)('POST %s marks each reporting line that the report does not print as assumed', (name) => {
    const { state, current } = open(name);
    const root = [...current.posts.values()].find((post) => post.managerId === null);
    expect(root?.notes).toMatch(/Post IDs and people are made up/);
    const assumed = posts(state).filter((post) =>
      /Assumed( from the titles)?: the report does not print/.test(post.notes),
    );
    expect(assumed.length).toBeGreaterThan(10);
  });
});

describe('sample Bury 2021', () => {
  const data = report<{
    established: Quantity[];
    deleted: Quantity[];
    totals: { established_fte: number; deleted_fte: number; net_fte: number };
    budget: { available: number };
  }>('bury2021');
  const { state, proposed, comparison, change, engines } = open('bury-2021');
  const { counts, lists } = comparison;

  it('CHANGE-1 16 FTE established, 21 deleted, net −5', () => {
    expect([counts.created, counts.deleted + counts.deletedVacant]).toEqual([16, 21]);
    expect(counts.created - counts.deleted - counts.deletedVacant).toBe(data.totals.net_fte);
    expect(lists.establish).toEqual(lines(data.established));
    expect(lists.delete).toEqual(lines(data.deleted));
  });

  it('CHANGE-1 two posts and a team transferred out, four CCG posts in, two lines moved', () => {
    expect([counts.transferredOut, counts.transferredIn]).toEqual([2, 4]);
    expect(change('C17')?.to?.post).toMatchObject({ employer: 'CCG', quantity: 4 });
    expect(proposed.posts.get(proposed.byRef.get('C13') ?? '')?.transferredTo).toBe('Corporate Core - Finance');
    for (const ref of ['C14', 'C16']) expect(change(ref)?.flags).toEqual(['re-parented']);
    // Section 4.1: the Strategic Lead manages both teams.
    for (const ref of ['C03', 'C06']) expect(change(ref)?.from?.post.managerId).toBe('C02');
    // 16 − 21 − 2 + 4
    expect(fteNumber(comparison.to.figures.fte - comparison.from.figures.fte)).toBe(-3);
  });

  it('FIG-1 one post is held vacant, in the second phase; a second vacant one leaves', () => {
    // Three in the Provider Relationship Team, the broker and the Strategic Lead; then the Lead and 16 to be filled.
    expect(engines.from.totals()).toMatchObject({ heldPosts: 1, vacantPosts: 5 });
    expect(engines.to.totals()).toMatchObject({ heldPosts: 1, vacantPosts: 17 });
    expect(counts.deletedVacant).toBe(3);
    expect(state.document.settings.pack?.recommendations).toHaveLength(5);
    expect(proposed.posts.get(proposed.byRef.get('C02') ?? '')?.phase).toBe('2: senior management');
  });

  it('COST-6 the budget is 874,000', () => {
    const { settings } = state.document;
    const total = budgetLines(settings).reduce((sum, line) => sum + line.total, 0);
    expect(wholePounds(total)).toBe(data.budget.available);
    expect(wholePounds(envelope(settings, engines.to.totals().cost)?.budget ?? 0)).toBe(874_000);
  });

  it('discrepancies are stated in the notes', () => {
    const notes = posts(state)
      .map((post) => post.notes)
      .join(' ');
    for (const words of [
      'does not say who of the 18',
      'cannot be checked',
      '£874,00.',
      '4 Strategic Lead roles',
      'must mean 5.6',
      'Brokerage Assistant',
      'does not explain it',
      'is in section 7 alone',
    ])
      expect(notes).toContain(words);
  });
});

describe('sample Bolton 2010', () => {
  const data = report<{
    proposed: Quantity[];
    disestablished_vacant: string[];
    computed: { proposed_fte: number; contracts_fte: number; contracts_people: number };
    savings: Record<string, number>;
  }>('bolton2010');
  const { state, proposed, comparison } = open('bolton-2010');
  const standing = [...proposed.posts.values()].filter((post) => post.kind === 'post' && !post.deleted);

  it('FIG-1 20.5 FTE proposed, with the printed quantities', () => {
    expect(fteNumber(comparison.to.figures.fte)).toBe(data.computed.proposed_fte);
    for (const { title, fte } of data.proposed) {
      const boxes = standing.filter((post) => post.title === title);
      expect(
        boxes.reduce((sum, post) => sum + fteNumber(post.fte), 0),
        title,
      ).toBe(fte);
    }
    const contracts = standing.filter((post) => post.title.startsWith('Contract and Relationship'));
    expect(contracts.reduce((sum, post) => sum + (post.quantity ?? 0), 0)).toBe(data.computed.contracts_people);
  });

  it('CHANGE-1 three vacant posts are deleted; three held ones are replaced by the posts that recruitment fills', () => {
    expect(comparison.counts).toMatchObject({ deletedVacant: 3, deleted: 3, created: 5 });
    for (const title of data.disestablished_vacant) expect(comparison.lists.delete).toContain(`${title} x 1 FTE`);
    expect(comparison.posts.find(({ id }) => id === 'K06')).toMatchObject({
      flags: expect.not.arrayContaining(['regraded']),
    });
  });

  it('IMPACT-4 nobody is redundant: eight officers for five posts and three by recruitment and selection', () => {
    const { current } = open('bolton-2010');
    const result = assessImpact(state, current.record.id, proposed.record.id);
    expect(result).toMatchObject({ inScope: 19, potentialRedundancies: { min: 0, max: 0 }, hoursReduction: 0 });
    expect(result.outcomes).toEqual({ assimilated: 11, ringFenced: 8, atRiskRingFence: 0, displaced: 0 });
    expect(result.notes).toEqual([]);
  });

  it('COST-12 the savings are printed as stated, and are no targets', () => {
    const { statedSavings, savingsTargets } = state.document.settings;
    expect([statedSavings, savingsTargets]).toEqual([{ '2010/11': '77479', '2011/12': '13905' }, undefined]);
    expect([...proposed.posts.values()][0]?.notes).toContain('does not say whether the second adds to the first');
  });
});

describe('sample Barnet 2021', () => {
  const data = report<{
    headline: Record<string, number>;
    derived: { itemised: Record<string, number> };
    span: { before: number; after: number; lead_span: number };
  }>('barnet2021');
  const { state, current, proposed, engines, comparison, change } = open('barnet-2021');
  const { headline } = data;
  const { itemised } = data.derived;

  it('FIG-1 61 posts, 59 FTE and 7 vacant before', () => {
    const { posts: all, fte, vacantPosts, vacantFte } = comparison.from.figures;
    expect([all, fteNumber(fte)]).toEqual([headline.baseline_posts, headline.baseline_fte]);
    expect([vacantPosts, fteNumber(vacantFte)]).toEqual([headline.vacant, headline.vacant]);
  });

  it('CHANGE-1 the itemised actions: 7 deleted, 7 created, −0.5 FTE', () => {
    const { created, deleted, deletedVacant } = comparison.counts;
    expect([deleted + deletedVacant, created]).toEqual([itemised.posts_deleted, itemised.posts_created]);
    expect(fteNumber(comparison.to.figures.fte - comparison.from.figures.fte)).toBe(itemised.net_fte);
    expect(change('Q10')?.flags).toContain('made-permanent');
    expect(change('Q03')?.flags).toEqual(['retitled', 'role', 're-parented']);
    expect(change('Q04')?.replacedBy).toEqual(['Q12']);
  });

  it("FIG-2 the team manager's span goes from 12 to 7, and the new lead has 5", () => {
    const span = (structure: StructureState, ref: string, engine: FiguresEngine) =>
      engine.span(structure.byRef.get(ref) ?? '');
    expect(span(current, 'Q20', engines.from)).toBe(data.span.before);
    expect(span(proposed, 'Q20', engines.to)).toBe(data.span.after);
    expect(span(proposed, 'Q33', engines.to)).toBe(data.span.lead_span);
  });

  it('FIG-5 the headline that cannot be reproduced is kept as a stated total, and the notes say so', () => {
    expect(state.document.settings.statedTotals).toMatchObject({ Proposed: { posts: '54', fte: '52.5' } });
    expect(proposed.posts.get(proposed.byRef.get('Q01') ?? '')?.notes).toContain(
      'The itemised actions do not come to that',
    );
  });

  it('IMPACT-5 30 assimilated, 13 ring-fenced, 5 at risk for 2 roles; 4 agency and 2 fixed-term left out; no rule names nothing', () => {
    const result = assessImpact(state, current.record.id, proposed.record.id);
    expect(result).toMatchObject({ inScope: 48, excluded: { agency: 4, fixedTermExpiry: 2 }, notes: [] });
    expect(result.outcomes).toEqual({
      assimilated: headline.assimilated,
      ringFenced: headline.ring_fenced,
      atRiskRingFence: headline.at_risk_pool,
      displaced: 0,
    });
    const monitors = result.pools.find(({ name }) => name === 'Contract Monitoring Officer');
    expect(monitors).toMatchObject({
      people: 5,
      places: headline.pool_roles,
      potentialRedundancies: { min: 3, max: 3 },
    });
    expect(state.document.settings.pack?.consultation).toHaveLength(29);
    // Vacancies for redeployment: 4 advisors (3.5 FTE).
    const advisors = result.vacancies.filter(({ title }) => title === 'Care Quality Advisor');
    expect(advisors.reduce((sum, { places }) => sum + places, 0)).toBe(4);
    expect(advisors.reduce((sum, { fte }) => sum + fte, 0)).toBe(35_000);
  });
});
