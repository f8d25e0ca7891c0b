import { thresholdsLeft } from '../cost/cost.ts';
import type { Costing } from '../model/costing.ts';
import type { Money } from '../model/fixed.ts';
import { counts, type PersonId, type Post, type PostId } from '../model/records.ts';

/** Which boxes of the figures each person holds: someone in several counts once and has one NI threshold (FIG-1, COST-2). */
export class Holdings {
  private readonly boxes = new Map<PersonId, PostId[]>();

  of(person: PersonId): readonly PostId[] {
    return this.boxes.get(person) ?? [];
  }

  /** How many people hold a box here and none in `other` (FIG-7). */
  notIn(other: Holdings): number {
    let n = 0;
    for (const person of this.boxes.keys()) if (!other.boxes.has(person)) n++;
    return n;
  }

  /** The threshold that is left for a person in a box, after their better paid posts; `all` for someone with one box. */
  threshold(person: PersonId, id: PostId, all: Money, costing: Costing, boxOf: (id: PostId) => Post): Money {
    const held = this.of(person);
    if (all === 0 || held.length < 2) return all;
    return thresholdsLeft(person, held.map(boxOf), costing).get(id) ?? all;
  }

  /** Takes in the people of a box. `dirty` gets the boxes whose figures that changes. */
  note(post: Post, dirty?: Set<PostId>): void {
    if (!counts(post)) return;
    for (const { person } of post.holders) {
      const held = this.boxes.get(person);
      if (!held) this.boxes.set(person, [post.id]);
      else if (!held.includes(post.id)) {
        held.push(post.id);
        if (dirty) for (const id of held) dirty.add(id);
      }
    }
    dirty?.add(post.id);
  }

  /** Lets go of the people of a box. */
  forget(post: Post, dirty: Set<PostId>): void {
    if (!counts(post)) return;
    for (const { person } of post.holders) {
      const held = this.boxes.get(person);
      if (!held) continue;
      const at = held.indexOf(post.id);
      if (at >= 0) held.splice(at, 1);
      if (held.length === 0) this.boxes.delete(person);
      else for (const id of held) dirty.add(id);
    }
    dirty.add(post.id);
  }
}
