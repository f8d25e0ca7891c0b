import type { Costing } from '../model/costing.ts';
import { counts, type Post } from '../model/records.ts';
/** True where the cost of the box is what one person is paid, and not a rate that the grade alone decides. */
export function isOnePersonsPay(post: Post, costing: Costing): boolean {
  if (!counts(post)) return false;
  const holders = new Set(post.holders.map((holder) => holder.person)).size;
  if (post.occupancyRecorded && holders === 0) return false;
  const single = post.quantity === null || post.quantity <= 1 || holders === 1;
  const personal = post.salary !== null || post.dayRate !== null || post.allowances.length > 0;
  return single && (personal || costing.basis === 'point' || costing.basis === 'holder');
}
