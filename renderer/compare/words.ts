import type { ChangeAction, ChangeFlag, PostChange, SideOfPost } from '../../shared/changes/compare.ts';
import type { ChangeKind } from '../../shared/compare/changeRows.ts';
import { BASIS_WORDS } from '../../shared/words/values.ts';
import { fte, pounds } from '../app/format.ts';

export const KIND_WORDS: Record<ChangeKind, string> = {
  created: 'Created',
  deleted: 'Deleted',
  amended: 'Amended',
  moved: 'Moved',
  transferred: 'Transferred',
  cost: 'Cost only',
};

/** The look of a change: one of the statuses of the palette. */
export const ACTION_LOOKS: Record<ChangeAction, string> = {
  created: 'new',
  deleted: 'deleted',
  'deleted-vacant': 'deleted',
  'transferred-in': 'transferred',
  'transferred-out': 'transferred',
  amended: 'changed',
  unchanged: 'same',
};

export const FLAG_WORDS: Record<ChangeFlag, string> = {
  retitled: 'Retitled',
  regraded: 'Regraded',
  fte: 'FTE changed',
  role: 'New role',
  're-parented': 'New line manager',
  'made-permanent': 'Made permanent',
  designation: 'Statutory role changed',
  employer: 'New employer',
  held: 'Held vacant changed',
  functions: 'Functions changed',
  'cost-drift': 'Cost moved, nothing else',
};

/** A flag with what it was and what it is, where both are short. `heading` is the title that stands above it already. */
export function flagText(
  flag: ChangeFlag,
  { from, to }: PostChange,
  managerTitle: (ref: string | null, side: 'from' | 'to') => string,
  heading: string,
): string {
  if (!from || !to) return FLAG_WORDS[flag];
  const arrow = (a: string, b: string) => `${a || 'none'} → ${b || 'none'}`;
  switch (flag) {
    case 'retitled':
      return heading === from.post.title
        ? `Retitled: now ${to.post.title || 'untitled'}`
        : `Retitled: was ${from.post.title || 'untitled'}`;
    case 'regraded':
      return `Regraded: ${arrow(from.post.grade, to.post.grade)}`;
    case 'fte':
      return `FTE ${arrow(fte(from.fte), fte(to.fte))}`;
    case 're-parented':
      return `Line manager: ${arrow(managerTitle(from.managerRef, 'from'), managerTitle(to.managerRef, 'to'))}`;
    case 'made-permanent':
      return `Made permanent (was ${BASIS_WORDS[from.post.basis].toLowerCase()})`;
    case 'employer':
      return `Employer: ${arrow(from.post.employer || 'the council', to.post.employer || 'the council')}`;
    case 'held':
      return to.post.heldVacant ? 'Now held vacant' : 'No longer held vacant';
    case 'cost-drift':
      return `Cost ${arrow(pounds(from.cost.total), pounds(to.cost.total))}, nothing else`;
    default:
      return FLAG_WORDS[flag];
  }
}

/** What became of single places of a box that stays: "2 of 5 posts deleted". */
export function placesText({ action, from, places }: PostChange): string[] {
  if (action !== 'amended' || !from) return [];
  const gone = places.deleted + places.deletedVacant;
  const parts: string[] = [];
  if (gone > 0)
    parts.push(
      `${gone} of ${from.places} posts deleted${places.deletedVacant > 0 ? ` (${places.deletedVacant} vacant)` : ''}`,
    );
  if (places.created > 0) parts.push(`${places.created} more ${places.created === 1 ? 'post' : 'posts'}`);
  if (places.transferredOut > 0) parts.push(`${places.transferredOut} of ${from.places} transferred out`);
  return parts;
}

/** "2 posts, 1.5 FTE". */
export function sizeText(side: SideOfPost): string {
  return side.places === 1 ? `${fte(side.fte)} FTE` : `${side.places} posts, ${fte(side.fte)} FTE`;
}
