import { afterMerge, asSaid, findBase, groupEdits, groupsAfter, type ImportBase } from '../../shared/import/base.ts';
import type { Post, PostId, StructureId } from '../../shared/model/records.ts';
import { EMPTY_PATCH } from '../../shared/patch/patch.ts';
import type { Session } from './session.ts';

/**
 * What the last import said of a structure, worked out of the document's history (IMPORT-4). Null when the history does
 * not say, or does not fit the document.
 */
export function importBase(session: Session, structure: StructureId): ImportBase | null {
  const route = findBase(
    session.keptEdits(),
    structure,
    originIn(session),
    (revision) => session.keptPatch(revision)?.said !== undefined,
  );
  const then = route && session.stateAt(route.revision);
  const source = then?.ok ? then.value.structures.get(route?.structure ?? '') : undefined;
  if (!route || !then?.ok || !source) return null;
  let base: ImportBase = {
    posts: new Map([...source.posts].map(([id, post]) => [id, { ...post, structure }])),
    people: then.value.people,
  };
  if (route.fromMerge) base = asSaid(base, session.patchOf(route.revision) ?? EMPTY_PATCH, route.structure);
  for (const revision of route.merges) {
    const patch = session.patchOf(revision);
    if (patch === null) return null;
    // A merge into the origin, before the fork, is told of the origin's boxes.
    for (const of of new Set([structure, route.structure])) base = afterMerge(base, patch, of);
  }
  return base;
}

/** What the files of junior posts said last of a structure's groups; empty when the history does not say. */
export function importedGroups(session: Session, structure: StructureId): Map<PostId, Post> {
  let groups = new Map<PostId, Post>();
  for (const { revision, structure: at } of groupEdits(session.keptEdits(), structure, originIn(session)))
    groups = groupsAfter(groups, session.patchOf(revision) ?? EMPTY_PATCH, at);
  return new Map([...groups].map(([id, group]) => [id, { ...group, structure }]));
}

/** The structure that one was made from, by the edit that made it. */
function originIn(session: Session): (revision: number, structure: StructureId) => StructureId | null {
  return (revision, id) => {
    const made = session.keptPatch(revision)?.added.find((record) => record.type === 'structure' && record.id === id);
    return made?.type === 'structure' ? made.forkedFrom : null;
  };
}
