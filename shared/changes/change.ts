import type { CostBasis } from '../metrics/costBasis.ts';
import type { Figures } from '../metrics/figures.ts';
import type { Fte } from '../model/fixed.ts';
import type { Post } from '../model/records.ts';
import type { BridgeLine } from './bridge.ts';

import type { PlaceCost } from './places.ts';

export const ACTIONS = [
  'created',
  'deleted',
  'deleted-vacant',
  'transferred-in',
  'transferred-out',
  'amended',
  'unchanged',
] as const;
export type ChangeAction = (typeof ACTIONS)[number];

export const FLAGS = [
  'retitled',
  'regraded',
  'quantity',
  'fte',
  'role',
  're-parented',
  'made-permanent',
  'designation',
  'employer',
  'held',
  'functions',
  'cost-drift',
] as const;
export type ChangeFlag = (typeof FLAGS)[number];

/** What one side has of a lineage: its first box, with the places, FTE and cost of all of them. */
export interface SideOfPost {
  readonly post: Post;
  readonly places: number;
  readonly fte: Fte;
  readonly cost: PlaceCost;
  /** Post ID of the line manager; null for a root. */
  readonly managerRef: string | null;
}

export interface PostChange {
  /** Post ID: the one in `to` where the post is there, else the one in `from`. */
  readonly id: string;
  readonly lineage: string;
  readonly action: ChangeAction;
  readonly flags: readonly ChangeFlag[];
  readonly from: SideOfPost | null;
  readonly to: SideOfPost | null;
  readonly replacedBy: readonly string[];
  /** Places kept, deleted (vacant ones apart), created and transferred: a box of 4 that becomes 2 keeps 2 and deletes 2. */
  readonly places: PlaceCounts;
}

export interface PlaceCounts {
  /** Stand on both sides: moved, changed, or neither. */
  readonly kept: number;
  /** Of the kept ones: have another line manager, whatever else changes. */
  readonly moved: number;
  /** Of the kept ones: keep their line manager, and something else of theirs changes (CHANGE-7). */
  readonly changed: number;
  readonly created: number;
  readonly deleted: number;
  readonly deletedVacant: number;
  readonly transferredIn: number;
  readonly transferredOut: number;
}

export interface Comparison {
  readonly from: { readonly name: string; readonly figures: Figures };
  readonly to: { readonly name: string; readonly figures: Figures };
  /** What has to be said beside the money of the two (COST-11). */
  readonly costBasis: readonly CostBasis[];
  readonly bridge: readonly BridgeLine[];
  readonly posts: readonly PostChange[];
  readonly counts: Readonly<Record<CountName, number>>;
  /** The same places by what a reader would call them: what legend, lists, tray and sentences count (FIG-8). */
  readonly kinds: Readonly<Record<ChangeKind, number>>;
  readonly lists: ChangeLists;
  /** Post IDs that the `to` structure merely left out (CHANGE-5). */
  readonly missing: readonly string[];
}

const COUNT_NAMES = [
  'created',
  'deleted',
  'deletedVacant',
  'transferredIn',
  'transferredOut',
  'amended',
  'unchanged',
] as const;
export type CountName = (typeof COUNT_NAMES)[number];

/** The list forms that reports print (CHANGE-3). */
export interface ChangeLists {
  /** "4 x Contract Monitoring Officer", or "1.5 FTE x …" where FTE and posts differ. */
  readonly grouped: readonly string[];
  /** "Officer x 4 FTE". */
  readonly establish: readonly string[];
  readonly delete: readonly string[];
  readonly transferIn: readonly string[];
  readonly transferOut: readonly string[];
}

/**
 * What a reader calls a change, the same everywhere (CHANGE-8). Each place is of one kind at most: a kept place with
 * another line manager is *moved* even if it is regraded as well, so that moved + changed are the amended ones.
 */
export const CHANGE_KINDS = ['created', 'deleted', 'moved', 'changed', 'transferredIn', 'transferredOut'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How many places of one post are of each kind. */
export function kindsOf({ places }: Pick<PostChange, 'places'>): Readonly<Record<ChangeKind, number>> {
  const { created, deleted, deletedVacant, moved, changed, transferredIn, transferredOut } = places;
  return { created, deleted: deleted + deletedVacant, moved, changed, transferredIn, transferredOut };
}
