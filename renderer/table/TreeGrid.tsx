import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { setCurrentList } from '../kit/window/onScreen.ts';
import { usePrefs } from '../kit/window/prefs.ts';
import { select, useApp } from '../store/store.ts';
import { copyCells, pasteCells } from './block.ts';
import { currentColumn, currentRow, goTo, selectedCells } from './grid.ts';
import { HeaderRow } from './HeaderRow.tsx';
import { listKeys } from './keys.ts';
import { GridRow, type Placed } from './Row.tsx';
import { useTable } from './state.ts';
import type { GridView } from './useGrid.ts';
import { useKeptFocus } from './useKeptFocus.ts';
import { widthOf } from './widths.ts';
import { listWords } from './words.ts';

const ROW = 26;
const HEAD = 30;

const isField = (target: EventTarget) => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

export function TreeGrid({ grid }: { readonly grid: GridView }) {
  const help = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useApp((store) => store.selection);
  useApp((store) => store.anchor);
  const asked = useApp((store) => store.reveal);
  const { heading, editing, note } = useTable();
  useTable((state) => state.column);
  const widths = usePrefs((prefs) => prefs.listWidths);
  const { rows, columns } = grid;
  const at = currentRow(grid);
  const column = currentColumn(grid);
  const cells = selectedCells(grid);
  const size = useCallback(
    (index: number) => widthOf(columns[index] as (typeof columns)[number], widths),
    [columns, widths],
  );
  const first = columns[0] as (typeof columns)[number];

  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    getItemKey: (index) => rows[index]?.post.id ?? index,
    // The row with the keyboard is never taken away, wherever the list is scrolled to.
    rangeExtractor: (range: Range) => withOne(defaultRangeExtractor(range), at),
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: size,
    overscan: 2,
    scrollPaddingStart: size(0),
    getItemKey: (index) => columns[index]?.id ?? index,
    rangeExtractor: (range: Range) => withOne(withOne(defaultRangeExtractor(range), column), 0),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other widths or columns are measured again
  useLayoutEffect(() => across.measure(), [size, across]);

  const seen = across.getVirtualItems();
  const key = seen.map((item) => `${item.index}:${item.start}:${item.size}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what rows draw again for
  const placed = useMemo(
    (): Placed[] =>
      seen.map(({ index, start, size: width }) => ({
        index,
        start,
        width,
        column: columns[index] as (typeof columns)[number],
      })),
    [key, columns],
  );
  const width = across.getTotalSize();
  const focus = useKeptFocus(scroller, `${at} ${column} ${heading} ${editing === null}`, rows);
  useEffect(() => {
    setCurrentList(focus);
    return () => setCurrentList(null);
  }, [focus]);
  useEffect(() => {
    if (at >= 0 && !heading) down.scrollToIndex(at, { align: 'auto' });
    void asked;
  }, [at, asked, heading, down]);
  useEffect(() => {
    if (column > 0) across.scrollToIndex(column, { align: 'auto' });
  }, [column, across]);

  // Keys and the clipboard act on what is on screen now, without making every row new.
  const now = useRef(grid);
  now.current = grid;
  const latest = useCallback(() => now.current, []);
  const copy = (event: ClipboardEvent) => {
    if (isField(event.target)) return;
    const text = copyCells(grid);
    if (text === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  };
  const several = cells !== null && (cells.top < cells.bottom || cells.left < cells.right);
  const stop = at >= 0 ? at : 0;
  return (
    <>
      <p id={help} className="sr-only">
        {listWords.keys}
      </p>
      <div
        ref={scroller}
        className="est-grid"
        role="treegrid"
        aria-label={listWords.title}
        aria-describedby={help}
        aria-multiselectable="true"
        aria-readonly={grid.locked || undefined}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        tabIndex={-1}
        onFocus={(event) => {
          // Arriving by keyboard: a cell is current at once, so that the arrows have a place to start.
          if (at < 0 && rows[0] && !heading && !isField(event.target)) select([rows[0].post.id]);
        }}
        onKeyDown={(event) => {
          if (!isField(event.target)) listKeys(event, grid, heading);
        }}
        onCopy={copy}
        onPaste={(event) => {
          if (isField(event.target)) return;
          event.preventDefault();
          pasteCells(grid, event.clipboardData.getData('text/plain'));
        }}
        onContextMenu={(event) => event.preventDefault()}
      >
        <HeaderRow placed={placed} width={width} current={heading ? column : at < 0 && rows.length === 0 ? 0 : -1} />
        {/* biome-ignore lint/a11y/useSemanticElements: only the rows in view are there, each in its place */}
        <div role="rowgroup" className="est-body" style={{ height: down.getTotalSize(), width }}>
          {down.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const inRange = several && cells !== null && item.index >= cells.top && item.index <= cells.bottom;
            const isStop = item.index === stop && !heading;
            return (
              <GridRow
                key={item.key}
                {...row}
                grid={latest}
                ctx={grid.ctx}
                placed={placed}
                index={item.index}
                top={item.start - HEAD}
                width={width}
                selected={selection.includes(row.post.id)}
                current={isStop ? column : -1}
                left={inRange ? cells.left : -1}
                right={inRange ? cells.right : -1}
                editing={editing?.id === row.post.id ? editing : null}
                note={note?.id === row.post.id ? note : null}
                first={first.id}
                onGo={goTo}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

function withOne(range: number[], one: number): number[] {
  if (one < 0 || range.includes(one)) return range;
  return [...range, one].sort((a, b) => a - b);
}
