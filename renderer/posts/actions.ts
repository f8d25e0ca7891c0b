import {
  boxName,
  createPost,
  deletePost,
  movePosts,
  type PostFields,
  restorePost,
  splitPost,
  stackPosts,
  updatePost,
} from '../../shared/commands/index.ts';
import { type Post, type PostId, type StructureId, stands } from '../../shared/model/records.ts';
import { childIds, childPosts, type DocumentState, type StructureState } from '../../shared/model/state.ts';
import { openDialog } from '../kit/window/dialogs.ts';
import { words } from '../kit/words/commonWords.ts';
import { type Command, oneStep } from '../store/oneStep.ts';
import { documentState, inTurn, mayChange, reveal, run, select, useApp } from '../store/store.ts';
import { type Place, startEditingTitle } from './editing.ts';

/** What people do to posts, whatever they do it with: buttons, keys, menus, the chart or the outline. */

function shown(): { structure: StructureState; id: StructureId } | null {
  const id = useApp.getState().activeStructure;
  const structure = id === null ? undefined : documentState().structures.get(id);
  return structure && id !== null ? { structure, id } : null;
}

/** The post that single-post actions mean: the anchor of the selection. */
export function subject(): Post | null {
  const { anchor, selection } = useApp.getState();
  const id = anchor ?? selection[0];
  return (id === undefined ? undefined : shown()?.structure.posts.get(id)) ?? null;
}

/** Where a structure is being typed, and the post that typing goes on from. */
interface GoOn {
  readonly from: PostId;
  readonly where: Place;
}

/** After a post was made: it is shown, and its title is edited at once. */
function nameIt(made: ReturnType<typeof run>, goOn?: GoOn): void {
  if (!made.ok || made.value.focus === null) return;
  reveal(made.value.focus);
  startEditingTitle(made.value.focus, goOn?.where, { from: goOn?.from ?? null });
}

/** What a new post copies from the one beside which it is made. Where people are recorded, a new post is vacant. */
function like(post: Post | null): PostFields {
  if (!post) return { title: words.newPost };
  const { unit, directorate } = post;
  return { title: words.newPost, unit, directorate };
}

export const addRoot = inTurn(() => {
  const at = shown();
  if (at) nameIt(run((s, n) => createPost(s, { structure: at.id, under: null, fields: like(null) }, n)));
});

export const addReport = inTurn((under: Post | null = subject(), goOn?: GoOn) => {
  const at = shown();
  if (!at) return;
  nameIt(
    run((s, n) => createPost(s, { structure: at.id, under: under?.id ?? null, fields: like(under) }, n)),
    goOn,
  );
});

export const addBeside = inTurn((post: Post | null = subject(), goOn?: GoOn) => {
  const at = shown();
  if (!at) return;
  if (!post) {
    addRoot();
    return;
  }
  const index = childIds(at.structure, post.managerId).indexOf(post.id) + 1;
  nameIt(
    run((s, n) => createPost(s, { structure: at.id, under: post.managerId, index, fields: like(post) }, n)),
    goOn,
  );
});

/** A new post between this one and its manager, in its place among the siblings: one step. */
export const addManager = inTurn((post: Post | null = subject()) => {
  const at = shown();
  if (!at || !post) return;
  const index = childIds(at.structure, post.managerId).indexOf(post.id);
  const args = { structure: at.id, under: post.managerId, index, fields: like(post) };
  const step = oneStep(words.addedManager(boxName(post)), [
    () => (s, n) => createPost(s, args, n),
    (before) => (s) => movePosts(s, { structure: at.id, ids: [post.id], to: before[0]?.focus ?? null }),
  ]);
  nameIt(run(step));
});

export const split = inTurn((post: Post | null = subject()) => {
  const at = shown();
  if (at && post) run((s, n) => splitPost(s, { structure: at.id, id: post.id }, n));
});

export const stack = inTurn((ids: readonly PostId[] = useApp.getState().selection) => {
  const at = shown();
  if (at) run((s) => stackPosts(s, { structure: at.id, ids }));
});

export const restore = inTurn((id: PostId) => {
  const at = shown();
  if (!at) return;
  const result = run((s) => restorePost(s, { structure: at.id, id }));
  if (result.ok) reveal(id);
});

/** Several posts brought back as one step. One that came back with another before its turn is passed over. */
export const restoreMany = inTurn((ids: readonly PostId[]) => {
  const at = shown();
  if (!at) return;
  const each = ids.map((id) => () => (state: DocumentState) => {
    const post = state.structures.get(at.id)?.posts.get(id);
    return post && stands(post) ? nothing(at.id) : restorePost(state, { structure: at.id, id });
  });
  if (run(oneStep(words.restoredMany(ids.length), each)).ok) select(ids);
});

const nothing = (structure: StructureId) =>
  ({ ok: true, value: { patch: { added: [], updated: [], removed: [] }, label: '', structure, focus: null } }) as const;

/** Deletes what is selected. Asks only where a post has reports, because only then there is a choice. */
export const deleteSelected = inTurn((ids: readonly PostId[] = useApp.getState().selection) => {
  const at = shown();
  const standing = ids.filter((id) => {
    const post = at?.structure.posts.get(id);
    return post !== undefined && stands(post);
  });
  const first = standing[0];
  if (!at || first === undefined || !mayChange()) return;
  // Reports that are deleted themselves need no answer.
  const leaves = (post: Post) => stands(post) && !standing.includes(post.id);
  if (standing.some((id) => childPosts(at.structure, id).some(leaves))) {
    openDialog({ kind: 'delete', ids: standing });
    return;
  }
  if (standing.length === 1) run((s) => deletePost(s, { structure: at.id, id: first, reports: 'up' }));
  else run(deleteMany(at.id, standing, 'branch'));
});

/** Several posts deleted as one step. A post that went with a branch before its turn is passed over. */
export function deleteMany(structure: StructureId, ids: readonly PostId[], reports: 'up' | 'branch' | { to: PostId }) {
  return oneStep(
    words.deletedMany(ids.length),
    ids.map((id) => () => (state, newId) => {
      void newId;
      const post = state.structures.get(structure)?.posts.get(id);
      if (post && !post.deleted) return deletePost(state, { structure, id, reports });
      return nothing(structure);
    }),
  );
}

/**
 * Several posts merged into one of them, as one step: the reports of the others go to it, and the others are deleted and
 * say what replaces them (CHART-11). Nobody is moved: who held a post that goes is to be placed.
 */
export function mergeInto(structure: StructureId, ids: readonly PostId[], into: Post): Command {
  const others = ids.filter((id) => id !== into.id);
  return oneStep(
    words.mergedInto(others.length + 1, boxName(into)),
    others.flatMap((id) => [
      () => (s: DocumentState) => updatePost(s, { structure, id, set: { replacedBy: [into.ref] } }),
      () => (s: DocumentState) => deletePost(s, { structure, id, reports: { to: into.id } }),
    ]),
  );
}

export function moveTo(ids: readonly PostId[] = useApp.getState().selection): void {
  if (ids.length > 0 && mayChange()) openDialog({ kind: 'move', ids });
}

/** Alt+arrows: up and down among the siblings, left to the manager's manager, right below the sibling before it. */
export const nudge = inTurn((direction: 'up' | 'down' | 'left' | 'right', post: Post | null = subject()) => {
  const at = shown();
  if (!at || !post) return;
  const siblings = childPosts(at.structure, post.managerId).filter((each) => stands(each) || each.id === post.id);
  const here = siblings.findIndex((each) => each.id === post.id);
  const go = (to: PostId | null, index?: number) =>
    run((s) => movePosts(s, { structure: at.id, ids: [post.id], to, ...(index === undefined ? {} : { index }) }));
  const all = childIds(at.structure, post.managerId).filter((id) => id !== post.id);
  const before = siblings[here - 1];
  const after = siblings[here + 1];
  if (direction === 'up' && before) go(post.managerId, all.indexOf(before.id));
  else if (direction === 'down' && after) go(post.managerId, all.indexOf(after.id) + 1);
  else if (direction === 'right' && before) go(before.id);
  else if (direction === 'left' && post.managerId !== null) {
    const manager = at.structure.posts.get(post.managerId);
    if (!manager) return;
    const uncles = childIds(at.structure, manager.managerId);
    go(manager.managerId, uncles.indexOf(manager.id) + 1);
  }
  reveal(post.id);
});

export function selectAll(): void {
  const at = shown();
  if (at) select([...at.structure.posts.values()].filter(stands).map((post) => post.id));
}
