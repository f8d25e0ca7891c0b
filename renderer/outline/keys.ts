import type { KeyboardEvent } from 'react';
import type { PostId } from '../../shared/model/records.ts';
import { focusInspector } from '../kit/window/panels.ts';
import { addBeside, addReport, deleteSelected, nudge, selectAll } from '../posts/actions.ts';
import { duplicateSelected } from '../posts/branchActions.ts';
import { startEditingTitle } from '../posts/editing.ts';
import { openPostMenu } from '../posts/PostMenu.tsx';
import { documentState, select, toggleCollapsed, useApp } from '../store/store.ts';
import { outlineRows, type Row } from './rows.ts';

const PAGE = 15;

/** Selects the rows from where the selection started to `id`, as shown. */
export function selectTo(id: PostId, rows: readonly Row[] = shownRows()): void {
  const { selection } = useApp.getState();
  const from = rows.findIndex((row) => row.post.id === selection[0]);
  const to = rows.findIndex((row) => row.post.id === id);
  const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.post.id);
  if (from < 0 || to < 0) select([id]);
  else select(from <= to ? range : range.reverse(), { anchor: id });
}

function shownRows(): Row[] {
  const { activeStructure, collapsed } = useApp.getState();
  const structure = activeStructure === null ? undefined : documentState().structures.get(activeStructure);
  return structure ? outlineRows(structure, collapsed) : [];
}

let typed = '';
let typedAt = 0;

/** Letters go to the next row whose title starts with them. */
function typeAhead(key: string, rows: readonly Row[], at: number): void {
  const now = performance.now();
  typed = now - typedAt > 800 ? key : typed + key;
  typedAt = now;
  const start = typed.length === 1 ? at + 1 : at;
  const order = [...rows.slice(Math.max(0, start)), ...rows.slice(0, Math.max(0, start))];
  const hit = order.find((row) => row.post.title.toLowerCase().startsWith(typed.toLowerCase()));
  if (hit) select([hit.post.id]);
}

/** The keyboard of the outline: the same keys as in the chart wherever both have them. */
export function outlineKeys(event: KeyboardEvent<HTMLElement>, rows: readonly Row[], at: number): void {
  const handled = event.altKey ? altKeys(event) : plainKeys(event, rows, at);
  if (!handled) return;
  event.preventDefault();
  event.stopPropagation();
}

function altKeys(event: KeyboardEvent): boolean {
  const directions = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;
  const direction = directions[event.key as keyof typeof directions];
  if (direction) nudge(direction);
  return direction !== undefined;
}

function plainKeys(event: KeyboardEvent<HTMLElement>, rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  const command = event.ctrlKey || event.metaKey;
  const go = (index: number) => {
    const target = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (!target) return;
    if (event.shiftKey) selectTo(target.post.id, rows);
    else select([target.post.id]);
  };
  switch (event.key) {
    case 'ArrowDown':
      go(at + 1);
      return true;
    case 'ArrowUp':
      go(at - 1);
      return true;
    case 'PageDown':
      go(at + PAGE);
      return true;
    case 'PageUp':
      go(at - PAGE);
      return true;
    case 'Home':
      go(0);
      return true;
    case 'End':
      go(rows.length - 1);
      return true;
    case 'ArrowRight':
      if (row?.hasReports && useApp.getState().collapsed.has(row.post.id)) toggleCollapsed(row.post.id, false);
      else if (row?.hasReports) go(at + 1);
      return true;
    case 'ArrowLeft':
      if (row?.hasReports && !useApp.getState().collapsed.has(row.post.id)) toggleCollapsed(row.post.id, true);
      else if (row) go(rows.findLastIndex((other, i) => i < at && other.level < row.level));
      return true;
    case 'F2':
    case 'Enter':
      if (event.shiftKey && event.key === 'Enter') addBeside();
      else if (row) startEditingTitle(row.post.id, 'outline');
      return true;
    case ' ':
      focusInspector();
      return true;
    case 'Insert':
      addReport();
      return true;
    case 'Delete':
      deleteSelected();
      return true;
    case 'a':
    case 'A':
      if (!command) break;
      selectAll();
      return true;
    case 'd':
    case 'D':
      if (!command) break;
      duplicateSelected(1);
      return true;
    case 'ContextMenu':
    case 'F10':
      if (event.key === 'F10' && !event.shiftKey) return false;
      openAtRow(event.currentTarget);
      return true;
  }
  if (event.key.length === 1 && !command) {
    typeAhead(event.key, rows, at);
    return true;
  }
  return false;
}

function openAtRow(tree: HTMLElement): void {
  const box = (tree.querySelector('.tree-row.current') ?? tree).getBoundingClientRect();
  openPostMenu(box.left + 40, box.bottom);
}
