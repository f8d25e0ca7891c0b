import { type Fte, type Money, shares } from '../model/fixed.ts';
import type { PersonId, Post } from '../model/records.ts';

/** NI threshold that is left for a person in this box, after their higher paid posts (COST-2). */
export type ThresholdLeft = (person: PersonId) => Money;

/**
 * FTE of each holder of a box (FIG-1): their own, or a share. The box's FTE is divided into max(quantity, holders)
 * whole shares, odd units to the first; holders without an FTE of their own take shares in order.
 */
export function holderFtes(post: Post): Fte[] {
  const { holders } = post;
  if (holders.length === 0) return [];
  // Most boxes: one post, one person.
  if (holders.length === 1 && post.quantity === 1) return [holders[0]?.fte ?? post.fte];
  let parts: number[] | null = null;
  let next = 0;
  return holders.map((holder) => {
    if (holder.fte !== null) return holder.fte;
    parts ??= shares(post.fte, Math.max(post.quantity ?? 0, holders.length));
    return parts[next++] as number;
  });
}
