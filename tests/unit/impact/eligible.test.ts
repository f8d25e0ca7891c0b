import { describe, expect, it } from 'vitest';
import { assessImpact, isCouncil } from '../../../shared/impact/impact.ts';
import type { Post } from '../../../shared/model/records.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { STRUCTURE } from '../../support/arbitraries.ts';
import { basis, box, changed, holder, impactOf, PROPOSAL, twoStructures } from '../../support/impact.ts';

/** One person in one post that the proposal keeps as it is. */
function reasonFor(fields: Partial<Post>, held = holder('H1'), later: Partial<Post> = {}, settings = {}) {
  const post = box('P1', 1, [held], fields);
  const result = impactOf([post], [changed(post, later)], settings);
  expect(result.inScope + Object.values(result.excluded).reduce((a, b) => a + b, 0)).toBe(1);
  return result.excludedPeople[0]?.reason ?? null;
}

describe('who is in scope', () => {
  it('IMPACT-1 each reason to be left out', () => {
    const by = { implementationDate: '2027-04-01' };
    expect(reasonFor({})).toBeNull();
    expect(reasonFor({ tupe: true })).toBe('tupe');
    expect(reasonFor({}, holder('H1'), { tupe: true })).toBe('tupe');
    expect(reasonFor({ basis: 'agency' })).toBe('agency');
    expect(reasonFor({ basis: 'interim' })).toBe('agency');
    expect(reasonFor({ employer: 'NHS' })).toBe('otherEmployer');
    expect(reasonFor({ basis: 'secondment' })).toBe('secondeeIn');
    expect(reasonFor({ basis: 'fixed-term', endDate: '2027-04-01' }, holder('H1'), {}, by)).toBe('fixedTermExpiry');
    expect(reasonFor({ basis: 'fixed-term', endDate: '2027-04-02' }, holder('H1'), {}, by)).toBeNull();
    expect(reasonFor({ basis: 'fixed-term', endDate: '2027-04-01' })).toBeNull();
    expect(reasonFor({}, holder('H1'), { transferredTo: 'Corporate Core' })).toBe('transferredOut');
    expect(reasonFor({ inScope: false })).toBe('outOfScope');
  });

  it('IMPACT-1 each counted once, in the order of the rule', () => {
    const all: Partial<Post> = { tupe: true, basis: 'agency', employer: 'NHS', inScope: false };
    expect(reasonFor(all)).toBe('tupe');
    expect(reasonFor({ ...all, tupe: false })).toBe('agency');
    expect(reasonFor({ ...all, tupe: false, basis: 'secondment' })).toBe('otherEmployer');
    expect(reasonFor({ basis: 'secondment', inScope: false })).toBe('secondeeIn');
    expect(reasonFor({ inScope: false }, holder('H1'), { transferredTo: 'Finance' })).toBe('transferredOut');
  });

  it('IMPACT-1 a holder’s own basis wins over the post’s', () => {
    expect(reasonFor({}, basis('H1', 'agency'))).toBe('agency');
    expect(reasonFor({ basis: 'agency' }, basis('H1', 'permanent'))).toBeNull();
  });

  it('IMPACT-1 the council under its many names; every other employer is another', () => {
    for (const name of ['', '  ', 'the council', 'Barnet Council', 'London Borough of Barnet', 'Council', 'in-house'])
      expect(isCouncil(name), name).toBe(true);
    for (const name of ['NHS', 'CCG', 'other', 'Capita', 'Non-council']) expect(isCouncil(name), name).toBe(false);
  });

  it('IMPACT-1 several substantive posts enter once: by largest FTE, then Post ID; acting up never', () => {
    const small = box('P1', 1, [holder('H1', { fte: 4_000 })], { title: 'Small' });
    const large = box('P3', 1, [holder('H1', { fte: 6_000 })], { title: 'Large' });
    const acting = box('P0', 1, [holder('H1', { fte: 10_000, substantive: false, basis: 'acting-up' })], {
      title: 'Lead',
    });
    const posts = [acting, small, large];
    expect(impactOf(posts, posts).people.map((p) => p.from)).toEqual(['P3']);
    const equal = box('P2', 1, [holder('H1', { fte: 6_000 })], { title: 'Equal' });
    expect(impactOf([...posts, equal], posts).people.map((p) => p.from)).toEqual(['P2']);
  });

  it('IMPACT-1 somebody without a substantive post here is out of scope, an agency worker still agency', () => {
    expect(reasonFor({}, holder('H1', { substantive: false }))).toBe('outOfScope');
    expect(reasonFor({ basis: 'agency' }, holder('H1', { substantive: false }))).toBe('agency');
  });

  it('IMPACT-1 the person named in a split part that is transferred goes with it, the others stay', () => {
    const before = box('P1', 2, ['H1', 'H2'], { title: 'Officer' });
    const stays = box('P1', 1, ['H1'], { title: 'Officer' });
    const goes = box('P1-2', 1, ['H2'], { title: 'Officer', lineage: 'P1', transferredTo: 'Finance' });
    const result = impactOf([before], [stays, goes]);
    expect(result.excludedPeople).toMatchObject([{ person: 'H2', reason: 'transferredOut', from: 'P1' }]);
    expect(result.outcomes.assimilated).toBe(1);
  });

  it('IMPACT-1 a fixed term that ends after two years’ service: redundancy pay may be due', () => {
    const post = box('P1', 1, ['H1'], { basis: 'fixed-term', endDate: '2027-01-31' });
    const state = twoStructures([post], [post], { implementationDate: '2027-04-01' });
    const person = state.people.get('H1');
    if (!person) throw new Error('no person');
    applyPatch(state, { added: [], updated: [[person, { ...person, serviceYears: 2 }]], removed: [] });
    expect(assessImpact(state, STRUCTURE, PROPOSAL).excludedPeople[0]?.note).toContain('redundancy pay may be due');
  });

  it('IMPACT-1 without an implementation date fixed terms stay in, and HR is asked for the date', () => {
    const post = box('P1', 1, ['H1'], { basis: 'fixed-term', endDate: '2027-01-31' });
    expect(impactOf([post], [post]).notes[0]).toContain('implementation date');
  });
});
