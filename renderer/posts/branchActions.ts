import { createPost, duplicatePost, updatePost } from '../../shared/commands/index.ts';
import { type BranchLayout, type PostId, stands } from '../../shared/model/records.ts';
import { childPosts, type StructureState } from '../../shared/model/state.ts';
import { postWords } from '../kit/words/postWords.ts';
import { oneStep } from '../store/oneStep.ts';
import { documentState, inTurn, reveal, run, select, useApp } from '../store/store.ts';
import { subject } from './actions.ts';
import { startEditingTitle } from './editing.ts';

/** What can be done to several posts at once, and how branches are drawn. */

function shown(): StructureState | null {
  const id = useApp.getState().activeStructure;
  return (id === null ? undefined : documentState().structures.get(id)) ?? null;
}

/** Each of the selected posts copied so many times beside itself: one step. The copies are selected. */
export function duplicateSelected(times: number, ids: readonly PostId[] = useApp.getState().selection): string | null {
  const at = shown();
  if (!at || ids.length === 0) return null;
  const structure = at.record.id;
  const before = new Set(at.posts.keys());
  const command =
    ids.length === 1
      ? (state: Parameters<typeof duplicatePost>[0], newId: () => string) =>
          duplicatePost(state, { structure, id: ids[0] as PostId, times }, newId)
      : oneStep(
          postWords.duplicated(ids.length, times),
          ids.map((id) => () => (state, newId) => duplicatePost(state, { structure, id, times }, newId)),
        );
  const made = run(command, { quiet: times > 1 });
  if (!made.ok) return made.refusal.message;
  const copies = [...at.posts.keys()].filter((id) => !before.has(id));
  if (made.value.focus !== null) reveal(made.value.focus);
  select(copies);
  return null;
}

/** The selected posts that have reports, which alone have a layout. */
export function managersSelected(ids: readonly PostId[] = useApp.getState().selection): PostId[] {
  const at = shown();
  return at ? ids.filter((id) => childPosts(at, id).some(stands)) : [];
}

/** How the reports of the selected posts are drawn (CHART-3). */
export const setLayout = inTurn((layout: BranchLayout) => {
  const at = shown();
  const ids = managersSelected();
  if (!at || ids.length === 0) return;
  const structure = at.record.id;
  const set = { layout };
  if (ids.length === 1) run((state) => updatePost(state, { structure, id: ids[0] as PostId, set }));
  else
    run(
      oneStep(
        postWords.layoutChanged(ids.length),
        ids.map((id) => () => (state) => updatePost(state, { structure, id, set })),
      ),
    );
});

/** An assistant stands between its manager and the other reports. */
export const toggleAssistant = inTurn(() => {
  const post = subject();
  if (!post || post.managerId === null) return;
  const set = { assistant: !post.assistant };
  run((state) => updatePost(state, { structure: post.structure, id: post.id, set }));
});

export const addAssistant = inTurn(() => {
  const at = shown();
  const post = subject();
  if (!at || !post) return;
  const { unit, directorate } = post;
  const fields = { title: postWords.newAssistant, unit, directorate, assistant: true };
  const made = run((state, newId) => createPost(state, { structure: at.record.id, under: post.id, fields }, newId));
  if (!made.ok || made.value.focus === null) return;
  reveal(made.value.focus);
  startEditingTitle(made.value.focus, undefined, { from: null });
});
