import type { PostChange, SideOfPost } from '../../shared/changes/compare.ts';
import { type AlignedBox, type Alignment, type Cell, cellAt, lineageOf } from '../../shared/compare/align.ts';
import { vacantPlaces } from '../../shared/model/occupancy.ts';
import type { Post } from '../../shared/model/records.ts';
import { BASIS_WORDS } from '../../shared/words/values.ts';
import { words as appWords } from '../kit/words/commonWords.ts';
import { STATUS_WORDS } from '../kit/words/postWords.ts';
import { fte } from '../kit/words/screenFormat.ts';
import type { Compared } from './model.ts';
import { compareWords, FLAG_WORDS } from './words.ts';

const text = compareWords.cell;

export type Look =
  | 'same'
  | 'new'
  | 'changed'
  | 'moved'
  | 'deleted'
  | 'transferred-in'
  | 'transferred-out'
  | 'away'
  | 'blank';

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
    return { ...about, post: own, look: 'away', words: [cell.row < row ? text.furtherUp : text.furtherDown] };
  }
  if (cell.kind === 'folded') return { ...about, look: 'away', words: [text.folded] };
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
  if (post.kind !== 'post') return inFirst ? ['same', []] : ['new', [STATUS_WORDS.new]];
  if (!change) return ['same', []];
  if (change.action === 'created') return ['new', [STATUS_WORDS.new]];
  if (change.action === 'transferred-in') return ['transferred-in', [STATUS_WORDS.transferredIn]];
  const split = inFirst ? [] : [text.splitOff];
  if (change.action === 'unchanged')
    return ['same', [...split, ...(change.flags.length > 0 ? [text.costChanged] : [])]];
  const words = changeWords(change);
  return [change.flags.includes('re-parented') ? 'moved' : 'changed', [...split, ...words]];
}

const SHORT: Partial<typeof FLAG_WORDS> = {
  're-parented': STATUS_WORDS.moved,
  designation: compareWords.cell.designation,
  held: STATUS_WORDS.heldVacant,
};

/** "FTE 3 → 2"; where places come or go, the FTE of each that stays. */
function fteWords(from: SideOfPost, to: SideOfPost): string {
  if (from.places === to.places || from.places * to.places === 0) return text.fte(fte(from.fte), fte(to.fte));
  const each = ({ fte: all, places }: SideOfPost) => fte(Math.round(all / places));
  return text.fteEach(each(from), each(to));
}

function changeWords(change: PostChange): string[] {
  const { from, to } = change;
  const posts = from && to && from.places !== to.places ? [text.posts(from.places, to.places)] : [];
  const flags = change.flags.flatMap((flag) => {
    // The number of posts is said before the flags.
    if (flag === 'cost-drift' || flag === 'quantity') return [];
    if (flag === 'fte' && from && to) return [fteWords(from, to)];
    if (flag === 'held' && to) return [to.post.heldVacant ? text.held : text.notHeld];
    return [SHORT[flag] ?? FLAG_WORDS[flag]];
  });
  const moved = STATUS_WORDS.moved;
  const words = [...flags.filter((word) => word === moved), ...posts, ...flags.filter((word) => word !== moved)];
  return words.length > 0 ? words : [STATUS_WORDS.changed];
}

function gone(change: PostChange | undefined): Pick<CellLook, 'look' | 'words'> {
  if (change?.action === 'transferred-out') return { look: 'transferred-out', words: [STATUS_WORDS.transferredOut] };
  if (change?.action === 'deleted-vacant') return { look: 'deleted', words: [text.deletedVacant] };
  if (change?.to) return { look: 'away', words: [text.stackedWith(change.to.post.title || change.to.post.ref)] };
  return { look: 'deleted', words: [STATUS_WORDS.deleted] };
}

/** "G9 · 4 FTE · 1 vacant". */
export function detailOf(post: Post): string {
  if (post.kind === 'team') return text.team;
  if (post.kind === 'outside') return text.outside;
  const places = post.quantity ?? 0;
  const vacant = vacantPlaces(post);
  const empty = vacant === 0 ? '' : places === 1 ? STATUS_WORDS.vacant : text.vacant(vacant);
  return [post.grade, appWords.fte(post.fte), empty, post.basis === 'agency' ? BASIS_WORDS.agency : '']
    .filter((part) => part !== '')
    .join(' · ');
}

/** "Contract Monitoring Officer × 3". */
export function nameOf(post: Post): string {
  const title = post.title || post.ref || appWords.untitled;
  return post.kind === 'post' && post.quantity !== null && post.quantity > 1 ? text.times(title, post.quantity) : title;
}

/** The cell as it is heard: in the order in which it is seen, so that voice control finds it by what it says. */
export function spoken({ look, post, words, cell }: CellLook, pane: string): string {
  const name = nameOf(post);
  if (look === 'blank') return text.notIn(name, pane);
  const hidden = cell.kind === 'here' && cell.box.hidden > 0 ? text.foldedBelow(cell.box.hidden) : '';
  return [name, words.join(', '), cell.kind === 'here' ? detailOf(post) : '', hidden]
    .filter((part) => part !== '')
    .join(', ');
}
