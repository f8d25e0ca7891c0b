import type { FiguresEngine } from '../../shared/metrics/engine.ts';
import { type Fte, type Money, mulDiv } from '../../shared/model/fixed.ts';
import { counts, type Post, type PostId, type StructureId } from '../../shared/model/records.ts';
import { type DocumentState, treeOrder } from '../../shared/model/state.ts';
import { type CostLine, NO_COST_LINE } from '../../shared/money/costLine.ts';
import { costsBy } from '../../shared/money/costTable.ts';
import { fundingTotals } from '../../shared/money/funding.ts';
import { BASIS_WORDS } from '../../shared/words/values.ts';

/** Cost by grade, team and so on: both structures beside each other, and the posts behind each amount. */

export const GROUPED_BY = ['grade', 'unit', 'basis', 'funding', 'workArea', 'directorate', 'costCentre'] as const;
export type GroupedBy = (typeof GROUPED_BY)[number];

export interface GroupSide {
  readonly posts: number;
  readonly fte: Fte;
  readonly total: Money;
}

export interface GroupLine {
  readonly key: string;
  readonly label: string;
  readonly existing: GroupSide;
  readonly proposed: GroupSide;
  readonly change: Money;
}

interface Keyed extends GroupSide {
  readonly key: string;
  readonly label: string;
}

const NONE: GroupSide = NO_COST_LINE satisfies CostLine;

export function groupsOf(
  state: DocumentState,
  sides: readonly [StructureId, StructureId],
  by: GroupedBy,
  engine: (id: StructureId) => FiguresEngine,
): GroupLine[] {
  const [before, after] = sides.map((id) => {
    const groups: Keyed[] =
      by === 'funding'
        ? fundingTotals(state, id, engine(id)).map((total) => ({ ...total, key: total.source.toLowerCase() }))
        : costsBy(state, id, by, engine(id));
    return new Map(groups.map((group) => [group.key, group]));
  }) as [Map<string, Keyed>, Map<string, Keyed>];
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => {
    const [a, b] = [before.get(key), after.get(key)];
    return {
      key,
      label: labelOf(by, key, a?.label ?? b?.label ?? key),
      existing: a ?? NONE,
      proposed: b ?? NONE,
      change: (b?.total ?? 0) - (a?.total ?? 0),
    };
  });
}

function labelOf(by: GroupedBy, key: string, label: string): string {
  return by === 'basis' ? (BASIS_WORDS[key as keyof typeof BASIS_WORDS] ?? label) : label;
}

/** A post behind a figure, with what it adds to it. */
export interface BehindPost {
  readonly structure: StructureId;
  readonly id: PostId;
  readonly title: string;
  readonly detail: string;
  /** Posts that it stands for. */
  readonly posts: number;
  readonly amount: Money;
}

/** The posts of a group, dearest first. Of a post with several sources of funding it is the source's share. */
export function behindGroup(
  state: DocumentState,
  structure: StructureId,
  by: GroupedBy,
  key: string,
  engine: FiguresEngine,
  detail: (post: Post) => string,
): BehindPost[] {
  return behindWhere(state, structure, engine, detail, (post, total) => {
    if (by !== 'funding') return post[by] === key ? total : null;
    if (post.funding.length === 0) return key === '' ? total : null;
    const percent = post.funding.reduce(
      (sum, share) => (share.source.trim().toLowerCase() === key ? sum + share.percent : sum),
      0,
    );
    return percent === 0 ? null : mulDiv(total, percent, 1_000_000);
  });
}

/** Posts of a structure with the amount that `amountOf` gives them (null leaves one out), dearest first. */
export function behindWhere(
  state: DocumentState,
  structure: StructureId,
  engine: FiguresEngine,
  detail: (post: Post) => string,
  amountOf: (post: Post, total: Money) => Money | null,
): BehindPost[] {
  const found = state.structures.get(structure);
  if (!found) return [];
  const out: BehindPost[] = [];
  for (const id of treeOrder(found)) {
    const post = found.posts.get(id);
    if (!post || !counts(post)) continue;
    const amount = amountOf(post, engine.boxCost(id).total);
    if (amount === null) continue;
    out.push({ structure, id, title: post.title, detail: detail(post), posts: post.quantity ?? 0, amount });
  }
  return out.sort((a, b) => b.amount - a.amount);
}
