import type { PostId } from '../../../shared/model/records.ts';
import { startEditingTitle } from '../../posts/editing.ts';
import { openPostMenu } from '../../posts/PostMenu.tsx';
import { select, useApp } from '../../store/store.ts';
import type { Chart } from '../board/chart.ts';
import { isLookingBack, isProposed, mayEdit } from '../board/shown.ts';
import { useChart } from '../board/state.ts';
import { boxOfId } from '../boxes/scene.ts';
import { levelOf, type Point } from '../where/camera.ts';
import { range } from '../where/nextBox.ts';
import { Dragging } from './dragging.ts';
import { Marquee } from './marquee.ts';

/** A press becomes a drag after so many px. */
const SLACK = 5;
/** Where a wheel counts lines: px of one. */
const LINE = 20;

interface Press {
  readonly pointer: number;
  readonly at: Point;
  readonly box: number;
  /** A pan of the paper, or a box too small to be carried. */
  readonly pans: boolean;
  /** Shift on the paper: a frame that selects. */
  readonly frames: boolean;
}

/** How far a turn of the wheel goes sideways, in px; 0 where it zooms. */
export function sideways(
  event: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'shiftKey' | 'ctrlKey' | 'metaKey'>,
): number {
  // Ctrl is a pinch, too: that zooms whatever else it does.
  if (event.ctrlKey || event.metaKey) return 0;
  const { deltaX, deltaY } = event;
  const delta = event.shiftKey ? deltaX || deltaY : Math.abs(deltaX) > Math.abs(deltaY) ? deltaX : 0;
  return event.deltaMode === 0 ? delta : delta * LINE;
}

/** Mouse, pen and finger on the chart: select, carry, edit, menu. Panning and zooming are React Flow's own. */
export function listenToPointer(root: HTMLElement, chart: Chart): () => void {
  let press: Press | null = null;
  let drag: Dragging | null = null;
  let marquee: Marquee | null = null;

  const onPaper = (event: Event) => {
    const target = event.target as Element;
    return target.closest('.react-flow') !== null && target.closest('textarea, button, input') === null;
  };
  const isFar = () => useChart.getState().far;
  // A press needs no ring round the chart; the next key shows it again.
  const keyed = () => delete root.dataset.hand;

  const down = (event: PointerEvent) => {
    if (!onPaper(event)) return;
    chart.land();
    if (event.button !== 0 || drag) return;
    root.dataset.hand = '';
    chart.focus();
    const box = chart.boxAtEvent(event);
    const frames = event.shiftKey && (box < 0 || levelOf(chart.camera.zoom) === 'map');
    press = {
      pointer: event.pointerId,
      at: chart.pointOf(event),
      box,
      frames,
      pans: box < 0 || levelOf(chart.camera.zoom) === 'map',
    };
  };

  // Where the picture draws the boxes there is no card that would keep React Flow from panning.
  const mouseDown = (event: MouseEvent) => {
    if (event.button === 0 && press && (press.frames || (!press.pans && isFar())) && onPaper(event))
      event.stopPropagation();
  };

  const move = (event: PointerEvent) => {
    if (!press || event.pointerId !== press.pointer) return;
    const at = chart.pointOf(event);
    if (drag) {
      drag.moveTo(at);
      return;
    }
    if (marquee) {
      marquee.moveTo(at);
      return;
    }
    if (press.frames && Math.hypot(at.x - press.at.x, at.y - press.at.y) >= SLACK) {
      root.setPointerCapture(event.pointerId);
      marquee = new Marquee(chart, press.at, event.ctrlKey || event.metaKey);
      marquee.moveTo(at);
      return;
    }
    if (press.pans || Math.hypot(at.x - press.at.x, at.y - press.at.y) < SLACK) return;
    const id = chart.idOf(press.box);
    if (id === null || isLookingBack() || chart.isGhost(press.box)) return;
    const { selection } = useApp.getState();
    const ids = selection.includes(id) ? selection : [id];
    if (ids.length === 1 && selection[0] !== id) select([id]);
    root.setPointerCapture(event.pointerId);
    drag = new Dragging(chart, ids, at);
  };

  const up = (event: PointerEvent) => {
    if (!press || event.pointerId !== press.pointer) return;
    const { at, box } = press;
    press = null;
    if (marquee) {
      marquee.drop();
      marquee = null;
      return;
    }
    if (drag) {
      if (!drag.over) drag.drop();
      drag = null;
      return;
    }
    const now = chart.pointOf(event);
    if (Math.hypot(now.x - at.x, now.y - at.y) < SLACK) click(event, chart.idOf(box));
  };

  const cancel = () => {
    if (drag && !drag.over) drag.cancel();
    drag = null;
    marquee?.end();
    marquee = null;
    press = null;
  };

  const click = (event: MouseEvent, id: PostId | null) => {
    if (id !== null && !isProposed(chart, id)) return;
    const { selection, anchor } = useApp.getState();
    const many = event.ctrlKey || event.metaKey;
    if (id === null) {
      if (!many && !event.shiftKey && selection.length > 0) select([]);
      return;
    }
    if (many) {
      if (selection.includes(id)) select(selection.filter((each) => each !== id));
      else select([...selection, id], { anchor: id });
    } else if (event.shiftKey && anchor !== null && chart.world) {
      const { scene } = chart.world;
      const boxes = range(chart.world, boxOfId(scene, anchor), boxOfId(scene, id));
      select(
        boxes.map((box) => chart.idOf(box) as PostId),
        { anchor },
      );
    } else select([id]);
  };

  const doubleClick = (event: MouseEvent) => {
    const id = onPaper(event) ? chart.idOf(chart.boxAtEvent(event)) : null;
    if (id !== null && mayEdit() && isProposed(chart, id)) startEditingTitle(id, 'chart');
  };

  const menu = (event: MouseEvent) => {
    if (!onPaper(event)) return;
    event.preventDefault();
    const id = chart.idOf(chart.boxAtEvent(event));
    if (id === null || !mayEdit() || !isProposed(chart, id)) return;
    if (!useApp.getState().selection.includes(id)) select([id]);
    else select(useApp.getState().selection, { anchor: id });
    openPostMenu(event.clientX, event.clientY);
  };

  // The wheel zooms, as React Flow has it; with Shift, or pushed sideways, it goes along the chart.
  const wheel = (event: WheelEvent) => {
    const across = sideways(event);
    if (across === 0 || !onPaper(event)) return;
    event.preventDefault();
    event.stopPropagation();
    chart.land();
    chart.setCamera({ ...chart.camera, x: chart.camera.x - across });
  };

  const listeners: [string, (event: never) => void, boolean][] = [
    ['wheel', wheel, true],
    ['pointerdown', down, true],
    ['mousedown', mouseDown, true],
    ['pointermove', move, false],
    ['pointerup', up, false],
    ['pointercancel', cancel, false],
    ['dblclick', doubleClick, false],
    ['contextmenu', menu, false],
  ];
  for (const [name, listener, capture] of listeners) root.addEventListener(name, listener as EventListener, capture);
  addEventListener('keydown', keyed, true);
  return () => {
    removeEventListener('keydown', keyed, true);
    cancel();
    for (const [name, listener, capture] of listeners)
      root.removeEventListener(name, listener as EventListener, capture);
  };
}
