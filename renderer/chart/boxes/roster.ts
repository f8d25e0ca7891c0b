import { type Post, type PostId, stands } from '../../../shared/model/records.ts';
import { childIds, type StructureState } from '../../../shared/model/state.ts';
import type { Standing } from '../../posts/standing.ts';

/**
 * All posts of a structure by slot: a number that a post keeps for as long as the structure is shown. What hangs from what
 * is kept as slots too, so that after an edit the chart's reading order is walked without a single look-up by id; only the
 * managers that the edit touched are asked again.
 */
export class Roster {
  readonly structure: StructureState;
  readonly slotOf = new Map<PostId, number>();
  readonly posts: Post[] = [];
  /** Slots below each slot, in sibling order; undefined where none. */
  readonly kids: (number[] | undefined)[] = [];
  roots: number[] = [];
  /** What is known of each slot's card; forgotten when the post changes. */
  readonly standing: (Standing | undefined)[] = [];
  readonly height: number[] = [];
  readonly mark: number[] = [];
  readonly manages: boolean[] = [];
  readonly manager: number[] = [];
  private readonly standingPosts: boolean[] = [];

  constructor(structure: StructureState) {
    this.structure = structure;
    for (const post of structure.posts.values()) this.add(post);
    for (const [id, below] of structure.children) this.takeKids(id, below);
  }

  /** This roster brought up to date, or a new one where posts have gone from the structure. */
  static of(structure: StructureState, known: Roster | null): Roster {
    return known?.structure === structure && known.update() ? known : new Roster(structure);
  }

  /** A map that is written to again keeps its order, so going through it once finds every post that changed. */
  private update(): boolean {
    const { posts } = this;
    if (this.structure.posts.size < posts.length) return false;
    const touched = new Set<PostId | null>();
    let slot = 0;
    for (const post of this.structure.posts.values()) {
      const was = posts[slot];
      if (was === undefined) {
        this.add(post);
        touched.add(post.managerId);
      } else if (was !== post) {
        if (was.id !== post.id) return false;
        posts[slot] = post;
        this.standing[slot] = undefined;
        this.standingPosts[slot] = stands(post);
        if (was.managerId !== post.managerId || was.order !== post.order)
          touched.add(was.managerId).add(post.managerId);
      }
      slot++;
    }
    for (const id of touched) this.takeKids(id, childIds(this.structure, id));
    return true;
  }

  private add(post: Post): void {
    this.slotOf.set(post.id, this.posts.length);
    this.posts.push(post);
    this.standingPosts.push(stands(post));
    this.standing.push(undefined);
    this.kids.push(undefined);
    this.height.push(0);
    this.mark.push(0);
    this.manages.push(false);
    this.manager.push(-1);
  }

  private takeKids(id: PostId | null, below: readonly PostId[]): void {
    const slots = below.map((each) => this.slotOf.get(each) ?? -1).filter((slot) => slot >= 0);
    const slot = id === null ? -1 : (this.slotOf.get(id) ?? -1);
    if (id === null) this.roots = slots;
    else if (slot >= 0) this.kids[slot] = slots.length > 0 ? slots : undefined;
  }

  /**
   * Standing slots in reading order, and the box each hangs from: what is below one that does not stand hangs higher.
   * With `from`, the branch of that slot alone. With `ghosts` those that do not stand are in their place too, and only they ever hang from one.
   */
  walk(ghosts = false, from = -1): { slots: Int32Array; parents: Int32Array; n: number } {
    const carrying = ghosts ? this.carryingGhosts() : null;
    const most = this.posts.length;
    const slots = new Int32Array(most);
    const parents = new Int32Array(most);
    const stack = new Int32Array(most + 1);
    const above = new Int32Array(most + 1);
    let top = 0;
    let n = 0;
    const roots = from < 0 ? this.roots : [from];
    for (let i = roots.length - 1; i >= 0; i--) {
      stack[top] = roots[i] as number;
      above[top++] = -1;
    }
    while (top > 0) {
      const slot = stack[--top] as number;
      let parent = above[top] as number;
      if (this.standingPosts[slot] || ghosts) {
        slots[n] = slot;
        parents[n] = parent;
        if (!carrying?.has(slot)) parent = n;
        n++;
      }
      const below = this.kids[slot];
      if (below === undefined) continue;
      for (let i = below.length - 1; i >= 0; i--) {
        stack[top] = below[i] as number;
        above[top++] = parent;
      }
    }
    return { slots: slots.subarray(0, n), parents: parents.subarray(0, n), n };
  }

  /** The nearest slot above that stands, -1 for a root. */
  standingAbove(slot: number): number {
    let id = (this.posts[slot] as Post).managerId;
    while (id !== null) {
      const above = this.slotOf.get(id) ?? -1;
      if (above < 0 || this.standingPosts[above]) return above;
      id = (this.posts[above] as Post).managerId;
    }
    return -1;
  }

  /** Slots that do not stand but have something below that does. */
  private carryingGhosts(): Set<number> {
    const carrying = new Set<number>();
    const { structure, standingPosts } = this;
    for (const [slot, post] of this.posts.entries()) {
      if (!standingPosts[slot]) continue;
      for (let up = post.managerId; up !== null; up = structure.posts.get(up)?.managerId ?? null) {
        const above = this.slotOf.get(up) ?? -1;
        if (above < 0 || standingPosts[above] || carrying.has(above)) break;
        carrying.add(above);
      }
    }
    return carrying;
  }
}
