import { type RefObject, useEffect, useState } from 'react';
import type { PostId } from '../../shared/model/records.ts';
import type { StructureState } from '../../shared/model/state.ts';
import { edgeScroll } from '../posts/plate/edgeScroll.ts';
import { PlateBox } from '../posts/plate/PlateBox.tsx';
import type { Plate } from '../posts/plate/plate.ts';
import { plateWords } from '../posts/plate/words.ts';
import { announce } from '../store/store.ts';
import { carriedFrom, carriedName, drop, moveOf, plateFor, type RowMove, type RowTarget, targetAt } from './carry.ts';
import type { Row } from './rows.ts';

const SLACK = 5;

interface Carried {
  readonly ids: readonly PostId[];
  readonly x: number;
  readonly y: number;
  readonly target: RowTarget | null;
  readonly move: RowMove | null;
  readonly plate: Plate | null;
}

interface Props {
  readonly tree: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly structure: StructureState;
  readonly rowHeight: number;
}

/** Rows of the outline carried to another place, by the rules and in the words of the chart. Keys: Alt and arrows. */
export function Carrying({ tree, rows, structure, rowHeight }: Props) {
  const [carried, setCarried] = useState<Carried | null>(null);
  useEffect(() => {
    const root = tree.current;
    if (!root) return;
    let press: { x: number; y: number; id: PostId } | null = null;
    let now: Carried | null = null;
    let frame = 0;
    const show = (next: Carried | null) => {
      now = next;
      setCarried(next);
    };
    const rowAt = (y: number) => (y - root.getBoundingClientRect().top + root.scrollTop) / rowHeight;
    const look = (ids: readonly PostId[], x: number, y: number) => {
      const target = targetAt(rows, rowAt(y));
      const same = now?.target?.index === target?.index && now?.target?.zone === target?.zone;
      if (now && same) return show({ ...now, x, y });
      const row = target ? rows[target.index] : undefined;
      const move = target && row ? moveOf(structure, row, target.zone, ids) : null;
      const plate = target && row && move ? plateFor(structure, row, target.zone, move) : null;
      show({ ids, x, y, target: move ? target : null, move, plate });
    };
    const scroll = () => {
      if (!now) return;
      frame = requestAnimationFrame(scroll);
      const by = edgeScroll(now.y - root.getBoundingClientRect().top, root.clientHeight, 28, 8);
      if (by === 0) return;
      root.scrollTop -= by;
      look(now.ids, now.x, now.y);
    };
    const down = (event: PointerEvent) => {
      const at = event.target as Element;
      if (event.button !== 0 || at.closest('input, .twist') || !at.closest('.tree-row')) return;
      const row = rows[Math.floor(rowAt(event.clientY))];
      if (row) press = { x: event.clientX, y: event.clientY, id: row.post.id };
    };
    const move = (event: PointerEvent) => {
      if (!press) return;
      if (!now) {
        if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < SLACK) return;
        root.setPointerCapture(event.pointerId);
        look(carriedFrom(press.id), event.clientX, event.clientY);
        frame = requestAnimationFrame(scroll);
      } else look(now.ids, event.clientX, event.clientY);
    };
    const end = () => {
      press = null;
      cancelAnimationFrame(frame);
      if (now) show(null);
    };
    const up = () => {
      const last = now;
      end();
      if (last?.move && last.plate?.refused === false) drop(structure, last.move);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !now) return;
      event.preventDefault();
      event.stopPropagation();
      end();
      announce(plateWords.cancelled);
    };
    root.addEventListener('pointerdown', down);
    root.addEventListener('pointermove', move);
    root.addEventListener('pointerup', up);
    root.addEventListener('pointercancel', end);
    addEventListener('keydown', key, true);
    return () => {
      end();
      root.removeEventListener('pointerdown', down);
      root.removeEventListener('pointermove', move);
      root.removeEventListener('pointerup', up);
      root.removeEventListener('pointercancel', end);
      removeEventListener('keydown', key, true);
    };
  }, [tree, rows, structure, rowHeight]);
  if (!carried) return null;
  const { target, plate, x, y } = carried;
  const top = target ? target.index * rowHeight + (target.zone === 'after' ? rowHeight : 0) : 0;
  return (
    <>
      {target && (
        <div
          className={`tree-mark ${target.zone}${plate?.refused ? ' refused' : ''}`}
          style={{ top, height: target.zone === 'into' ? rowHeight : 2 }}
          aria-hidden="true"
        />
      )}
      <div className="drag-ghost tree-ghost" style={{ left: x + 14, top: y + 12 }} aria-hidden="true">
        <div className="drag-card">
          <b>{carriedName(structure, carried.ids)}</b>
        </div>
        {plate && <PlateBox plate={plate} />}
      </div>
    </>
  );
}
