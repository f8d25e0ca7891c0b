import { describe, expect, it } from 'vitest';
import { box, changed, impactOf, people } from '../../support/impact.ts';

const BROKERAGE = {
  name: 'Brokerage',
  roles: ['Brokerage Officer'],
  targets: ['Brokerage Officer', 'Brokerage Lead'],
  promotions: ['Brokerage Lead'],
};

describe('the worked cases of IMPACT-6', () => {
  it('IMPACT-6 5 people for 2 of 6 places: at risk 5, potential redundancies 3', () => {
    const cmo = box('CMO', 6, people(5), { title: 'Contract Monitoring Officer' });
    const result = impactOf([cmo], [changed(cmo, { quantity: 2, fte: 20_000 })]);
    expect(result.inScope).toBe(5);
    expect(result.places).toBe(2);
    expect(result.atRisk).toEqual({ min: 5, max: 5 });
    expect(result.potentialRedundancies).toEqual({ min: 3, max: 3 });
    expect(result.outcomes).toEqual({ assimilated: 0, ringFenced: 0, atRiskRingFence: 5, displaced: 0 });
    expect(result.pools).toHaveLength(1);
    expect(result.pools[0]).toMatchObject({
      name: 'Contract Monitoring Officer',
      people: 5,
      places: 2,
      outcome: 'atRiskRingFence',
      targets: ['CMO'],
      members: people(5).map((person) => ({ person })),
    });
  });

  it('IMPACT-6 7 people for 6 + 1 on promotion: 0, and 1 potential redundancy at maximum', () => {
    const officers = box('BO', 7, people(7), { title: 'Brokerage Officer' });
    const lead = box('BL', 1, [], { title: 'Brokerage Lead', grade: 'I' });
    const result = impactOf([officers], [changed(officers, { quantity: 6, fte: 60_000 }), lead], {
      ringFences: [BROKERAGE],
    });
    expect(result.potentialRedundancies).toEqual({ min: 0, max: 1 });
    expect(result.atRisk).toEqual({ min: 0, max: 7 });
    expect(result.outcomes.ringFenced).toBe(7);
    expect(result.pools[0]).toMatchObject({ name: 'Brokerage', outcome: 'ringFenced', targets: ['BL', 'BO'] });
  });

  it('IMPACT-6 6 people for 5 + 1 on promotion: 0, and 1 potential redundancy at maximum', () => {
    const monitoring = box('DPM', 3, people(3, 'M'), { title: 'Direct Payment Monitoring Officer' });
    const advisors = box('DPA', 2, people(2, 'A'), { title: 'Direct Payment Advisor' });
    const officer = box('DPO', 1, ['O1'], { title: 'Direct Payments Officer' });
    const lead = box('DPL', 1, [], { title: 'Direct Payment Lead', grade: 'I' });
    const result = impactOf(
      [monitoring, advisors, officer],
      [
        changed(monitoring, { deleted: true }),
        changed(advisors, { quantity: 5, fte: 50_000 }),
        changed(officer, { deleted: true }),
        lead,
      ],
      {
        ringFences: [
          {
            name: 'Direct Payments',
            roles: ['Direct Payment Monitoring Officer', 'Direct Payment Advisor', 'Direct Payments Officer'],
            targets: ['Direct Payment Advisor', 'Direct Payment Lead'],
            promotions: ['Direct Payment Lead'],
          },
        ],
      },
    );
    expect(result.potentialRedundancies).toEqual({ min: 0, max: 1 });
    expect(result.atRisk.min).toBe(0);
    expect(result.outcomes).toEqual({ assimilated: 0, ringFenced: 6, atRiskRingFence: 0, displaced: 0 });
  });

  it('IMPACT-6 10 people for 8 roles: at risk 10, at least 2, a regraded post of their own among them', () => {
    const deleted = Array.from({ length: 7 }, (_, i) => box(`D${i}`, 1, [`D${i}h`], { title: `Director ${i}` }));
    const amended = Array.from({ length: 3 }, (_, i) => box(`A${i}`, 1, [`A${i}h`], { title: `Amended ${i}` }));
    const created = Array.from({ length: 5 }, (_, i) =>
      box(`C${i}`, 1, [], { title: `Commissioning ${i}`, grade: 'G9' }),
    );
    const [first, ...others] = amended;
    const fence = {
      name: 'Senior management',
      roles: [...deleted, ...amended].map((each) => each.title),
      targets: [...created, ...amended].map((each) => each.title),
    };
    const result = impactOf(
      [...deleted, ...amended],
      [
        ...deleted.map((each) => changed(each, { deleted: true })),
        changed(first as (typeof amended)[number], { grade: 'G7' }),
        ...others,
        ...created,
      ],
      { ringFences: [fence] },
    );
    expect(result.inScope).toBe(10);
    expect(result.places).toBe(8);
    expect(result.atRisk).toEqual({ min: 10, max: 10 });
    expect(result.potentialRedundancies).toEqual({ min: 2, max: 2 });
  });
});
