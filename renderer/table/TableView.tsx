import { useEffect, useMemo, useRef } from 'react';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { NoStructure } from '../kit/ui/NoStructure.tsx';
import { words } from '../kit/words/commonWords.ts';
import { postWords } from '../kit/words/postWords.ts';
import { addRoot } from '../posts/actions.ts';
import { stopEditingTitle, useEditing } from '../posts/editing.ts';
import { announce, select, useApp } from '../store/store.ts';
import { titleOf } from './cells.ts';
import { startEdit } from './grid.ts';
import { clearFilters, isFiltered, keep, setTable, showing, table, useTable } from './state.ts';
import { Toolbar } from './Toolbar.tsx';
import { TreeGrid } from './TreeGrid.tsx';
import { type GridView, useGrid } from './useGrid.ts';
import { listWords } from './words.ts';
import './table.css';
import './tools.css';

/** The establishment list: the whole structure as a table, the equal of the chart for keyboard and screen reader. */
export function TableView() {
  const grid = useGrid();
  if (!grid) return <NoStructure />;
  return (
    <div className="establishment">
      <h2 className="sr-only">{listWords.title}</h2>
      <Toolbar grid={grid} />
      {grid.total === 0 ? (
        <Empty locked={grid.locked} />
      ) : grid.rows.length === 0 ? (
        <NoMatch />
      ) : (
        <TreeGrid grid={grid} />
      )}
      <Follow grid={grid} />
      <MoreRows />
    </div>
  );
}

function Empty({ locked }: { readonly locked: boolean }) {
  return (
    <div className="empty-view">
      <p>{postWords.none}</p>
      <Button look="primary" isDisabled={locked} onPress={() => addRoot()}>
        {postWords.addFirst}
      </Button>
    </div>
  );
}

/** A pasted block is longer than the list. */
function MoreRows() {
  const offer = useTable((state) => state.offer);
  if (!offer) return null;
  const close = () => setTable({ offer: null });
  return (
    <Dialog
      title={listWords.offerTitle(offer.more)}
      size="small"
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{words.buttons.cancel}</Button>
          <Button
            look="primary"
            autoFocus
            onPress={() => {
              close();
              offer.paste();
            }}
          >
            {listWords.offerAction(offer.more)}
          </Button>
        </>
      }
    >
      <p>{listWords.offer(offer.here, offer.more, offer.under)}</p>
      <p className="hint">{listWords.offerHint}</p>
    </Dialog>
  );
}

function NoMatch() {
  return (
    <div className="empty-view">
      <p>{listWords.noMatch}</p>
      <Button look="primary" onPress={clearFilters}>
        {listWords.clearAll}
      </Button>
    </div>
  );
}

/** What was asked for elsewhere: a post to show (Find, a new post), a title to name, how many match. */
function Follow({ grid }: { readonly grid: GridView }) {
  const asked = useApp((store) => store.reveal);
  const naming = useEditing((state) => (state.where === 'list' ? state.title : null));
  const text = useTable((state) => state.text);
  const chosen = useTable((state) => state.chosen);
  const now = useRef(grid);
  now.current = grid;
  const filter = useMemo(() => ({ text, chosen }), [text, chosen]);
  const wasFiltered = useRef(false);
  const doc = useApp((store) => store.doc);
  const structure = grid.ctx.structure.record.id;
  useEffect(() => showing(doc, structure), [doc, structure]);
  useEffect(() => {
    const { ctx, at } = now.current;
    const post = asked === null ? undefined : ctx.structure.posts.get(asked.id);
    if (!post || at.has(post.id)) return;
    if (post.deleted || post.transferredTo !== '') setTable({ gone: true });
    if (isFiltered(table())) {
      keep([post.id]);
      announce(listWords.also(titleOf(post)));
    }
  }, [asked]);
  useEffect(() => {
    if (naming === null || !grid.at.has(naming)) return;
    stopEditingTitle();
    select([naming]);
    setTable({ column: 'jobtitle', heading: false });
    startEdit(grid);
  }, [naming, grid]);
  useEffect(() => {
    const is = isFiltered(filter);
    const was = wasFiltered.current;
    wasFiltered.current = is;
    if (!is && !was) return;
    const timer = setTimeout(() => {
      const { matched, total } = now.current;
      announce(is ? listWords.saidFound(matched, total) : listWords.cleared);
    }, 400);
    return () => clearTimeout(timer);
  }, [filter]);
  return null;
}
