import { postKeysWith } from '../model/postFields.ts';
import type { Post } from '../model/records.ts';

/** Fields of a post that staff impact reads; an edit of others (a move, a note, a salary) changes nothing here. */
const READ = postKeysWith('impact');

/** True when a change of a post may change staff impact. */
export function isRead(from: Post, to: Post): boolean {
  return READ.some((key) => from[key] !== to[key]);
}
