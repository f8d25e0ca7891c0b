import type { FiguresEngine } from '../../../shared/metrics/engine.ts';
import { counts, type Post, type PostId, stands } from '../../../shared/model/records.ts';
import type { DocumentState } from '../../../shared/model/state.ts';
import { boxTitle, gradeLine, titleOf } from '../../kit/words/boxTitles.ts';
import { STATUS_WORDS } from '../../kit/words/postWords.ts';
import { fte, pounds } from '../../kit/words/screenFormat.ts';
import { type Flag, flagsOf, type Status } from '../../posts/standing.ts';
import { useApp } from '../../store/store.ts';
import { flagRows, titleLines, titleRoom } from './cardSize.ts';
import type { Key } from './colouring.ts';
import { type HolderKind, holderOf } from './holderRow.ts';
import { managerOf, reportsOf, type Scene } from './scene.ts';
import { cardWords, spokenWords } from './words.ts';

/** Everything that a card shows, as plain values: two equal ones draw the same card. */
export interface CardView extends Record<string, unknown> {
  readonly id: PostId;
  readonly kind: Post['kind'];
  readonly title: string;
  readonly lines: 1 | 2;
  /** "× 4", "× ?" or nothing. */
  readonly times: string;
  readonly grade: string;
  /** For the overview. */
  readonly fte: string;
  readonly holder: string;
  readonly holderKind: HolderKind;
  readonly span: string;
  readonly cost: string;
  readonly costHint: string;
  readonly flags: readonly Flag[];
  readonly moreFlags: string;
  readonly status: Status;
  readonly changed: boolean;
  /** Deleted or transferred out: drawn where it was. */
  readonly ghost: boolean;
  /** Swatch of what the chart is coloured by, 0 for none; its word, for where the card does not say it anyway. */
  readonly swatch: number;
  readonly scale: boolean;
  readonly keyWord: string;
  readonly keyed: boolean;
  /** Posts hidden below a folded box; 0 where nothing is. */
  readonly hidden: number;
  readonly folded: boolean;
  readonly manages: boolean;
  readonly label: string;
}

export interface CardContext {
  readonly state: DocumentState;
  readonly engine: FiguresEngine;
  readonly scene: Scene;
  /** What the boxes are coloured by; missing for changes. */
  readonly key?: Key | null;
}

export function cardView({ state, engine, scene, key }: CardContext, box: number): CardView {
  const post = scene.posts[box] as Post;
  const standing = scene.standing[box] ?? {
    status: 'same' as const,
    moved: false,
    changed: false,
    resized: null,
    from: '',
  };
  const flags = flagsOf(post, standing);
  const { shown } = flagRows(flags);
  const manages = reportsOf(scene, box).length > 0;
  const folded = scene.boxes.collapsed?.[box] === 1;
  const branch = manages && stands(post) ? engine.branch(post.id) : null;
  const [holderKind, holder] = holderOf(state, post, useApp.getState().hidePeople);
  const title = titleOf(post);
  const span = counts(post) ? engine.span(post.id) : 0;
  const view = {
    id: post.id,
    kind: post.kind,
    title,
    lines: titleLines(title, titleRoom(post)),
    times: post.quantity === null ? '× ?' : post.quantity > 1 ? `× ${post.quantity}` : '',
    grade: post.kind === 'post' ? gradeLine(post) : boxLine(post, branch),
    fte: post.kind === 'post' ? cardWords.fte(fte(post.fte)) : cardWords[post.kind],
    holder,
    holderKind,
    span: span > 0 ? String(span) : '',
    cost: branch && branch.cost.total !== 0 ? pounds(branch.cost.total) : '',
    costHint: branch ? cardWords.cost(branch.posts, fte(branch.fte), branch.postsWithoutCost) : '',
    flags: flags.slice(0, shown),
    moreFlags: flags
      .slice(shown)
      .map((flag) => flag.hint)
      .join(', '),
    status: standing.status,
    changed: standing.changed,
    ghost: !stands(post),
    swatch: key?.codes[box] ?? 0,
    scale: key?.scale ?? false,
    keyWord: key?.wordOf(box) ?? '',
    keyed: key != null,
    hidden: folded && branch ? branch.posts - (counts(post) ? (post.quantity ?? 1) : 0) : 0,
    folded,
    manages,
  };
  return { ...view, label: spoken(scene, box, post, { ...view, flags }, span) };
}

/** The second line of a team or outside body. */
function boxLine(post: Post, branch: { posts: number; fte: number } | null): string {
  const what = cardWords.box(post.kind === 'team' ? 'team' : 'outside', post.employer);
  return branch && branch.posts > 0 ? cardWords.branch(what, branch.posts, fte(branch.fte)) : what;
}

/** The whole card in one sentence, and where it stands among its neighbours. */
function spoken(
  scene: Scene,
  box: number,
  post: Post,
  { holder, flags, keyWord }: Pick<CardView, 'holder' | 'flags' | 'keyWord'>,
  span: number,
): string {
  const parts = [boxTitle(post)];
  if (post.kind === 'team') parts.push(spokenWords.team);
  else if (post.kind === 'outside') parts.push(spokenWords.outside);
  else {
    if (post.grade !== '') parts.push(spokenWords.grade(post.grade));
    parts.push(cardWords.fte(fte(post.fte)));
    if (holder === STATUS_WORDS.filled) parts.push(spokenWords.filled);
    else if (holder !== '')
      parts.push(post.holders.length > 0 && (post.quantity ?? 1) <= 1 ? spokenWords.filledBy(holder) : holder);
    if (span > 0) parts.push(spokenWords.span(span));
  }
  for (const flag of flags) parts.push(flag.hint);
  if (keyWord !== '' && !parts.some((part) => part.toLowerCase().endsWith(keyWord.toLowerCase()))) parts.push(keyWord);
  const up = managerOf(scene, box);
  const peers = reportsOf(scene, up);
  const place = peers.indexOf(box) + 1;
  if (up >= 0) parts.push(spokenWords.place(place, peers.length, titleOf(scene.posts[up] as Post)));
  else if (peers.length > 1) parts.push(spokenWords.placeAtTop(place, peers.length));
  else parts.push(spokenWords.atTop);
  if (scene.boxes.collapsed?.[box] === 1) parts.push(spokenWords.folded);
  return parts.join(', ');
}

/** True when two cards would look and read the same; flags are compared one by one. */
export function sameCard(a: CardView, b: CardView): boolean {
  for (const key in a) {
    if (key === 'flags') continue;
    if (a[key] !== b[key]) return false;
  }
  if (a.flags.length !== b.flags.length) return false;
  return a.flags.every(
    (flag, i) => flag.kind === b.flags[i]?.kind && flag.word === b.flags[i]?.word && flag.hint === b.flags[i]?.hint,
  );
}
