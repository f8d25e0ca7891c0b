import { boxStanding } from '../../shared/changes/kept.ts';
import { type Post, stands } from '../../shared/model/records.ts';
import { lineManager, type StructureState } from '../../shared/model/state.ts';
import { BASIS_WORDS } from '../../shared/words/values.ts';
import { monthYear, shortDuty, titleOf } from '../kit/words/boxTitles.ts';
import { STATUS_WORDS } from '../kit/words/postWords.ts';
import { flagWords } from './flagWords.ts';

/** How a box differs from Current, told once: the strongest that applies. */
export const STATUSES = ['same', 'new', 'moved', 'changed', 'transferred', 'deleted'] as const;
export type Status = (typeof STATUSES)[number];

export interface Standing {
  readonly status: Status;
  /** What else holds, in words: "Moved", "from Care Quality". */
  readonly moved: boolean;
  readonly changed: boolean;
  /** The number of posts before and after, where it differs. */
  readonly resized: { readonly from: number; readonly to: number } | null;
  readonly from: string;
}

/** Current's boxes by lineage; null while Current itself is shown. */
export type Baseline = ReadonlyMap<string, Post> | null;

const SAME: Standing = { status: 'same', moved: false, changed: false, resized: null, from: '' };
const NEW: Standing = { status: 'new', moved: false, changed: false, resized: null, from: '' };

const DELETED: Standing = { status: 'deleted', moved: false, changed: false, resized: null, from: '' };
const GONE: Standing = { status: 'transferred', moved: false, changed: false, resized: null, from: '' };

export function baselineOf(current: StructureState | undefined, shown: StructureState): Baseline {
  if (!current || current === shown) return null;
  const byLineage = new Map<string, Post>();
  for (const post of current.posts.values())
    if (stands(post) && !byLineage.has(post.lineage)) byLineage.set(post.lineage, post);
  origins.set(byLineage, current);
  return byLineage;
}

/** The structure that a baseline was made of: a lineage map does not know who stands above whom. */
const origins = new WeakMap<NonNullable<Baseline>, StructureState>();

/** The line manager that a box of the baseline has there: the nearest post above it that stands. */
export function managerThen(was: Post, baseline: Baseline): Post | null {
  const structure = baseline && origins.get(baseline);
  return structure ? lineManager(structure, was) : null;
}

/**
 * The standing of a box against Current, by lineage, as the comparison of the two counts it (CHANGE-8). `manager` is the
 * line manager in `within`, the structure that is shown: the nearest post above, whatever team boxes stand between.
 */
export function standingOf(post: Post, baseline: Baseline, manager: Post | null, within: StructureState): Standing {
  if (!stands(post)) return post.deleted ? DELETED : GONE;
  if (baseline === null) return SAME;
  const was = baseline.get(post.lineage);
  if (!was) return post.transferredFrom === '' ? NEW : { ...NEW, status: 'transferred', from: post.transferredFrom };
  const wasManager = managerThen(was, baseline);
  const { changed, resized } = boxStanding(
    was,
    post,
    () => origins.get(baseline)?.posts.values() ?? [],
    () => within.posts.values(),
  );
  // A box that had no place has none that could have moved: its places are new.
  const hadPlaces = resized === null || resized.from > 0;
  const moved = hadPlaces && post.kind === 'post' && (manager?.lineage ?? null) !== (wasManager?.lineage ?? null);
  const amended = changed || was.kind !== post.kind;
  if (!moved && !amended && !resized) return SAME;
  const from = wasManager ? titleOf(wasManager) : '';
  return { status: moved ? 'moved' : 'changed', moved, changed: amended, resized, from };
}

export type FlagKind =
  | 'new'
  | 'moved'
  | 'changed'
  | 'transferred'
  | 'deleted'
  | 'held'
  | 'agency'
  | 'basis'
  | 'statutory'
  | 'scope'
  | 'tupe'
  | 'dotted';

/** An icon and a word on a card. */
export interface Flag {
  readonly kind: FlagKind;
  readonly word: string;
  /** The whole story, for the tooltip. */
  readonly hint: string;
}

const plain = (kind: FlagKind, word: string, hint = word): Flag => ({ kind, word, hint });

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Everything about a box that its card says with an icon and a word, in order of importance. */
export function flagsOf(post: Post, standing: Standing): Flag[] {
  // A ghost says why it is one, and nothing else.
  if (post.missing && post.deleted) return [plain('deleted', flagWords.missing, flagWords.missingHint)];
  if (post.deleted) return [plain('deleted', STATUS_WORDS.deleted, flagWords.deletedHint)];
  if (!stands(post))
    return [plain('transferred', STATUS_WORDS.transferredOut, STATUS_WORDS.transferredTo(post.transferredTo))];
  const flags: Flag[] = [];
  if (standing.status === 'new') flags.push(plain('new', STATUS_WORDS.new, flagWords.newHint));
  if (standing.status === 'transferred') {
    flags.push(plain('transferred', STATUS_WORDS.transferredIn, STATUS_WORDS.transferredFrom(standing.from)));
  }
  if (standing.moved)
    flags.push(
      plain(
        'moved',
        STATUS_WORDS.moved,
        standing.from === '' ? STATUS_WORDS.moved : flagWords.movedFrom(standing.from),
      ),
    );
  if (standing.resized) {
    const { from, to } = standing.resized;
    flags.push(plain('changed', flagWords.resized(from, to), flagWords.resizedHint(from, to)));
  }
  if (standing.changed) flags.push(plain('changed', STATUS_WORDS.changed, flagWords.changedHint));
  for (const duty of post.designations)
    flags.push(plain('statutory', flagWords.statutory(shortDuty(duty.name)), duty.name));
  // The row of the holder says it already where nobody is in the post.
  // What the dotted line says, for whom the line is out of sight.
  for (const link of post.accountableTo) {
    const caption = link.caption === '' ? flagWords.dotted : capital(link.caption);
    flags.push(
      plain('dotted', caption, link.condition === '' ? caption : flagWords.withCondition(caption, link.condition)),
    );
  }
  if (post.heldVacant && post.holders.length > 0) flags.push(plain('held', flagWords.held, STATUS_WORDS.heldVacant));
  if (post.basis === 'agency') flags.push(plain('agency', BASIS_WORDS.agency));
  else if (post.basis !== 'permanent') {
    const word = BASIS_WORDS[post.basis];
    flags.push(plain('basis', post.endDate === null ? word : flagWords.until(word, monthYear(post.endDate))));
  }
  if (post.tupe) flags.push(plain('tupe', flagWords.tupe, flagWords.tupeHint));
  if (!post.inScope) flags.push(plain('scope', flagWords.outOfScope));
  return flags;
}
