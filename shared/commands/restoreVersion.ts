import { ok, type Result, refuse } from '../errors.ts';
import type { Post, Structure, StructureId } from '../model/records.ts';
import { type DocumentState, listStructures } from '../model/state.ts';
import { type Edit, type IdSource, patchOf, together } from './edit.ts';
import { costedAlike, freeName } from './structures.ts';

/**
 * A structure of an earlier state of the document as a new frozen version (DOC-9), with the people that the document has
 * lost since and the way it was costed.
 */
export function restoreVersion(
  state: DocumentState,
  earlier: DocumentState,
  args: { structure: StructureId; name: string; revision: number },
  newId: IdSource,
): Result<Edit> {
  const name = freeName(state, args.name);
  if (!name.ok) return name;
  const source = earlier.structures.get(args.structure);
  if (!source) {
    return refuse(
      'unknown-structure',
      `That structure was not there at revision ${args.revision}. Choose another one.`,
    );
  }
  const last = listStructures(state).at(-1)?.record.order ?? 0;
  const record: Structure = {
    ...source.record,
    id: newId(),
    name: name.value,
    kind: 'version',
    forkedFrom: state.structures.has(source.record.id) ? source.record.id : null,
    order: last + 1,
    frozen: true,
  };
  const posts = [...source.posts.values()].map((post): Post => ({ ...post, structure: record.id }));
  const people = [...earlier.people.values()].filter((person) => !state.people.has(person.id));
  return ok({
    // As far as the document keeps by structure how one is costed.
    patch: together(
      patchOf({ added: [record, ...people, ...posts] }),
      costedAlike(state, earlier, source.record.name, record.name, newId),
    ),
    label: `Restored ${source.record.name} at revision ${args.revision} as ${record.name}`,
    structure: record.id,
    focus: null,
  });
}
