import type { Edit, IdSource } from '../../shared/commands/edit.ts';
import { ok, type Result } from '../../shared/errors.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { applyPatch, type Patch, reversePatch, squashPatches } from '../../shared/patch/patch.ts';

export type Command = (state: DocumentState, newId: IdSource) => Result<Edit>;

/**
 * Several commands as one undoable step. Each is made on the state that the one before it left, then all is taken back:
 * the caller applies the whole. `next` gets the edits so far (an id that the first one made, say).
 */
export function oneStep(label: string, commands: readonly ((before: readonly Edit[]) => Command)[]): Command {
  return (state, newId) => {
    const edits: Edit[] = [];
    let refused: Result<Edit> | null = null;
    for (const next of commands) {
      const result = next(edits)(state, newId);
      if (!result.ok) {
        refused = result;
        break;
      }
      applyPatch(state, result.value.patch);
      edits.push(result.value);
    }
    const patch: Patch = squashPatches(edits.map((edit) => edit.patch));
    for (const edit of edits.toReversed()) applyPatch(state, reversePatch(edit.patch));
    if (refused) return refused;
    const first = edits[0];
    return ok({ patch, label, structure: first?.structure ?? null, focus: first?.focus ?? null });
  };
}
