import { ChevronDown, ListRestart, RefreshCw, Search, Undo2, X } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import { stands } from '../../shared/model/records.ts';
import { Button } from '../kit/ui/Button.tsx';
import { type MenuPart, MenuPopover } from '../kit/ui/Menu.tsx';
import { words } from '../kit/words/commonWords.ts';
import { restore } from '../posts/actions.ts';
import { announce, setCollapsed, useApp } from '../store/store.ts';
import { sizeOf } from './block.ts';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { columnOf } from './columns.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { FACETS } from './filter.ts';
import { foldedFrom } from './rows.ts';
import { clearFilters, clearSort, setTable, setText, sortAgain, useTable } from './state.ts';
import type { GridView } from './useGrid.ts';
import { listWords } from './words.ts';

const MOST_LEVELS = 6;

/** Above the list: what is shown of it, in which order, and how many that are. */
export function Toolbar({ grid }: { readonly grid: GridView }) {
  const { text, sort, gone } = useTable();
  const column = sort && columnOf(sort.column);
  const tray = trayCount(grid);
  const anchor = useApp((store) => store.anchor);
  const current = anchor === null ? undefined : grid.ctx.structure.posts.get(anchor);
  const left = gone && current && !stands(current) ? current : null;
  return (
    <div className="est-tools" role="toolbar" aria-label={listWords.tools}>
      <label className="est-filter">
        <Search size={14} aria-hidden />
        <span className="sr-only">{listWords.filter}</span>
        <input
          className="input"
          type="text"
          placeholder={listWords.filter}
          value={text}
          autoComplete="off"
          spellCheck={false}
          data-clean="true"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || text === '') return;
            event.preventDefault();
            setText('');
          }}
        />
      </label>
      {FACETS.map((facet) => (
        <FilterMenu key={facet.id} facet={facet} ctx={grid.ctx} gone={gone} />
      ))}
      <label className="check est-gone">
        <input type="checkbox" checked={gone} onChange={(event) => setTable({ gone: event.target.checked })} />
        {listWords.showDeleted(tray)}
      </label>
      {left && !grid.locked && (
        <Button look="quiet" onPress={() => restore(left.id)}>
          <Undo2 size={14} aria-hidden />
          {words.buttons.restore}
        </Button>
      )}
      {grid.filtered && (
        <Button look="quiet" onPress={clearFilters}>
          <X size={14} aria-hidden />
          {listWords.clearFilters}
        </Button>
      )}
      <span className="spring" />
      <span className="hint est-count">
        {[sizeOf(grid), listWords.found(grid.matched, grid.total, grid.filtered)].filter(Boolean).join(' · ')}
      </span>
      {sort && column && (
        <Button
          look="quiet"
          aria-label={listWords.backToTree}
          hint={listWords.sortedBy(column.label, sort.descending)}
          onPress={() => {
            clearSort();
            announce(listWords.unsorted);
          }}
        >
          <ListRestart size={14} aria-hidden />
          {listWords.treeOrder}
        </Button>
      )}
      {grid.stale && (
        <Button look="quiet icon" aria-label={listWords.sortAgain} hint={listWords.sortAgainHint} onPress={sortAgain}>
          <RefreshCw size={14} aria-hidden />
        </Button>
      )}
      {!grid.sorted && !grid.filtered && (
        <MenuTrigger>
          <Button look="quiet">
            {listWords.levels}
            <ChevronDown size={14} aria-hidden />
          </Button>
          <MenuPopover label={listWords.levelsShown} parts={levels(grid)} />
        </MenuTrigger>
      )}
      <ColumnsMenu />
    </div>
  );
}

function trayCount({ ctx }: GridView): number {
  let n = 0;
  for (const post of ctx.structure.posts.values()) if (!stands(post)) n++;
  return n;
}

function levels({ ctx }: GridView): MenuPart[] {
  const parts: MenuPart[] = [{ id: 'all', label: listWords.allLevels, act: () => setCollapsed([]) }, 'line'];
  for (let n = 1; n <= MOST_LEVELS; n++) {
    const label = listWords.downTo(n);
    parts.push({ id: `level${n}`, label, act: () => setCollapsed(foldedFrom(ctx.structure, n)) });
  }
  return parts;
}
