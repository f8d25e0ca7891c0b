import { holderFtes } from '../cost/holders.ts';
import type { Fte } from '../model/fixed.ts';
import { counts, type PersonId } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';

/** People of one structure as another leaves them (FIG-7). */
export interface ToBePlaced {
  /** Who holds no standing post in the other. */
  readonly people: number;
  /** Of these, who goes along with a post that is transferred out. */
  readonly withTransfers: number;
  /** What those to be placed hold in `from`. */
  readonly fte: Fte;
  /** Who holds a standing post in `to` and held none in `from`. */
  readonly newcomers: number;
}

/**
 * People who hold a standing post in `from` and none in `to`: not "fewer people", nobody has placed them yet. Null where
 * `from` records no holders at all.
 * Example: 54 people in Current, 45 of them in posts of the proposal: 9 to be placed.
 */
export function toBePlaced(from: StructureState, to: StructureState): ToBePlaced | null {
  let recorded = false;
  const before = new Map<PersonId, Fte>();
  for (const post of from.posts.values()) {
    if (!counts(post)) continue;
    recorded ||= post.occupancyRecorded;
    const held = holderFtes(post);
    for (const [i, { person }] of post.holders.entries())
      before.set(person, (before.get(person) ?? 0) + (held[i] as Fte));
  }
  if (!recorded && before.size === 0) return null;
  const [placed, moving] = [new Set<PersonId>(), new Set<PersonId>()];
  for (const post of to.posts.values()) {
    if (post.kind !== 'post' || post.deleted) continue;
    for (const { person } of post.holders) (post.transferredTo === '' ? placed : moving).add(person);
  }
  const left = [...before.keys()].filter((person) => !placed.has(person));
  return {
    people: left.length,
    withTransfers: left.filter((person) => moving.has(person)).length,
    fte: left.reduce((sum, person) => sum + (before.get(person) as Fte), 0),
    newcomers: [...placed].filter((person) => !before.has(person)).length,
  };
}
