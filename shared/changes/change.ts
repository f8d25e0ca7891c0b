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
  readonly kept: number;
  readonly created: number;
  readonly deleted: number;
  readonly deletedVacant: number;
  readonly transferredIn: number;
  readonly transferredOut: number;
}

export interface Comparison {
  readonly from: { readonly name: string; readonly figures: Figures };
  readonly to: { readonly name: string; readonly figures: Figures };
  readonly bridge: readonly BridgeLine[];
  readonly posts: readonly PostChange[];
  readonly counts: Readonly<Record<CountName, number>>;
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
  readonly transfer: readonly string[];
}
