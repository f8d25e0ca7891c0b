import type { PostId, StructureId } from '../../shared/model/records.ts';
import { reveal, setActive, setView } from '../store/store.ts';

/** The post in the chart of its structure. */
export function goToPost(structure: StructureId, post: PostId): void {
  setView('chart');
  setActive(structure);
  reveal(post);
}
