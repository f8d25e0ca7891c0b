import { ok, type Result, refuse } from '../errors.ts';
import type { Post, PostId, StructureId } from '../model/records.ts';
import { childIds, type DocumentState } from '../model/state.ts';
import { boxName, type Edit, editable, findPost, type IdSource } from './edit.ts';
import { keysAt } from './order.ts';
import { unusedRefs } from './refs.ts';

/** Copies a box `times` times beside itself: same fields, nobody in it, new references. */
export function duplicatePost(
  state: DocumentState,
  args: { structure: StructureId; id: PostId; times: number },
  newId: IdSource,
): Result<Edit> {
  const found = editable(state, args.structure);
  if (!found.ok) return found;
  const target = findPost(found.value, args.id);
  if (!target.ok) return target;
  const post = target.value;
  if (!Number.isInteger(args.times) || args.times < 1 || args.times > 1_000) {
    return refuse('not-a-number', 'Say how many copies, from 1 to 1,000.');
  }
  const structure = found.value;
  const index = childIds(structure, post.managerId).indexOf(post.id) + 1;
  const keys = keysAt(structure, post.managerId, index, args.times);
  const refs = unusedRefs(state, 'N', args.times);
  const added = keys.map((order, i): Post => {
    const id = newId();
    // A copy is a new post: designations are one post's alone, and nobody holds it yet.
    return {
      ...post,
      id,
      lineage: id,
      stacked: [],
      ref: refs[i] as string,
      order,
      holders: [],
      designations: [],
      replacedBy: [],
      deleted: false,
      missing: false,
      transferredTo: '',
      transferredFrom: '',
    };
  });
  const label = args.times === 1 ? `Duplicated ${boxName(post)}` : `Duplicated ${boxName(post)} ${args.times} times`;
  return ok({
    patch: { added, updated: [], removed: [] },
    label,
    structure: structure.record.id,
    focus: added[0]?.id ?? null,
  });
}
