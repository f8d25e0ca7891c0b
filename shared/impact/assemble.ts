import { counts, type PersonId, type Structure } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import type { DocumentState } from '../model/state.ts';
import type { PlaceClass } from './classes.ts';
import { consultationFor } from './consultation.ts';
import { EXCLUSIONS, type Exclusion } from './eligible.ts';
import type { Standing } from './engine.ts';
import { plural } from './explain.ts';
import { type Pool, type PoolFindings, vacanciesOf } from './findings.ts';
import { byRef } from './lineages.ts';
import type { ExcludedPerson, ImpactResult, PoolImpact, PoolRecord } from './result.ts';
import { isAbout, wordKey } from './rules.ts';

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

/** Gives each pool a name of its own: its roles or ring-fences, then grade and work area, then its first post. */
function namePools(pools: PoolFindings[]): PoolFindings[] {
  const count = (names: string[]) => {
    const seen = new Map<string, number>();
    for (const name of names) seen.set(wordKey(name), (seen.get(wordKey(name)) ?? 0) + 1);
    return (name: string) => (seen.get(wordKey(name)) ?? 0) > 1;
  };
  const nameTaken = count(pools.map((pool) => pool.name));
  const keyTaken = count(pools.map((pool) => pool.key));
  const named = pools.map((pool) => {
    const key = keyTaken(pool.key) ? `${pool.key} (${pool.members[0]?.from}, ${pool.id})` : pool.key;
    return { ...pool, key, name: nameTaken(pool.name) ? key : pool.name };
  });
  return named.sort((a, b) => (a.name !== b.name ? (a.name < b.name ? -1 : 1) : a.id < b.id ? -1 : 1));
}

function poolImpact(found: PoolFindings, settings: Settings, proposal: Structure): PoolImpact {
  const people = found.members.length;
  const record = recordOf(found, settings, proposal);
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
  return { ...found, people, assessed, headline, record };
}

/** HR's record of a pool, by its name or key; one for this proposal wins over one for every proposal. */
function recordOf(pool: PoolFindings, settings: Settings, proposal: Structure): PoolRecord | null {
  const names = [wordKey(pool.name), wordKey(pool.key)];
  const records = (settings.pools ?? []).filter(
    (record) => isAbout(record, proposal) && names.includes(wordKey(record.pool)),
  );
  return records.find((record) => record.proposal) ?? records[0] ?? null;
}

const REASON_NOTES: Record<Exclusion, string> = {
  tupe: 'On the TUPE list',
  agency: 'Agency or contract interim: the assignment ends',
  otherEmployer: 'Other employer: line change only',
  secondeeIn: 'Inbound secondee: returns',
  fixedTermExpiry: 'Fixed term ends by the implementation date',
  transferredOut: 'Goes with the post',
  outOfScope: 'Out of scope',
};

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
      note: due ? `${REASON_NOTES[reason]}; redundancy pay may be due` : REASON_NOTES[reason],
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
