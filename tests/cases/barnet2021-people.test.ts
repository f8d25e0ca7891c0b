import { describe, expect, it } from 'vitest';
import { impactJson } from '../../shared/impact/impact.ts';
import type { Post } from '../../shared/model/records.ts';
import { parseSettings, type Settings } from '../../shared/model/settings.ts';
import { box, changed, impactOf, people } from '../support/impact.ts';

/**
 * Barnet Adults and Health, Care Quality and Customer Finance, March 2021: 61 posts, 54 people, 7 vacant. Published:
 * 30 assimilated, 13 ring-fenced (7 brokerage, 6 direct payments), 5 contract monitoring officers for 2 of 6 posts.
 */
const FINANCE = { workArea: 'Customer Finance', grade: 'G' };
const brokers = box('BO', 7, people(7, 'BO'), { title: 'Brokerage Officer' });
const monitors = box('CMO', 6, people(5, 'CMO'), { title: 'Contract Monitoring Officer' });
const assistant = box('BSA', 1, [], { title: 'Business Support Assistant' });
const teamManager = box('BTM', 1, ['BTM1'], { title: 'Brokerage Team Manager', grade: 'K' });
const serviceManager = box('PSM', 1, ['PSM1'], {
  title: 'Prevention, Wellbeing and Brokerage Service Manager',
  grade: 'L',
});
const qualityAdvisors = box('CQA', 7, people(5, 'CQA'), { title: 'Care Quality Advisor', grade: 'H' });
const fixedTerm = ['Business Support Officer (Data Inputter)', 'Project Co-ordinator'].map((title, i) =>
  box(`FT${i}`, 1, [`FT${i}h`], { title, basis: 'fixed-term', endDate: '2021-03-31' }),
);
const paymentsMonitoring = box('DPM', 3, people(3, 'DPM'), { title: 'Direct Payment Monitoring Officer', ...FINANCE });
const paymentsAdvisors = box('DPA', 2, people(2, 'DPA'), { title: 'Direct Payment Advisor', ...FINANCE });
const paymentsOfficer = box('DPO', 1, people(1, 'DPO'), { title: 'Direct Payments Officer', ...FINANCE });
const assessment = box('FAO', 17, people(16, 'FAO'), { title: 'Financial Assessment Officer', ...FINANCE });
const resource = box('CRO', 2, people(1, 'CRO'), { title: 'Community Resource Officer', ...FINANCE });
const deputyship = box('DEP', 7, people(6, 'DEP'), { title: 'Deputyship Officer', ...FINANCE });
const agency = box('AGY', 4, people(4, 'AGY'), { title: 'Invoice Assistant', basis: 'agency', ...FINANCE });

const current: Post[] = [
  brokers,
  monitors,
  assistant,
  teamManager,
  serviceManager,
  qualityAdvisors,
  ...fixedTerm,
  paymentsMonitoring,
  paymentsAdvisors,
  paymentsOfficer,
  assessment,
  resource,
  deputyship,
  agency,
];

const proposal: Post[] = [
  changed(brokers, { quantity: 6, fte: 60_000 }),
  changed(monitors, { quantity: 2, fte: 20_000 }),
  changed(assistant, { deleted: true }),
  changed(teamManager, { title: 'Brokerage Service Manager', role: 'Brokerage Service Manager' }),
  changed(serviceManager, { title: 'Market Management Service Manager', role: 'Market Management Service Manager' }),
  changed(qualityAdvisors, { quantity: 9, fte: 85_000 }),
  ...fixedTerm.map((post) => changed(post, { basis: 'permanent', endDate: null })),
  box('BL', 1, [], { title: 'Brokerage Lead', grade: 'I' }),
  box('CQS', 1, [], { title: 'Care Quality Support Officer' }),
  changed(paymentsMonitoring, { deleted: true }),
  changed(paymentsAdvisors, { quantity: 5, fte: 50_000 }),
  changed(paymentsOfficer, { deleted: true }),
  box('DPL', 1, [], { title: 'Direct Payment Lead', ...FINANCE, grade: 'I' }),
  assessment,
  resource,
  deputyship,
  changed(agency, { deleted: true }),
];

function settings(): Settings {
  const lead = [
    { name: 'Interview', weight: '80' },
    { name: 'Expression of interest', weight: '20' },
  ];
  const parsed = parseSettings({
    implementationDate: '2021-04-12',
    matchThreshold: '55',
    ringFences: [
      {
        name: 'Brokerage',
        roles: ['Brokerage Officer'],
        targets: ['Brokerage Officer', 'Brokerage Lead'],
        promotions: ['Brokerage Lead'],
      },
      {
        name: 'Direct Payments',
        roles: ['Direct Payment Monitoring Officer', 'Direct Payment Advisor', 'Direct Payments Officer'],
        targets: ['Direct Payment Advisor', 'Direct Payment Lead'],
        promotions: ['Direct Payment Lead'],
      },
    ],
    pools: [
      { pool: 'Brokerage', criteria: lead },
      { pool: 'Direct Payments', criteria: lead },
      {
        pool: 'Contract Monitoring Officer',
        criteria: [
          { name: 'Interview', weight: 70 },
          { name: 'Excel test', weight: 30 },
        ],
      },
    ],
  });
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return parsed.value;
}

describe('Barnet 2021, people', () => {
  const result = impactOf(current, proposal, settings());
  const pool = (name: string) => result.pools.find((each) => each.name === name);

  it('IMPACT-1 48 of 54 people in scope: 4 agency and 2 fixed-term are left out', () => {
    const quantity = current.reduce((sum, post) => sum + (post.quantity ?? 0), 0);
    expect(quantity).toBe(61);
    expect(result.inScope + 4 + 2).toBe(54);
    expect(result.excluded).toMatchObject({ agency: 4, fixedTermExpiry: 2, otherEmployer: 0, outOfScope: 0 });
  });

  it('IMPACT-5 30 assimilated, 13 ring-fenced, 5 ring-fenced at risk, nobody displaced', () => {
    expect(result.outcomes).toEqual({ assimilated: 30, ringFenced: 13, atRiskRingFence: 5, displaced: 0 });
    expect(result.hoursReduction).toBe(0);
  });

  it('IMPACT-6 brokerage: 7 people for 6 + 1, nobody at risk, 1 potential redundancy at most', () => {
    expect(pool('Brokerage')).toMatchObject({
      people: 7,
      places: 7,
      potentialRedundancies: { min: 0, max: 1 },
      atRisk: { min: 0 },
      outcome: 'ringFenced',
    });
  });

  it('IMPACT-6 contract monitoring: 5 people for 2 of 6 posts, at risk 5, potential redundancies 3', () => {
    expect(pool('Contract Monitoring Officer')).toMatchObject({
      people: 5,
      places: 2,
      potentialRedundancies: { min: 3, max: 3 },
      atRisk: { min: 5, max: 5 },
      outcome: 'atRiskRingFence',
    });
  });

  it('IMPACT-6 direct payments: 6 people for 5 + 1, nobody at risk, 1 potential redundancy at most', () => {
    expect(pool('Direct Payments')).toMatchObject({
      people: 6,
      places: 6,
      potentialRedundancies: { min: 0, max: 1 },
      atRisk: { min: 0 },
      outcome: 'ringFenced',
    });
  });

  it('IMPACT-8 the vacancies for redeployment stand beside it: 4 advisors (3.5 FTE) and a support officer', () => {
    const vacancy = (ref: string) => result.vacancies.find((each) => each.ref === ref);
    expect(vacancy('CQA')).toMatchObject({ places: 4, fte: 35_000 });
    expect(vacancy('CQS')).toMatchObject({ places: 1 });
    expect(result.potentialRedundancies).toEqual({ min: 3, max: 5 });
  });

  it('IMPACT-9 the selection weights are kept with their pools', () => {
    expect(pool('Contract Monitoring Officer')?.record?.criteria).toEqual([
      { name: 'Interview', weight: '70' },
      { name: 'Excel test', weight: '30' },
    ]);
    expect(result.provisional).toBe(true);
  });

  it('IMPACT-10 below 20 the count still asks for what else would count', () => {
    expect(result.consultation.days).toBeNull();
    expect(result.consultation.asks).toHaveLength(3);
    expect(impactJson(result).consultation.rule).toContain('fewer than 20');
  });
});
