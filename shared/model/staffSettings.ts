import * as v from 'valibot';
import { parsePercent } from './fixed.ts';
import { group, single, table } from './settingKinds.ts';
import { factor, isoDay, longCell, percent, pounds, text, whole, written } from './settingValues.ts';

/** Settings of staff change: what HR decides about pools and people, and the dated rates that a council may edit. */

/** Outcomes of IMPACT-5; every person in scope has exactly one. */
export const OUTCOMES = ['assimilated', 'ringFenced', 'atRiskRingFence', 'displaced'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const criteria = v.pipe(
  v.array(v.strictObject({ name: written, weight: percent })),
  v.check(
    (list) => list.length === 0 || list.reduce((sum, c) => sum + (parsePercent(c.weight) ?? 0), 0) === 1_000_000,
    'have weights that must add up to 100',
  ),
);

/**
 * What HR records about a pool (IMPACT-9). `proposal` is the id or the name of the proposal; without it the record holds
 * for every proposal. `pool` is the pool's name or key. A sign-off that says how many people and places it saw lapses
 * when the pool changes.
 */
const poolRecord = v.strictObject({
  proposal: v.optional(text),
  pool: written,
  signedOff: v.optional(
    v.nullable(
      v.strictObject({
        by: written,
        date: isoDay,
        unionView: v.optional(longCell),
        people: v.optional(whole),
        places: v.optional(whole),
      }),
    ),
  ),
  criteria: v.optional(criteria),
  /** Steps in order: "Lead first, then officers". */
  sequence: v.optional(v.array(text)),
  ifNobody: v.optional(longCell),
});

/** An HR determination replaces a computed outcome and always says why (IMPACT-9). */
const determination = v.strictObject({
  proposal: v.optional(text),
  person: written,
  outcome: v.picklist(OUTCOMES, `must be one of ${OUTCOMES.join(', ')}`),
  reason: written,
});

const dated = { effective: isoDay, status: v.optional(text) };

const ringFence = v.strictObject({
  name: text,
  roles: v.array(text),
  targets: v.array(text),
  promotions: v.optional(v.array(text)),
});

const threshold = v.strictObject({ from: v.pipe(whole, v.minValue(1)), days: whole });

export const staffSettings = {
  /** How much a role match must reach for people to be matched; there is no default (IMPACT-3). */
  matchThreshold: single(v.nullable(percent), { word: 'the match threshold', figures: ['impact'], rule: true }),
  /** From where a role match opens a ring-fence; unset: it opens none (IMPACT-3). */
  ringFenceThreshold: single(v.nullable(percent), {
    word: 'the ring-fence threshold',
    figures: ['impact'],
    rule: true,
  }),
  roleMatches: table(v.strictObject({ from: text, to: text, percent }), { word: 'role matches', figures: ['impact'] }),
  ringFences: table(ringFence, { word: 'ring-fences', figures: ['impact'] }),
  pools: table(poolRecord, { word: 'what HR records about pools' }),
  determinations: table(determination, { word: 'determinations', figures: ['impact'] }),
  /** What the consultation count asks for beside our own figure (IMPACT-10); null: not answered yet. */
  consultation: group({
    otherProposals: single(v.nullable(whole), { word: 'other proposals' }),
    volunteers: single(v.nullable(whole), { word: 'volunteers' }),
    refusedChanges: single(v.nullable(whole), { word: 'refused changes' }),
    /**
     * Other proposals one by one, with the people whom each would dismiss. One whose consultation with representatives
     * began is left out of the section 188 count; one that is notified is left out of form HR1 (IMPACT-10).
     */
    proposals: table(
      v.strictObject({
        proposal: written,
        establishment: v.optional(text),
        dismissals: whole,
        began: v.optional(v.nullable(isoDay)),
        notified: v.optional(v.nullable(isoDay)),
      }),
      { word: 'dismissals in other proposals', figures: ['impact'], most: 200, what: 'proposals' },
    ),
    /** Others whose consultation with representatives has begun, or who are notified: beside the count, not added. */
    begun: single(v.nullable(v.strictObject({ people: whole, date: isoDay })), { word: 'those consulted already' }),
    notified: single(v.nullable(v.strictObject({ people: whole, date: isoDay })), { word: 'those notified already' }),
    /** When each step is taken, so that their order can be checked. */
    dates: single(
      v.nullable(
        v.partial(
          v.strictObject({
            section188: v.nullable(isoDay),
            begins: v.nullable(isoDay),
            hr1: v.nullable(isoDay),
            copies: v.nullable(isoDay),
            ends: v.nullable(isoDay),
            notice: v.nullable(isoDay),
            firstDismissal: v.nullable(isoDay),
          }),
        ),
      ),
      { word: 'the steps of consultation' },
    ),
  }),
  /** Weeks of notice by contract; the statutory ones count where they are more (COST-9). */
  contractualNoticeWeeks: single(v.nullable(v.pipe(whole, v.maxValue(104))), {
    word: 'contractual notice',
    figures: ['exit'],
    rule: true,
  }),
  payProtectionMonths: single(v.nullable(whole), { word: 'pay protection', figures: ['impact', 'exit'], rule: true }),
  exitScheme: single(
    v.nullable(
      v.strictObject({
        multiplier: factor,
        maxWeeks: v.optional(v.nullable(factor)),
        pay: v.picklist(['actual', 'capped'], 'must be actual or capped'),
        /** From when it applies, and whether it is agreed or where it is published. */
        effective: v.optional(v.nullable(isoDay)),
        status: v.optional(text),
      }),
    ),
    { word: 'the exit scheme', figures: ['exit'], rule: true },
  ),
  /** A council's own dated values; each list replaces the national one (see staffRates.ts). */
  staffRates: group({
    weekCaps: table(v.strictObject({ ...dated, cap: pounds }), { word: 'week caps', figures: ['exit'], rule: true }),
    consultation: table(v.strictObject({ ...dated, windowDays: whole, thresholds: v.array(threshold) }), {
      word: 'consultation periods',
      rule: true,
    }),
    protectiveAward: table(v.strictObject({ ...dated, maxDays: whole }), { word: 'the protective award', rule: true }),
    /** Redundancies across the whole organisation that would start consultation; blank until the law sets a number. */
    organisationThreshold: single(v.nullable(whole), { word: 'the organisation-wide threshold', rule: true }),
    /** What fewer hours or lower pay for a kept post needs (IMPACT-16). */
    variation: table(v.strictObject({ ...dated, text: written }), {
      word: 'the law on changed terms',
      figures: ['impact'],
      rule: true,
    }),
    /** From which age a pension may be paid on redundancy (EXIT-2). */
    pensionAges: table(v.strictObject({ ...dated, age: whole, protectedAge: v.optional(whole) }), {
      word: 'pension ages',
      figures: ['exit'],
      rule: true,
    }),
    terminationNi: table(v.strictObject({ ...dated, rate: percent, above: pounds }), {
      word: 'employer NI on termination payments',
      figures: ['exit'],
      rule: true,
    }),
    /** Who is offered a suitable vacancy before selection (IMPACT-15). */
    priority: table(v.strictObject({ ...dated, text: longCell }), {
      word: 'who is offered vacancies first',
      rule: true,
    }),
  }),
};

/** Why a person is left out of the count, in the order in which IMPACT-1 asks. Each person is counted once. */
export const EXCLUSIONS = [
  'tupe',
  'agency',
  'otherEmployer',
  'secondeeIn',
  'fixedTermExpiry',
  'transferredOut',
  'outOfScope',
] as const;

export type Exclusion = (typeof EXCLUSIONS)[number];
