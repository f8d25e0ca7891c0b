import { ok, type Result, refuse } from '../errors.ts';
import type { Post, PostId, StructureId } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import { settingsChange } from '../model/settingsChange.ts';
import type { DocumentState, StructureState } from '../model/state.ts';
import type { Patch } from '../patch/patch.ts';

/** What a command answers: the patch to apply, a sentence for history ("Moved Team Manager + 12 posts"), and what to select. */
export interface Edit {
  readonly patch: Patch;
  readonly label: string;
  /** Structure that it changed; null for the document as a whole. */
  readonly structure: StructureId | null;
  /** Box to show afterwards. */
  readonly focus: PostId | null;
  /** What was done otherwise than one might think, as sentences for whoever did it. */
  readonly notes?: readonly string[];
}

/** Gives ids that were never used before; the engine itself has no randomness. */
export type IdSource = () => string;

/** A patch of what is named. */
export const patchOf = (patch: Partial<Patch>): Patch => ({ added: [], updated: [], removed: [], ...patch });

/** The patch that makes the document's settings these: only the records that differ. */
export const settingsPatch = ({ document }: DocumentState, to: Settings, newId: IdSource): Patch =>
  settingsChange(document.settings, to, newId);

/** One patch of what each of these changes; no record is in two of them. */
export const together = (...patches: readonly Patch[]): Patch => ({
  added: patches.flatMap((patch) => patch.added),
  updated: patches.flatMap((patch) => patch.updated),
  removed: patches.flatMap((patch) => patch.removed),
});

/** The structure, unless it has gone meanwhile. */
export function findStructure(state: DocumentState, id: StructureId): Result<StructureState> {
  const structure = state.structures.get(id);
  return structure ? ok(structure) : refuse('unknown-structure', 'That structure is not in this document any more.');
}

/** The structure, when it exists and may be changed. */
export function editable(state: DocumentState, id: StructureId): Result<StructureState> {
  const found = findStructure(state, id);
  if (!found.ok) return found;
  const structure = found.value;
  if (structure.record.frozen) {
    return refuse('frozen', `"${structure.record.name}" is a frozen version. Make a proposal from it and change that.`);
  }
  return ok(structure);
}

/** The box, when it is in the structure. */
export function findPost(structure: StructureState, id: PostId): Result<Post> {
  const post = structure.posts.get(id);
  return post ? ok(post) : refuse('unknown-post', `There is no post ${id} in "${structure.record.name}".`);
}

/** "Team Manager", or "4 × Officer" for a box of several posts. */
export function boxName(post: Post): string {
  const title = post.title === '' ? post.ref : post.title;
  return post.quantity !== null && post.quantity > 1 ? `${title} × ${post.quantity}` : title;
}
