import type { Post } from '../../shared/model/records.ts';
import { formatTsv, parseTsv } from '../kit/forms/clipboardCells.ts';
import { oneStep } from '../store/oneStep.ts';
import { announce, run } from '../store/store.ts';
import { managerTitle } from './cells.ts';
import { type TableColumn, typed } from './columns.ts';
import { type Cells, currentColumn, currentRow, type Grid, say, selectBlock, selectedCells } from './grid.ts';
import { planMoreRows } from './moreRows.ts';
import { planBlock, planCommands, spread } from './paste.ts';
import type { TableRow } from './rows.ts';
import { keep, setTable } from './state.ts';
import { listWords } from './words.ts';

/** What is done to blocks of cells: copy, paste, fill down. */

/** The selected cells for the clipboard; null where nothing is selected. */
export function copyCells(grid: Grid): string | null {
  const cells = selectedCells(grid);
  if (!cells) return null;
  const columns = grid.columns.slice(cells.left, cells.right + 1);
  const rows = grid.rows.slice(cells.top, cells.bottom + 1);
  announce(listWords.copied(rows.length, columns.length));
  return formatTsv(rows.map(({ post }) => columns.map((column) => typed(grid.ctx, post, column))));
}

export function pasteCells(grid: Grid, text: string): void {
  const cells = selectedCells(grid);
  if (cells && !locked(grid)) {
    const block = spread(parseTsv(text), cells.bottom - cells.top + 1, cells.right - cells.left + 1);
    layBlock(grid, cells, block, 'pasted');
  }
}

/** The first of the selected rows is repeated in the others; a single cell takes what is above it. */
export function fillDown(grid: Grid): void {
  const cells = selectedCells(grid);
  if (!cells || locked(grid)) return;
  const alone = cells.top === cells.bottom;
  const from = alone ? cells.top - 1 : cells.top;
  const source = grid.rows[from]?.post;
  const target = { ...cells, top: from + 1 };
  const row = grid.rows[cells.top] as TableRow;
  const columns = grid.columns.slice(cells.left, cells.right + 1);
  if (!source) say(row.post.id, (columns[0] as TableColumn).id, listWords.nothingAbove);
  else {
    const line = columns.map((column) => typed(grid.ctx, source, column));
    const block = Array.from({ length: target.bottom - target.top + 1 }, () => line);
    layBlock(grid, target, block, 'filled');
  }
}

function locked(grid: Grid): boolean {
  const row = grid.rows[currentRow(grid)];
  const column = grid.columns[currentColumn(grid)];
  if (grid.locked && row && column) say(row.post.id, column.id, listWords.frozen);
  return grid.locked;
}

function layBlock(grid: Grid, cells: Cells, block: readonly (readonly string[])[], verb: 'pasted' | 'filled'): void {
  const posts = grid.rows.slice(cells.top).map((row) => row.post);
  const columns = grid.columns.slice(cells.left);
  const first = posts[0];
  if (!first) return;
  const refuse = (message: string) => say(first.id, (columns[0] as TableColumn).id, message);
  const over = verb === 'pasted' ? block.length - posts.length : 0;
  if (over > 0 && !grid.sorted && !grid.filtered) {
    offerRows(grid, posts, columns, block, refuse);
    return;
  }
  const plan = planBlock({ ctx: grid.ctx, posts, columns }, block, verb);
  if (!plan.ok) {
    refuse(over > 0 ? `${plan.message} ${listWords.moreInTree}` : plan.message);
    return;
  }
  if (plan.count === 0) {
    announce(listWords.same);
    return;
  }
  const label = listWords[verb](plan.count, plan.changes.length);
  const result = run(oneStep(label, planCommands(plan.changes, verb)), { quiet: true });
  if (!result.ok) {
    refuse(result.refusal.message);
    return;
  }
  if (grid.filtered) keep(plan.changes.map((each) => each.post.id));
  const wide = Math.max(...block.map((row) => row.length));
  if (verb === 'pasted') selectBlock(grid, posts.slice(0, block.length), cells.left, cells.left + wide - 1);
}

/** The block goes on beyond the list: posts for the rest of it are offered, once all of it is known to fit. */
function offerRows(
  grid: Grid,
  posts: readonly Post[],
  columns: readonly TableColumn[],
  block: readonly (readonly string[])[],
  refuse: (message: string) => void,
): void {
  const { ctx } = grid;
  const rows = block.slice(posts.length);
  const plan = planBlock({ ctx, posts, columns }, block.slice(0, posts.length));
  const last = posts.at(-1);
  if (!plan.ok || !last) {
    if (!plan.ok) refuse(plan.message);
    return;
  }
  const more = planMoreRows({ ctx, columns, rows, from: posts.length + 1, last });
  if (!more.ok) {
    refuse(more.message);
    return;
  }
  const paste = () => {
    const label = listWords.pastedMore(plan.count, rows.length);
    const result = run(oneStep(label, [...planCommands(plan.changes), ...more.commands]), { quiet: true });
    if (!result.ok) refuse(result.refusal.message);
  };
  setTable({ offer: { here: posts.length, more: rows.length, under: managerTitle(ctx, last), paste } });
}

/** "3 rows by 2 columns", for the corner of the list; nothing for a single cell. */
export function sizeOf(grid: Grid): string {
  const cells = selectedCells(grid);
  if (!cells) return '';
  const rows = cells.bottom - cells.top + 1;
  const columns = cells.right - cells.left + 1;
  return rows * columns === 1 ? '' : listWords.size(rows, columns);
}
