import { gradeKey } from '../model/costing.ts';
import { counts, type PersonId, type Post, type PostId } from '../model/records.ts';
import { type DocumentState, lineManager, type StructureState } from '../model/state.ts';
import type { ImpactResult, PersonImpact } from './result.ts';

/** Who stands behind the words of IMPACT-6: affected, in pool, at risk. */

/** IMPACT-6: people for whom selection decides: fewer places than people, or places that others may go to as well. */
export function inPool(result: ImpactResult): PersonImpact[] {
  return result.people.filter((person) => person.bySelection);
}

export function atRisk(result: ImpactResult): PersonImpact[] {
  return result.people.filter((person) => person.atRisk !== 'no');
}

/** IMPACT-6: people whose post, or whose pool, changes in the proposal. */
export function affected(result: ImpactResult, state: DocumentState): PersonImpact[] {
  const from = state.structures.get(result.from.id);
  const to = state.structures.get(result.to.id);
  if (!from || !to) return [];
  const lines = { before: byLineage(from), after: byLineage(to) };
  const known = new Map<PostId, boolean>();
  const changes = (id: PostId) => {
    let is = known.get(id);
    const post = from.posts.get(id);
    if (is === undefined) known.set(id, (is = post !== undefined && postChanges(post, from, to, lines)));
    return is;
  };
  const contested = new Set<PersonId>();
  for (const pool of result.pools)
    if (pool.outcome !== 'assimilated') for (const { person } of pool.members) contested.add(person);
  return result.people.filter((person) => contested.has(person.person) || changes(person.fromPost));
}

type Lines = ReadonlyMap<string, readonly Post[]>;

function byLineage(structure: StructureState): Lines {
  const lines = new Map<string, Post[]>();
  for (const post of structure.posts.values()) {
    if (!counts(post)) continue;
    const list = lines.get(post.lineage);
    if (list) list.push(post);
    else lines.set(post.lineage, [post]);
  }
  return lines;
}

/** What a comparison calls amended or deleted; splitting and stacking change nothing. */
function postChanges(
  post: Post,
  from: StructureState,
  to: StructureState,
  lines: { readonly before: Lines; readonly after: Lines },
): boolean {
  const now = lines.after.get(post.lineage) ?? [];
  if (now.length === 0) return true;
  const manager = (structure: StructureState, of: Post) => lineManager(structure, of)?.lineage ?? null;
  const above = manager(from, post);
  const same = now.every(
    (box) =>
      box.title === post.title &&
      box.role === post.role &&
      gradeKey(box.grade) === gradeKey(post.grade) &&
      box.basis === post.basis &&
      box.employer === post.employer &&
      manager(to, box) === above,
  );
  const sum = (boxes: readonly Post[], of: (box: Post) => number) => boxes.reduce((n, box) => n + of(box), 0);
  const before = lines.before.get(post.lineage) ?? [];
  const differs = (of: (box: Post) => number) => sum(before, of) !== sum(now, of);
  return !same || differs((box) => box.quantity ?? 0) || differs((box) => box.fte);
}
