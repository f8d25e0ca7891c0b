import type { PostId } from '../../../shared/model/records.ts';
import { announce, select, useApp } from '../../store/store.ts';
import type { Chart } from '../board/chart.ts';
import { useMarquee } from '../board/state.ts';
import { chartWords } from '../board/words.ts';
import { type Point, type Rect, toWorld } from '../where/camera.ts';

/** The rectangle between two points, whichever way it was drawn. */
export function between(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** Draws a frame over the chart and selects what it touches; with Ctrl what was selected stays so. Escape gives up. */
export class Marquee {
  private readonly chart: Chart;
  private readonly from: Point;
  private readonly before: readonly PostId[];
  private frame: Rect | null = null;

  constructor(chart: Chart, from: Point, keep: boolean) {
    this.chart = chart;
    this.from = from;
    this.before = keep ? useApp.getState().selection : [];
    addEventListener('keydown', this.onKey, true);
  }

  moveTo(point: Point): void {
    this.frame = between(this.from, point);
    useMarquee.setState({ frame: this.frame });
  }

  drop(): void {
    const { frame, chart } = this;
    this.end();
    if (!frame || !chart.world) return;
    const a = toWorld(chart.camera, frame);
    const b = toWorld(chart.camera, { x: frame.x + frame.width, y: frame.y + frame.height });
    const boxes = [...chart.world.boxIndex.visible(a.x, a.y, b.x, b.y)].sort((one, other) => one - other);
    const found = boxes.filter((box) => !chart.isGhost(box)).map((box) => chart.idOf(box) as PostId);
    const ids = [...new Set([...this.before, ...found])];
    select(ids);
    announce(chartWords.selected(ids.length));
  }

  end(): void {
    removeEventListener('keydown', this.onKey, true);
    useMarquee.setState({ frame: null });
    this.frame = null;
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.end();
  };
}
