import { create } from 'zustand';
import type { PostId } from '../../shared/model/records.ts';
import { mayChange } from '../store/store.ts';

export type Place = 'chart' | 'outline' | 'list';

/**
 * A post that was just made is being named. `from`: typing went on to it from this post, and nobody asked for it by itself,
 * so that it goes again if nothing is typed; null: it was asked for.
 */
export interface Naming {
  readonly from: PostId | null;
}

/** The post whose title is being edited in place, and where: the view that shows it there puts a field. */
export const useEditing = create<{
  readonly title: PostId | null;
  readonly where: Place;
  readonly naming: Naming | null;
}>()(() => ({ title: null, where: 'outline', naming: null }));

export function startEditingTitle(id: PostId, where: Place = placeOfFocus(), naming: Naming | null = null): void {
  if (mayChange()) useEditing.setState({ title: id, where, naming });
}

export function stopEditingTitle(): void {
  useEditing.setState({ title: null, naming: null });
}

/** Titles are edited where the person works: in the list or the outline when the focus is there, else in the chart. */
function placeOfFocus(): Place {
  if (document.activeElement?.closest('.establishment')) return 'list';
  return document.activeElement?.closest('.outline') ? 'outline' : 'chart';
}
