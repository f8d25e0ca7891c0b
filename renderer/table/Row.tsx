import { ChevronDown, ChevronRight } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import { stands } from '../../shared/model/records.ts';
import { openPostMenu } from '../posts/PostMenu.tsx';
import { select, toggleCollapsed } from '../store/store.ts';
import { CellEditor } from './CellEditor.tsx';
import { changeCell } from './cells.ts';
import { shown, type TableColumn, whyNot } from './columns.ts';
import type { TableContext } from './context.ts';
import { commitEdit, type Grid, type goTo, startEdit } from './grid.ts';
import { Note } from './Note.tsx';
import type { TableRow } from './rows.ts';
import { type Editing, type TableState, table } from './state.ts';
import { listWords } from './words.ts';

/** A column on screen. */
export interface Placed {
  readonly column: TableColumn;
  readonly index: number;
  readonly start: number;
  readonly width: number;
}

interface Props extends TableRow {
  readonly grid: () => Grid;
  readonly ctx: TableContext;
  readonly placed: readonly Placed[];
  readonly index: number;
  readonly top: number;
  readonly width: number;
  readonly selected: boolean;
  /** Column of the current cell where it is in this row, else −1. */
  readonly current: number;
  /** Selected cells of this row. */
  readonly left: number;
  readonly right: number;
  readonly editing: Editing | null;
  readonly note: TableState['note'];
  readonly first: string;
  readonly onGo: typeof goTo;
}

export const GridRow = memo(function GridRow(props: Props) {
  const { post, level, folded, index, selected, editing, note } = props;
  const gone = !stands(post);
  const classes = ['est-row', selected ? 'selected' : '', gone ? 'gone' : '', props.context ? 'context' : ''];
  if (post.kind !== 'post') classes.push('not-post');
  if (editing || note) classes.push('above');
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cells have the keyboard
    // biome-ignore lint/a11y/useSemanticElements: only the rows in view are there, each in its place
    <div
      role="row"
      className={classes.filter(Boolean).join(' ')}
      style={{ top: props.top, width: props.width }}
      aria-rowindex={index + 2}
      aria-level={level}
      aria-posinset={props.position}
      aria-setsize={props.siblings}
      aria-expanded={folded === null ? undefined : !folded}
      aria-selected={selected}
      onContextMenu={(event) => {
        if (!selected) select([post.id]);
        openPostMenu(event.clientX, event.clientY);
      }}
    >
      {props.placed.map((place) => (
        <Cell key={place.column.id} {...props} place={place} />
      ))}
    </div>
  );
});

function Cell(props: Props & { readonly place: Placed }) {
  const { post, ctx, place, index, current, selected, editing, note, grid } = props;
  const { column, start, width } = place;
  const isTitle = place.index === 0;
  const isCurrent = place.index === current;
  const inRange = place.index >= props.left && place.index <= props.right;
  const typing = editing?.column === column.id ? editing : null;
  const said = note?.column === column.id && !typing ? note.text : null;
  const text = shown(ctx, post, column);
  const quiet = text === '' && post.kind === 'post' ? (column.otherwise?.(ctx, post) ?? '') : '';
  const classes = ['est-cell', column.figures ? 'figures' : '', isTitle ? 'pinned' : '', inRange ? 'in-range' : ''];
  if (isCurrent) classes.push('current');
  if (column.id === 'vacant') classes.push(/vacant/i.test(text) ? 'is-vacant' : 'is-quiet');
  if (column.id === 'change') classes.push(`is-${text.split(/[ ,]/)[0]?.toLowerCase()}`);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is one or the other of two
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have them
    <div
      role={isTitle ? 'rowheader' : 'gridcell'}
      aria-colindex={place.index + 1}
      aria-selected={inRange || (isCurrent && selected)}
      aria-readonly={column.writes === null || whyNot(ctx, post, column) !== null || undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-current={isCurrent || undefined}
      data-column={column.id}
      className={classes.filter(Boolean).join(' ')}
      style={isTitle ? { width } : { left: start, width }}
      onMouseDown={(event) => press(event, grid(), index, place.index, props.onGo)}
      onDoubleClick={() => startEdit(grid())}
    >
      {typing ? (
        <CellEditor editing={typing} column={column} post={post} grid={grid} />
      ) : isTitle ? (
        <Title {...props} text={text} />
      ) : (
        <span
          className={quiet === '' ? 'est-text' : 'est-text quiet'}
          title={quiet === '' ? text : `${quiet}, ${listWords.derived}`}
        >
          {text || quiet}
          {quiet !== '' && <span className="sr-only"> {listWords.derived}</span>}
        </span>
      )}
      {said !== null && <Note text={said} />}
    </div>
  );
}

/** A click makes the cell current. A value that waits to be corrected is not left behind. */
function press(event: MouseEvent, grid: Grid, row: number, column: number, go: typeof goTo): void {
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
  if (event.button !== 0) return;
  if (table().editing && !commitEdit(grid)) {
    event.preventDefault();
    return;
  }
  if (event.shiftKey) event.preventDefault();
  go(grid, row, column, event.shiftKey);
}

function Title({ post, ctx, level, folded, text, context }: Props & { readonly text: string }) {
  return (
    <span className="est-title" style={{ paddingInlineStart: (level - 1) * 14 }}>
      <span
        className="twist"
        aria-hidden="true"
        onMouseDown={(event) => {
          if (folded !== null) event.stopPropagation();
        }}
        onClick={() => {
          if (folded !== null) toggleCollapsed(post.id);
        }}
      >
        {folded !== null && (folded ? <ChevronRight size={14} /> : <ChevronDown size={14} />)}
      </span>
      <span className={post.deleted ? 'est-text struck' : 'est-text'} title={text}>
        {text}
      </span>
      {post.quantity !== 1 && post.kind === 'post' && <span className="times">× {post.quantity ?? '?'}</span>}
      {!stands(post) && <span className="sr-only">, {changeCell(ctx, post).toLowerCase()}</span>}
      {context && <span className="sr-only">{listWords.forItsPlace}</span>}
    </span>
  );
}
