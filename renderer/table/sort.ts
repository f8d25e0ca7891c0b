import type { Post, PostId } from '../../shared/model/records.ts';
import { byName } from '../kit/words/screenFormat.ts';
import type { SortValue, TableColumn } from './columns.ts';
import { shown } from './columns.ts';
import type { TableContext } from './context.ts';

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return byName(String(a), String(b));
}

/** The place of each post in the order of a column. Empty cells are last both ways; equals keep the tree's order. */
export function rankBy(
  ctx: TableContext,
  posts: readonly Post[],
  column: TableColumn,
  descending: boolean,
): Map<PostId, number> {
  const hidden = column.people === true && ctx.hidePeople;
  const valued = posts.map((post): [Post, SortValue] => {
    if (hidden || (shown(ctx, post, column) === '' && !column.otherwise && !column.figures)) return [post, null];
    return [post, post.kind !== 'post' && !column.places ? null : column.sort(ctx, post)];
  });
  valued.sort(([, a], [, b]) => {
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    return descending ? compare(b, a) : compare(a, b);
  });
  return new Map(valued.map(([post], i) => [post.id, i]));
}

/** A heading pressed: upwards, downwards, back to the tree. */
export function nextSort(now: Sort | null, column: string): Sort | null {
  if (now?.column !== column) return { column, descending: false };
  return now.descending ? null : { column, descending: true };
}
