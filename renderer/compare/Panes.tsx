import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useId, useRef } from 'react';
import { lineageOf } from '../../shared/compare/align.ts';
import { CurrentPost } from './CurrentPost.tsx';
import { lookAt, spoken } from './cellLook.ts';
import { openInChart } from './go.ts';
import { Links } from './Links.tsx';
import { type Compared, useAligned } from './model.ts';
import { PaneCell } from './PaneCell.tsx';
import { PaneHead } from './PaneHead.tsx';
import { openPaneMenu, PaneMenu } from './PaneMenu.tsx';
import { paneKey, rowOf } from './paneKeys.ts';
import { type Place, setCompare, useCompare, ZOOMS, type Zoom } from './state.ts';
import { walkChanges } from './walk.ts';
import { compareWords } from './words.ts';
import './panes.css';

const ROW_HEIGHTS: Record<Zoom, number> = { 50: 22, 75: 28, 100: 38, 125: 48 };

/** Two to four structures as aligned outlines: one grid, so that panning and zooming are linked by themselves. */
export function Panes({ compared }: { readonly compared: Compared }) {
  const grid = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const alignment = useAligned(compared);
  const { current, zoom, shownAt } = useCompare();
  const height = ROW_HEIGHTS[zoom];
  const virtual = useVirtualizer({
    count: alignment.keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    scrollPaddingStart: HEAD,
    initialRect: { width: 900, height: 500 },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are as high as the zoom says
  useEffect(() => virtual.measure(), [height, virtual]);
  const at = current === null ? -1 : rowOf(alignment, current);
  const asked = useRef(shownAt);
  useEffect(() => {
    if (at < 0) return;
    // A change that is gone to stands in the middle; a step of the arrows scrolls no more than it must.
    virtual.scrollToIndex(at, { align: asked.current === shownAt ? 'auto' : 'center' });
    asked.current = shownAt;
  }, [at, shownAt, virtual]);
  const items = virtual.getVirtualItems();
  const visible = items.some((item) => item.index === at);
  const { sources } = compared;
  const style = { '--panes': sources.length, '--row': `${height}px` } as CSSProperties;
  const cellId = (row: number, pane: number) => `${grid}-${row}-${pane}`;
  const open = (place: Place) => openInChart(compared, place);
  const menu = (place: Place) => {
    const cell = document.getElementById(cellId(rowOf(alignment, place), place.pane));
    const box = cell?.getBoundingClientRect();
    if (box) openPaneMenu(place, box.left + 24, box.bottom - 4);
  };
  return (
    <div className="panes-frame">
      {/* biome-ignore lint/a11y/useSemanticElements: rows that are not drawn cannot stand in a table */}
      <div
        ref={scroller}
        className={`panes zoom-${zoom}`}
        style={style}
        role="grid"
        aria-label={compareWords.panes.name(sources.map((source) => source.name))}
        aria-rowcount={alignment.keys.length + 1}
        aria-colcount={sources.length}
        aria-activedescendant={visible && current ? cellId(at, current.pane) : undefined}
        tabIndex={0}
        onFocus={(event) => {
          // Arriving by keyboard: something is current at once, so that the arrows have a place to start.
          const key = alignment.keys[0];
          if (event.target === event.currentTarget && at < 0 && key) setCompare({ current: { key, pane: 0 } });
        }}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
          const acts = { open, menu, change: (by: 1 | -1) => walkChanges(compared, by) };
          if (paneKey(event, compared, alignment, current, acts)) event.preventDefault();
        }}
        onWheel={(event) => {
          if (!event.ctrlKey) return;
          const to = ZOOMS[ZOOMS.indexOf(zoom) + (event.deltaY < 0 ? 1 : -1)];
          if (to) setCompare({ zoom: to });
        }}
      >
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its current cell */}
        {/* biome-ignore lint/a11y/useSemanticElements: as the grid */}
        <div className="panes-head pane-row" role="row" aria-rowindex={1}>
          {sources.map((source, pane) => (
            <PaneHead key={source.ref} compared={compared} pane={pane} />
          ))}
        </div>
        <div className="panes-space" role="presentation" style={{ height: virtual.getTotalSize() }}>
          <Links
            alignment={alignment}
            height={height}
            from={items[0]?.index ?? 0}
            to={items.at(-1)?.index ?? 0}
            current={current?.key ?? null}
          />
          {items.map((item) => (
            // biome-ignore lint/a11y/useFocusableInteractive: as the head
            // biome-ignore lint/a11y/useSemanticElements: as the head
            <div
              key={`${item.index} ${alignment.keys[item.index]}`}
              role="row"
              aria-rowindex={item.index + 2}
              className="pane-row"
              style={{ top: item.start, height: item.size }}
            >
              {sources.map((source, pane) => {
                const shown = lookAt(compared, alignment, pane, item.index);
                const key = alignment.keys[item.index] as string;
                return (
                  <PaneCell
                    key={source.ref}
                    id={cellId(item.index, pane)}
                    place={{ key, pane }}
                    shown={shown}
                    label={spoken(shown, source.name)}
                    current={current !== null && item.index === at && current.pane === pane}
                    same={current !== null && current.key === key}
                    onOpen={open}
                  />
                );
              })}
            </div>
          ))}
        </div>
      </div>
      <CurrentPost compared={compared} />
      <PaneMenu compared={compared} />
      <p className="sr-only" aria-live="polite">
        {current && at >= 0 && lookAt(compared, alignment, current.pane, at).look !== 'same'
          ? compareWords.panes.differ(
              sources[current.pane]?.name ?? '',
              changesAt(compared, current.key),
              sources.length - 1,
            )
          : ''}
      </p>
    </div>
  );
}

/** Height of the head, which stays at the top while the rows scroll below it. */
const HEAD = 52;

function changesAt({ rows }: Compared, key: string): number {
  const row = rows.find((each) => each.lineage === lineageOf(key));
  return row?.changes.filter((change) => change !== null).length ?? 0;
}
