import { type Fte, mulDiv, shares } from '../model/fixed.ts';
import type { Holder, Post } from '../model/records.ts';
import { holderFtes } from './holders.ts';

/** One post of a box: its FTE, and who is in it. */
export interface Seat {
  readonly fte: Fte;
  readonly holders: readonly Holder[];
}

/** An equal share of the FTE for each post, whatever the person in it holds: what the posts were before they were stacked. */
export function evenly(post: Post, quantity: number): Seat[] {
  const people = explicitHolders(post);
  return shares(post.fte, quantity).map((fte, at) => ({
    fte,
    holders: people.filter((_, i) => Math.min(i, quantity - 1) === at),
  }));
}

/**
 * Divides FTE and holders over single posts so that vacancies and costs stay what they were (POST-4, COST-2): people
 * keep the FTE that they hold; FTE that nobody holds goes in equal shares to the vacant posts, or to the one post with
 * the most room; when people together exceed the box's FTE, all are scaled alike.
 */
export function divide(post: Post, quantity: number): Seat[] {
  const ftes = holderFtes(post);
  const seats = Array.from({ length: quantity }, () => ({ fte: 0, held: 0, holders: [] as Holder[] }));
  for (const [i, holder] of post.holders.entries()) {
    const seat = seats[Math.min(i, quantity - 1)] as (typeof seats)[number];
    seat.holders.push({ ...holder, fte: ftes[i] as Fte });
    seat.held += ftes[i] as Fte;
  }
  const held = ftes.reduce((sum, fte) => sum + fte, 0);
  if (held > post.fte) {
    let before = 0;
    for (const seat of seats) {
      // Rounding the running total keeps the sum exact.
      const upTo = mulDiv(before + seat.held, post.fte, held);
      seat.fte = upTo - mulDiv(before, post.fte, held);
      before += seat.held;
    }
    return seats.map(({ fte, holders }) => ({ fte, holders }));
  }
  for (const seat of seats) seat.fte = seat.held;
  const vacant = seats.filter((seat) => seat.holders.length === 0);
  if (vacant.length > 0) {
    const parts = shares(post.fte - held, vacant.length);
    for (const [i, seat] of vacant.entries()) seat.fte = parts[i] as Fte;
  } else {
    const natural = shares(post.fte, quantity);
    const room = seats.map((seat, i) => (natural[i] as Fte) - seat.held);
    const widest = room.indexOf(room.reduce((a, b) => Math.max(a, b)));
    (seats[widest] as (typeof seats)[number]).fte += post.fte - held;
  }
  return seats.map(({ fte, holders }) => ({ fte, holders }));
}

/** The holders of a box, each with the FTE that they hold. */
export function explicitHolders(post: Post): Holder[] {
  const ftes = holderFtes(post);
  return post.holders.map((holder, i) => ({ ...holder, fte: ftes[i] as Fte }));
}
