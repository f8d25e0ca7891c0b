import type { KeyboardEvent } from 'react';
import type { PostId } from '../../../shared/model/records.ts';
import { focusInspector } from '../../kit/window/panels.ts';
import { titleOf } from '../../kit/words/boxTitles.ts';
import { addBeside, addReport, deleteSelected, nudge, selectAll } from '../../posts/actions.ts';
import { duplicateSelected } from '../../posts/branchActions.ts';
import { forgetCut } from '../../posts/clipboard.ts';
import { startEditingTitle } from '../../posts/editing.ts';
import { openPostMenu } from '../../posts/PostMenu.tsx';
import { announce, select, toggleCollapsed, useApp } from '../../store/store.ts';
import type { Chart } from '../board/chart.ts';
import { useLook } from '../board/look.ts';
import { isProposed, mayEdit } from '../board/shown.ts';
import { useChart } from '../board/state.ts';
import { chartWords } from '../board/words.ts';
import { reportsOf } from '../boxes/scene.ts';
import { ZOOM_STEP } from '../where/camera.ts';
import { type Way, walk } from '../where/nextBox.ts';
import { boxOf, rectOf, type World } from '../where/world.ts';

const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** On the chart left and right are the order, up and down the levels; the command speaks of a list. */
const NUDGES = { left: 'up', right: 'down', up: 'left', down: 'right' } as const;

/** Keys of the chart. Undo, find and the like are the window's own. */
export function onChartKey(event: KeyboardEvent, chart: Chart): void {
  if (event.defaultPrevented || (event.target as Element).closest('textarea, input')) return;
  const way = WAYS[event.key];
  const handled = way ? arrow(event, chart, way) : other(event, chart);
  if (!handled) return;
  event.preventDefault();
  event.stopPropagation();
}

function arrow(event: KeyboardEvent, chart: Chart, way: Way): boolean {
  const mod = event.ctrlKey || event.metaKey;
  if (event.altKey && !mod) {
    if (mayEdit()) nudge(NUDGES[way]);
    return true;
  }
  if (mod) {
    if (way === 'up' || way === 'down') fold(chart, way === 'up');
    return true;
  }
  const { world } = chart;
  if (!world || world.scene.n === 0) return false;
  const { anchor, selection } = useApp.getState();
  const from = boxOf(world, anchor);
  const to = from < 0 ? (world.layout.order[0] as number) : walkOn(chart, world, from, way);
  const id = chart.idOf(to);
  if (id === null) return false;
  if (event.shiftKey) select(selection.includes(id) ? selection : [...selection, id], { anchor: id });
  else select([id]);
  chart.show(id);
  return true;
}

/** What is only in Current cannot be selected here: it is named, and the walk goes on beyond it. */
function walkOn(chart: Chart, world: World, from: number, way: Way): number {
  let at = from;
  for (let to = walk(world, at, way); to !== at; to = walk(world, at, way)) {
    if (isProposed(chart, chart.idOf(to) as PostId)) return to;
    at = to;
  }
  return from;
}

function fold(chart: Chart, folded: boolean): void {
  const { anchor, collapsed } = useApp.getState();
  const box = chart.world ? boxOf(chart.world, anchor) : -1;
  const post = chart.world?.scene.posts[box];
  if (
    !post ||
    collapsed.has(post.id) === folded ||
    chart.world?.scene.boxes.start[box] === chart.world?.scene.boxes.start[box + 1]
  )
    return;
  chart.keepInPlace(post.id);
  toggleCollapsed(post.id, folded);
  announce(folded ? chartWords.folded(titleOf(post)) : chartWords.unfolded(titleOf(post)));
}

function goTo(chart: Chart, at: 'first' | 'last'): boolean {
  const order = chart.world?.layout.order;
  const id = order ? chart.idOf((at === 'first' ? order[0] : order.at(-1)) ?? -1) : null;
  if (id === null) return false;
  select([id]);
  chart.show(id);
  return true;
}

function other(event: KeyboardEvent, chart: Chart): boolean {
  const { anchor } = useApp.getState();
  const mod = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case '+':
    case '=':
      chart.zoomBy(ZOOM_STEP);
      return true;
    case '-':
    case '−':
      chart.zoomBy(1 / ZOOM_STEP);
      return true;
    case '0':
      chart.fit();
      return true;
    case '1':
      if (mod) return false;
      chart.zoomTo(1);
      return true;
    case 'Home':
      return goTo(chart, 'first');
    case 'End':
      return goTo(chart, 'last');
    case 'F2':
    case 'Enter':
      if (event.shiftKey && event.key === 'Enter') {
        if (mayEdit()) addBeside();
        return true;
      }
      if (useChart.getState().empty && mayEdit()) {
        addReport();
        return true;
      }
      if (anchor === null) return false;
      if (mayEdit()) startEditingTitle(anchor, 'chart');
      return true;
    case 'Insert':
      if (mayEdit()) addReport();
      return true;
    case 'Delete':
      if (mayEdit()) deleteSelected();
      return true;
    case ' ':
      focusInspector();
      return true;
    case 'f':
    case 'F':
      return !mod && !event.altKey && branchAlone(chart);
    case 'd':
    case 'D':
      if (!mod) return false;
      if (mayEdit()) duplicateSelected(1);
      return true;
    case 'a':
    case 'A':
      if (!mod) return false;
      selectAll();
      announce(chartWords.selected(useApp.getState().selection.length));
      return true;
    case 'Escape':
      forgetCut();
      if (useApp.getState().selection.length === 0) return false;
      select([]);
      return true;
    case 'F10':
      return event.shiftKey && openMenu(chart);
    case 'ContextMenu':
      return openMenu(chart);
    default:
      return false;
  }
}

/** The branch of the selected post alone, or the whole chart again. */
function branchAlone(chart: Chart): boolean {
  const { world } = chart;
  if (useLook.getState().branch !== null) {
    chart.showBranch(null);
    return true;
  }
  const box = world ? boxOf(world, useApp.getState().anchor) : -1;
  if (!world || box < 0 || reportsOf(world.scene, box).length === 0) return false;
  chart.showBranch(chart.idOf(box));
  return true;
}

/** The menu of the selected post, at its card. */
function openMenu(chart: Chart): boolean {
  const { anchor } = useApp.getState();
  if (!chart.world || anchor === null || !mayEdit()) return false;
  chart.show(anchor, false);
  const box = boxOf(chart.world, anchor);
  if (box < 0) return false;
  const rect = rectOf(chart.world, box);
  const at = chart.inWindow({ x: rect.x + 24, y: rect.y + rect.height / 2 });
  openPostMenu(at.x, at.y);
  return true;
}
