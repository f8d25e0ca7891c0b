import type { KeyboardEvent } from 'react';
import { focusInspector } from '../kit/window/panels.ts';
import { addReport, deleteSelected, nudge } from '../posts/actions.ts';
import { openPostMenu } from '../posts/PostMenu.tsx';
import { announce, toggleCollapsed } from '../store/store.ts';
import { fillDown } from './block.ts';
import { currentColumn, currentRow, type Grid, goTo, selectBlock, startEdit } from './grid.ts';
import { setTable, sortBy } from './state.ts';
import { setWidth, widthOf } from './widths.ts';
import { listWords } from './words.ts';

const PAGE = 15;
const STEP = 16;

/** The keyboard of the list: cells as in a spreadsheet, posts as in the outline. */
export function listKeys(event: KeyboardEvent<HTMLElement>, grid: Grid, heading: boolean): void {
  const handled = heading ? headingKeys(event, grid) : event.altKey ? altKeys(event, grid) : cellKeys(event, grid);
  if (!handled) return;
  event.preventDefault();
  event.stopPropagation();
}

function headingKeys(event: KeyboardEvent, grid: Grid): boolean {
  const at = currentColumn(grid);
  const column = grid.columns[at];
  if (!column || event.ctrlKey || event.metaKey) return false;
  const go = (to: number) => setTable({ column: (grid.columns[to] ?? column).id });
  const wide = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
  if (event.altKey) {
    if (wide === 0) return false;
    setWidth(column.id, widthOf(column) + wide);
    announce(listWords.width(column.label, widthOf(column)));
    return true;
  }
  if (event.key === 'ArrowRight') go(at + 1);
  else if (event.key === 'ArrowLeft') go(Math.max(0, at - 1));
  else if (event.key === 'Home') go(0);
  else if (event.key === 'End') go(grid.columns.length - 1);
  else if (event.key === 'ArrowDown') goTo(grid, Math.max(0, currentRow(grid)), at);
  else if (event.key === 'Enter' || event.key === ' ') sortBy(column.id);
  else return false;
  return true;
}

function altKeys(event: KeyboardEvent, grid: Grid): boolean {
  const directions = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;
  const direction = directions[event.key as keyof typeof directions];
  if (!direction) return false;
  if (grid.sorted) announce(listWords.nudgeSorted);
  else nudge(direction);
  return true;
}

function cellKeys(event: KeyboardEvent<HTMLElement>, grid: Grid): boolean {
  const row = currentRow(grid);
  const column = currentColumn(grid);
  const command = event.ctrlKey || event.metaKey;
  const { shiftKey } = event;
  const last = grid.rows.length - 1;
  switch (event.key) {
    case 'ArrowDown':
      goTo(grid, row + 1, column, shiftKey);
      return true;
    case 'ArrowUp':
      if (row <= 0 && !shiftKey) setTable({ heading: true });
      else goTo(grid, row - 1, column, shiftKey);
      return true;
    case 'ArrowRight':
      if (shiftKey || !unfold(grid, row, column)) goTo(grid, row, column + 1, shiftKey);
      return true;
    case 'ArrowLeft':
      if (shiftKey || column > 0) goTo(grid, row, column - 1, shiftKey);
      else foldOrLeave(grid, row);
      if (column <= 1) event.currentTarget.scrollLeft = 0;
      return true;
    case 'PageDown':
      goTo(grid, row + PAGE, column, shiftKey);
      return true;
    case 'PageUp':
      goTo(grid, row - PAGE, column, shiftKey);
      return true;
    case 'Home':
      goTo(grid, command ? 0 : row, 0, shiftKey);
      // The title is always in sight; what stands beside it is what the first columns are.
      event.currentTarget.scrollLeft = 0;
      return true;
    case 'End':
      goTo(grid, command ? last : row, grid.columns.length - 1, shiftKey);
      return true;
    case 'Enter':
    case 'F2':
      startEdit(grid);
      return true;
    case 'Backspace':
      startEdit(grid, '');
      return true;
    case 'Delete':
      deleteSelected();
      return true;
    case 'Insert':
      if (!grid.locked) addReport();
      return true;
    case ' ':
      focusInspector();
      return true;
    case 'ContextMenu':
    case 'F10':
      if (event.key === 'F10' && !shiftKey) return false;
      openAtCell(event.currentTarget);
      return true;
  }
  if (command) return commandKeys(event, grid);
  if (event.key.length === 1) {
    startEdit(grid, event.key);
    return true;
  }
  return false;
}

function commandKeys(event: KeyboardEvent, grid: Grid): boolean {
  switch (event.key.toLowerCase()) {
    case 'a':
      selectBlock(
        grid,
        grid.rows.map((row) => row.post),
        0,
        grid.columns.length - 1,
      );
      return true;
    case 'd':
      fillDown(grid);
      return true;
  }
  return false;
}

/** On the title: a folded branch unfolds. */
function unfold(grid: Grid, at: number, column: number): boolean {
  const row = grid.rows[at];
  if (column !== 0 || row?.folded !== true) return false;
  toggleCollapsed(row.post.id, false);
  return true;
}

/** On the title: an open branch folds, any other goes to its manager. */
function foldOrLeave(grid: Grid, at: number): void {
  const row = grid.rows[at];
  if (!row) return;
  if (row.folded === false) toggleCollapsed(row.post.id, true);
  else {
    const manager = grid.rows.findLastIndex((other, i) => i < at && other.level < row.level);
    if (manager >= 0) goTo(grid, manager, 0);
  }
}

function openAtCell(list: HTMLElement): void {
  const box = (list.querySelector('[data-current]') ?? list).getBoundingClientRect();
  openPostMenu(box.left + 24, box.bottom);
}
