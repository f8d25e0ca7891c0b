import { useDeferredValue, useMemo } from 'react';
import { customFieldsOf } from '../../shared/import/customColumns.ts';
import type { Post } from '../../shared/model/records.ts';
import { usePrefs } from '../kit/window/prefs.ts';
import { documentState, figuresOf, useApp } from '../store/store.ts';
import { chosenColumns, columnOf } from './columns.ts';
import { contextOf } from './context.ts';
import { matcher } from './filter.ts';
import type { Grid } from './grid.ts';
import { tableRows } from './rows.ts';
import { rankBy } from './sort.ts';
import { isFiltered, useTable } from './state.ts';

export interface GridView extends Grid {
  readonly matched: number;
  readonly total: number;
  /** Edits were made since the list was sorted. */
  readonly stale: boolean;
}

/** Rows and columns of the shown structure, as the filters, the order and the folds have them. */
export function useGrid(): GridView | null {
  const active = useApp((store) => store.activeStructure);
  const version = useApp((store) => store.version);
  const collapsed = useApp((store) => store.collapsed);
  const hidePeople = useApp((store) => store.hidePeople);
  const readOnly = useApp((store) => store.readOnly);
  const chosenIds = usePrefs((prefs) => prefs.listColumns);
  const { sort, sortedAt, text: typedText, chosen, gone, kept } = useTable();
  // A long list follows the typing; it does not hold it up.
  const text = useDeferredValue(typedText);
  const structure = active === null ? undefined : documentState().structures.get(active);
  const ctx = useMemo(() => {
    // The structure changes in place; the version says when.
    void version;
    return structure ? contextOf(documentState(), structure, figuresOf(structure.record.id), hidePeople) : null;
  }, [structure, version, hidePeople]);
  // An order stays as it is while cells are edited, so that no row jumps away from under the hands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: sorted anew when asked, not at each version
  const rank = useMemo(() => {
    const column = sort && columnOf(sort.column);
    if (!ctx || !column) return null;
    const posts = tableRows({ structure: ctx.structure, collapsed: new Set(), gone: true, match: null, rank: null });
    return rankBy(
      ctx,
      posts.rows.map((row) => row.post),
      column,
      sort.descending,
    );
  }, [structure, sort, sortedAt, hidePeople]);
  const rows = useMemo(() => {
    if (!ctx) return null;
    const match = matcher(ctx, text, chosen);
    const matchOrKept = match && ((post: Post) => kept.has(post.id) || match(post));
    return tableRows({ structure: ctx.structure, collapsed, gone, match: matchOrKept, rank });
  }, [ctx, collapsed, gone, text, chosen, kept, rank]);
  const columns = useMemo(() => chosenColumns(chosenIds, ctx ? customFieldsOf(ctx.state) : []), [chosenIds, ctx]);
  return useMemo(() => {
    if (!ctx || !rows) return null;
    return {
      ...rows,
      ctx,
      columns,
      locked: readOnly || ctx.structure.record.frozen,
      filtered: isFiltered({ text, chosen }),
      sorted: rank !== null,
      stale: rank !== null && sortedAt !== version,
      at: new Map(rows.rows.map((row, i) => [row.post.id, i])),
    };
  }, [ctx, rows, columns, readOnly, text, chosen, rank, sortedAt, version]);
}
