import { counts, type PersonId, type Structure } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import { EXCLUSIONS, type Exclusion } from '../model/staffSettings.ts';
import type { DocumentState } from '../model/state.ts';
import { EXCLUSION_WORDS } from '../words/values.ts';
import type { PlaceClass } from './classes.ts';
import { consultationFor } from './consultation.ts';
import { plural } from './explain.ts';
import { type Pool, type PoolFindings, vacanciesOf } from './findings.ts';
import { byRef } from './lineages.ts';
import type { ExcludedPerson, ImpactResult, PoolImpact, PoolRecord } from './result.ts';
import { isAbout, wordKey } from './rules.ts';
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
  const sums = { redundancies: { ...range }, atRisk: { ...range }, hours: 0, toDetermine: 0 };
  for (const person of people) {
    outcomes[person.outcome]++;
    if (person.toDetermine) sums.toDetermine++;
  }
  let places = 0;
  for (const pool of pools) {
    places += pool.places;
    sums.hours += pool.hoursReduction;
    for (const end of ['min', 'max'] as const) {
      sums.redundancies[end] += pool.potentialRedundancies[end];
      sums.atRisk[end] += pool.atRisk[end];
    }
  }
  const unwanted = [...parts.places.values()].filter((place) => !parts.isPooled(place));
  const free = unwanted.flatMap((place) => [...place.boxes.values()].flat());
  const out = excludedPeople(parts);
  return {
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
    consultation: consultationFor(sums.redundancies.max, settings),
    provisional: pools.some((pool) => !pool.assessed),
    notes: notesOf(settings, parts),
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
    const due = reason === 'fixedTermExpiry' && service !== null && service >= 2;
    people.push({
      person,
      reason,
      from: entry.post.ref,
      note: due ? `${EXCLUSION_WORDS[reason]}; redundancy pay may be due` : EXCLUSION_WORDS[reason],
      redundancyPay: due,
    });
  }
  people.sort((a, b) => (a.person < b.person ? -1 : 1));
  return { counts, people };
}

function notesOf(settings: Settings, { standing, state, from }: Parts): string[] {
  const notes: string[] = [];
  let unrecorded = 0;
  for (const post of state.structures.get(from.id)?.posts.values() ?? [])
    if (!post.occupancyRecorded && post.inScope && counts(post)) unrecorded += post.quantity ?? 0;
  if (unrecorded > 0)
    notes.push(`Nobody has recorded who holds ${plural(unrecorded, 'post')} in scope: their people are not counted.`);
  const matches = settings.roleMatches?.length ?? 0;
  if (matches > 0 && settings.matchThreshold == null)
    notes.push('Role matches are not used: enter the threshold from which a role matches. There is no default.');
  if (!settings.implementationDate) {
    let fixed = 0;
    for (const { entry } of standing.values()) if ((entry.holder.basis ?? entry.post.basis) === 'fixed-term') fixed++;
    if (fixed > 0)
      notes.push(
        `${plural(fixed, 'person', 'people')} on a fixed term: enter the implementation date to see whose term ends by then.`,
      );
  }
  return notes;
}
