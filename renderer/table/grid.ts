import type { Post, PostId } from '../../shared/model/records.ts';
import { announce, run, select, useApp } from '../store/store.ts';
import { type TableColumn, typed, whyNot } from './columns.ts';
import type { TableContext } from './context.ts';
import type { TableRow } from './rows.ts';
import { keep, setTable, table } from './state.ts';
import { listWords } from './words.ts';
import { cellCommand, wrongWith } from './write.ts';

/** The list as it stands on screen, for what keys and the clipboard do. */
export interface Grid {
  readonly ctx: TableContext;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  readonly locked: boolean;
  readonly filtered: boolean;
  readonly sorted: boolean;
  /** Place of each post among the rows. */
  readonly at: ReadonlyMap<PostId, number>;
}

export interface Cells {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));

export function currentRow(grid: Grid): number {
  const { anchor } = useApp.getState();
  return anchor === null ? -1 : (grid.at.get(anchor) ?? -1);
}

export function currentColumn(grid: Grid): number {
  return Math.max(
    0,
    grid.columns.findIndex((column) => column.id === table().column),
  );
}

/** The selected cells: from where Shift was first held to the current cell, which alone is selected otherwise. */
export function selectedCells(grid: Grid): Cells | null {
  const row = currentRow(grid);
  if (row < 0) return null;
  const column = currentColumn(grid);
  const { range } = table();
  const { selection } = useApp.getState();
  const start = range?.selection === selection ? (grid.at.get(selection[0] ?? '') ?? row) : row;
  const from =
    range?.selection === selection
      ? Math.max(
          0,
          grid.columns.findIndex((each) => each.id === range.column),
        )
      : column;
  return {
    top: Math.min(row, start),
    bottom: Math.max(row, start),
    left: Math.min(column, from),
    right: Math.max(column, from),
  };
}

/** Makes a cell the current one; `extend` selects all from where the selection started. */
export function goTo(grid: Grid, row: number, column: number, extend = false): void {
  const target = grid.rows[clamp(row, grid.rows.length - 1)];
  const to = grid.columns[clamp(column, grid.columns.length - 1)] as TableColumn;
  if (!target) return;
  const { selection } = useApp.getState();
  const now = table();
  const from = extend ? grid.at.get(selection[0] ?? '') : undefined;
  if (from === undefined) {
    if (selection.length !== 1 || selection[0] !== target.post.id) select([target.post.id]);
    setTable({ column: to.id, heading: false, range: null, note: null });
    return;
  }
  const at = grid.at.get(target.post.id) as number;
  const ids = grid.rows.slice(Math.min(from, at), Math.max(from, at) + 1).map((each) => each.post.id);
  const start = now.range?.selection === selection ? now.range.column : now.column;
  const chosen = from <= at ? ids : ids.reverse();
  select(chosen, { anchor: target.post.id });
  setTable({ column: to.id, heading: false, range: { selection: chosen, column: start }, note: null });
}

/** Selects these rows over all columns, the first one current. */
export function selectBlock(grid: Grid, posts: readonly Post[], left: number, right: number): void {
  const ids = posts.map((post) => post.id);
  const last = ids.at(-1);
  if (last === undefined) return;
  select(ids, { anchor: last });
  const column = (at: number) => (grid.columns[at] as TableColumn).id;
  setTable({ column: column(right), heading: false, range: { selection: ids, column: column(left) } });
}

export function say(id: PostId, column: string, text: string): void {
  setTable({ note: { id, column, text } });
  announce(text);
}

/** Starts typing into the current cell; answers whether it can be. `draft` replaces what is there. */
export function startEdit(grid: Grid, draft?: string): boolean {
  const row = grid.rows[currentRow(grid)];
  const column = grid.columns[currentColumn(grid)] as TableColumn;
  if (!row) return false;
  const why = grid.locked ? listWords.frozen : whyNot(grid.ctx, row.post, column);
  if (why !== null) {
    say(row.post.id, column.id, why);
    return false;
  }
  const text = draft ?? typed(grid.ctx, row.post, column);
  setTable({
    note: null,
    range: null,
    editing: { id: row.post.id, column: column.id, draft: text, error: null, whole: draft === undefined },
  });
  return true;
}

export const cancelEdit = () => setTable({ editing: null });

/** Stores what was typed as one step. A value that cannot be stays in the cell with the reason; answers whether it went in. */
export function commitEdit(grid: Grid): boolean {
  const { editing } = table();
  if (!editing) return true;
  const column = grid.columns.find((each) => each.id === editing.column);
  const post = grid.ctx.structure.posts.get(editing.id);
  if (!column || !post) {
    setTable({ editing: null });
    return true;
  }
  const text = editing.draft.trim();
  if (text === typed(grid.ctx, post, column).trim()) {
    setTable({ editing: null });
    return true;
  }
  const error = wrongWith(column, text) ?? store(post, column, text);
  setTable({ editing: error === null ? null : { ...editing, error } });
  if (error === null && grid.filtered) keep([post.id]);
  return error === null;
}

function store(post: Post, column: TableColumn, text: string): string | null {
  const result = run(cellCommand(post.structure, post.id, { column, text }), { quiet: true });
  return result.ok ? null : result.refusal.message;
}
