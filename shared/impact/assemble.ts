import { bodyKey, isConfirmedBody } from '../model/council.ts';
import { establishmentOf } from '../model/establishment.ts';
import { counts, type PersonId, type Structure } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import { REDUNDANCY_LEAST_YEARS } from '../model/staffRates.ts';
import { EXCLUSIONS, type Exclusion } from '../model/staffSettings.ts';
import type { DocumentState } from '../model/state.ts';
import { UNKNOWN_WORDS, type Unknown } from '../words/figures.ts';
import { EXCLUSION_WORDS } from '../words/values.ts';
import type { PlaceClass } from './classes.ts';
import { consultationFor, type Dismissals } from './consultation.ts';
import { basisOf, isExpired } from './eligible.ts';
import { plural } from './explain.ts';
import { type Pool, type PoolFindings, vacanciesOf } from './findings.ts';
import { byRef } from './lineages.ts';
import type { ExcludedPerson, ImpactResult, PoolImpact, PoolRecord } from './result.ts';
import { isAbout, wordKey } from './rules.ts';
import { ruleNotes } from './ruleUse.ts';
import type { Standing } from './standing.ts';

export interface Parts {
  readonly state: DocumentState;
  readonly from: Structure;
  readonly to: Structure;
  readonly standing: ReadonlyMap<PersonId, Standing>;
  readonly pools: Iterable<Pool>;
  readonly places: ReadonlyMap<string, PlaceClass>;
  readonly isPooled: (place: PlaceClass) => boolean;
}

/** Adds the pools up. Nothing here matches anybody: that is done pool by pool. */
export function assemble(parts: Parts): ImpactResult {
  const { settings } = parts.state.document;
  const pools = namePools([...parts.pools].map((pool) => pool.found)).map((named) =>
    poolImpact(named, settings, parts.to),
  );
  const people = pools.flatMap((pool) => pool.members);
  const outcomes = { assimilated: 0, ringFenced: 0, atRiskRingFence: 0, displaced: 0 };
  const range = { min: 0, max: 0 };
  const sums = { redundancies: { ...range }, atRisk: { ...range }, dismissals: 0, hours: 0, toDetermine: 0 };
  for (const person of people) {
    outcomes[person.outcome]++;
    if (person.toDetermine) sums.toDetermine++;
  }
  let places = 0;
  for (const pool of pools) {
    places += pool.places;
    sums.hours += pool.hoursReduction;
    sums.dismissals += pool.proposedDismissals;
    for (const end of ['min', 'max'] as const) {
      sums.redundancies[end] += pool.potentialRedundancies[end];
      sums.atRisk[end] += pool.atRisk[end];
    }
  }
  const unwanted = [...parts.places.values()].filter((place) => !parts.isPooled(place));
  const free = unwanted.flatMap((place) => [...place.boxes.values()].flat());
  const out = excludedPeople(parts);
  const occupancy = occupancyOf(parts);
  const employers = unconfirmedEmployers(parts);
  const leftOut = employers.reduce((n, employer) => n + employer.people, 0);
  const unknown = !occupancy.known ? 'unrecorded' : leftOut > people.length ? 'employers' : null;
  const consultation = consultationFor(dismissalsOf(pools, sums.dismissals, parts), settings);
  return {
    unknown,
    unrecordedPosts: occupancy.unrecorded,
    employers,
    from: { id: parts.from.id, name: parts.from.name },
    to: { id: parts.to.id, name: parts.to.name },
    inScope: people.length,
    places: places + free.length,
    potentialRedundancies: sums.redundancies,
    atRisk: sums.atRisk,
    outcomes,
    hoursReduction: sums.hours,
    toDetermine: sums.toDetermine,
    excluded: out.counts,
    excludedPeople: out.people,
    pools,
    people,
    vacancies: [...pools.flatMap((pool) => pool.vacancies), ...vacanciesOf(free.sort((a, b) => byRef(a.post, b.post)))],
    consultation: unknown === null ? consultation : { ...consultation, days: null, rule: UNKNOWN_WORDS[unknown] },
    provisional: pools.some((pool) => !pool.assessed),
    notes: [
      ...notesOf(settings, parts, unknown, occupancy.unrecorded, employers),
      ...namelessRecords(settings, parts, pools),
    ],
  };
}

/** A pool with the name that nobody else has. */
interface NamedPool {
  readonly found: PoolFindings;
  readonly name: string;
  readonly key: string;
}

/** Names as they compare; kept with the findings, which stay the same object until an edit touches the pool. */
const comparedNames = new WeakMap<PoolFindings, { readonly name: string; readonly key: string }>();

function compared(pool: PoolFindings): { readonly name: string; readonly key: string } {
  let names = comparedNames.get(pool);
  if (!names) comparedNames.set(pool, (names = { name: wordKey(pool.name), key: wordKey(pool.key) }));
  return names;
}

/** Gives each pool a name of its own: its roles or ring-fences, then grade and work area, then its first post. */
function namePools(pools: readonly PoolFindings[]): NamedPool[] {
  const names = new Map<string, number>();
  const keys = new Map<string, number>();
  for (const pool of pools) {
    const { name, key } = compared(pool);
    names.set(name, (names.get(name) ?? 0) + 1);
    keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  const named = pools.map((found): NamedPool => {
    const { name, key } = compared(found);
    const own = (keys.get(key) ?? 0) > 1 ? `${found.key} (${found.members[0]?.from}, ${found.id})` : found.key;
    return { found, key: own, name: (names.get(name) ?? 0) > 1 ? own : found.name };
  });
  return named.sort((a, b) => (a.name !== b.name ? (a.name < b.name ? -1 : 1) : a.found.id < b.found.id ? -1 : 1));
}

/** The last answer for each pool's findings: an untouched pool stays the same object (IMPACT-11). */
const lastImpact = new WeakMap<PoolFindings, PoolImpact>();

function poolImpact({ found, name, key }: NamedPool, settings: Settings, proposal: Structure): PoolImpact {
  const people = found.members.length;
  const record = recordOf(name, key, settings, proposal);
  const last = lastImpact.get(found);
  if (last && last.name === name && last.key === key && last.record === record) return last;
  const signed = record?.signedOff ?? null;
  const same = (seen: number | undefined, now: number) => seen === undefined || seen === now;
  const stale = signed !== null && !(same(signed.people, people) && same(signed.places, found.places));
  const assessed = signed !== null && !stale;
  const verdict = assessed
    ? `signed off by ${signed.by}`
    : stale
      ? 'changed since it was signed off, not yet assessed'
      : 'not yet assessed';
  const headline = `${plural(people, 'person', 'people')}, ${plural(found.places, 'place')}, ${verdict}`;
  const impact = { ...found, name, key, people, assessed, headline, record };
  lastImpact.set(found, impact);
  return impact;
}

/** HR's record of a pool, by its name or key; one for this proposal wins over one for every proposal. */
function recordOf(name: string, key: string, settings: Settings, proposal: Structure): PoolRecord | null {
  if (!settings.pools?.length) return null;
  const names = [wordKey(name), wordKey(key)];
  const records = settings.pools.filter((record) => isAbout(record, proposal) && names.includes(wordKey(record.pool)));
  return records.find((record) => record.proposal) ?? records[0] ?? null;
}

function excludedPeople({ standing, state }: Parts): { counts: Record<Exclusion, number>; people: ExcludedPerson[] } {
  const counts = Object.fromEntries(EXCLUSIONS.map((reason) => [reason, 0])) as Record<Exclusion, number>;
  const people: ExcludedPerson[] = [];
  for (const [person, { entry, reason }] of standing) {
    if (reason === null) continue;
    counts[reason]++;
    const service = state.people.get(person)?.serviceYears ?? null;
    const due = reason === 'fixedTermExpiry' && service !== null && service >= REDUNDANCY_LEAST_YEARS;
    people.push({
      person,
      reason,
      from: entry.post.ref,
      note: due ? `${EXCLUSION_WORDS[reason]}; redundancy and redeployment rights apply` : EXCLUSION_WORDS[reason],
      redundancyPay: due,
    });
  }
  people.sort((a, b) => (a.person < b.person ? -1 : 1));
  return { counts, people };
}

/** Whether anybody has recorded who is in post (IMPACT-13), and of how many posts in scope nobody has. */
function occupancyOf({ state, from }: Parts): { known: boolean; unrecorded: number } {
  let [inScope, recordedInScope, recorded, unrecorded] = [0, 0, 0, 0];
  for (const post of state.structures.get(from.id)?.posts.values() ?? []) {
    if (!counts(post)) continue;
    if (post.occupancyRecorded) recorded++;
    if (!post.inScope) continue;
    inScope++;
    if (post.occupancyRecorded) recordedInScope++;
    else unrecorded += post.quantity ?? 0;
  }
  return { known: recordedInScope > 0 || (inScope === 0 && recorded > 0), unrecorded };
}

/** Employers of people in posts in scope that are not the council and that nobody has confirmed as other bodies (POST-8). */
function unconfirmedEmployers({ standing, state }: Parts): { name: string; people: number }[] {
  const found = new Map<string, { name: string; people: number }>();
  for (const { entry, reason } of standing.values()) {
    const name = entry.post.employer;
    if (reason !== 'otherEmployer' || !entry.post.inScope || isConfirmedBody(name, state.document.settings)) continue;
    const known = found.get(bodyKey(name));
    if (known) {
      known.people++;
      if (name < known.name) known.name = name;
    } else found.set(bodyKey(name), { name, people: 1 });
  }
  return [...found.values()].sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1));
}

/**
 * Proposed dismissals and the most of them at each establishment. Who of a pool is left out is not known, so an
 * establishment may have as many as it has people who may be.
 */
function dismissalsOf(pools: readonly PoolImpact[], total: number, { state, from }: Parts): Dismissals {
  const structure = state.structures.get(from.id);
  const most = new Map<string, number>();
  for (const pool of pools) {
    if (pool.proposedDismissals === 0) continue;
    const here = new Map<string, number>();
    for (const { dismissible, fromPost } of pool.members) {
      const post = structure?.posts.get(fromPost);
      if (!dismissible || !structure || !post) continue;
      const name = establishmentOf(structure, post, state.document.settings);
      here.set(name, (here.get(name) ?? 0) + 1);
    }
    for (const [name, people] of here)
      most.set(name, (most.get(name) ?? 0) + Math.min(people, pool.proposedDismissals));
  }
  // One post without an establishment, and nobody can say how many the others have.
  if (most.size === 0 || most.has('')) return { people: total, at: [] };
  return { people: total, at: [...most].map(([name, people]) => ({ name, people })) };
}

function notesOf(
  settings: Settings,
  { standing, state, from, to }: Parts,
  unknown: Unknown | null,
  unrecorded: number,
  employers: readonly { readonly name: string; readonly people: number }[],
): string[] {
  const notes: string[] = [];
  if (unknown !== null) notes.push(UNKNOWN_WORDS[unknown]);
  else if (unrecorded > 0)
    notes.push(
      `Nobody has recorded who holds ${plural(unrecorded, 'post')} in scope, so every figure of people reads “at least”.`,
    );
  for (const { name, people } of employers)
    notes.push(
      `${plural(people, 'person is', 'people are')} left out because their employer is “${name}”. Say in the settings whether that is this council or another body.`,
    );
  const [before, after] = [state.structures.get(from.id), state.structures.get(to.id)];
  if (before && after) for (const { message } of ruleNotes(settings, before, after)) notes.push(message);
  const long: string[] = [];
  let fixed = 0;
  for (const { entry, reason } of standing.values()) {
    if (basisOf(entry.holder, entry.post) !== 'fixed-term') continue;
    fixed++;
    if (reason === null && isExpired(entry.post, settings.implementationDate ?? null)) long.push(entry.post.ref);
  }
  if (long.length > 0)
    notes.push(
      `${plural(long.length, 'fixed term ends', 'fixed terms end')} by the implementation date after four years or more (${long.sort().join(', ')}): permanent unless justified, and counted.`,
    );
  if (!settings.implementationDate && fixed > 0)
    notes.push(
      `${plural(fixed, 'person', 'people')} on a fixed term: enter the implementation date to see whose term ends by then.`,
    );
  return notes;
}

/** HR records of pools and people that name nothing here: what they say applies to nobody (IMPACT-12). */
function namelessRecords(settings: Settings, { standing, to }: Parts, pools: readonly PoolImpact[]): string[] {
  const names = new Set(pools.flatMap((pool) => [wordKey(pool.name), wordKey(pool.key)]));
  const notes: string[] = [];
  for (const record of settings.pools ?? [])
    if (isAbout(record, to) && !names.has(wordKey(record.pool)))
      notes.push(`HR’s record of the pool “${record.pool}” is used for nobody: there is no pool of that name here.`);
  for (const { person, ...record } of settings.determinations ?? [])
    if (isAbout(record, to) && standing.get(person)?.reason !== null)
      notes.push(`HR’s determination for ${person} is used for nobody: no such person is in scope.`);
  return notes;
}
