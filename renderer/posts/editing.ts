import { create } from 'zustand';
import type { PostId } from '../../shared/model/records.ts';
import { mayChange } from '../store/store.ts';

export type Place = 'chart' | 'outline' | 'list';

/** The post whose title is being edited in place, and where: the view that shows it there puts a field. */
export const useEditing = create<{ readonly title: PostId | null; readonly where: Place }>()(() => ({
  title: null,
  where: 'outline',
}));

export function startEditingTitle(id: PostId, where: Place = placeOfFocus()): void {
  if (mayChange()) useEditing.setState({ title: id, where });
}

export function stopEditingTitle(): void {
  useEditing.setState({ title: null });
}

/** Titles are edited where the person works: in the list or the outline when the focus is there, else in the chart. */
function placeOfFocus(): Place {
  if (document.activeElement?.closest('.establishment')) return 'list';
  return document.activeElement?.closest('.outline') ? 'outline' : 'chart';
}
