import { ok, type Result, refuse } from '../errors.ts';
import type { Post, PostId, Structure, StructureId } from '../model/records.ts';
import { currentStructure, type DocumentState, listStructures, structureByName } from '../model/state.ts';
import { EMPTY_PATCH, type Patch } from '../patch/patch.ts';
import { type Edit, editable, findStructure, type IdSource, patchOf, settingsPatch, together } from './edit.ts';

/** A name that no structure has yet, or a refusal. */
export function freeName(state: DocumentState, name: string, except?: StructureId): Result<string> {
  const trimmed = name.trim();
  if (trimmed === '') return refuse('empty-name', 'Give the structure a name.');
  if (trimmed.length > 120) return refuse('too-long', 'The name is longer than 120 characters. Shorten it.');
  const taken = structureByName(state, trimmed);
  if (taken && taken.record.id !== except) {
    return refuse(
      'structure-exists',
      `There is already a structure called "${taken.record.name}". Choose another name.`,
    );
  }
  return ok(trimmed);
}

/** The record of a new structure; the first of a document, or one named Current, is Current. */
export function newStructure(
  state: DocumentState,
  name: string,
  forkedFrom: StructureId | null,
  newId: IdSource,
): Structure {
  const first =
    state.structures.size === 0 || (name.toLowerCase() === 'current' && currentStructure(state) === undefined);
  const last = listStructures(state).at(-1)?.record.order ?? 0;
  return {
    type: 'structure',
    id: newId(),
    name,
    kind: first ? 'current' : 'proposal',
    forkedFrom,
    order: last + 1,
    frozen: false,
  };
}

/** An empty structure. */
export function createStructure(state: DocumentState, args: { name: string }, newId: IdSource): Result<Edit> {
  const name = freeName(state, args.name);
  if (!name.ok) return name;
  const record = newStructure(state, name.value, null, newId);
  return ok({
    patch: { added: [record], updated: [], removed: [] },
    label: `Added ${record.name}`,
    structure: record.id,
    focus: null,
  });
}

/** A proposal that starts as a copy of another structure, or with `freeze` a version that nobody changes. */
export function forkStructure(
  state: DocumentState,
  args: { from: StructureId; name: string; freeze?: boolean },
  newId: IdSource,
): Result<Edit> {
  const found = findStructure(state, args.from);
  if (!found.ok) return found;
  const source = found.value;
  const name = freeName(state, args.name);
  if (!name.ok) return name;
  const freeze = args.freeze ?? false;
  const record: Structure = {
    ...newStructure(state, name.value, source.record.id, newId),
    kind: freeze ? 'version' : 'proposal',
    frozen: freeze,
  };
  const posts = [...source.posts.values()].map((post): Post => ({ ...post, structure: record.id }));
  const settings = costedAlike(state, state, source.record.name, record.name, newId);
  return ok({
    patch: together(patchOf({ added: [record, ...posts] }), settings),
    label: freeze ? `Froze ${source.record.name} as ${record.name}` : `Made ${record.name} from ${source.record.name}`,
    structure: record.id,
    focus: null,
  });
}

/** What makes a structure costed like another of this or an earlier state, until someone says otherwise. */
export function costedAlike(
  state: DocumentState,
  source: DocumentState,
  from: string,
  to: string,
  newId: IdSource,
): Patch {
  const own = source.document.settings.structures;
  if (!own || !Object.hasOwn(own, from)) return EMPTY_PATCH;
  const { settings } = state.document;
  const structures = { ...settings.structures, [to]: own[from] as NonNullable<(typeof own)[string]> };
  return settingsPatch(state, { ...settings, structures }, newId);
}

export function renameStructure(
  state: DocumentState,
  args: { structure: StructureId; name: string },
  newId: IdSource,
): Result<Edit> {
  const found = findStructure(state, args.structure);
  if (!found.ok) return found;
  const structure = found.value;
  const name = freeName(state, args.name, args.structure);
  if (!name.ok) return name;
  const from = structure.record;
  const renamed = patchOf({ updated: [[from, { ...from, name: name.value }]] });
  const { settings } = state.document;
  // Kept by the structure's name: how it is costed, the totals that a report states for it, prompts that were dismissed.
  const structures = renamedKey(settings.structures, from.name, name.value);
  const statedTotals = renamedKey(settings.statedTotals, from.name, name.value);
  const dismissed = (settings.dismissedChecks ?? []).some((each) => each.structure === from.name);
  const moved = {
    ...settings,
    ...(structures && { structures }),
    ...(statedTotals && { statedTotals }),
    ...(dismissed && {
      dismissedChecks: (settings.dismissedChecks ?? []).map((each) =>
        each.structure === from.name ? { ...each, structure: name.value } : each,
      ),
    }),
  };
  return ok({
    patch: together(renamed, settingsPatch(state, moved, newId)),
    label: `Renamed ${from.name} to ${name.value}`,
    structure: from.id,
    focus: null,
  });
}

/** The map with one key renamed; null where there is nothing to rename. */
function renamedKey<T>(
  map: Readonly<Record<string, T>> | undefined,
  from: string,
  to: string,
): Record<string, T> | null {
  if (!map || !Object.hasOwn(map, from)) return null;
  const { [from]: moved, ...rest } = map;
  return { ...rest, [to]: moved as T };
}

/** Removes a structure and its posts, a frozen version too; undo brings it back. */
export function deleteStructure(state: DocumentState, args: { structure: StructureId }): Result<Edit> {
  const found = findStructure(state, args.structure);
  if (!found.ok) return found;
  const structure = found.value;
  if (state.structures.size === 1) return refuse('last-structure', 'A document keeps at least one structure.');
  return ok({
    patch: { added: [], updated: [], removed: [...structure.posts.values(), structure.record] },
    label: `Deleted ${structure.record.name}`,
    structure: null,
    focus: null,
  });
}

/** Confirms that posts an import left out are deleted on purpose (CHANGE-5). */
export function confirmMissing(
  state: DocumentState,
  args: { structure: StructureId; ids: readonly PostId[] },
): Result<Edit> {
  const found = editable(state, args.structure);
  if (!found.ok) return found;
  const posts = args.ids.flatMap((id) => {
    const post = found.value.posts.get(id);
    return post?.missing ? [post] : [];
  });
  return ok({
    patch: { added: [], updated: posts.map((post) => [post, { ...post, missing: false }]), removed: [] },
    label: `Confirmed ${posts.length} deleted ${posts.length === 1 ? 'post' : 'posts'}`,
    structure: found.value.record.id,
    focus: null,
  });
}
