import { decimalText, type Fte } from '../model/fixed.ts';
import type { PostChange } from './change.ts';
import { groupedText } from './lists.ts';

const ACTION_ROWS = [
  'Delete',
  'Delete (vacant)',
  'New post',
  'Transfer out',
  'Transfer in',
  'Role change',
  'New line manager',
  'New line manager and role change',
] as const;
export type ActionName = (typeof ACTION_ROWS)[number];

/** A row of the table that reports print: what is done, to which roles, and what it comes to (CHANGE-3). */
export interface ActionRow {
  readonly action: ActionName;
  /** "4 x Contract Monitoring Officer", "1.5 FTE x …", with what replaces a deleted post. */
  readonly roles: readonly string[];
  /** "7 posts, 6.5 FTE". */
  readonly summary: string;
}

interface Role {
  title: string;
  places: number;
  fte: Fte;
  replacedBy: readonly string[];
}

/**
 * The Action / Roles / Summary table of a comparison. A change of line manager alone is not a role change; the last two
 * rows together are the moved posts of the legend, "Role change" the changed ones (FIG-8).
 */
export function actionRows(changes: readonly PostChange[]): ActionRow[] {
  const rows = new Map<ActionName, Map<string, Role>>();
  const add = (action: ActionName, change: PostChange, side: 'from' | 'to', places: number) => {
    const of = change[side];
    if (!of || places === 0) return;
    const roles = rows.get(action) ?? new Map<string, Role>();
    rows.set(action, roles);
    const replacedBy = action.startsWith('Delete') ? change.replacedBy : [];
    const key = `${of.post.title}\u0000${replacedBy.join(';')}`;
    const role = roles.get(key) ?? { title: of.post.title, places: 0, fte: 0, replacedBy };
    role.places += places;
    role.fte += of.places === 0 ? of.fte : Math.round((of.fte * places) / of.places);
    roles.set(key, role);
  };
  for (const change of changes) {
    const { places } = change;
    add('Delete', change, 'from', places.deleted);
    add('Delete (vacant)', change, 'from', places.deletedVacant);
    add('New post', change, 'to', places.created);
    add('Transfer out', change, 'from', places.transferredOut);
    add('Transfer in', change, 'to', places.transferredIn);
    add('Role change', change, 'to', places.changed);
    const lineOnly = change.flags.every((flag) => flag === 're-parented' || flag === 'quantity');
    add(lineOnly ? 'New line manager' : 'New line manager and role change', change, 'to', places.moved);
  }
  return ACTION_ROWS.flatMap((action) => {
    const roles = [...(rows.get(action)?.values() ?? [])];
    if (roles.length === 0) return [];
    const posts = roles.reduce((sum, role) => sum + role.places, 0);
    const fte = roles.reduce((sum, role) => sum + role.fte, 0);
    return {
      action,
      roles: roles.map(
        (role) =>
          groupedText(role) + (role.replacedBy.length > 0 ? `, replaced by ${role.replacedBy.join(' and ')}` : ''),
      ),
      summary: `${posts} ${posts === 1 ? 'post' : 'posts'}, ${decimalText(fte, 4)} FTE`,
    };
  });
}
