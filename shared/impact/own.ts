import type { PersonId, PostId } from '../model/records.ts';
import type { Member } from './classes.ts';
import type { Seat } from './places.ts';
import { likenessOf, linkBetween, type Rules } from './rules.ts';

/** What people have on a box that continues their post and that the rules alone would not give them. */
export interface Claims {
  /** Their own post at the same grade, though role or work area changed. */
  readonly kept: ReadonlySet<PersonId>;
  /** Their own post at another grade: it matches its holder alone (IMPACT-3). */
  readonly regraded: ReadonlySet<PersonId>;
}

const NO_CLAIMS: Claims = { kept: new Set(), regraded: new Set() };

/** Which of their own boxes give people a match of their own. */
export function claimsOf(
  members: readonly Member[],
  seats: ReadonlyMap<PostId, readonly Seat[]>,
  rules: Rules,
): { ownOf(member: Member): PostId[]; onBox(id: PostId): Claims } {
  const boxes = new Map<PostId, { kept: Set<PersonId>; regraded: Set<PersonId> }>();
  const owned = new Map<PersonId, PostId[]>();
  for (const { entry, own } of members) {
    const like = likenessOf(entry.post);
    for (const box of own) {
      if ((seats.get(box.id)?.length ?? 0) === 0) continue;
      const place = likenessOf(box);
      const regraded = place.grade !== like.grade;
      if (!regraded) {
        const link = linkBetween(rules, like, place);
        if (link !== null && link !== 'promotion') continue;
      }
      let claims = boxes.get(box.id);
      if (!claims) boxes.set(box.id, (claims = { kept: new Set(), regraded: new Set() }));
      (regraded ? claims.regraded : claims.kept).add(entry.person);
      const list = owned.get(entry.person);
      if (list) list.push(box.id);
      else owned.set(entry.person, [box.id]);
    }
  }
  return {
    ownOf: (member) => (owned.get(member.entry.person) ?? []).sort(),
    onBox: (id) => boxes.get(id) ?? NO_CLAIMS,
  };
}

/** Parts of a box's places that are alike: regraded ones for their holders, those of others who own them, the rest. */
export function dealSeats(
  seats: readonly Seat[],
  claims: Claims,
): { own: PostId; reserved: boolean; seats: readonly Seat[] }[] {
  const first = seats[0];
  if (!first) return [];
  const own = first.post.id;
  const reserved = Math.min(seats.length, claims.regraded.size);
  const open = claims.kept.size > 0 ? own : '';
  if (reserved === 0) return [{ own: open, reserved: false, seats }];
  const theirs = (seat: Seat) => seat.holder !== null && claims.regraded.has(seat.holder);
  const ordered = [...seats.filter(theirs), ...seats.filter((seat) => !theirs(seat))];
  const parts = [{ own, reserved: true, seats: ordered.slice(0, reserved) }];
  if (reserved < seats.length) parts.push({ own: open, reserved: false, seats: ordered.slice(reserved) });
  return parts;
}
