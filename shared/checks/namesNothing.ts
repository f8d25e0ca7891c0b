import { ruleNotes } from '../impact/ruleUse.ts';
import { counts, type Post } from '../model/records.ts';
import { currentStructure, type DocumentState, type StructureState } from '../model/state.ts';
import { isStatutoryRole } from '../model/statutory.ts';

/** What is entered and does nothing, because it names nothing (POST-9, IMPACT-12): in Checks, and where it is entered. */
export interface NamesNothing {
  readonly field: 'replacedBy' | 'designations';
  readonly message: string;
}

/** A post by its Post ID, or by a title that it has, among those that stand. */
function isThere(structure: StructureState, name: string): boolean {
  const id = structure.byRef.get(name);
  const named = id === undefined ? undefined : structure.posts.get(id);
  if (named && counts(named)) return true;
  const title = name.trim().toLowerCase();
  for (const post of structure.posts.values())
    if (counts(post) && post.title.trim().toLowerCase() === title) return true;
  return false;
}

/** Of one post: successors that are nowhere, and statutory roles that nobody knows. */
export function namesNothing(structure: StructureState, post: Post): NamesNothing[] {
  const { name } = structure.record;
  const lost = post.replacedBy.filter((ref) => !isThere(structure, ref));
  const unknown = post.designations.filter((each) => !isStatutoryRole(each.name));
  return [
    ...lost.map(
      (ref): NamesNothing => ({
        field: 'replacedBy',
        message: `Replaced by “${ref}”: no post of ${name} has that Post ID.`,
      }),
    ),
    ...unknown.map(
      (role): NamesNothing => ({
        field: 'designations',
        message: `“${role.name}” is no statutory role that is known here, so no check looks after it. Choose one by its name, or note it under Functions.`,
      }),
    ),
  ];
}

/** Ring-fences and role matches that do nothing between Current and this structure. */
export function rulesThatDoNothing(state: DocumentState, structure: StructureState): string[] {
  const current = currentStructure(state);
  if (!current || current === structure) return [];
  return ruleNotes(state.document.settings, current, structure).map(({ message }) => message);
}
