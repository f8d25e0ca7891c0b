import type { PostChange } from '../../shared/changes/compare.ts';
import { type AlignedBox, type Alignment, type Cell, cellAt, lineageOf } from '../../shared/compare/align.ts';
import type { Post } from '../../shared/model/records.ts';
import { count, fte, plural } from '../app/format.ts';
import type { Compared } from './model.ts';
import { FLAG_WORDS } from './words.ts';

export type Look = 'same' | 'new' | 'changed' | 'moved' | 'deleted' | 'transferred' | 'away' | 'blank';

/** How one post stands in one pane, in words as well as in colour. */
export interface CellLook {
  readonly look: Look;
  readonly cell: Cell;
  /** The post that the cell is about: the pane's own, or for what the pane lacks, another's. */
  readonly post: Post;
  readonly depth: number;
  /** "New", "Moved", "Regraded"; the strongest first. */
  readonly words: readonly string[];
}

/** Status of a row in a pane. The first pane is what the others are compared with, so nothing is new or changed in it. */
export function lookAt(compared: Compared, alignment: Alignment, pane: number, row: number): CellLook {
  const cell = cellAt(alignment, pane, row);
  const key = alignment.keys[row] as string;
  const shown = boxInRow(alignment, row);
  const change = compared.changes[pane]?.get(lineageOf(key));
  if (cell.kind === 'here') {
    const { box } = cell;
    const [look, words] = standing(alignment, pane, box, change);
    return { look, cell, post: box.post, depth: box.depth, words };
  }
  const about = { cell, post: shown.post, depth: shown.depth };
  if (cell.kind === 'moved') {
    // The pane's own post is named: it may be larger or called otherwise than the one in this row.
    const { at, boxes } = alignment.panes[pane] as Alignment['panes'][number];
    const own = boxes[at[cell.row] as number]?.post ?? shown.post;
    return { ...about, post: own, look: 'away', words: [cell.row < row ? 'Stands further up' : 'Stands further down'] };
  }
  if (cell.kind === 'folded') return { ...about, look: 'away', words: ['In a folded branch'] };
  if (pane === 0 || (alignment.panes[0]?.at[row] ?? -1) < 0) return { ...about, look: 'blank', words: [] };
  return { ...about, ...gone(change) };
}

function boxInRow({ panes }: Alignment, row: number): AlignedBox {
  for (const { at, boxes } of panes) {
    const box = boxes[at[row] as number];
    if (box) return box;
  }
  throw new Error(`Nothing stands in row ${row}`);
}

function standing(
  { panes }: Alignment,
  pane: number,
  { key, post }: AlignedBox,
  change: PostChange | undefined,
): [Look, string[]] {
  if (pane === 0) return ['same', []];
  const inFirst = panes[0]?.ids.has(key) ?? false;
  if (post.kind !== 'post') return inFirst ? ['same', []] : ['new', ['New']];
  if (!change) return ['same', []];
  if (change.action === 'created') return ['new', ['New']];
  if (change.action === 'transferred-in') return ['transferred', ['Transferred in']];
  const split = inFirst ? [] : ['Split off'];
  if (change.action === 'unchanged') return ['same', [...split, ...(change.flags.length > 0 ? ['Cost moved'] : [])]];
  const words = changeWords(change);
  return [change.flags.includes('re-parented') ? 'moved' : 'changed', [...split, ...words]];
}

const SHORT: Partial<typeof FLAG_WORDS> = {
  're-parented': 'Moved',
  designation: 'Statutory role',
  held: 'Held vacant',
};

function changeWords(change: PostChange): string[] {
  const { from, to } = change;
  const posts = from && to && from.places !== to.places ? [`${from.places} → ${plural(to.places, 'post')}`] : [];
  const flags = change.flags.flatMap((flag) => {
    if (flag === 'cost-drift') return [];
    if (flag === 'fte' && from && to) return posts.length > 0 ? [] : [`FTE ${fte(from.fte)} → ${fte(to.fte)}`];
    if (flag === 'held' && to) return [to.post.heldVacant ? 'Now held vacant' : 'No longer held'];
    return [SHORT[flag] ?? FLAG_WORDS[flag]];
  });
  const words = [...flags.filter((word) => word === 'Moved'), ...posts, ...flags.filter((word) => word !== 'Moved')];
  return words.length > 0 ? words : ['Changed'];
}

function gone(change: PostChange | undefined): Pick<CellLook, 'look' | 'words'> {
  if (change?.action === 'transferred-out') return { look: 'transferred', words: ['Transferred out'] };
  if (change?.action === 'deleted-vacant') return { look: 'deleted', words: ['Deleted while vacant'] };
  if (change?.to) return { look: 'away', words: [`Stacked with ${change.to.post.title || change.to.post.ref}`] };
  return { look: 'deleted', words: ['Deleted'] };
}

/** "G9 · 4 FTE · 1 vacant". */
export function detailOf(post: Post): string {
  if (post.kind === 'team') return 'Team';
  if (post.kind === 'outside') return 'Outside body';
  const places = post.quantity ?? 0;
  const vacant = post.occupancyRecorded ? Math.max(0, places - post.holders.length) : 0;
  const empty = vacant === 0 ? '' : places === 1 ? 'Vacant' : `${vacant} vacant`;
  return [post.grade, `${fte(post.fte)} FTE`, empty, post.basis === 'agency' ? 'Agency' : '']
    .filter((part) => part !== '')
    .join(' · ');
}

/** "Contract Monitoring Officer × 3". */
export function nameOf(post: Post): string {
  const title = post.title || post.ref || 'Untitled post';
  return post.kind === 'post' && post.quantity !== null && post.quantity > 1 ? `${title} × ${post.quantity}` : title;
}

/** The cell as it is heard: in the order in which it is seen, so that voice control finds it by what it says. */
export function spoken({ look, post, words, cell }: CellLook, pane: string): string {
  const name = nameOf(post);
  if (look === 'blank') return `${name}: not in ${pane}`;
  const hidden = cell.kind === 'here' && cell.box.hidden > 0 ? `+${count(cell.box.hidden)} folded below` : '';
  return [name, words.join(', '), cell.kind === 'here' ? detailOf(post) : '', hidden]
    .filter((part) => part !== '')
    .join(', ');
}
