import { describe, expect, it } from 'vitest';
import { basis, box, changed, holder, impactOf } from '../../support/impact.ts';

describe('places', () => {
  it('IMPACT-2 the vacant places of a box held vacant do not count', () => {
    const post = box('P1', 3, ['H1'], { heldVacant: true });
    expect(impactOf([post], [post]).places).toBe(1);
    expect(impactOf([post], [changed(post, { heldVacant: false })]).places).toBe(3);
  });

  it('IMPACT-2 places held by someone left out do not count, those of agency, interims and secondees who leave do', () => {
    const nhs = box('P1', 1, ['N1'], { employer: 'NHS' });
    const seconded = holder('S1', { basis: 'secondment', substantive: false });
    const joint = box('P2', 3, [basis('A1', 'agency'), seconded, holder('O1', { substantive: false })]);
    const own = box('P3', 1, ['H1'], { title: 'Own' });
    const result = impactOf([nhs, joint, own], [nhs, joint, own]);
    expect(result.places).toBe(3);
    expect(result.excluded).toMatchObject({ otherEmployer: 1, agency: 1, secondeeIn: 1 });
  });

  it('IMPACT-2 a post made permanent keeps its agency place open, and whoever comes in with a transfer holds theirs', () => {
    const agency = box('P1', 1, ['A1'], { basis: 'agency', title: 'Officer' });
    const old = box('P2', 1, ['H2'], { title: 'Officer' });
    const incoming = box('P3', 1, ['C1'], { title: 'Officer', transferredFrom: 'Adults', directorate: 'Adults' });
    const result = impactOf(
      [agency, old],
      [changed(agency, { basis: 'permanent' }), changed(old, { deleted: true }), incoming],
    );
    expect(result.places).toBe(1);
    expect(result.people).toMatchObject([{ person: 'H2', to: 'P1', outcome: 'assimilated' }]);
  });

  it('IMPACT-2 a kept job share is two places, and fewer hours for each when its FTE is cut', () => {
    const share = box('P1', 1, ['H1', 'H2'], { fte: 10_000 });
    expect(impactOf([share], [share])).toMatchObject({ places: 2, outcomes: { assimilated: 2 }, hoursReduction: 0 });
    const cut = impactOf([share], [changed(share, { fte: 8_000 })]);
    expect(cut).toMatchObject({ places: 2, hoursReduction: 2, potentialRedundancies: { min: 0, max: 0 } });
    expect(cut.outcomes).toEqual({ assimilated: 0, ringFenced: 2, atRiskRingFence: 0, displaced: 0 });
    expect(cut.people.map((p) => [p.to, p.offered])).toEqual([
      ['P1', 4_000],
      ['P1', 4_000],
    ]);
    expect(cut.people[0]?.explain.join(' ')).toContain('needs agreement; restricted variation from January 2027');
    // 0.6 and 0.4 of 1.0 cut to 0.8 are 0.48 and 0.32.
    const uneven = box('P1', 1, [holder('H1', { fte: 6_000 }), holder('H2', { fte: 4_000 })]);
    expect(impactOf([uneven], [changed(uneven, { fte: 8_000 })]).people.map((p) => p.offered)).toEqual([4_800, 3_200]);
    // The proposal may say who has what: then only one of them has fewer hours.
    const said = changed(uneven, { fte: 8_000, holders: [holder('H1', { fte: 4_000 }), holder('H2', { fte: 4_000 })] });
    expect(impactOf([uneven], [said])).toMatchObject({ hoursReduction: 1, potentialRedundancies: { min: 0, max: 0 } });
    // Two sharers of two posts, and one post goes: one place.
    const two = box('P1', 2, ['H1', 'H2']);
    expect(impactOf([two], [changed(two, { quantity: 1, fte: 10_000 })]).places).toBe(1);
  });

  it('IMPACT-2 places that fall vacant by the date count, with the day from which they are free', () => {
    const date = { implementationDate: '2027-04-01' };
    const officer = box('P1', 1, ['H1'], { title: 'Officer' });
    const term = box('P2', 1, ['T1'], { title: 'Officer', basis: 'fixed-term', endDate: '2027-03-31' });
    const result = impactOf([officer, term], [changed(officer, { deleted: true }), term], date);
    expect(result).toMatchObject({ places: 1, outcomes: { assimilated: 1 }, excluded: { fixedTermExpiry: 1 } });
    expect(result.people[0]).toMatchObject({ person: 'H1', to: 'P2' });
    const free = (post: typeof term) =>
      impactOf([officer, post], [officer, post], date).vacancies.map((v) => v.freeFrom);
    expect(free(term)).toEqual(['2027-04-01']);
    expect(free(changed(term, { endDate: '2027-01-31' }))).toEqual(['2027-02-01']);
    expect(free(box('P2', 1, ['A1'], { title: 'Officer', basis: 'agency' }))).toEqual(['2027-04-01']);
    expect(
      free(box('P2', 1, [holder('S1', { basis: 'secondment', substantive: false })], { title: 'Officer' })),
    ).toEqual(['2027-04-01']);
    expect(free(box('P2', 1, [], { title: 'Officer' }))).toEqual([null]);
  });

  it('IMPACT-13 a place held or brought by another employer is none for the council’s people', () => {
    const old = box('P1', 1, ['H1'], { title: 'Officer' });
    const gone = changed(old, { deleted: true });
    const nhs = box('N1', 1, [], { title: 'Officer', employer: 'NHS' });
    const brought = box('N2', 1, [], { title: 'Officer', transferredFrom: 'Ashby NHS Trust' });
    expect(impactOf([old], [gone, nhs, brought])).toMatchObject({ places: 0, outcomes: { displaced: 1 } });
    // From a service of the council that the document knows, it is a place.
    const within = changed(brought, { transferredFrom: 'Adults', directorate: 'Adults' });
    expect(impactOf([old], [gone, within])).toMatchObject({ places: 1, outcomes: { assimilated: 1 } });
  });

  it('IMPACT-2 a new box has its quantity, however many the proposal already names in it', () => {
    const old = box('P1', 1, ['H1'], { title: 'Officer' });
    const fresh = box('N1', 1, ['H1'], { title: 'Adviser' });
    expect(impactOf([old], [changed(old, { deleted: true }), fresh]).places).toBe(1);
  });

  it('IMPACT-7 deleting a vacant post makes nobody redundant', () => {
    const filled = box('P1', 1, ['H1']);
    const vacant = box('P2', 1, []);
    const result = impactOf([filled, vacant], [filled, changed(vacant, { deleted: true })]);
    expect(result.potentialRedundancies).toEqual({ min: 0, max: 0 });
    expect(result.outcomes.assimilated).toBe(1);
  });

  it('IMPACT-7 less post FTE than somebody holds is hours reduction, not assimilated; outcomes still add up', () => {
    const post = box('P1', 1, ['H1']);
    const result = impactOf([post], [changed(post, { fte: 5_000 })]);
    expect(result.hoursReduction).toBe(1);
    expect(result.outcomes).toEqual({ assimilated: 0, ringFenced: 1, atRiskRingFence: 0, displaced: 0 });
    expect(result.people[0]).toMatchObject({
      held: 10_000,
      offered: 5_000,
      hoursReduction: true,
      outcome: 'ringFenced',
    });
    expect(result.people[0]?.explain).toContain('Hours reduction: holds 1 FTE, and 0.5 FTE is left.');
  });

  it('IMPACT-7 a second post that goes is hours lost too', () => {
    const first = box('P1', 1, [holder('H1', { fte: 6_000 })], { fte: 6_000 });
    const second = box('P2', 1, [holder('H1', { fte: 4_000 })], { fte: 4_000, title: 'Other' });
    expect(impactOf([first, second], [first, second]).hoursReduction).toBe(0);
    expect(impactOf([first, second], [first, changed(second, { deleted: true })]).people[0]).toMatchObject({
      held: 10_000,
      offered: 6_000,
      hoursReduction: true,
    });
  });

  it('IMPACT-8 vacancies elsewhere stand beside the gross figure and are never netted off', () => {
    const gone = box('P1', 1, ['H1'], { title: 'Officer' });
    const other = box('N1', 4, [], { title: 'Adviser', fte: 35_000 });
    const result = impactOf([gone], [changed(gone, { deleted: true }), other]);
    expect(result.potentialRedundancies).toEqual({ min: 1, max: 1 });
    expect(result.vacancies).toMatchObject([{ ref: 'N1', places: 4, fte: 35_000 }]);
    expect(result.outcomes.displaced).toBe(1);
    expect(result.pools[0]).toMatchObject({ name: 'Officer', places: 0, outcome: 'displaced' });
  });
});
