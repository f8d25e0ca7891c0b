import { type Post, type PostId, stands } from '../../../shared/model/records.ts';
import { childIds, type StructureState } from '../../../shared/model/state.ts';

/**
 * Posts of Current that a proposal never had (one made from an import, or Current has grown since): in the Changes view
 * they stand as ghosts where they stand in Current, beside those that the proposal deleted (CHART-6, CHANGE-5).
 */

/** Ids of such ghosts are no ids of the proposal's. */
const MARK = 'lost:';

export const isLost = (id: PostId): boolean => id.startsWith(MARK);

interface Ghost {
  readonly post: Post;
  /** As it is in Current. */
  readonly of: Post;
}

interface Merged {
  readonly structure: StructureState;
  readonly current: StructureState;
  readonly ghosts: Map<PostId, Ghost>;
}

/** One a proposal, brought up to date: the chart knows a structure it has drawn before by its identity. */
const merged = new WeakMap<StructureState, Merged>();

/** The structure with the posts of Current that it never had, each below its manager; itself where there is none. */
export function withLost(structure: StructureState, current: StructureState | undefined): StructureState {
  if (!current || current === structure) return structure;
  const byLineage = new Map<string, PostId>();
  for (const post of structure.posts.values()) byLineage.set(post.lineage, post.id);
  const lost = [...current.posts.values()].filter((post) => stands(post) && !byLineage.has(post.lineage));
  if (lost.length === 0) return structure;
  const placed = place(lost, current, byLineage);
  const known = merged.get(structure);
  const made = known && mayUpdate(known, structure, current, placed) ? known : fresh(structure, current);
  for (const [id, post] of structure.posts)
    if (made.structure.posts.get(id) !== post) made.structure.posts.set(id, post);
  for (const ghost of placed) {
    const { id, managerId } = ghost.post;
    const was = made.ghosts.get(id);
    if (was?.of === ghost.of && was.post.managerId === managerId) continue;
    made.ghosts.set(id, ghost);
    made.structure.posts.set(id, ghost.post);
  }
  hang(made.structure, structure, current, made.ghosts, byLineage);
  made.structure.record = structure.record;
  merged.set(structure, made);
  return made.structure;
}

function fresh(structure: StructureState, current: StructureState): Merged {
  const copy = { record: structure.record, posts: new Map(structure.posts), children: new Map(), byRef: new Map() };
  return { structure: copy, current, ghosts: new Map() };
}

/** Posts that have gone from the structure, and other ghosts than before, ask for a new one. */
function mayUpdate(
  known: Merged,
  structure: StructureState,
  current: StructureState,
  placed: readonly Ghost[],
): boolean {
  if (known.current !== current || known.ghosts.size !== placed.length) return false;
  if (!placed.every(({ post }) => known.ghosts.has(post.id))) return false;
  let here = 0;
  for (const id of structure.posts.keys()) if (known.structure.posts.has(id)) here++;
  return here + placed.length === known.structure.posts.size;
}

/** Each ghost below the box that its manager is in the proposal, or below its manager's ghost. */
function place(lost: readonly Post[], current: StructureState, byLineage: ReadonlyMap<string, PostId>): Ghost[] {
  return lost.map((of) => {
    const manager = of.managerId === null ? undefined : standingAbove(current, of.managerId);
    const managerId = manager ? (byLineage.get(manager.lineage) ?? MARK + manager.id) : null;
    const gone = { deleted: true, missing: true, accountableTo: [] };
    return { post: { ...of, id: MARK + of.id, managerId, ...gone }, of };
  });
}

function standingAbove(current: StructureState, id: PostId): Post | undefined {
  let at = current.posts.get(id);
  while (at && !stands(at)) at = at.managerId === null ? undefined : current.posts.get(at.managerId);
  return at;
}

/** Among its siblings a ghost stands after the one that it follows in Current, where that is still there; else first. */
function hang(
  into: StructureState,
  structure: StructureState,
  current: StructureState,
  ghosts: ReadonlyMap<PostId, Ghost>,
  byLineage: ReadonlyMap<string, PostId>,
): void {
  into.children.clear();
  for (const [id, below] of structure.children) into.children.set(id, below);
  const after = new Map<PostId | null, Map<PostId | null, PostId[]>>();
  for (const below of current.children.values()) {
    const last = new Map<PostId | null, PostId>();
    for (const id of below) {
      const post = current.posts.get(id) as Post;
      const ghost = ghosts.get(MARK + id)?.post;
      if (ghost) {
        const beside = after.get(ghost.managerId) ?? new Map<PostId | null, PostId[]>();
        const before = last.get(ghost.managerId) ?? null;
        beside.set(before, [...(beside.get(before) ?? []), ghost.id]);
        after.set(ghost.managerId, beside);
      }
      const here = ghost ?? structure.posts.get(byLineage.get(post.lineage) ?? '');
      if (here) last.set(here.managerId, here.id);
    }
  }
  for (const [manager, beside] of after) into.children.set(manager, woven(childIds(structure, manager), beside));
}

/** Siblings with the ghosts that follow each. No recursion: a row of ghosts may be long. */
function woven(siblings: readonly PostId[], beside: ReadonlyMap<PostId | null, readonly PostId[]>): PostId[] {
  const out: PostId[] = [];
  const stack = [...siblings].reverse();
  stack.push(...[...(beside.get(null) ?? [])].reverse());
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    out.push(id);
    for (const ghost of [...(beside.get(id) ?? [])].reverse()) stack.push(ghost);
  }
  return out;
}
