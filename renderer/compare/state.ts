import { create } from 'zustand';
import type { RowKind } from '../../shared/compare/changeRows.ts';
import { currentStructure, listStructures } from '../../shared/model/state.ts';
import { documentState, useApp } from '../store/store.ts';
import type { Part } from './parts.ts';
import { forgetFiles, sourceOf } from './sources.ts';

/** Rows grow with the zoom; the smallest shows titles alone. */
export const ZOOMS = [50, 75, 100, 125] as const;
export type Zoom = (typeof ZOOMS)[number];

export const MOST_PANES = 4;

/** Where the keyboard is in the panes: a post, in a pane. */
export interface Place {
  readonly key: string;
  readonly pane: number;
}

interface CompareStore {
  /** What was chosen, by picker reference; null: what there is to compare. */
  readonly chosen: readonly string[] | null;
  readonly part: Part;
  readonly folded: ReadonlySet<string>;
  readonly current: Place | null;
  /** Grows when the current post is to be scrolled to the middle. */
  readonly shownAt: number;
  readonly zoom: Zoom;
  readonly kinds: ReadonlySet<RowKind>;
  readonly search: string;
  readonly listOpen: boolean;
}

const START: CompareStore = {
  chosen: null,
  part: 'side',
  folded: new Set(),
  current: null,
  shownAt: 0,
  zoom: 100,
  kinds: new Set(),
  search: '',
  listOpen: true,
};

/** Kept while another view is open, so that going to a post and back loses nothing. */
export const useCompare = create<CompareStore>()(() => START);

export const setCompare = (change: Partial<CompareStore>) => useCompare.setState(change);

useApp.subscribe((now, before) => {
  if (now.doc === before.doc) return;
  setCompare(START);
  forgetFiles();
});

/**
 * What stands side by side: what was chosen and still exists; else Current and the first proposals, the one that is
 * shown among them. Fewer than two where there is nothing to compare.
 */
export function panesOf(chosen: readonly string[] | null, active: string | null): string[] {
  const known = (chosen ?? []).filter((ref) => sourceOf(ref) !== null);
  if (known.length >= 2) return known;
  const all = listStructures(documentState()).map((each) => each.record);
  const first = currentStructure(documentState())?.record.id ?? all[0]?.id;
  const others = all.filter((each) => each.id !== first);
  const proposals = others.filter((each) => each.kind === 'proposal');
  const rest = (proposals.length > 0 ? proposals : others).slice(0, MOST_PANES - 1).map((each) => each.id);
  if (active !== null && active !== first && others.some((each) => each.id === active) && !rest.includes(active)) {
    if (rest.length === MOST_PANES - 1) rest.pop();
    rest.push(active);
  }
  return first === undefined ? [] : [first, ...rest];
}

/** The panes with another structure in one of them; one that is shown already changes places with it. */
export function withPane(panes: readonly string[], at: number, ref: string): string[] {
  const was = panes[at];
  return panes.map((each, i) => (i === at ? ref : each === ref && was !== undefined ? was : each));
}

/** Goes to a post in every pane: unfolds what hides it and brings its row into view. */
export function goToKey(key: string, pane: number, unfold: Iterable<string>): void {
  const { folded, shownAt } = useCompare.getState();
  const next = new Set(folded);
  for (const each of unfold) next.delete(each);
  setCompare({ current: { key, pane }, shownAt: shownAt + 1, ...(next.size === folded.size ? {} : { folded: next }) });
}

export function toggleFold(key: string): void {
  const folded = new Set(useCompare.getState().folded);
  if (!folded.delete(key)) folded.add(key);
  setCompare({ folded });
}
