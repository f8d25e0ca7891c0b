import { describe, expect, it } from 'vitest';
import { consultationFor, impactJson } from '../../../shared/impact/impact.ts';
import { mergeSettings, parseSettings, type Settings } from '../../../shared/model/settings.ts';
import { box, changed, impactOf, people } from '../../support/impact.ts';

const officers = box('P1', 18, people(18), { title: 'Officer' });
const sixteen = changed(officers, { quantity: 16, fte: 160_000 });
const assess = (settings: Settings) => impactOf([officers], [sixteen], settings);

describe('what HR decides', () => {
  it('IMPACT-9 until HR signs a pool off it reads so, and every total is provisional', () => {
    const result = assess({});
    expect(result.pools[0]).toMatchObject({ assessed: false, headline: '18 people, 16 places, not yet assessed' });
    expect(result.provisional).toBe(true);
  });

  it('IMPACT-9 a sign-off has a name, a date and the union view, and lapses when the pool changes', () => {
    const signedOff = { by: 'Head of HR', date: '2026-11-20', unionView: 'Agreed', people: 18, places: 16 };
    const pools = [{ pool: 'officer', proposal: 'proposal', signedOff }];
    const signed = assess({ pools });
    expect(signed.pools[0]).toMatchObject({
      assessed: true,
      headline: '18 people, 16 places, signed off by Head of HR',
    });
    expect(signed.provisional).toBe(false);
    const changedSince = impactOf([officers], [changed(sixteen, { quantity: 15 })], { pools });
    expect(changedSince.pools[0]).toMatchObject({ assessed: false });
    expect(changedSince.pools[0]?.headline).toContain('changed since it was signed off');
    expect(assess({ pools: [{ pool: 'Officer', proposal: 'Option B', signedOff }] }).provisional).toBe(true);
  });

  it('IMPACT-9 an HR determination replaces the computed outcome, with a reason, and the gross figures stay', () => {
    const determinations = [{ person: 'H1', outcome: 'assimilated' as const, reason: 'Only holder of the licence' }];
    const result = assess({ determinations });
    expect(result.outcomes).toEqual({ assimilated: 1, ringFenced: 0, atRiskRingFence: 17, displaced: 0 });
    expect(result.people[0]).toMatchObject({ outcome: 'assimilated', computed: 'atRiskRingFence' });
    expect(result.people[0]?.explain.at(-1)).toContain('Only holder of the licence');
    expect(result.potentialRedundancies).toEqual({ min: 2, max: 2 });
    expect(parseSettings({ determinations: [{ person: 'H1', outcome: 'displaced', reason: ' ' }] }).ok).toBe(false);
  });

  it('IMPACT-9 criteria and weights add up to 100 or are refused with a sentence', () => {
    const criteria = (interview: number, expression: string) => ({
      pools: [
        {
          pool: 'Officer',
          criteria: [
            { name: 'Interview', weight: interview },
            { name: 'Expression of interest', weight: expression },
          ],
          sequence: ['Lead first', 'then officers'],
          ifNobody: 'Advertise',
        },
      ],
    });
    const good = parseSettings(criteria(80, '20'));
    expect(good.ok && assess(good.value).pools[0]?.record?.criteria?.map((c) => c.weight)).toEqual(['80', '20']);
    const bad = parseSettings(criteria(80, '10'));
    expect(bad.ok).toBe(false);
    if (!bad.ok) expect(bad.refusal.message).toContain('must add up to 100');
  });

  it.each([
    [19, null],
    [20, 30],
    [99, 30],
    [100, 45],
    [500, 45],
  ])('IMPACT-10 %i proposed dismissals: %s days', (n, days) => {
    expect(consultationFor(n, {}).days).toBe(days);
  });

  it('IMPACT-10 the count takes ring-fences away, adds other proposals, volunteers and refused changes, and asks for them', () => {
    expect(consultationFor(15, {}).asks).toHaveLength(3);
    const answered = consultationFor(15, { consultation: { otherProposals: 3, volunteers: 2, refusedChanges: 0 } });
    // Other proposals count towards the period; they are no dismissals of this one.
    expect(answered).toMatchObject({ days: 30, counted: 15, added: 5, proposedDismissals: 17, asks: [] });
    expect(answered.rule).toContain('HR1');
    const seven = box('BO', 30, people(30), { title: 'Officer' });
    const lead = box('BL', 20, [], { title: 'Lead' });
    const ringFences = [{ name: 'Brokerage', roles: ['Officer'], targets: ['Officer', 'Lead'], promotions: ['Lead'] }];
    const result = impactOf([seven], [changed(seven, { quantity: 10, fte: 100_000 }), lead], { ringFences });
    expect(result.potentialRedundancies).toEqual({ min: 0, max: 20 });
    expect(result.consultation).toMatchObject({ days: 30, proposedDismissals: 20 });
  });

  it('IMPACT-10 the law counts each establishment by itself; where posts name none, the whole council, and it says so', () => {
    const at = (establishment: string, n: number) =>
      box(`P-${establishment}`, n, people(n, establishment || 'X'), {
        title: `Officer ${establishment}`,
        establishment,
      });
    const assess = (...posts: ReturnType<typeof at>[]) =>
      impactOf(
        posts,
        posts.map((post) => changed(post, { deleted: true })),
      ).consultation;
    expect(assess(at('Depot', 15), at('Hall', 15))).toMatchObject({
      days: null,
      proposedDismissals: 30,
      establishment: 'Depot',
    });
    expect(assess(at('Depot', 5), at('Hall', 20))).toMatchObject({
      days: 30,
      proposedDismissals: 25,
      establishment: 'Hall',
    });
    const unset = assess(at('Depot', 15), at('', 15));
    expect(unset).toMatchObject({ days: 30, establishment: null });
    expect(unset.rule).toContain('whole council');
  });

  it('IMPACT-10 counts that stand beside are never added; the steps and their periods are checked', () => {
    const consultation = {
      begun: { people: 12, date: '2027-01-04' },
      notified: { people: 3, date: '2027-01-11' },
      dates: {
        section188: '2027-02-01',
        begins: '2027-02-03',
        hr1: '2027-02-10',
        notice: '2027-02-05',
        firstDismissal: '2027-03-11',
      },
    };
    const { proposedDismissals, apart, order } = consultationFor(25, { consultation });
    expect(proposedDismissals).toBe(25);
    expect(apart).toHaveLength(2);
    expect(apart[0]).toContain('if this was one proposal, take advice');
    expect(order).toEqual([
      'Notice (5 February 2027) is before Form HR1 (10 February 2027).',
      'First dismissal takes effect on 11 March 2027: 30 days from the later of consultation and form HR1 end on 12 March 2027.',
    ]);
    const right = { ...consultation.dates, notice: '2027-02-11', firstDismissal: '2027-03-12' };
    expect(consultationFor(25, { consultation: { dates: right } }).order).toEqual([]);
  });

  it('IMPACT-10 it never says that consultation is not required', () => {
    for (const n of [0, 1, 19, 20, 100]) {
      const { rule } = consultationFor(n, { staffRates: { consultation: [] } });
      expect(`${rule}${consultationFor(n, {}).rule}`).not.toMatch(/not (be )?(required|needed|necessary)|no need/i);
    }
  });

  it('IMPACT-10 thresholds are dated and editable; the organisation-wide one is blank until set', () => {
    const settings: Settings = {
      implementationDate: '2027-06-01',
      staffRates: {
        consultation: [
          { effective: '2013-04-06', windowDays: 90, thresholds: [{ from: 20, days: 30 }] },
          { effective: '2027-01-01', windowDays: 90, thresholds: [{ from: 10, days: 60 }] },
        ],
        organisationThreshold: 12,
      },
    };
    expect(consultationFor(12, settings)).toMatchObject({ days: 60 });
    expect(consultationFor(12, settings).rule).toContain('whole organisation (12)');
    expect(consultationFor(12, { ...settings, implementationDate: '2026-12-31' }).days).toBeNull();
    expect(consultationFor(12, settings).protectiveAwardDays).toBe(180);
    const merged = mergeSettings(settings, { staffRates: { organisationThreshold: 250 } });
    expect(merged.staffRates?.consultation).toHaveLength(2);
  });

  it('IMPACT the shape of the command line: keys never vanish', () => {
    const json = impactJson(assess({}));
    expect(Object.keys(json)).toEqual([
      'from',
      'to',
      'inScope',
      'places',
      'potentialRedundancies',
      'atRisk',
      'outcomes',
      'hoursReduction',
      'excluded',
      'pools',
      'people',
      'consultation',
    ]);
    expect(Object.keys(json.excluded)).toEqual([
      'tupe',
      'agency',
      'otherEmployer',
      'secondeeIn',
      'fixedTermExpiry',
      'transferredOut',
      'outOfScope',
    ]);
    expect(json.people[0]).toEqual({ ref: 'H1', outcome: 'atRiskRingFence', pool: 'Officer', from: 'P1', to: null });
    expect(Object.keys(json.consultation)).toEqual(['rule', 'days', 'proposedDismissals']);
    expect(json).toMatchObject({ from: 'Current', to: 'Proposal', consultation: { days: null } });
  });

  it('IMPACT-5 pools of the same role in two areas have names that tell them apart', () => {
    const north = box('P1', 1, ['H1'], { title: 'Officer', workArea: 'North' });
    const south = box('P2', 1, ['H2'], { title: 'Officer', workArea: 'South' });
    expect(impactOf([north, south], [north, south]).pools.map((pool) => pool.name)).toEqual([
      'Officer, G6, North',
      'Officer, G6, South',
    ]);
  });
});
