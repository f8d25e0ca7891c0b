import type { Post } from '../model/records.ts';

/** Fields of a post that staff impact reads; an edit of others (a move, a note, a salary) changes nothing here. */
const READ: readonly (keyof Post)[] = [
  'kind',
  'lineage',
  'stacked',
  'ref',
  'title',
  'role',
  'grade',
  'workArea',
  'fte',
  'quantity',
  'basis',
  'endDate',
  'employer',
  'inScope',
  'tupe',
  'heldVacant',
  'transferredTo',
  'deleted',
  'holders',
];

/** True when a change of a post may change staff impact. */
export function isRead(from: Post, to: Post): boolean {
  return READ.some((key) => from[key] !== to[key]);
}
