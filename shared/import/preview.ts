import type { Post, StructureId } from '../model/records.ts';
import { type DocumentState, emptyStructure, type StructureState } from '../model/state.ts';
import { applyPatch, type Patch } from '../patch/patch.ts';

/**
 * The structure as a patch would leave it, alone in a document of its own: figures and pictures of it can be made before
 * anything is written (IMPORT-1). The document itself is not touched.
 */
export function previewOf(state: DocumentState, patch: Patch, id: StructureId): DocumentState {
  const now = state.structures.get(id);
  const preview: DocumentState = { ...state, structures: new Map(), people: new Map(state.people) };
  if (now) preview.structures.set(id, copyOf(now));
  const mine = (post: Post) => post.structure === id;
  applyPatch(preview, {
    added: patch.added.filter((record) => record.type !== 'post' || mine(record)),
    updated: patch.updated.filter(([from]) => from.type === 'person' || (from.type === 'post' && mine(from))),
    removed: patch.removed.filter((record) => record.type === 'post' && mine(record)),
  });
  return preview;
}

function copyOf(structure: StructureState): StructureState {
  return {
    ...emptyStructure(structure.record),
    posts: new Map(structure.posts),
    children: new Map([...structure.children].map(([manager, ids]) => [manager, [...ids]])),
    byRef: new Map(structure.byRef),
  };
}
