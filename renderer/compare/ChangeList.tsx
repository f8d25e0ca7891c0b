import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronUp, PanelLeftClose } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { lineageOf } from '../../shared/compare/align.ts';
import { type ChangeRow, placesIn, ROW_KINDS, type RowKind } from '../../shared/compare/changeRows.ts';
import { wholePounds } from '../../shared/model/fixed.ts';
import { Button } from '../kit/ui/Button.tsx';
import { count, moneyInWords, plural } from '../kit/words/screenFormat.ts';
import { changeText } from './changeText.ts';
import type { Compared } from './model.ts';
import { openPaneMenu } from './PaneMenu.tsx';
import { setCompare, useCompare } from './state.ts';
import { goToChange, shownChanges, walkChanges } from './walk.ts';
import { ACTION_LOOKS, compareWords, ROW_KIND_WORDS, sizeText } from './words.ts';

const text = compareWords.list;

/** Every post that differs, in the order of the panes; a press goes to it in every pane. */
export function ChangeList({ compared }: { readonly compared: Compared }) {
  const { kinds, search, current } = useCompare();
  const rows = useMemo(() => shownChanges(compared.rows, kinds, search), [compared.rows, kinds, search]);
  const totals = useMemo(() => {
    const sums = new Map<RowKind, number>();
    for (const row of compared.rows)
      for (const kind of row.kinds) sums.set(kind, (sums.get(kind) ?? 0) + placesIn(row, [kind]));
    return sums;
  }, [compared.rows]);
  const posts = rows.reduce((sum, row) => sum + placesIn(row, kinds.size > 0 ? kinds : undefined), 0);
  const at = current === null ? -1 : rows.findIndex((row) => row.lineage === lineageOf(current.key));
  const toggle = (kind: RowKind) => {
    const next = new Set(kinds);
    if (!next.delete(kind)) next.add(kind);
    setCompare({ kinds: next });
  };
  return (
    <section className="changes" aria-label={text.title}>
      <div className="changes-head">
        <div className="changes-title">
          <h2>{text.title}</h2>
          <span className="hint">{plural(posts, 'post')}</span>
          <span className="spring" />
          <Button
            look="quiet icon"
            aria-label={text.previous}
            hint={text.previousHint}
            onPress={() => walkChanges(compared, -1)}
          >
            <ChevronUp size={16} aria-hidden />
          </Button>
          <Button
            look="quiet icon"
            aria-label={text.next}
            hint={text.nextHint}
            onPress={() => walkChanges(compared, 1)}
          >
            <ChevronDown size={16} aria-hidden />
          </Button>
          <Button
            look="quiet icon"
            aria-label={text.hide}
            hint={text.hideHint}
            onPress={() => setCompare({ listOpen: false })}
          >
            <PanelLeftClose size={16} aria-hidden />
          </Button>
        </div>
        <input
          className="input"
          type="search"
          aria-label={text.search}
          placeholder={text.search}
          value={search}
          onChange={(event) => setCompare({ search: event.target.value })}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a row of toggles, not a form */}
        <div className="chips" role="group" aria-label={text.kinds}>
          {ROW_KINDS.filter((kind) => totals.has(kind)).map((kind) => (
            <button
              key={kind}
              type="button"
              className="chip"
              aria-pressed={kinds.has(kind)}
              onClick={() => toggle(kind)}
            >
              {ROW_KIND_WORDS[kind]} <span className="chip-count">{count(totals.get(kind) ?? 0)}</span>
            </button>
          ))}
        </div>
      </div>
      {rows.length === 0 ? (
        <p className="empty-note">{compared.rows.length === 0 ? text.same : text.none}</p>
      ) : (
        <Rows compared={compared} rows={rows} at={at} />
      )}
    </section>
  );
}

function Rows({
  compared,
  rows,
  at,
}: {
  readonly compared: Compared;
  readonly rows: readonly ChangeRow[];
  readonly at: number;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 46,
    getItemKey: (index) => rows[index]?.lineage ?? index,
    overscan: 6,
    initialRect: { width: 280, height: 500 },
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  return (
    <div className="changes-list" ref={scroller}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <li
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            aria-setsize={rows.length}
            aria-posinset={item.index + 1}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <Change compared={compared} row={rows[item.index] as ChangeRow} current={item.index === at} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Change({
  compared,
  row,
  current,
}: {
  readonly compared: Compared;
  readonly row: ChangeRow;
  readonly current: boolean;
}) {
  const { sources } = compared;
  const several = sources.length > 2;
  const some = row.changes.filter((change) => change !== null);
  const cost = several ? 0 : (some[0]?.to?.cost.total ?? 0) - (some[0]?.from?.cost.total ?? 0);
  const gone = some.every(({ action }) => action.startsWith('deleted') || action === 'transferred-out');
  const looks = new Set(some.map(({ action }) => ACTION_LOOKS[action]));
  return (
    <button
      type="button"
      className={`change ${looks.size === 1 ? [...looks][0] : 'changed'}${current ? ' current' : ''}`}
      aria-current={current}
      onClick={() => goToChange(compared, row)}
      onContextMenu={(event) => {
        event.preventDefault();
        goToChange(compared, row);
        const place = useCompare.getState().current;
        if (place) openPaneMenu(place, event.clientX, event.clientY);
      }}
    >
      <span className={`change-title${gone ? ' struck' : ''}`}>{row.side.post.title || row.side.post.ref}</span>
      <span className="change-size">
        {[row.side.post.grade, sizeText(row.side)].filter((part) => part !== '').join(' · ')}
      </span>
      {row.changes.map((change, i) => {
        const source = sources[i + 1];
        if (!change || !source) return null;
        return (
          <span key={source.ref} className="change-flags">
            {several && <b>{text.by(source.name)} </b>}
            {changeText(change, sources[0], source, row.side.post.title)}
          </span>
        );
      })}
      {wholePounds(cost) !== 0 && <span className="change-cost">{moneyInWords(cost)}</span>}
    </button>
  );
}
