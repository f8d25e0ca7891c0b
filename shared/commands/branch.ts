import { generateNKeysBetween } from 'fractional-indexing';
import * as v from 'valibot';
import { ok, type Result, refuse } from '../errors.ts';
import { postKeysWith } from '../model/postFields.ts';
import { BLANK_POST, type Post, type PostId, type StructureId, stands } from '../model/records.ts';
import { postSchema } from '../model/schema.ts';
import { childIds, type DocumentState, postOf, type StructureState } from '../model/state.ts';
import { boxName, type Edit, editable, findPost, type IdSource } from './edit.ts';
import { keysAt } from './order.ts';
import { mayHaveReports, recordsHolders, workAreaAbove } from './posts.ts';
import { unusedRefs } from './refs.ts';

/** Most boxes that one paste may bring, and the longest text that is looked at. */
export const MOST_PASTED = 5_000;
export const LONGEST_CLIP = 8_000_000;

const whole = v.pipe(v.number(), v.safeInteger());

/**
 * What a copied box carries: what the job is, never who does it. People, notes, history and identity stay behind, so a
 * clipboard (which any program may read) holds nothing about anybody.
 */
const CARRIED = postKeysWith('carried');
type Carried = (typeof CARRIED)[number];

const copiedSchema = v.strictObject({
  ...v.pick(postSchema, CARRIED as readonly Carried[] as [Carried, ...Carried[]]).entries,
  /** Place of the manager in the list, which comes before; -1 at the top of what was copied. */
  under: v.pipe(whole, v.minValue(-1)),
  /** Dotted lines within what was copied, by place in the list. */
  links: v.pipe(
    v.array(
      v.strictObject({
        to: v.pipe(whole, v.minValue(0)),
        caption: v.pipe(v.string(), v.maxLength(500)),
        condition: v.pipe(v.string(), v.maxLength(500)),
      }),
    ),
    v.maxLength(1_000),
  ),
});

const branchSchema = v.strictObject({
  format: v.literal('spanwise-branch'),
  version: v.literal(1),
  posts: v.pipe(v.array(copiedSchema), v.minLength(1), v.maxLength(MOST_PASTED)),
});

export type CopiedPost = v.InferOutput<typeof copiedSchema>;
/** Boxes in reading order, managers before their reports. */
export type BranchCopy = v.InferOutput<typeof branchSchema>;

/** The branches of these boxes, each box once, in reading order. What does not stand is left out. */
export function copyBranch(structure: StructureState, ids: readonly PostId[]): Result<BranchCopy> {
  const chosen = new Set(ids.filter((id) => structure.posts.has(id)));
  const placeOf = new Map<PostId, number>();
  const posts: CopiedPost[] = [];
  for (const top of topsOf(structure, chosen)) {
    const waiting: { id: PostId; under: number }[] = [{ id: top, under: -1 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const post = postOf(structure, next.id);
      let { under } = next;
      if (stands(post)) {
        if (posts.length === MOST_PASTED)
          return refuse(
            'too-many',
            `More than ${MOST_PASTED} posts cannot be copied at once. Choose a smaller branch.`,
          );
        placeOf.set(post.id, posts.length);
        posts.push(copied(post, under));
        under = posts.length - 1;
      }
      for (const id of childIds(structure, next.id).toReversed()) waiting.push({ id, under });
    }
  }
  if (posts.length === 0) return refuse('nothing-to-copy', 'Choose at least one post to copy.');
  const links = [...placeOf.keys()].map((id) =>
    postOf(structure, id).accountableTo.flatMap(({ to, caption, condition }) => {
      const place = placeOf.get(to);
      return place === undefined ? [] : [{ to: place, caption, condition }];
    }),
  );
  return ok({
    format: 'spanwise-branch',
    version: 1,
    posts: posts.map((post, i) => ({ ...post, links: links[i] ?? [] })),
  });
}

/** Chosen boxes that stand below no other chosen one, in reading order. */
function topsOf(structure: StructureState, chosen: ReadonlySet<PostId>): PostId[] {
  const tops: PostId[] = [];
  const waiting = childIds(structure, null).toReversed();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (chosen.has(id)) tops.push(id);
    else for (const below of childIds(structure, id).toReversed()) waiting.push(below);
  }
  return tops;
}

function copied(post: Post, under: number): CopiedPost {
  const carried = Object.fromEntries(CARRIED.map((key) => [key, post[key]])) as Pick<Post, Carried>;
  // The schema of a copy is the schema of a post for these fields, which only its type does not say.
  return { ...(carried as unknown as Omit<CopiedPost, 'under' | 'links'>), under, links: [] };
}

/** A branch of a list that somebody typed: titles alone. */
export function copiedTitle(title: string, under: number, fields: Partial<CopiedPost> = {}): CopiedPost {
  return { ...copied({ ...BLANK_POST, title } as Post, under), ...fields };
}

/** Reads what another window (or anybody) put on the clipboard. Nothing of it is believed. */
export function readBranch(text: string): Result<BranchCopy> {
  const unreadable = () => refuse('not-a-branch', 'The clipboard holds no posts that Spanwise can read.');
  if (text.length > LONGEST_CLIP)
    return refuse('too-large', 'The clipboard holds more than Spanwise can paste at once.');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return unreadable();
  }
  const read = v.safeParse(branchSchema, parsed, { abortEarly: true });
  if (!read.success) return unreadable();
  const { posts } = read.output;
  for (const [i, post] of posts.entries()) {
    // A manager comes before its reports, so that no list can hold a loop (POST-1).
    if (post.under >= i) return unreadable();
    const manager = posts[post.under];
    if (manager && manager.kind === 'post' && manager.quantity !== 1) return unreadable();
    const shares = post.funding.reduce((sum, share) => sum + share.percent, 0);
    if (post.funding.length > 0 && shares !== 1_000_000) return unreadable();
    if (post.links.some(({ to }) => to >= posts.length || to === i)) return unreadable();
  }
  return ok(read.output);
}

/**
 * Pastes a branch below `under` (null: at the top) at sibling position `index`, last unless given: new posts with new
 * references, nobody in them. Roles are copied; a work area that is not stated is the nearest one above (POST-6).
 */
export function pasteBranch(
  state: DocumentState,
  args: { structure: StructureId; under: PostId | null; index?: number | undefined; branch: BranchCopy },
  newId: IdSource,
): Result<Edit> {
  const found = editable(state, args.structure);
  if (!found.ok) return found;
  const structure = found.value;
  const { posts } = args.branch;
  let manager: Post | null = null;
  if (args.under !== null) {
    const target = findPost(structure, args.under);
    if (!target.ok) return target;
    const allowed = mayHaveReports(target.value);
    if (!allowed.ok) return allowed;
    manager = target.value;
  }
  const ids = posts.map(() => newId());
  const refs = unusedRefs(state, 'N', posts.length);
  const orders = ordersOf(structure, args, posts);
  const areaAbove = workAreaAbove(structure, args.under);
  // Where anybody's post is recorded, a pasted one is to be filled (POST-11).
  const recorded = recordsHolders(structure);
  const added: Post[] = [];
  for (const [i, { under, links, ...fields }] of posts.entries()) {
    const id = ids[i] as PostId;
    const above = added[under];
    added.push({
      ...BLANK_POST,
      ...fields,
      occupancyRecorded: fields.kind === 'post' && (fields.occupancyRecorded || recorded),
      role: fields.role || fields.title,
      workArea: fields.workArea || (above ? above.workArea : areaAbove),
      structure: structure.record.id,
      id,
      lineage: id,
      ref: refs[i] as string,
      managerId: above ? above.id : args.under,
      order: orders[i] as string,
      accountableTo: links.map(({ to, caption, condition }) => ({ to: ids[to] as PostId, caption, condition })),
    });
  }
  const first = added[0] as Post;
  const what = added.length === 1 ? boxName(first) : `${boxName(first)} + ${added.length - 1} more`;
  return ok({
    patch: { added, updated: [], removed: [] },
    label: manager ? `Pasted ${what} below ${boxName(manager)}` : `Pasted ${what} at the top`,
    structure: structure.record.id,
    focus: first.id,
  });
}

/** Sort keys of all boxes: the tops among the siblings that are there, the rest among themselves. */
function ordersOf(
  structure: StructureState,
  args: { under: PostId | null; index?: number | undefined },
  posts: readonly CopiedPost[],
): string[] {
  const number = new Map<number, number>();
  for (const { under } of posts) number.set(under, (number.get(under) ?? 0) + 1);
  const keys = new Map<number, string[]>();
  for (const [under, n] of number)
    keys.set(under, under === -1 ? keysAt(structure, args.under, args.index, n) : generateNKeysBetween(null, null, n));
  const next = new Map<number, number>();
  return posts.map(({ under }) => {
    const at = next.get(under) ?? 0;
    next.set(under, at + 1);
    return keys.get(under)?.[at] as string;
  });
}
