import { occupancyOf } from '../../disclosure/occupancy.ts';
import { type Post, type PostId, stands } from '../../model/records.ts';
import { childPosts, type StructureState } from '../../model/state.ts';
import { plain } from '../../words/plain.ts';
import { fteOf, gradeOf, plural } from '../../words/printFormat.ts';
import { LIST_DEPTH, type List, type ListItem } from '../page/report.ts';
import { type CardContext, extrasOf, spanOf, titleWithQuantity } from './cardText.ts';

/** Boxes that the chart draws below `id` (null: at the top); what hangs from a box that it leaves out moves up to its place. */
export function standingBelow(structure: StructureState, id: PostId | null): Post[] {
  const out: Post[] = [];
  const waiting = childPosts(structure, id).toReversed();
  while (waiting.length > 0) {
    const post = waiting.pop() as Post;
    if (stands(post)) out.push(post);
    else waiting.push(...childPosts(structure, post.id).toReversed());
  }
  return out;
}

/** Boxes that this chart draws below `id`, with those that go; from the top of its branch, and down to its last level. */
export function drawnBelow(context: CardContext, id: PostId | null, level: number): Post[] {
  if (context.levels !== undefined && level > context.levels) return [];
  if (id === null && context.branch !== undefined) {
    const top = context.structure.posts.get(context.branch);
    return top ? [top] : [];
  }
  return [...standingBelow(context.structure, id), ...(context.marks?.ghosts.get(id) ?? [])];
}

/** "12 posts below" where a chart of so many levels ends above them; '' where it goes on. */
export function belowWords(context: CardContext, id: PostId, level: number): string {
  if (context.levels === undefined || level < context.levels) return '';
  let posts = 0;
  const waiting = [id];
  while (waiting.length > 0)
    for (const post of standingBelow(context.structure, waiting.pop() as PostId)) {
      if (post.kind === 'post') posts += post.quantity ?? 1;
      waiting.push(post.id);
    }
  return posts === 0 ? '' : `${plural(posts, 'post')} below, not drawn`;
}

interface OpenItem extends ListItem {
  readonly items: OpenItem[];
}

/** The structure as a nested list: every box once, each below its manager, siblings in order. */
export function structureList(context: CardContext): List {
  const items: OpenItem[] = [];
  const waiting: { post: Post; level: number; into: OpenItem[] }[] = [];
  const wait = (id: PostId | null, level: number, into: OpenItem[]) => {
    const below = drawnBelow(context, id, level);
    for (let i = below.length - 1; i >= 0; i--) waiting.push({ post: below[i] as Post, level, into });
  };
  wait(null, 1, items);
  while (waiting.length > 0) {
    const { post, level, into } = waiting.pop() as { post: Post; level: number; into: OpenItem[] };
    const detail = detailOf(context, post, level);
    const item: OpenItem = { post: post.id, text: titleWithQuantity(post), detail, items: [] };
    into.push(item);
    wait(post.id, level + 1, level < LIST_DEPTH ? item.items : into);
  }
  return { type: 'list', items };
}

function detailOf(context: CardContext, post: Post, level: number): string {
  const marked = context.marks?.of.get(post.id);
  const parts: string[] = marked ? [lowerCase(marked.words)] : [];
  if (post.kind === 'team') parts.push('team');
  else if (post.kind === 'outside') parts.push('outside body', plain(post.employer));
  else {
    parts.push(gradeOf(post), fteOf(post));
    if (post.quantity === null) parts.push('number of posts not stated');
    parts.push(occupancyOf(post, context.state, context.told).full.replace(/^(Filled|Vacant)\b/, lowerCase));
    const span = spanOf(context, post);
    if (span > 0) parts.push(`span ${span}`);
    parts.push(...extrasOf(context, post).map(lowerFirst));
    for (const link of post.accountableTo) parts.push(plain(link.caption), plain(link.condition));
  }
  parts.push(belowWords(context, post.id, level));
  if (level > LIST_DEPTH) parts.push(`level ${level}`);
  return parts.filter((part) => part !== '').join(', ');
}

/** "Agency" within a sentence is "agency"; names of duties and of people keep their capitals. */
function lowerFirst(text: string): string {
  return /^(Fixed-term|Agency|Interim|Secondment|Acting up|Joint post|Employer|Accountable)\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

const lowerCase = (word: string) => word.toLowerCase();
