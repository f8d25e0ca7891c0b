import { ArrowDown, ArrowUp } from 'lucide-react';
import { type PointerEvent, useRef } from 'react';
import type { Placed } from './Row.tsx';
import { setTable, sortBy, useTable } from './state.ts';
import { setWidth } from './widths.ts';

interface Props {
  readonly placed: readonly Placed[];
  readonly width: number;
  /** Column whose heading has the keyboard; −1 for none. */
  readonly current: number;
}

export function HeaderRow({ placed, width, current }: Props) {
  const sort = useTable((state) => state.sort);
  return (
    // biome-ignore lint/a11y/useSemanticElements: only the columns in view are there, each in its place
    <div role="rowgroup" className="est-head" style={{ width }}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the cells have the keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="row" aria-rowindex={1} className="est-head-row">
        {placed.map(({ column, index, start, width: wide }) => {
          const sorted = sort?.column === column.id ? sort : null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
              tabIndex={index === current ? 0 : -1}
              data-current={index === current || undefined}
              className={`est-th${column.figures ? ' figures' : ''}${index === 0 ? ' pinned' : ''}`}
              style={index === 0 ? { width: wide } : { left: start, width: wide }}
              title={column.label}
              onClick={() => {
                setTable({ heading: true, column: column.id });
                sortBy(column.id);
              }}
            >
              <span className="est-label" title={column.label}>
                {column.label}
              </span>
              {sorted && (sorted.descending ? <ArrowDown size={13} aria-hidden /> : <ArrowUp size={13} aria-hidden />)}
              <Edge id={column.id} width={wide} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The edge of a heading is dragged; Alt with the arrow keys does the same. */
function Edge({ id, width }: { readonly id: string; readonly width: number }) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (
    <span
      className="est-edge"
      aria-hidden="true"
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event: PointerEvent<HTMLSpanElement>) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (start.current) setWidth(id, start.current.width + event.clientX - start.current.x);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
