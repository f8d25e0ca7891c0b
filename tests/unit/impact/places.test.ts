import { describe, expect, it } from 'vitest';
import { basis, box, changed, holder, impactOf } from '../../support/impact.ts';

describe('places', () => {
  it('IMPACT-2 the vacant places of a box held vacant do not count', () => {
    const post = box('P1', 3, ['H1'], { heldVacant: true });
    expect(impactOf([post], [post]).places).toBe(1);
    expect(impactOf([post], [changed(post, { heldVacant: false })]).places).toBe(3);
  });

  it('IMPACT-2 places held by someone left out do not count, those held by agency or interims do', () => {
    const nhs = box('P1', 1, ['N1'], { employer: 'NHS' });
    const joint = box('P2', 2, [basis('A1', 'agency'), basis('S1', 'secondment')]);
    const result = impactOf([nhs, joint], [nhs, joint]);
    expect(result.places).toBe(1);
    expect(result.excluded).toMatchObject({ otherEmployer: 1, agency: 1, secondeeIn: 1 });
  });

  it('IMPACT-2 a post made permanent keeps its agency place open, and whoever comes in with a transfer holds theirs', () => {
    const agency = box('P1', 1, ['A1'], { basis: 'agency', title: 'Officer' });
    const old = box('P2', 1, ['H2'], { title: 'Officer' });
    const incoming = box('P3', 1, ['C1'], { title: 'Officer', transferredFrom: 'CCG' });
    const result = impactOf(
      [agency, old],
      [changed(agency, { basis: 'permanent' }), changed(old, { deleted: true }), incoming],
    );
    expect(result.places).toBe(1);
    expect(result.people).toMatchObject([{ person: 'H2', to: 'P1', outcome: 'assimilated' }]);
  });

  it('IMPACT-2 a kept job share is two places, a lowered one only its quantity', () => {
    const share = box('P1', 1, ['H1', 'H2'], { fte: 10_000 });
    expect(impactOf([share], [share])).toMatchObject({ places: 2, outcomes: { assimilated: 2 }, hoursReduction: 0 });
    const lowered = impactOf([share], [changed(share, { fte: 6_000 })]);
    expect(lowered.places).toBe(1);
    expect(lowered.potentialRedundancies).toEqual({ min: 1, max: 1 });
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
