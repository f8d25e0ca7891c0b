import { fillingOf } from '../../shared/model/occupancy.ts';
import { postKeysWith, textsOf } from '../../shared/model/postFields.ts';
import { BASES, type Post } from '../../shared/model/records.ts';
import { BASIS_WORDS } from '../../shared/words/values.ts';
import { FIELD_WORDS, STATUS_WORDS } from '../kit/words/postWords.ts';
import { byName } from '../kit/words/screenFormat.ts';
import { changeWords, holderNames } from './cells.ts';
import type { TableContext } from './context.ts';
import { cellWords, columnWords } from './words.ts';

/** A column by whose values the list can be narrowed. */
export interface Facet {
  readonly id: string;
  readonly label: string;
  /** Values of a post; a post with several counts under each. */
  readonly of: (ctx: TableContext, post: Post) => readonly string[];
  /** What a post without a value is called. */
  readonly none: string;
  /** Values in an order of their own; others follow by name. */
  readonly order?: readonly string[];
}

const one = (value: string) => (value === '' ? [] : [value]);

function occupied(post: Post): string[] {
  const { state } = fillingOf(post);
  if (state === 'none') return [];
  if (state === 'unrecorded') return [STATUS_WORDS.notRecorded];
  if (state === 'filled') return [STATUS_WORDS.filled];
  return post.heldVacant ? [STATUS_WORDS.vacant, STATUS_WORDS.heldVacant] : [STATUS_WORDS.vacant];
}

export const FACETS: readonly Facet[] = [
  { id: 'team', label: FIELD_WORDS.unit, none: cellWords.noTeam, of: (_, post) => one(post.unit) },
  { id: 'grade', label: FIELD_WORDS.grade, none: cellWords.noGrade, of: (_, post) => one(post.grade) },
  {
    id: 'basis',
    label: FIELD_WORDS.basis,
    none: cellWords.noPost,
    of: (_, post) => (post.kind === 'post' ? [BASIS_WORDS[post.basis]] : []),
    order: BASES.map((basis) => BASIS_WORDS[basis]),
  },
  {
    id: 'vacant',
    label: columnWords.vacant,
    none: cellWords.noPost,
    of: (_, post) => occupied(post),
    order: [STATUS_WORDS.vacant, STATUS_WORDS.heldVacant, STATUS_WORDS.filled, STATUS_WORDS.notRecorded],
  },
  {
    id: 'change',
    label: columnWords.change,
    none: cellWords.asInCurrent,
    of: changeWords,
    order: [
      STATUS_WORDS.new,
      STATUS_WORDS.moved,
      STATUS_WORDS.changed,
      STATUS_WORDS.transferredIn,
      STATUS_WORDS.transferredOut,
      STATUS_WORDS.deleted,
      STATUS_WORDS.leftOut,
    ],
  },
];

/** Chosen values by facet; none chosen is no filter. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

const valuesOf = (ctx: TableContext, post: Post, facet: Facet): readonly string[] => {
  const values = facet.of(ctx, post);
  return values.length === 0 ? [facet.none] : values;
};

const SEARCHED = postKeysWith('searched');

/** True for posts in which every typed word occurs, in whatever text the list shows of them. */
function matchesText(ctx: TableContext, post: Post, words: readonly string[]): boolean {
  const people = ctx.hidePeople || post.holders.length === 0 ? '' : holderNames(ctx, post);
  const text = [...SEARCHED.flatMap((key) => textsOf(post, key)), people].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The filter as a question about one post; null where there is none. `without` leaves one facet out, for its counts. */
export function matcher(
  ctx: TableContext,
  typed: string,
  chosen: Chosen,
  without?: string,
): ((post: Post) => boolean) | null {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const facets = FACETS.flatMap((facet) => {
    const values = chosen[facet.id] ?? [];
    return values.length === 0 || facet.id === without ? [] : [{ facet, values: new Set(values) }];
  });
  if (words.length === 0 && facets.length === 0) return null;
  return (post) =>
    facets.every(({ facet, values }) => valuesOf(ctx, post, facet).some((value) => values.has(value))) &&
    (words.length === 0 || matchesText(ctx, post, words));
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** Values of a facet with how many posts have each under the other filters; a chosen one stays even at none. */
export function facetCounts(
  ctx: TableContext,
  posts: Iterable<Post>,
  facet: Facet,
  typed: string,
  chosen: Chosen,
): FacetCount[] {
  const match = matcher(ctx, typed, chosen, facet.id);
  const counts = new Map<string, number>((chosen[facet.id] ?? []).map((value) => [value, 0]));
  for (const post of posts) {
    if (match && !match(post)) continue;
    for (const value of valuesOf(ctx, post, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const place = (value: string) => {
    const at = facet.order?.indexOf(value) ?? -1;
    return value === facet.none ? Number.MAX_SAFE_INTEGER : at < 0 ? 1_000 : at;
  };
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => place(a.value) - place(b.value) || byName(a.value, b.value));
}
