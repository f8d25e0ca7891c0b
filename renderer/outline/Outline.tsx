import { useVirtualizer } from '@tanstack/react-virtual';
import { Plus } from 'lucide-react';
import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import type { StructureState } from '../../shared/model/state.ts';
import { Button } from '../kit/ui/Button.tsx';
import { postWords } from '../kit/words/postWords.ts';
import { plural } from '../kit/words/screenFormat.ts';
import { addReport, addRoot } from '../posts/actions.ts';
import { type AppStore, documentState, select, useAfterPaint, useApp } from '../store/store.ts';
import { Carrying } from './Carrying.tsx';
import { outlineKeys } from './keys.ts';
import { OutlineRow } from './OutlineRow.tsx';
import { outlineRows, type Row } from './rows.ts';
import { Tray } from './Tray.tsx';
import { outlineWords } from './words.ts';
import './outline.css';

const ROW_HEIGHT = 26;
const estimateSize = () => ROW_HEIGHT;

/** After an edit the totals and the chart come first; thousands of rows follow. */
const versionOf = (store: AppStore) => store.version;

export function Outline() {
  const active = useApp((store) => store.activeStructure);
  const version = useAfterPaint(versionOf);
  const collapsed = useApp((store) => store.collapsed);
  const structure = active === null ? undefined : documentState().structures.get(active);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that the structure changed in place
  const rows = useMemo(() => (structure ? outlineRows(structure, collapsed) : []), [structure, collapsed, version]);
  const empty = structure !== undefined && rows.length === 0;
  const locked = useApp((store) => store.readOnly) || (structure?.record.frozen ?? true);
  return (
    <div className="outline">
      <div className="panel-head">
        <h2>{outlineWords.title}</h2>
        <span className="hint">{plural(rows.length, 'box', 'boxes')}</span>
        <span className="spring" />
        <Button
          look="quiet icon"
          aria-label={outlineWords.add}
          hint={outlineWords.addHint}
          isDisabled={locked}
          onPress={() => addReport()}
        >
          <Plus size={16} aria-hidden />
        </Button>
      </div>
      {empty ? (
        <div className="empty">
          <p>{postWords.none}</p>
          <p>{postWords.pasteHint}</p>
          <Button isDisabled={locked} onPress={() => addRoot()}>
            {postWords.addFirst}
          </Button>
        </div>
      ) : (
        structure && <OutlineTree rows={rows} structure={structure} />
      )}
      {structure && <Tray structure={structure} version={version} />}
    </div>
  );
}

interface TreeProps {
  readonly rows: readonly Row[];
  readonly structure: StructureState;
}

function OutlineTree({ rows, structure }: TreeProps) {
  const tree = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useApp((store) => store.selection);
  const anchor = useApp((store) => store.anchor);
  const asked = useApp((store) => store.reveal);
  // The same function for the same rows, or all of them would be placed again whenever another is selected.
  const getItemKey = useCallback((index: number) => rows[index]?.post.id ?? index, [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    overscan: 8,
    getItemKey,
  });
  const at = anchor === null ? -1 : rows.findIndex((row) => row.post.id === anchor);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // A repeated request to show the same post scrolls again.
    void asked;
  }, [at, asked, virtual]);
  const leave = useCallback(() => scroller.current?.focus(), []);
  const items = virtual.getVirtualItems();
  const visible = items.some((item) => item.index === at);
  return (
    <div
      ref={scroller}
      className="tree"
      role="tree"
      aria-label={outlineWords.tree}
      aria-multiselectable="true"
      aria-activedescendant={visible ? `${tree}-${at}` : undefined}
      tabIndex={0}
      onFocus={(event) => {
        // Arriving by keyboard: something is current at once, so that the arrows have a place to start.
        const byKeyboard = event.target === event.currentTarget && event.currentTarget.matches(':focus-visible');
        if (byKeyboard && at < 0 && rows[0]) select([rows[0].post.id]);
      }}
      onKeyDown={(event) => event.target === event.currentTarget && outlineKeys(event, rows, at)}
      onContextMenu={(event) => event.preventDefault()}
    >
      <div role="presentation" className="tree-space" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <OutlineRow
              key={item.key}
              {...row}
              id={`${tree}-${item.index}`}
              top={item.start}
              selected={selection.includes(row.post.id)}
              current={item.index === at}
              onLeave={leave}
            />
          );
        })}
        <Carrying tree={scroller} rows={rows} structure={structure} rowHeight={ROW_HEIGHT} />
      </div>
    </div>
  );
}
