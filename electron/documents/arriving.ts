import { plain } from '../../shared/model/same.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import type { Patch } from '../../shared/patch/patch.ts';

/** A structure goes with all its boxes in the same patch, or their rows would stay behind. A sentence, or null. */
export function strayPosts(state: DocumentState, patch: Patch): string | null {
  for (const record of patch.removed) {
    if (record.type !== 'structure') continue;
    const boxes = patch.removed.filter((other) => other.type === 'post' && other.structure === record.id).length;
    if (boxes !== (state.structures.get(record.id)?.posts.size ?? 0)) {
      return `"${record.name}" still has posts that would be lost. Nothing was changed.`;
    }
  }
  return null;
}

/**
 * Records may arrive with keys that are present but undefined. The file does not keep those, so memory must not either:
 * the next patch is compared with what the window loaded from the file.
 */
export function withoutUndefined({ added, updated, removed, said }: Patch): Patch {
  return {
    added: added.map(plain),
    updated: updated.map(([from, to]) => [plain(from), plain(to)] as const),
    removed: removed.map(plain),
    ...(said && { said: said.map(plain) }),
  };
}
