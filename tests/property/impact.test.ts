import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSettings, forkStructure, splitPost, updatePost } from '../../shared/commands/index.ts';
import { assessImpact, ImpactEngine, type ImpactResult, impactJson } from '../../shared/impact/impact.ts';
import type { Basis, Holder, Person, Post } from '../../shared/model/records.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { applyPatch } from '../../shared/patch/patch.ts';
import { documentArb, STRUCTURE } from '../support/arbitraries.ts';
import { idSource, type Step, stepArb } from '../support/commands.ts';
import { box, PROPOSAL, twoStructures } from '../support/impact.ts';
import { twinOf } from '../support/impactTwin.ts';

const ROLES = ['Officer', 'Advisor', 'Lead'];
const roleArb = fc.constantFrom(...ROLES, 'Officer');
const rolesArb = fc.uniqueArray(roleArb, { maxLength: 3 });

/** The first value, and now and then one of the others. */
function seldom<T>(usual: T, ...others: T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 15, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
}

const settingsArb: fc.Arbitrary<Settings> = fc.record({
  implementationDate: fc.constantFrom('2027-04-01', null),
  matchThreshold: fc.constantFrom('55', '65', null),
  ringFenceThreshold: fc.constantFrom('50', null, null),
  council: fc.constantFrom({ name: 'London Borough of Ashby', alsoKnownAs: ['Ashby Council'] }, {}),
  roleMatches: fc.array(fc.record({ from: roleArb, to: roleArb, percent: fc.constantFrom('50', '55', '60', '70') }), {
    maxLength: 2,
  }),
  ringFences: fc.array(
    fc
      .record({ name: fc.constantFrom('North', 'South'), roles: rolesArb, targets: rolesArb, promoted: fc.nat(3) })
      .map(({ name, roles, targets, promoted }) => ({ name, roles, targets, promotions: targets.slice(0, promoted) })),
    { maxLength: 2 },
  ),
});

const holderArb = (stem: string): fc.Arbitrary<Holder> =>
  fc
    .record({
      person: fc.integer({ min: 1, max: 9 }).map((n) => `${stem}${n}`),
      fte: fc.constantFrom(null, null, null, 5_000),
      basis: seldom<Basis | null>(null, 'agency', 'secondment', 'permanent', 'acting-up'),
      point: fc.constant(null),
      substantive: seldom(true, false),
    })
    .chain((held) => seldom<Holder>(held, { ...held, absent: true }));

const fieldsArb: fc.Arbitrary<Partial<Post>> = fc.record({
  role: roleArb,
  grade: fc.constantFrom('G5', 'G5', 'G5', 'G6'),
  workArea: fc.constantFrom('North', 'North', 'South'),
  quantity: fc.constantFrom(0, 1, 1, 1, 2, 2, 3),
  basis: seldom('permanent', 'fixed-term', 'interim'),
  endDate: fc.constantFrom(null, '2027-03-31', '2028-03-31'),
  employer: seldom('', 'Ashby  COUNCIL', 'NHS', 'Council'),
  directorate: fc.constantFrom('', '', 'Adults'),
  inScope: seldom(true, false),
  tupe: seldom(false, true),
  occupancyRecorded: seldom(true, false),
}) as fc.Arbitrary<Partial<Post>>;

/** What a proposal does to a box: mostly nothing, else one or two things. */
const changeArb: fc.Arbitrary<Partial<Post>> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }).map((quantity) => ({ quantity, fte: quantity * 10_000 })) },
  { weight: 2, arbitrary: fc.constant({ deleted: true }) },
  { weight: 2, arbitrary: fc.constantFrom('G5', 'G6').map((grade) => ({ grade })) },
  { weight: 2, arbitrary: roleArb.map((role) => ({ role })) },
  { weight: 1, arbitrary: fc.constantFrom({ workArea: 'South' }, { workArea: 'North', grade: 'G6' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Partial<Post>>(
      { transferredTo: 'NHS' },
      { transferredTo: 'adults' },
      { transferredTo: 'Ashby Council' },
      { tupe: true },
      { employer: 'NHS' },
      { directorate: 'Adults' },
    ),
  },
  { weight: 1, arbitrary: fc.constant({ heldVacant: true }) },
  { weight: 1, arbitrary: fc.constantFrom({ fte: 5_000 }, { basis: 'permanent' as const }) },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(holderArb('H'), { maxLength: 3, selector: (h) => h.person })
      .map((holders) => ({ holders })),
  },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(holderArb('X'), { maxLength: 2, selector: (h) => h.person })
      .map((holders) => ({ holders })),
  },
);

const caseArb = fc
  .record({
    settings: settingsArb,
    boxes: fc.array(
      fc.record({
        fields: fieldsArb,
        holders: fc.uniqueArray(holderArb('H'), { minLength: 1, maxLength: 3, selector: (h) => h.person }),
        change: changeArb,
        more: changeArb,
      }),
      { minLength: 1, maxLength: 5 },
    ),
    created: fc.array(fc.tuple(fieldsArb, fc.constantFrom('', '', '', 'NHS', 'Adults')), { maxLength: 2 }),
    years: fc.array(fc.constantFrom(null, 1, 3, 4, 9), { minLength: 10, maxLength: 10 }),
  })
  .map(({ settings, boxes, created, years }) => {
    const current = boxes.map(({ fields, holders }, i) => box(`P${i}`, fields.quantity ?? 1, holders, fields));
    const proposal = [
      ...current.map((each, i): Post => ({ ...each, ...boxes[i]?.change, ...boxes[i]?.more })),
      ...created.map(([fields, transferredFrom], i) =>
        box(`N${i}`, fields.quantity ?? 1, [], { ...fields, transferredFrom, quantity: fields.quantity ?? 1 }),
      ),
    ];
    const state = twoStructures(current, proposal, settings);
    const people = [...state.people.values()].map((person): [Person, Person] => [
      person,
      { ...person, serviceYears: years[Number(person.id.slice(1))] ?? null },
    ]);
    applyPatch(state, { added: [], updated: people, removed: [] });
    return state;
  });

describe('staff impact and its brute-force twin', () => {
  it('IMPACT-1 to 6, 10, 12, 13 and POST-8 agree with every maximum matching written down: scope, places, range, who is at risk, outcomes', () => {
    fc.assert(
      fc.property(caseArb, (state) => {
        const result = assessImpact(state, STRUCTURE, PROPOSAL);
        const twin = twinOf(state, STRUCTURE, PROPOSAL);
        expect(result.inScope).toBe(twin.inScope);
        expect(result.places).toBe(twin.places);
        expect(result.potentialRedundancies).toEqual({ min: twin.min, max: twin.max });
        const risk = (of: string[]) => new Set(result.people.filter((p) => of.includes(p.atRisk)).map((p) => p.person));
        expect(risk(['yes'])).toEqual(twin.atRisk);
        expect(risk(['yes', 'without-promotions'])).toEqual(twin.atRiskAtMost);
        expect(result.atRisk).toEqual({ min: twin.atRisk.size, max: twin.atRiskAtMost.size });
        expect(result.people.filter((p) => p.assumed === null).length).toBe(twin.min);
        expect(result.people.filter((p) => p.assumed?.post === p.fromPost).length).toBe(twin.mostOwn);
        expect(result.unknown).toBe(twin.unknown);
        expect(Object.fromEntries(Object.entries(result.excluded).filter(([, n]) => n > 0))).toEqual(twin.excluded);
        expect(result.consultation.proposedDismissals).toBe(twin.dismissals);
        for (const person of result.people) {
          // A smaller place of one's own is counted as ring-fenced, with a flag of its own (IMPACT-7).
          const outcome = person.hoursReduction ? 'assimilated' : person.computed;
          expect(outcome).toBe(twin.outcomes.get(person.person));
          const contested = ['ringFenced', 'atRiskRingFence'].includes(twin.outcomes.get(person.person) ?? '');
          expect(person.bySelection).toBe(contested);
          if (contested) expect([person.to, person.offered, person.lowerGrade]).toEqual([null, null, false]);
        }
        const { assimilated, ringFenced, atRiskRingFence, displaced } = result.outcomes;
        expect(assimilated + ringFenced + atRiskRingFence + displaced).toBe(twin.inScope);
        const shown = result.people.filter((p) => p.assumed !== null).length;
        const free = result.vacancies.reduce((n, vacancy) => n + vacancy.places, 0);
        expect(shown + free).toBe(twin.places);
      }),
      { numRuns: 1_500 },
    );
  }, 120_000);
});

const FIELDS = [
  'role',
  'grade',
  'workArea',
  'inScope',
  'tupe',
  'heldVacant',
  'employer',
  'transferredTo',
  'transferredFrom',
  'directorate',
  'basis',
] as const;

/** Edits of what staff impact reads, in either structure. */
const impactStepArb: fc.Arbitrary<Step> = fc.tuple(fc.nat(), fc.constantFrom(...FIELDS), fc.nat(3)).map(
  ([at, field, n]): Step =>
    (state, _, structure) => {
      const ids = [...(state.structures.get(structure)?.posts.keys() ?? [])];
      const set = {
        role: { role: ROLES[n] ?? '' },
        grade: { grade: n % 2 ? 'G5' : 'G9' },
        workArea: { workArea: n % 2 ? 'North' : '' },
        inScope: { inScope: n > 0 },
        tupe: { tupe: n === 0 },
        heldVacant: { heldVacant: n % 2 === 0 },
        employer: { employer: n === 0 ? 'NHS' : '' },
        transferredTo: { transferredTo: ['NHS', 'Adults', 'Ashby Council', ''][n] ?? '' },
        transferredFrom: { transferredFrom: ['NHS', 'Adults'][n] ?? '' },
        directorate: { directorate: n % 2 ? 'Adults' : '' },
        basis: { basis: n === 0 ? 'fixed-term' : 'permanent', endDate: n === 0 ? '2027-01-31' : null },
      } as const;
      return updatePost(state, { structure, id: ids[at % Math.max(1, ids.length)] ?? 'none', set: set[field] });
    },
);

const settingsStepArb = settingsArb.map(
  (change): Step =>
    (state, newId) =>
      changeSettings(state, { change }, newId),
);

const stormArb = fc.array(
  fc.tuple(
    fc.constantFrom(STRUCTURE, 'proposal', 'proposal', 'proposal'),
    fc.oneof(
      { weight: 8, arbitrary: stepArb },
      { weight: 8, arbitrary: impactStepArb },
      { weight: 1, arbitrary: settingsStepArb },
    ),
  ),
  { minLength: 1, maxLength: 14 },
);

/** Current with a proposal forked from it, titles used as roles. */
function withProposal(state: DocumentState, newId: () => string): string {
  const titles = {
    ringFences: [
      {
        name: 'Managers',
        roles: ['Team Manager'],
        targets: ['Head of Service', 'Team Manager'],
        promotions: ['Head of Service'],
      },
    ],
  };
  for (const edit of [
    changeSettings(
      state,
      {
        change: {
          ...titles,
          matchThreshold: '55',
          roleMatches: [{ from: 'Officer', to: 'Team Manager', percent: '60' }],
        },
      },
      newId,
    ),
    forkStructure(state, { from: STRUCTURE, name: 'Option A' }, newId),
  ]) {
    if (edit.ok) applyPatch(state, edit.value.patch);
  }
  return [...state.structures.keys()].find((id) => id !== STRUCTURE) as string;
}

describe('staff impact under edit storms', () => {
  it('IMPACT-11 kept in step with edits it equals a new assessment exactly, after every edit', () => {
    fc.assert(
      fc.property(documentArb(14), stormArb, (state, storm) => {
        const newId = idSource();
        const proposal = withProposal(state, newId);
        const engine = new ImpactEngine(state, STRUCTURE, proposal);
        for (const [which, step] of storm) {
          const edit = step(state, newId, which === STRUCTURE ? STRUCTURE : proposal);
          if (!edit.ok) continue;
          applyPatch(state, edit.value.patch);
          engine.apply(edit.value.patch);
          expect(engine.result()).toEqual(assessImpact(state, STRUCTURE, proposal));
        }
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it('IMPACT-11 POST-8 a box brought by another employer has no places from the edit on that deletes its double', () => {
    const state = twoStructures([box('A1', 1)], [box('A1', 1, [], { transferredFrom: 'NHS' })]);
    const engine = new ImpactEngine(state, STRUCTURE, PROPOSAL);
    const edit = updatePost(state, { structure: STRUCTURE, id: 'A1', set: { kind: 'team' } });
    if (!edit.ok) throw new Error(edit.refusal.message);
    applyPatch(state, edit.value.patch);
    engine.apply(edit.value.patch);
    expect(engine.result()).toEqual(assessImpact(state, STRUCTURE, PROPOSAL));
    expect(engine.result()).toMatchObject({ places: 0, vacancies: [] });
  });

  it('POST-4 CHANGE-1 splitting a box of the proposal changes no number and nobody’s risk', () => {
    fc.assert(
      fc.property(caseArb, (state) => {
        const before = assessImpact(state, STRUCTURE, PROPOSAL);
        const newId = idSource();
        for (const post of [...(state.structures.get(PROPOSAL)?.posts.values() ?? [])]) {
          // Where more people hold a box than it has places, the split decides who is in which.
          // So it does where somebody stands in for a holder who is away.
          if (post.holders.length > (post.quantity ?? 0) || post.holders.some((h) => h.absent)) continue;
          const edit = splitPost(state, { structure: PROPOSAL, id: post.id }, newId);
          if (edit.ok) applyPatch(state, edit.value.patch);
        }
        const after = assessImpact(state, STRUCTURE, PROPOSAL);
        const numbers = ({ inScope, places, potentialRedundancies, atRisk, excluded }: typeof before) => ({
          inScope,
          places,
          potentialRedundancies,
          atRisk,
          excluded,
        });
        expect(numbers(after)).toEqual(numbers(before));
        const risks = ({ people }: typeof before) => people.map((p) => `${p.person} ${p.atRisk}`).sort();
        expect(risks(after)).toEqual(risks(before));
      }),
      { numRuns: 1_500 },
    );
  }, 60_000);

  it('IMPACT-6 the words and numbers of the command line add up', () => {
    fc.assert(
      fc.property(caseArb, (state) => {
        const result = assessImpact(state, STRUCTURE, PROPOSAL);
        fc.pre(result.unknown === null);
        const json = impactJson(result) as ReturnType<typeof impactJson> &
          Pick<ImpactResult, 'inScope' | 'atRisk' | 'potentialRedundancies'>;
        expect(json.pools.flatMap((pool) => pool.members).sort()).toEqual(json.people.map((person) => person.ref));
        expect(new Set(json.pools.map((pool) => pool.name)).size).toBe(json.pools.length);
        const sum = (of: (pool: (typeof json.pools)[number]) => number) =>
          json.pools.reduce((n, pool) => n + of(pool), 0);
        expect(sum((pool) => pool.people)).toBe(json.inScope);
        for (const end of ['min', 'max'] as const) {
          expect(sum((pool) => pool.atRisk[end] as number)).toBe(json.atRisk[end]);
          expect(sum((pool) => pool.potentialRedundancies[end] as number)).toBe(json.potentialRedundancies[end]);
        }
        expect(json.atRisk.max).toBeGreaterThanOrEqual(json.atRisk.min);
        expect(json.atRisk.min).toBeGreaterThanOrEqual(json.potentialRedundancies.min);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
