import type { PostId, StructureId } from '../../shared/model/records.ts';
import { postOf } from '../../shared/model/state.ts';
import { happened } from './happened.ts';
import { openingFolds } from './openingFolds.ts';
import { get, open, set, type View } from './state.ts';

/** Selects posts of the shown structure. Without an anchor the last one named is it. */
export function select(ids: readonly PostId[], opts: { anchor?: PostId } = {}): void {
  set({ selection: ids, anchor: opts.anchor ?? ids.at(-1) ?? null });
}

/** Shows another structure; posts that it has too stay selected (a fork keeps ids). */
export function setActive(structure: StructureId): void {
  const target = open.state.structures.get(structure);
  if (!target || structure === get().activeStructure) return;
  const { selection, anchor, collapsed } = get();
  // A fork keeps ids, and with them what is folded; another structure opens as a document does.
  const known = [...collapsed].some((id) => target.posts.has(id));
  set({
    activeStructure: structure,
    ...(known ? {} : { collapsed: openingFolds(target) }),
    selection: selection.filter((id) => target.posts.has(id)),
    anchor: anchor !== null && target.posts.has(anchor) ? anchor : null,
  });
  happened({ type: 'showing', structure: target.record.name });
}

/** Shows a view; `section` is the place in it that is shown first. */
export function setView(view: View, section?: string): void {
  set({ view, goal: section === undefined ? null : { view, section } });
}

/** Selects a post, opens every folded branch above it and asks the chart and the outline to bring it into view. */
export function reveal(id: PostId): void {
  const { activeStructure, reveal: last, collapsed } = get();
  const structure = activeStructure === null ? undefined : open.state.structures.get(activeStructure);
  if (!structure?.posts.has(id)) return;
  const unfolded = new Set(collapsed);
  for (let at = postOf(structure, id).managerId; at !== null; at = postOf(structure, at).managerId) unfolded.delete(at);
  set({
    selection: [id],
    anchor: id,
    reveal: { id, at: (last?.at ?? 0) + 1 },
    ...(unfolded.size === collapsed.size ? {} : { collapsed: unfolded }),
  });
}

/** The post in the chart of its structure. */
export function goToPost(structure: StructureId, post: PostId): void {
  setView('chart');
  setActive(structure);
  reveal(post);
}

/** Folds or unfolds a branch. */
export function toggleCollapsed(id: PostId, folded?: boolean): void {
  const collapsed = new Set(get().collapsed);
  if (folded ?? !collapsed.has(id)) collapsed.add(id);
  else collapsed.delete(id);
  set({ collapsed });
}

export function setCollapsed(ids: Iterable<PostId>): void {
  set({ collapsed: new Set(ids) });
}

/** Takes people's names and figures off the screen while it is shared, everywhere, or puts them back. */
export function setHidePeople(hidePeople: boolean): void {
  // Every view draws again, as after an edit: names are in cards, lists and details.
  set({ hidePeople, version: get().version + 1 });
  happened({ type: 'people-hidden', hidden: hidePeople });
}
