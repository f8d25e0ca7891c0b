import { describe, expect, it } from 'vitest';
import { buildSample } from '../../../electron/samples/samples.ts';
import { readScheme } from '../../../renderer/impact/ExitScheme.tsx';
import { changePool, determine, signOff, undetermine, weightsOf } from '../../../renderer/impact/edits.ts';
import { exitOf, exitText } from '../../../renderer/impact/exit.ts';
import {
  affected,
  assessmentOf,
  atRisk,
  exclusionsOf,
  filtersOf,
  fits,
  groupsOf,
  heldText,
  inPool,
  outcomeOf,
  placesText,
  poolCount,
  poolRisk,
  rangeOf,
  rangeSpoken,
} from '../../../renderer/impact/model.ts';
import { rulesWords } from '../../../renderer/impact/rulesWords.ts';
import { thresholdsOf, thresholdsText } from '../../../renderer/impact/thresholds.ts';
import { rangeText } from '../../../renderer/kit/words/screenFormat.ts';
import { KeptImpacts } from '../../../renderer/store/keptImpacts.ts';
import { pairOf } from '../../../renderer/store/pair.ts';
import { assessImpact, type ImpactResult, type PoolImpact } from '../../../shared/impact/impact.ts';
import { POUND } from '../../../shared/model/fixed.ts';
import type { Post } from '../../../shared/model/records.ts';
import { mergeSettings, parseSettings, type Settings } from '../../../shared/model/settings.ts';
import type { DocumentState } from '../../../shared/model/state.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { STRUCTURE } from '../../support/arbitraries.ts';
import { box, changed, PROPOSAL, people, twoStructures } from '../../support/impact.ts';

function sample(): DocumentState {
  const built = buildSample('adult-social-care');
  if (!built.ok) throw new Error(built.refusal.message);
  return built.value;
}

const [CURRENT, OPTION] = [...sample().structures.keys()] as [string, string];
const assess = (state: DocumentState) => assessImpact(state, CURRENT, OPTION);
const merge = (state: DocumentState, change: Settings) => {
  const parsed = parseSettings(change);
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  state.document = { ...state.document, settings: mergeSettings(state.document.settings, parsed.value) };
};
const poolOf = (result: ImpactResult, name: string) => result.pools.find((pool) => pool.name === name) as PoolImpact;

describe('what the Impact view says', () => {
  it('IMPACT-6 shows a range with its ends, and one number where they agree', () => {
    expect(rangeText({ min: 3, max: 5 })).toBe('3–5');
    expect(rangeText({ min: 5, max: 5 })).toBe('5');
    expect(rangeSpoken({ min: 3, max: 5 })).toBe('3 to 5');
    expect(rangeOf({ min: 1, max: 1 }, 'potential redundancy', 'potential redundancies')).toBe(
      '1 potential redundancy',
    );
    expect(rangeOf({ min: 0, max: 1 }, 'potential redundancy', 'potential redundancies')).toBe(
      '0–1 potential redundancies',
    );
  });

  it('IMPACT-6 5 people for 2 of 6 places: 3 potential redundancies, 5 at risk', () => {
    const officers = box('O', 6, people(5), { title: 'Officer' });
    const state = twoStructures([officers], [changed(officers, { quantity: 2, fte: 20_000 })]);
    const result = assessImpact(state, STRUCTURE, PROPOSAL);
    const [pool] = result.pools as [PoolImpact];
    expect(poolCount(pool)).toBe('5 people → 2 places');
    expect(poolRisk(pool)).toBe('3 potential redundancies, 5 at risk');
    expect(atRisk(result)).toHaveLength(5);
  });

  it('IMPACT-5 the outcome filters add up to everyone in scope', () => {
    const result = assess(sample());
    const { outcomes } = filtersOf(result);
    const [all, ...each] = outcomes;
    expect(all).toEqual({ filter: 'all', people: result.inScope });
    expect(each.reduce((sum, one) => sum + one.people, 0)).toBe(result.inScope);
    for (const { filter, people: n } of each)
      expect(result.people.filter((person) => fits(person, filter))).toHaveLength(n);
  });

  it('lists what needs looking at first, and under a filter only pools with such people', () => {
    const result = assess(sample());
    expect(groupsOf(result, 'all').map((group) => group.outcome)).toEqual([
      'displaced',
      'atRiskRingFence',
      'assimilated',
    ]);
    expect(groupsOf(result, 'displaced').flatMap((group) => group.pools.map((pool) => pool.name))).toEqual([
      'Business Support Manager',
      'Direct Payments Lead',
    ]);
    expect(groupsOf(result, 'ringFenced')).toEqual([]);
  });

  it('names people on the left by what they hold and places on the right by seats, not boxes', () => {
    const state = sample();
    const result = assess(state);
    const pool = poolOf(result, 'Assessment Officer');
    expect(heldText(pool, state.structures.get(CURRENT)?.posts)).toBe('Assessment Officer × 4');
    expect(placesText(pool, state.structures.get(OPTION)?.posts)).toBe('Assessment Officer × 3');
    expect(pool.places).toBe(3);
  });

  it('IMPACT-1 shows excluded people apart, by reason, each once', () => {
    const result = assess(sample());
    const groups = exclusionsOf(result);
    expect(groups.map((group) => [group.reason, group.people.length])).toEqual([
      ['agency', 2],
      ['otherEmployer', 1],
      ['secondeeIn', 1],
      ['fixedTermExpiry', 1],
      ['outOfScope', 2],
    ]);
    expect(groups.reduce((sum, group) => sum + group.people.length, 0)).toBe(result.excludedPeople.length);
  });

  it('IMPACT-6 affected: a changed post or a contested pool; an untouched post and a split one are not', () => {
    const kept = box('K', 1, ['K1'], { title: 'Kept' });
    const moved = box('M', 1, ['M1'], { title: 'Moved' });
    const stacked = box('S', 2, ['S1', 'S2'], { title: 'Stacked' });
    const gone = box('G', 1, ['G1'], { title: 'Gone' });
    const halves = ['S', 'S-2'].map((id, i) =>
      changed(stacked, { id, ref: id, quantity: 1, fte: 10_000, holders: [stacked.holders[i]] as Post['holders'] }),
    );
    const state = twoStructures(
      [kept, moved, stacked, gone],
      [kept, changed(moved, { managerId: 'K' }), ...halves, changed(gone, { deleted: true })],
    );
    const found = affected(assessImpact(state, STRUCTURE, PROPOSAL), state).map((person) => person.person);
    expect(found.sort()).toEqual(['G1', 'M1']);
  });

  it('IMPACT-6 in pool: whom selection decides, as many as the pools that it decides hold', () => {
    const result = assess(sample());
    const contested = result.pools.filter((pool) => pool.members.some((member) => member.bySelection));
    expect(contested.map((pool) => pool.outcome).filter((outcome) => outcome === 'displaced')).toEqual([]);
    expect(inPool(result)).toHaveLength(contested.reduce((sum, pool) => sum + pool.people, 0));
    expect(inPool(result).length).toBeLessThan(result.inScope);
  });
});

describe('what HR records', () => {
  it('IMPACT-9 a pool is not assessed until it is signed off, and again not after it has changed', () => {
    const state = sample();
    const pool = poolOf(assess(state), 'Brokerage');
    expect(assessmentOf(pool)).toBe('open');
    merge(state, signOff(state.document.settings, OPTION, [pool], { by: ' HR ', date: '2026-11-22', unionView: '' }));
    const signed = poolOf(assess(state), 'Brokerage');
    expect(assessmentOf(signed)).toBe('signed');
    expect(signed.record?.signedOff).toEqual({ by: 'HR', date: '2026-11-22', people: 5, places: 4 });
    const post = state.structures.get(OPTION)?.posts.get('A45') as Post;
    applyPatch(state, { added: [], updated: [[post, { ...post, quantity: 2, fte: 20_000 }]], removed: [] });
    expect(assessmentOf(poolOf(assess(state), 'Brokerage'))).toBe('lapsed');
  });

  it('IMPACT-9 all pools signed off in one step are no longer provisional', () => {
    const state = sample();
    const { pools } = assess(state);
    merge(state, signOff(state.document.settings, OPTION, pools, { by: 'HR', date: '2026-11-22', unionView: 'None' }));
    expect(assess(state).provisional).toBe(false);
    expect(state.document.settings.pools).toHaveLength(pools.length);
  });

  it('keeps a record for every proposal as it is, and gives this proposal its own', () => {
    const state = sample();
    merge(state, { pools: [{ pool: 'Brokerage', ifNobody: 'Advertise' }] });
    const pool = poolOf(assess(state), 'Brokerage');
    merge(state, changePool(state.document.settings, OPTION, pool, { sequence: ['Lead', 'Officers'] }));
    expect(state.document.settings.pools).toEqual([
      { pool: 'Brokerage', ifNobody: 'Advertise' },
      { pool: 'Brokerage', ifNobody: 'Advertise', sequence: ['Lead', 'Officers'], proposal: OPTION },
    ]);
    const again = poolOf(assess(state), 'Brokerage');
    merge(state, changePool(state.document.settings, OPTION, again, { ifNobody: 'Redeploy' }));
    expect(state.document.settings.pools).toHaveLength(2);
    expect(poolOf(assess(state), 'Brokerage').record?.ifNobody).toBe('Redeploy');
  });

  it('IMPACT-9 a determination replaces the outcome with its reason, moves the pool, and can be taken back', () => {
    const state = sample();
    merge(state, determine(state.document.settings, OPTION, 'E1054', 'ringFenced', ' Redeployed '));
    const after = poolOf(assess(state), 'Business Support Manager');
    expect(after.members[0]).toMatchObject({
      outcome: 'ringFenced',
      computed: 'displaced',
      determination: 'Redeployed',
    });
    expect(outcomeOf(after)).toBe('ringFenced');
    merge(state, determine(state.document.settings, OPTION, 'E1054', 'assimilated', 'Slotted in'));
    expect(state.document.settings.determinations).toHaveLength(1);
    merge(state, undetermine(state.document.settings, { id: OPTION, name: 'Option A' }, 'E1054'));
    expect(poolOf(assess(state), 'Business Support Manager').members[0]?.outcome).toBe('displaced');
  });

  it('takes a determination of every proposal away only when this one has none of its own', () => {
    const both: Settings = {
      determinations: [
        { person: 'E1', outcome: 'displaced', reason: 'General' },
        { person: 'E1', proposal: 'p', outcome: 'ringFenced', reason: 'Own' },
      ],
    };
    const once = undetermine(both, { id: 'p', name: 'P' }, 'E1');
    expect(once.determinations).toEqual([{ person: 'E1', outcome: 'displaced', reason: 'General' }]);
    expect(undetermine(once, { id: 'p', name: 'P' }, 'E1').determinations).toEqual([]);
  });

  it('IMPACT-9 weights add up to 100, whatever their decimals', () => {
    const of = (...weights: string[]) => weightsOf(weights.map((weight, i) => ({ name: `C${i}`, weight })));
    expect(of('80', '20')).toEqual({ sum: '100', problem: null });
    expect(of('33.3', '33.3', '33.4').problem).toBeNull();
    expect(of('80', '15').problem).toContain('add up to 95');
    expect(of('80', 'x').problem).toContain('must be a number');
    expect(weightsOf([]).problem).toBeNull();
    expect(weightsOf([{ name: ' ', weight: '100' }]).problem).toContain('name');
  });

  it('IMPACT-10 reads consultation levels as they are written, and refuses what is not one', () => {
    const levels = [
      { from: 20, days: 30 },
      { from: 100, days: 45 },
    ];
    expect(thresholdsOf(thresholdsText(levels))).toEqual(levels);
    expect(thresholdsOf('100: 45; 20 or more: 30 days')).toEqual(levels);
    expect(thresholdsOf('20')).toBeNull();
    expect(thresholdsOf('0: 30')).toBeNull();
    expect(thresholdsOf('20: 30, 20: 45')).toBeNull();
    expect(thresholdsOf('')).toBeNull();
  });
});

describe('exit estimates', () => {
  it('EXIT-1 EXIT-2 only of people who may be redundant, with the strain that was entered, and says what is missing', () => {
    const state = sample();
    const result = assess(state);
    const displaced = result.people.find((person) => person.person === 'E1054');
    const slotted = result.people.find((person) => person.outcome === 'assimilated');
    if (!displaced || !slotted) throw new Error('The sample has changed.');
    const line = exitOf(displaced, result.from, state);
    // 59 with 18 years: 18 × 1.5 weeks.
    expect(line?.weeks).toEqual({ least: 27, most: 27 });
    expect(line?.incomplete).toEqual(['Pension strain']);
    expect(line && exitText(line)).toMatch(/^£[\d,]+ redundancy pay, from 27 statutory weeks$/);
    expect(exitOf(slotted, result.from, state)).toBeNull();
    const person = state.people.get('E1054');
    if (!person) throw new Error('The sample has changed.');
    state.people.set('E1054', { ...person, pensionStrain: 12_500 * POUND });
    const whole = exitOf(displaced, result.from, state);
    expect(whole?.incomplete).toEqual([]);
    expect(whole && exitText(whole)).toMatch(/ 27 statutory weeks, and £12,500 pension strain$/);
    state.people.set('E1054', { ...person, age: null });
    const unknown = exitOf(displaced, result.from, state);
    expect(unknown?.incomplete).toEqual(['Age', 'Pension strain']);
    expect(unknown && exitText(unknown)).toBeNull();
  });

  it('EXIT-2 a scheme that is typed is stored, or refused with a sentence', () => {
    const typed = (multiplier: string, maxWeeks: string) => readScheme({ multiplier, maxWeeks, pay: 'actual' });
    const dated = (from: string, status: string) =>
      readScheme({ multiplier: '1.5', maxWeeks: '', pay: 'capped', from, status });
    expect(dated('1 April 2026', ' Agreed ')).toMatchObject({ effective: '2026-04-01', status: 'Agreed' });
    expect(dated('', '')).toEqual({ multiplier: '1.5', maxWeeks: null, pay: 'capped' });
    expect(dated('spring', '')).toMatch(/Type the date/);
    expect(typed(' 1.86', '42')).toEqual({ multiplier: '1.86', maxWeeks: '42', pay: 'actual' });
    expect(typed('2', '')).toEqual({ multiplier: '2', maxWeeks: null, pay: 'actual' });
    for (const [multiplier, weeks] of [
      ['twice', '42'],
      ['0', ''],
      ['1.5', 'all'],
      ['1.5', '105'],
    ] as const)
      expect(typed(multiplier, weeks)).toMatch(/^[A-Z].*\.$/);
    expect(rulesWords.scheme.text({ multiplier: '1.5', pay: 'capped' })).toBe(
      'Statutory weeks × 1.5, at most 104 weeks, on pay up to the week cap; never less than statutory redundancy pay.',
    );
  });
});

describe('which pair is assessed', () => {
  it('is from Current to the shown proposal, to the first one when Current is shown, and none without two', () => {
    const state = sample();
    expect(pairOf(state, OPTION)).toEqual({ from: CURRENT, to: OPTION });
    expect(pairOf(state, CURRENT)).toEqual({ from: CURRENT, to: OPTION });
    expect(pairOf(state, CURRENT, { from: OPTION, to: CURRENT })).toEqual({ from: OPTION, to: CURRENT });
    expect(pairOf(state, CURRENT, { from: OPTION, to: 'gone' })).toEqual({ from: OPTION, to: CURRENT });
    for (const id of [...state.structures.keys()]) if (id !== CURRENT) state.structures.delete(id);
    expect(pairOf(state, CURRENT)).toBeNull();
  });
});

describe('kept in step', () => {
  const raise = (state: DocumentState) => {
    const post = state.structures.get(OPTION)?.posts.get('A45') as Post;
    const patch = {
      added: [],
      updated: [[post, { ...post, quantity: 5, fte: 50_000 }] as const],
      removed: [],
    };
    applyPatch(state, patch);
    return patch;
  };

  it('IMPACT-11 equals a new assessment after an edit, and is the same object until the next', () => {
    const state = sample();
    const kept = new KeptImpacts();
    const before = kept.of(state, CURRENT, OPTION);
    expect(kept.of(state, CURRENT, OPTION)).toBe(before);
    kept.apply(raise(state));
    expect(kept.last(state, CURRENT, OPTION)).toEqual({ result: before, behind: true });
    expect(kept.of(state, CURRENT, OPTION)).toEqual(assess(state));
    expect(kept.last(state, CURRENT, OPTION)?.behind).toBe(false);
  });

  it('is forgotten when nobody asks, and made again when somebody does', () => {
    const state = sample();
    const kept = new KeptImpacts();
    kept.of(state, CURRENT, OPTION);
    for (let i = 0; i < 30; i++) kept.apply(raise(state));
    expect(kept.last(state, CURRENT, OPTION)).toBeNull();
    expect(kept.of(state, CURRENT, OPTION)).toEqual(assess(state));
  });

  it('never answers for another document', () => {
    const kept = new KeptImpacts();
    kept.of(sample(), CURRENT, OPTION);
    expect(kept.last(sample(), CURRENT, OPTION)).toBeNull();
  });
});
