import type { PoolImpact, PoolRecord } from '../../shared/impact/impact.ts';
import { decimalText, parsePercent } from '../../shared/model/fixed.ts';
import type { PersonId, StructureId } from '../../shared/model/records.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { Outcome } from '../../shared/model/staffSettings.ts';
import { impactWords } from './words.ts';

/** Changes of the settings that staff impact is edited by: the settings before in, what to merge out. */

export type SignOff = NonNullable<PoolRecord['signedOff']>;
export type RingFence = NonNullable<Settings['ringFences']>[number];
export type RoleMatch = NonNullable<Settings['roleMatches']>[number];
export type Criterion = NonNullable<PoolRecord['criteria']>[number];

/**
 * HR's record of a pool in one proposal, changed. A record that holds for every proposal stays as it is: this proposal
 * gets its own, which wins.
 */
export function changePool(
  settings: Settings,
  proposal: StructureId,
  pool: Pick<PoolImpact, 'key' | 'name' | 'record'>,
  fields: Partial<PoolRecord>,
): Settings {
  const records = settings.pools ?? [];
  const before = pool.record;
  const own = before?.proposal ? before : null;
  // The key names the pool for good; one too long to store is left to its name.
  const name = pool.key.length <= 500 ? pool.key : pool.name;
  const after: PoolRecord = own ? { ...own, ...fields } : { ...before, pool: name, ...fields, proposal };
  return { pools: own ? records.map((record) => (record === own ? after : record)) : [...records, after] };
}

/** Signs several pools off at once. How many people and places they had is kept, so that a later change shows. */
export function signOff(
  settings: Settings,
  proposal: StructureId,
  pools: readonly PoolImpact[],
  { by, date, unionView }: { readonly by: string; readonly date: string; readonly unionView: string },
): Settings {
  let at = settings;
  for (const pool of pools) {
    const signedOff: SignOff = {
      by: by.trim(),
      date,
      ...(unionView.trim() === '' ? {} : { unionView: unionView.trim() }),
      people: pool.people,
      places: pool.places,
    };
    at = { ...at, ...changePool(at, proposal, pool, { signedOff }) };
  }
  return { pools: at.pools ?? [] };
}

/** HR determines a person's outcome in one proposal; what held for every proposal stays for the others. */
export function determine(
  settings: Settings,
  proposal: StructureId,
  person: PersonId,
  outcome: Outcome,
  reason: string,
): Settings {
  const others = (settings.determinations ?? []).filter(
    (each) => !(each.person === person && each.proposal === proposal),
  );
  // The last one counts, so the proposal's own comes after one for every proposal.
  return { determinations: [...others, { proposal, person, outcome, reason: reason.trim() }] };
}

/** Back to what the rules say: takes the determination away that counts here. */
export function undetermine(
  settings: Settings,
  proposal: { readonly id: StructureId; readonly name: string },
  person: PersonId,
): Settings {
  const all = settings.determinations ?? [];
  const own = (each: (typeof all)[number]) =>
    each.person === person && (each.proposal === proposal.id || each.proposal === proposal.name);
  const hasOwn = all.some(own);
  return { determinations: all.filter((each) => (hasOwn ? !own(each) : each.person !== person)) };
}

/** Sum of the weights as people read it, and what is wrong with them; null when they add up to 100. */
export function weightsOf(criteria: readonly Criterion[]): { readonly sum: string; readonly problem: string | null } {
  const text = impactWords.selection;
  let sum = 0;
  for (const { name, weight } of criteria) {
    const value = parsePercent(weight);
    if (name.trim() === '') return { sum: '', problem: text.needsName };
    if (value === null || value < 0) return { sum: '', problem: text.notNumber(name) };
    sum += value;
  }
  const added = decimalText(sum, 4);
  const ok = criteria.length === 0 || sum === 1_000_000;
  return { sum: added, problem: ok ? null : text.not100(added) };
}

/** Lines of a box in which one thing is typed a line; empty ones are left out. */
export function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A list with one item replaced, added at the end (-1), or taken out (null). */
export function listWith<T>(list: readonly T[], at: number, item: T | null): T[] {
  if (at < 0) return item === null ? [...list] : [...list, item];
  return list.flatMap((each, i) => (i !== at ? [each] : item === null ? [] : [item]));
}

/** Roles as they are written in the two structures, for the lists to choose from. */
export function rolesOf(
  structures: Iterable<{ readonly posts: ReadonlyMap<string, { kind: string; role: string; title: string }> }>,
): string[] {
  const roles = new Set<string>();
  for (const { posts } of structures)
    for (const post of posts.values()) if (post.kind === 'post') roles.add(post.role || post.title);
  roles.delete('');
  return [...roles].sort((a, b) => a.localeCompare(b, 'en-GB'));
}
