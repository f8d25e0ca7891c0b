import { describe, expect, it } from 'vitest';
import { assessImpact, impactJson } from '../../../shared/impact/impact.ts';
import { isCouncil } from '../../../shared/model/council.ts';
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
    expect(reasonFor({ basis: 'secondment' }, holder('H1', { substantive: false }))).toBe('secondeeIn');
    expect(reasonFor({ basis: 'fixed-term', endDate: '2027-04-01' }, holder('H1'), {}, by)).toBe('fixedTermExpiry');
    expect(reasonFor({ basis: 'fixed-term', endDate: '2027-04-02' }, holder('H1'), {}, by)).toBeNull();
    expect(reasonFor({ basis: 'fixed-term', endDate: '2027-04-01' })).toBeNull();
    expect(reasonFor({}, holder('H1'), { transferredTo: 'Ashby NHS Trust' })).toBe('transferredOut');
    expect(reasonFor({ inScope: false })).toBe('outOfScope');
  });

  it('IMPACT-1 each counted once, in the order of the rule', () => {
    const all: Partial<Post> = { tupe: true, basis: 'agency', employer: 'NHS', inScope: false };
    expect(reasonFor(all)).toBe('tupe');
    expect(reasonFor({ ...all, tupe: false })).toBe('agency');
    expect(reasonFor({ ...all, tupe: false, basis: 'secondment' })).toBe('otherEmployer');
    const seconded = holder('H1', { substantive: false });
    expect(reasonFor({ basis: 'secondment', inScope: false }, seconded)).toBe('secondeeIn');
    expect(reasonFor({ inScope: false }, holder('H1'), { transferredTo: 'Capita' })).toBe('transferredOut');
  });

  it('IMPACT-1 a holder’s own basis wins over the post’s', () => {
    expect(reasonFor({}, basis('H1', 'agency'))).toBe('agency');
    expect(reasonFor({ basis: 'agency' }, basis('H1', 'permanent'))).toBeNull();
  });

  it('POST-8 the council is blank or one of the names that the document gives; nothing is guessed from a spelling', () => {
    const settings = { council: { name: 'London Borough of Barnet', alsoKnownAs: ['Barnet Council', 'L.B. Barnet'] } };
    for (const name of ['', '  ', 'Barnet council', 'LONDON BOROUGH OF BARNET', 'LB Barnet', 'Barnet-Council'])
      expect(isCouncil(name, settings), name).toBe(true);
    for (const name of ['Camden Council', 'Kent County Council', 'British Council', 'the council', 'Council', 'NHS'])
      expect(isCouncil(name, settings), name).toBe(false);
    expect(isCouncil('Barnet Council', {})).toBe(false);
  });

  it('POST-8 more than half left out for an employer: nothing is known until the names are confirmed', () => {
    const posts = ['A', 'B', 'C'].map((id) =>
      box(id, 1, [`${id}h`], { title: id, employer: id === 'A' ? '' : 'Ashby BC' }),
    );
    const of = (council: object) => impactOf(posts, posts, { council });
    const unknown = of({});
    expect(unknown.unknown).toBe('employers');
    expect(impactJson(unknown)).toMatchObject({
      inScope: null,
      places: null,
      potentialRedundancies: { min: null, max: null },
      outcomes: { assimilated: null, ringFenced: null, atRiskRingFence: null, displaced: null },
      excluded: { otherEmployer: null },
      consultation: { days: null, proposedDismissals: null },
      people: [],
      pools: [],
    });
    expect(unknown.notes.join(' ')).toContain('“Ashby BC”');
    expect(of({ name: 'Ashby' }).unknown).toBe('employers');
    expect(of({ name: 'Ashby', alsoKnownAs: ['ashby bc'] })).toMatchObject({ unknown: null, inScope: 3 });
    // Confirmed as another body: the figures are known, and two are left out.
    expect(of({ name: 'Ashby', otherBodies: ['Ashby BC'] })).toMatchObject({ unknown: null, inScope: 1 });
    // Exactly half is not more than half.
    expect(impactOf(posts.slice(0, 2), posts.slice(0, 2)).unknown).toBeNull();
  });

  it('IMPACT-1 somebody seconded out, or away, is in by their own post; the cover is not', () => {
    expect(reasonFor({}, basis('H1', 'secondment'))).toBeNull();
    expect(reasonFor({}, holder('H1', { absent: true }))).toBeNull();
    expect(reasonFor({}, holder('H1', { absent: true, basis: 'secondment' }))).toBeNull();
    const own = box('P1', 1, ['H1'], { title: 'Officer' });
    const other = box('P2', 1, [holder('H1', { basis: 'secondment', substantive: false })], { title: 'Project' });
    expect(impactOf([own, other], [own, other]).people.map((p) => p.from)).toEqual(['P1']);
  });

  it('POST-12 the absent holder and the cover are one place, and nobody is surplus for it', () => {
    for (const cover of [
      holder('C1', { substantive: false }),
      holder('C1', { basis: 'agency' }),
      holder('C1', { basis: 'fixed-term' }),
    ]) {
      const post = box('P1', 1, [holder('H1', { absent: true, fte: 10_000 }), { ...cover, fte: 10_000 }]);
      const result = impactOf([post], [post]);
      expect(result).toMatchObject({ inScope: 1, places: 1, potentialRedundancies: { min: 0, max: 0 } });
      expect(result.people[0]).toMatchObject({ person: 'H1', to: 'P1', outcome: 'assimilated', hoursReduction: false });
    }
    // A job share of whom one is away stays two places.
    const share = box('P1', 1, [holder('H1', { absent: true }), 'H2']);
    expect(impactOf([share], [share])).toMatchObject({ inScope: 2, places: 2 });
  });

  it('IMPACT-1 a transfer within the council is no exclusion: the place goes with its people', () => {
    const post = box('P1', 2, ['H1', 'H2'], { title: 'Officer' });
    const other = box('P2', 1, ['H3'], { title: 'Officer', directorate: 'Children’s Services' });
    const council = { name: 'Ashby', alsoKnownAs: ['Ashby Council'] };
    for (const transferredTo of ['Children’s Services', 'childrens services', 'ASHBY COUNCIL']) {
      const result = impactOf([post, other], [changed(post, { transferredTo }), other], { council });
      expect(result).toMatchObject({ inScope: 3, places: 3, potentialRedundancies: { min: 0, max: 0 } });
      expect(result.outcomes.assimilated).toBe(3);
      expect(result.people[0]?.explain[0]).toContain('moves within the council');
    }
    // Nobody else may have a place that moves.
    const left = impactOf(
      [post, other],
      [changed(post, { transferredTo: 'Ashby' }), changed(other, { deleted: true })],
      { council },
    );
    expect(left.people.map((p) => p.outcome)).toEqual(['assimilated', 'assimilated', 'displaced']);
    const out = impactOf([post, other], [changed(post, { transferredTo: 'Capita' }), other], { council });
    expect(out).toMatchObject({ inScope: 1, excluded: { transferredOut: 2 } });
    // The TUPE list comes first, wherever the post goes.
    const listed = impactOf([post], [changed(post, { transferredTo: 'Ashby', tupe: true })], { council });
    expect(listed.excluded).toMatchObject({ tupe: 2, transferredOut: 0 });
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
    const goes = box('P1-2', 1, ['H2'], { title: 'Officer', lineage: 'P1', transferredTo: 'Capita' });
    const result = impactOf([before], [stays, goes]);
    expect(result.excludedPeople).toMatchObject([{ person: 'H2', reason: 'transferredOut', from: 'P1' }]);
    expect(result.outcomes.assimilated).toBe(1);
  });

  it('IMPACT-1 a fixed term that ends: rights from two years’ service; from four years in the count', () => {
    const post = box('P1', 1, ['H1'], { basis: 'fixed-term', endDate: '2027-01-31' });
    const of = (service: object) => {
      const state = twoStructures([post], [post], { implementationDate: '2027-04-01' });
      const person = state.people.get('H1');
      if (!person) throw new Error('no person');
      applyPatch(state, { added: [], updated: [[person, { ...person, ...service }]], removed: [] });
      return assessImpact(state, STRUCTURE, PROPOSAL);
    };
    expect(of({ serviceYears: 1 }).excludedPeople[0]).toMatchObject({
      reason: 'fixedTermExpiry',
      redundancyPay: false,
    });
    expect(of({ serviceYears: 2 }).excludedPeople[0]?.note).toContain('redundancy and redeployment rights apply');
    expect(of({ serviceYears: 4 })).toMatchObject({ inScope: 1, excluded: { fixedTermExpiry: 0 } });
    expect(of({ serviceYears: 4 }).notes.join(' ')).toContain('permanent unless justified');
    // Ten years with other councils, one here: it is here that the terms follow one another.
    expect(of({ serviceYears: 10, serviceHere: 1 }).inScope).toBe(0);
  });

  it('IMPACT-13 nobody recorded: not known, never 0; some unrecorded: at least', () => {
    const empty = box('P1', 4, [], { title: 'Officer', occupancyRecorded: false });
    const result = impactOf([empty], [empty]);
    expect(result.unknown).toBe('unrecorded');
    const json = impactJson(result);
    expect([json.inScope, json.places, json.atRisk.max, json.hoursReduction]).toEqual([null, null, null, null]);
    expect(json.consultation.rule).toContain('Not known');
    const vacant = changed(empty, { occupancyRecorded: true });
    expect(impactOf([vacant], [vacant])).toMatchObject({ unknown: null, inScope: 0 });
    const some = impactOf([empty, box('P2', 1, ['H1'])], [empty]);
    expect(some).toMatchObject({ unknown: null, unrecordedPosts: 4 });
    expect(some.notes.join(' ')).toContain('at least');
  });

  it('IMPACT-1 without an implementation date fixed terms stay in, and HR is asked for the date', () => {
    const post = box('P1', 1, ['H1'], { basis: 'fixed-term', endDate: '2027-01-31' });
    expect(impactOf([post], [post]).notes.join(' ')).toContain('implementation date');
  });
});
