import { type Post, type PostId, stands } from '../model/records.ts';
import { branchIds, childIds, postOf, type StructureState } from '../model/state.ts';
import { longestMatch } from './longestMatch.ts';

/**
 * Structures side by side (COMPARE). Each pane is its structure's own outline, every manager before its reports, so that
 * it reads as a true tree; the outlines are laid against one another as two texts are, so that the same post stands in
 * the same row of every pane that has it. Only a post that moved has a row of its own in each: the fewest possible. What
 * a pane lacks is an empty place, where it would be. Siblings stand in the order of the first pane that has them: two
 * files seldom list posts alike, and an order among siblings is no change to compare.
 */
export interface Alignment {
  /** The post of each row, as a key that is the same in every structure. */
  readonly keys: readonly string[];
  readonly panes: readonly AlignedPane[];
}

export interface AlignedPane {
  /** Boxes in view, in the order of the outline. */
  readonly boxes: readonly AlignedBox[];
  /** For each row the number of its box in `boxes`, or −1. */
  readonly at: Int32Array;
  /** The row of each post in view. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Every post that stands in the structure, folded away or not. */
  readonly ids: ReadonlyMap<string, PostId>;
}

export interface AlignedBox {
  readonly key: string;
  readonly post: Post;
  /** 0 for a root. What does not stand adds no step. */
  readonly depth: number;
  /** Anything stands below it. */
  readonly manages: boolean;
  /** Boxes that are folded away below it. */
  readonly hidden: number;
}

/**
 * Aligns two or more structures; the first decides the order where the others have no say. `folded` holds keys of posts
 * whose branches are folded away, in every pane alike.
 */
export function align(structures: readonly StructureState[], folded: ReadonlySet<string> = new Set()): Alignment {
  const outlines: OutlineOf[] = [];
  let rows: Row[] = [];
  for (const [pane, structure] of structures.entries()) {
    const rank = new Map(rows.map(({ key }, row) => [key, row]));
    const outline = outlineOf(structure, folded, rank);
    outlines.push(outline);
    rows = merge(rows, outline.boxes, pane, structures.length);
  }
  const panes = outlines.map(({ boxes, ids }, pane): AlignedPane => {
    const at = new Int32Array(rows.length);
    const rowOf = new Map<string, number>();
    for (const [row, { key, cells }] of rows.entries()) {
      const box = cells[pane] as number;
      at[row] = box;
      if (box >= 0) rowOf.set(key, row);
    }
    return { boxes, at, rowOf, ids };
  });
  return { keys: rows.map((row) => row.key), panes };
}

interface Row {
  readonly key: string;
  /** For each pane the number of its box, or −1. */
  readonly cells: number[];
}

/** Lays a further outline against the rows so far: what matches in order shares a row, the rest goes between. */
function merge(rows: readonly Row[], boxes: readonly AlignedBox[], pane: number, panes: number): Row[] {
  const match = longestMatch(
    rows.map((row) => row.key),
    boxes.map((box) => box.key),
  );
  const out: Row[] = [];
  let fresh: Row[] = [];
  let row = 0;
  // What only earlier panes have comes first, as a deletion stands before the addition that follows it.
  const flush = (upTo: number) => {
    out.push(...rows.slice(row, upTo), ...fresh);
    fresh = [];
    row = upTo;
  };
  for (const [i, box] of boxes.entries()) {
    const shared = match[i] as number;
    if (shared < 0) {
      fresh.push({ key: box.key, cells: Array.from({ length: panes }, (_, p) => (p === pane ? i : -1)) });
      continue;
    }
    flush(shared);
    const same = rows[shared] as Row;
    same.cells[pane] = i;
    out.push(same);
    row = shared + 1;
  }
  flush(rows.length);
  return out;
}

interface OutlineOf {
  readonly boxes: readonly AlignedBox[];
  readonly ids: ReadonlyMap<string, PostId>;
}

/** A stack instead of recursion, because chains of 10,000 exist. `rank`: the rows of posts that have one already. */
function outlineOf(
  structure: StructureState,
  folded: ReadonlySet<string>,
  rank: ReadonlyMap<string, number>,
): OutlineOf {
  const keys = boxKeys(structure);
  const ids = new Map([...keys].map(([id, key]) => [key, id]));
  const boxes: AlignedBox[] = [];
  const waiting: { readonly id: PostId; readonly depth: number }[] = [];
  const wait = (manager: PostId | null, depth: number) => {
    const below = inRank(childIds(structure, manager), keys, rank);
    for (let i = below.length - 1; i >= 0; i--) waiting.push({ id: below[i] as PostId, depth });
  };
  wait(null, 0);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { id, depth } = next;
    const post = postOf(structure, id);
    const key = keys.get(id);
    if (key === undefined) {
      wait(id, depth);
      continue;
    }
    const fold = folded.has(key);
    const manages = childIds(structure, id).some((child) => keys.has(child));
    const hidden = fold ? branchIds(structure, id).filter((each) => keys.has(each)).length - 1 : 0;
    boxes.push({ key, post, depth, manages, hidden });
    if (!fold) wait(id, depth + 1);
  }
  return { boxes, ids };
}

/** Siblings by their rows; one that has none yet stays behind the sibling that it follows. */
function inRank(
  ids: readonly PostId[],
  keys: ReadonlyMap<PostId, string>,
  rank: ReadonlyMap<string, number>,
): readonly PostId[] {
  if (rank.size === 0 || ids.length < 2) return ids;
  let last = -1;
  let rising = true;
  const ranked = ids.map((id, at) => {
    const own = rank.get(keys.get(id) ?? '') ?? last;
    if (own < last) rising = false;
    last = own;
    return { id, own, at };
  });
  if (rising) return ids;
  return ranked.sort((a, b) => a.own - b.own || a.at - b.at).map(({ id }) => id);
}

/**
 * A key for each box that stands: its lineage. Of the boxes that a split left with one lineage, the first is the post of
 * the other structures, and the others are known by their own id.
 */
export function boxKeys(structure: StructureState): Map<PostId, string> {
  const first = new Map<string, PostId>();
  for (const post of structure.posts.values()) {
    if (!stands(post)) continue;
    const known = first.get(post.lineage);
    if (known === undefined || post.id === post.lineage || (known !== post.lineage && post.id < known))
      first.set(post.lineage, post.id);
  }
  const keys = new Map<PostId, string>();
  for (const post of structure.posts.values()) {
    if (!stands(post)) continue;
    keys.set(post.id, first.get(post.lineage) === post.id ? post.lineage : `${post.lineage}\u0000${post.id}`);
  }
  return keys;
}

/** The lineage that a key names. */
export function lineageOf(key: string): string {
  const end = key.indexOf('\u0000');
  return end < 0 ? key : key.slice(0, end);
}

/** What stands in a row of a pane. */
export type Cell =
  | { readonly kind: 'here'; readonly box: AlignedBox }
  /** The pane has the post in another row: it moved. */
  | { readonly kind: 'moved'; readonly row: number }
  /** The pane has the post inside a folded branch. */
  | { readonly kind: 'folded' }
  | { readonly kind: 'absent' };

export function cellAt({ keys, panes }: Alignment, pane: number, row: number): Cell {
  const { at, boxes, rowOf, ids } = panes[pane] as AlignedPane;
  const box = boxes[at[row] as number];
  if (box) return { kind: 'here', box };
  const key = keys[row] as string;
  const elsewhere = rowOf.get(key);
  if (elsewhere !== undefined) return { kind: 'moved', row: elsewhere };
  return ids.has(key) ? { kind: 'folded' } : { kind: 'absent' };
}

/** A post that stands in other rows of two neighbouring panes. */
export interface MovedLink {
  readonly key: string;
  readonly left: number;
  readonly right: number;
}

/** Links from pane `left` to the pane after it; of a branch that moved as a whole, only its top. */
export function movedLinks({ panes }: Alignment, left: number): MovedLink[] {
  const [a, b] = [panes[left], panes[left + 1]];
  if (!a || !b) return [];
  const managerKeys = (pane: AlignedPane) => {
    const above: AlignedBox[] = [];
    return new Map(
      pane.boxes.map((box) => {
        above.length = box.depth;
        above.push(box);
        return [box.key, above[box.depth - 1]?.key ?? null] as const;
      }),
    );
  };
  const [aboveA, aboveB] = [managerKeys(a), managerKeys(b)];
  const moved = (key: string) => {
    const [x, y] = [a.rowOf.get(key), b.rowOf.get(key)];
    return x !== undefined && y !== undefined && x !== y;
  };
  return a.boxes.flatMap(({ key }) => {
    if (!moved(key)) return [];
    const manager = aboveA.get(key) ?? null;
    if (manager !== null && manager === aboveB.get(key) && moved(manager)) return [];
    return { key, left: a.rowOf.get(key) as number, right: b.rowOf.get(key) as number };
  });
}
