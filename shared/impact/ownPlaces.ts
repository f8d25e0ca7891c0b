import type { PersonId, PostId } from '../model/records.ts';
import type { Member } from './classes.ts';
import type { Seat } from './places.ts';
import { likenessOf, linkBetween, type Rules } from './rules.ts';

/** Places of a box that are alike in who may have them. */
export interface Part {
  /** The box, when people own these places although role, grade or work area changed; '' for none. */
  readonly own: PostId;
  /** Regraded, or moved within the council: of people in scope and theirs alone, ring-fences apart (IMPACT-3). */
  readonly reserved: boolean;
  readonly seats: readonly Seat[];
}

interface Claims {
  /** Boxes that each person owns and that the rules alone would not give them. */
  readonly owned: Map<PersonId, PostId[]>;
  /** Boxes that somebody owns at the same grade. */
  readonly kept: Set<PostId>;
  /** People with a regraded post, by the likeness of its boxes: a split box is several. */
  readonly regraded: Map<string, Set<PersonId>>;
}

/** Which of their own boxes give the people of a group a match of their own, and how that divides the places. */
export function ownClaims(
  members: readonly Member[],
  seats: ReadonlyMap<PostId, readonly Seat[]>,
  rules: Rules,
): { ownOf(member: Member): PostId[]; parts(box: PostId): Part[] } {
  const claims: Claims = { owned: new Map(), kept: new Set(), regraded: new Map() };
  for (const member of members) claim(member, seats, rules, claims);
  const reserved = reservedSeats(seats, claims.regraded);
  return {
    ownOf: (member) => (claims.owned.get(member.entry.person) ?? []).sort(),
    parts: (box) => {
      const all = seats.get(box) ?? [];
      if (all[0] && all[0].post.transferredTo !== '') return [{ own: box, reserved: true, seats: all }];
      if (reserved.size === 0) return [{ own: claims.kept.has(box) ? box : '', reserved: false, seats: all }];
      const open = all.filter((seat) => !reserved.has(seat));
      const theirs = all.filter((seat) => reserved.has(seat));
      const parts: Part[] = [];
      if (theirs.length > 0) parts.push({ own: box, reserved: true, seats: theirs });
      if (open.length > 0) parts.push({ own: claims.kept.has(box) ? box : '', reserved: false, seats: open });
      return parts;
    },
  };
}

function claim(
  { entry, own }: Member,
  seats: ReadonlyMap<PostId, readonly Seat[]>,
  rules: Rules,
  claims: Claims,
): void {
  const like = likenessOf(entry.post);
  for (const box of own) {
    if ((seats.get(box.id)?.length ?? 0) === 0) continue;
    const place = likenessOf(box);
    if (box.transferredTo !== '') {
      // The whole of a box that moves within the council is its people's own: see groupSeats.
    } else if (place.grade !== like.grade) {
      const key = place.key;
      const people = claims.regraded.get(key);
      if (people) people.add(entry.person);
      else claims.regraded.set(key, new Set([entry.person]));
    } else {
      const link = linkBetween(rules, like, place);
      // Their own post is theirs outright; a ring-fence would only let them compete for it.
      if (link === 'same' || link === 'match') continue;
      claims.kept.add(box.id);
    }
    const list = claims.owned.get(entry.person);
    if (list) list.push(box.id);
    else claims.owned.set(entry.person, [box.id]);
  }
}

const NO_SEATS: ReadonlySet<Seat> = new Set();

/** As many regraded places as have people of their own: first those that they hold, then the others in order. */
function reservedSeats(
  seats: ReadonlyMap<PostId, readonly Seat[]>,
  regraded: ReadonlyMap<string, ReadonlySet<PersonId>>,
): ReadonlySet<Seat> {
  if (regraded.size === 0) return NO_SEATS;
  const reserved = new Set<Seat>();
  for (const [key, people] of regraded) {
    const alike = [...seats.values()]
      .flat()
      .filter((seat) => likenessOf(seat.post).key === key && seat.post.transferredTo === '');
    const theirs = alike.filter((seat) => seat.holder !== null && people.has(seat.holder));
    for (const seat of [...theirs, ...alike.filter((seat) => !theirs.includes(seat))].slice(0, people.size))
      reserved.add(seat);
  }
  return reserved;
}
