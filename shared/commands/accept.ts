import { ok, type Result, refuse } from '../errors.ts';
import { counts, type Post, type PostId, type StructureId, stands } from '../model/records.ts';
import { sameRecord } from '../model/same.ts';
import { mergeSettings } from '../model/settings.ts';
import { branchIds, childIds, type DocumentState, postOf, type StructureState } from '../model/state.ts';
import { tryPatch } from '../patch/check.ts';
import { applyPatch, EMPTY_PATCH, type Patch, reversePatch } from '../patch/patch.ts';
import { knownElsewhere } from './deleting.ts';
import { boxName, type Edit, editable, findStructure, type IdSource, settingsPatch, together } from './edit.ts';
import { asVisitor, COSTED_OTHERWISE, costedAlike, gradesAlong, notesOf } from './fromFile.ts';
import { withLinksMended } from './links.ts';
import { keysAt } from './order.ts';
import { mayHaveReports } from './posts.ts';

/** What to take: posts by lineage, a branch (of either structure) by the lineage at its top, or everything. */
export type Accepted =
  | { readonly posts: readonly string[] }
  | { readonly branch: string }
  | { readonly everything: true };

/** Another document that a change comes from, with the name that it goes by. */
export interface OtherDocument {
  readonly state: DocumentState;
  readonly name: string;
}

/**
 * Takes posts as they are in one structure into another (COMPARE), as one step: fields, holders and place; what `from`
 * does not have is deleted in `to`. A manager that `to` lacks, or that cannot have reports there, comes along. What
 * would leave a loop, or reports below a box of several posts, is refused. With `other`, `from` is a structure of that
 * document: its people stay there (see `asVisitor`), and grades that this document lacks come along.
 */
export function acceptChanges(
  state: DocumentState,
  args: { from: StructureId; to: StructureId; accept: Accepted; other?: OtherDocument | undefined },
  newId: IdSource,
): Result<Edit> {
  const found = findStructure(args.other?.state ?? state, args.from);
  if (!found.ok) return found;
  const target = editable(state, args.to);
  if (!target.ok) return target;
  const to = target.value;
  if (found.value === to) return refuse('same-structure', 'A structure cannot take a change from itself.');
  if (args.other) return acceptFromFile(state, found.value, to, args.accept, args.other, newId);
  return acceptFrom(state, found.value, to, args.accept);
}

/** The step, and what it takes along beside the posts. */
function acceptFromFile(
  state: DocumentState,
  from: StructureState,
  to: StructureState,
  accept: Accepted,
  other: OtherDocument,
  newId: IdSource,
): Result<Edit> {
  const visitor = asVisitor(state, from, to);
  const known = (lineage: string) => visitor.lineages.get(lineage) ?? lineage;
  const asked: Accepted =
    'posts' in accept
      ? { posts: accept.posts.map(known) }
      : 'branch' in accept
        ? { branch: known(accept.branch) }
        : accept;
  const structure = { ...visitor.structure, record: { ...from.record, name: other.name } };
  const done = acceptFrom(state, structure, to, asked);
  if (!done.ok) return done;
  const { patch } = done.value;
  const taken = [...patch.added, ...patch.updated.map(([, now]) => now)].filter((record) => record.type === 'post');
  const there = { settings: other.state.document.settings, name: from.record.name };
  const { grades, differ } = gradesAlong(state.document.settings, there, to.record.name, taken);
  const settings = mergeSettings(state.document.settings, { grades });
  const along = Object.keys(grades).length === 0 ? EMPTY_PATCH : settingsPatch(state, settings, newId);
  return ok({
    ...done.value,
    patch: together(along, patch),
    notes: [
      ...notesOf(visitor, taken, Object.keys(grades), differ),
      ...(costedAlike(there, { settings, name: to.record.name }) ? [] : [COSTED_OTHERWISE]),
    ],
  });
}

function acceptFrom(state: DocumentState, from: StructureState, to: StructureState, accept: Accepted): Result<Edit> {
  const asked = lineagesAsked(from, to, accept);
  if (asked.size === 0)
    return refuse('unknown-post', `Neither "${from.record.name}" nor "${to.record.name}" has that post any more.`);
  const taken = withDependencies(from, to, asked);
  const patch = patchOf(state, from, to, taken);
  if (patch.added.length + patch.updated.length + patch.removed.length === 0)
    return refuse('nothing-to-take', `"${to.record.name}" already has this as in "${from.record.name}".`);
  const fault = faultOf(state, from, to, patch);
  if (fault) return fault;
  return ok({
    patch,
    label: labelOf(from, to, accept, taken, asked),
    structure: to.record.id,
    focus: focusOf(patch),
  });
}

function boxesOfLineages(structure: StructureState): Map<string, Post[]> {
  const found = new Map<string, Post[]>();
  for (const post of structure.posts.values()) {
    for (const lineage of lineagesIn(post)) {
      const boxes = found.get(lineage);
      if (boxes) boxes.push(post);
      else found.set(lineage, [post]);
    }
  }
  return found;
}

const lineagesIn = (post: Post): string[] => [post.lineage, ...post.stacked.map((stacked) => stacked.lineage)];

function lineagesAsked(from: StructureState, to: StructureState, accept: Accepted): Set<string> {
  const out = new Set<string>();
  const structures = [from, to];
  if ('everything' in accept) {
    for (const { posts } of structures) for (const post of posts.values()) for (const l of lineagesIn(post)) out.add(l);
    return out;
  }
  const wanted = new Set('branch' in accept ? [accept.branch] : accept.posts);
  for (const structure of structures) {
    for (const post of structure.posts.values()) {
      if (!lineagesIn(post).some((lineage) => wanted.has(lineage))) continue;
      const ids = 'branch' in accept ? branchIds(structure, post.id) : [post.id];
      for (const id of ids) for (const lineage of lineagesIn(postOf(structure, id))) out.add(lineage);
    }
  }
  return out;
}

/**
 * Everything that must come along: boxes that split or stack mixes with those asked for, and the managers without whom
 * they would have no place in the target.
 */
function withDependencies(from: StructureState, to: StructureState, asked: ReadonlySet<string>): Set<string> {
  const [here, there] = [boxesOfLineages(from), boxesOfLineages(to)];
  const taken = new Set<string>();
  const waiting = [...asked];
  for (let lineage = waiting.pop(); lineage !== undefined; lineage = waiting.pop()) {
    if (taken.has(lineage)) continue;
    taken.add(lineage);
    for (const box of [...(here.get(lineage) ?? []), ...(there.get(lineage) ?? [])]) {
      waiting.push(...lineagesIn(box));
      // The same box under another lineage on the other side (unstacked places) is still the same box.
      for (const structure of [from, to]) {
        const twin = structure.posts.get(box.id);
        if (twin) waiting.push(...lineagesIn(twin));
      }
    }
    for (const box of here.get(lineage) ?? []) {
      if (!stands(box)) continue;
      // Up to the line manager: team boxes between must hang where they do here.
      for (let at = box.managerId; at !== null; ) {
        const manager = postOf(from, at);
        if (!canManage(to, manager)) waiting.push(manager.lineage);
        at = counts(manager) ? null : manager.managerId;
      }
    }
  }
  return taken;
}

/** The manager has its place in the target, as a post that may have reports. A team box must hang where it does here. */
function canManage(to: StructureState, manager: Post): boolean {
  const twin = to.posts.get(manager.id);
  if (!twin || twin.deleted !== manager.deleted || twin.kind !== manager.kind) return false;
  if (counts(manager)) return mayHaveReports(twin).ok;
  return twin.transferredTo === manager.transferredTo && twin.managerId === manager.managerId;
}

function patchOf(state: DocumentState, from: StructureState, to: StructureState, taken: ReadonlySet<string>): Patch {
  const isTaken = (post: Post) => taken.has(post.lineage);
  const added: Post[] = [];
  const changes = new Map<PostId, readonly [Post, Post]>();
  const gone = new Map<PostId, Post>();
  const standing = new Set<string>();
  for (const box of from.posts.values()) {
    if (!isTaken(box)) continue;
    const twin = to.posts.get(box.id);
    if (stands(box)) for (const lineage of lineagesIn(box)) standing.add(lineage);
    const next: Post = { ...box, structure: to.record.id };
    if (twin && !sameRecord(twin, next)) changes.set(box.id, [twin, next]);
    // What the source only remembers as deleted, and the target never had, is nothing to bring.
    else if (!twin && !box.deleted) added.push(next);
  }
  const known = knownElsewhere(state, to);
  for (const box of to.posts.values()) {
    if (!isTaken(box) || from.posts.has(box.id)) continue;
    // Places that only stand in another box now leave nothing behind; a post that Current has stays in the tray.
    const keep = known(box) && !lineagesIn(box).every((lineage) => standing.has(lineage));
    if (!keep) gone.set(box.id, box);
    else if (!box.deleted) changes.set(box.id, [box, { ...box, deleted: true, missing: false }]);
  }
  rehome(to, added, changes, gone);
  const fresh = new Set(added.map((post) => post.id));
  const there = (id: PostId) => fresh.has(id) || to.posts.has(id);
  const linked = (post: Post): Post =>
    post.accountableTo.every((link) => there(link.to))
      ? post
      : { ...post, accountableTo: post.accountableTo.filter((link) => there(link.to)) };
  const updated = [...changes.values()].map(([was, now]) => [was, linked(now)] as const);
  return withLinksMended(to, {
    added: added.map(linked),
    updated: updated.filter(([was, now]) => !sameRecord(was, now)),
    removed: [...gone.values()],
  });
}

/**
 * Boxes whose manager goes, or is deleted while they stay, move up to the nearest one that remains, last among its
 * reports. What was taken keeps the manager that it has in the source wherever that one is there.
 */
function rehome(
  to: StructureState,
  added: Post[],
  changes: Map<PostId, readonly [Post, Post]>,
  gone: ReadonlyMap<PostId, Post>,
): void {
  const fresh = new Map(added.map((post, i) => [post.id, i]));
  const now = (id: PostId): Post | undefined => {
    if (gone.has(id)) return undefined;
    const at = fresh.get(id);
    return at === undefined ? (changes.get(id)?.[1] ?? to.posts.get(id)) : added[at];
  };
  const nearest = (post: Post, taken: boolean): PostId | null => {
    const seen = new Set<PostId>();
    for (let at = post.managerId; at !== null && !seen.has(at); ) {
      seen.add(at);
      const manager = now(at);
      if (manager && (taken || post.deleted || !manager.deleted)) return at;
      at = (manager ?? to.posts.get(at))?.managerId ?? null;
    }
    return null;
  };
  const moves = new Map<PostId | null, Post[]>();
  const look = (post: Post | undefined, taken: boolean) => {
    if (!post) return;
    const managerId = nearest(post, taken);
    if (managerId === post.managerId) return;
    const known = moves.get(managerId);
    if (known) known.push(post);
    else moves.set(managerId, [post]);
  };
  for (const post of added) look(post, true);
  for (const [, next] of changes.values()) look(next, true);
  const leaving = [...gone.keys(), ...[...changes.values()].flatMap(([, next]) => (next.deleted ? [next.id] : []))];
  for (const id of leaving) for (const child of childIds(to, id)) if (!changes.has(child)) look(now(child), false);
  for (const [managerId, posts] of moves) {
    const keys = keysAt(to, managerId, undefined, posts.length);
    for (const [i, post] of posts.entries()) {
      const moved: Post = { ...post, managerId, order: keys[i] as string };
      const at = fresh.get(post.id);
      if (at === undefined) changes.set(post.id, [changes.get(post.id)?.[0] ?? post, moved]);
      else added[at] = moved;
    }
  }
}

/** What would leave the target broken, as a sentence that names it; the patch is tried and taken back. */
function faultOf(state: DocumentState, from: StructureState, to: StructureState, patch: Patch): Result<never> | null {
  const tried = tryPatch(state, patch);
  if (tried.ok) {
    applyPatch(state, reversePatch(patch));
    return null;
  }
  const { code, message } = tried.refusal;
  if (code === 'loop')
    return refuse(
      'loop',
      `${message.replace(/\.$/, '')}, because others stand elsewhere in "${to.record.name}" than in "${from.record.name}". Take the whole branch, or everything.`,
    );
  if (code === 'quantity-with-reports')
    return refuse(code, `${message} Or take the whole branch from "${from.record.name}".`);
  return tried;
}

function labelOf(
  from: StructureState,
  to: StructureState,
  accept: Accepted,
  taken: ReadonlySet<string>,
  asked: ReadonlySet<string>,
): string {
  const into = `from ${from.record.name} into ${to.record.name}`;
  if ('everything' in accept) return `Took everything ${into}`;
  const nameOf = (lineage: string) => {
    for (const structure of [from, to])
      for (const post of structure.posts.values()) if (post.lineage === lineage) return boxName(post);
    return lineage;
  };
  if ('branch' in accept) return `Took ${nameOf(accept.branch)} and the branch below ${into}`;
  const along = [...taken].filter((lineage) => !asked.has(lineage));
  const what = accept.posts.length === 1 ? nameOf(accept.posts[0] as string) : `${accept.posts.length} posts`;
  if (along.length === 0) return `Took ${what} ${into}`;
  return `Took ${what} with ${along.length === 1 ? nameOf(along[0] as string) : `${along.length} others that it needs`} ${into}`;
}

function focusOf({ added, updated }: Patch): PostId | null {
  for (const record of [...added, ...updated.map(([, next]) => next)])
    if (record.type === 'post' && stands(record)) return record.id;
  return null;
}
