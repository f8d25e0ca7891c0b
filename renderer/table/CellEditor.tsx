import { type FocusEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import type { Post } from '../../shared/model/records.ts';
import { type TableColumn, typed } from './columns.ts';
import { cancelEdit, commitEdit, currentColumn, currentRow, type Grid, goTo } from './grid.ts';
import { Note } from './Note.tsx';
import { type Editing, setTable, table } from './state.ts';
import { listWords } from './words.ts';

interface Props {
  readonly editing: Editing;
  readonly column: TableColumn;
  readonly post: Post;
  readonly grid: () => Grid;
}

const MOST_OFFERED = 40;

/** A cell that is typed into: Enter keeps it and goes down, Tab keeps it and goes right, Escape puts the old value back. */
export function CellEditor({ editing, column, post, grid }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const offers = column.suggest === true || column.choices !== undefined;
  const long = column.id === 'notes' || editing.draft.includes('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when editing starts
  useEffect(() => {
    field.current?.focus();
    if (editing.whole) field.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement & HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') cancelEdit();
    else if (event.key === 'Enter' && event.altKey && long) {
      event.currentTarget.setRangeText(
        '\n',
        event.currentTarget.selectionStart ?? 0,
        event.currentTarget.selectionEnd ?? 0,
        'end',
      );
      setTable({ editing: { ...editing, draft: event.currentTarget.value } });
    } else if (event.key === 'Enter') step(grid, event.shiftKey ? -1 : 1, 0);
    else if (event.key === 'Tab') step(grid, 0, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const props = {
    ref: field,
    className: 'input est-input',
    value: editing.draft,
    'aria-label': listWords.cellOf(column.label, post.title || post.ref),
    'aria-invalid': editing.error !== null,
    'aria-describedby': editing.error === null ? undefined : `${id}-error`,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTable({ editing: { ...editing, draft: event.target.value, error: null } }),
    onKeyDown,
    // Leaving keeps what was typed; a value that cannot be stored waits here with its reason.
    onBlur: (_: FocusEvent) => {
      if (table().editing === editing || table().editing?.id === editing.id) commitEdit(grid());
    },
  };
  return (
    <>
      {long ? (
        <textarea {...props} rows={4} />
      ) : (
        <input {...props} type="text" list={offers ? `${id}-list` : undefined} />
      )}
      {!long && offers && <Offered id={`${id}-list`} column={column} grid={grid} />}
      {editing.error !== null && <Note id={`${id}-error`} text={editing.error} bad />}
    </>
  );
}

function step(grid: () => Grid, down: number, right: number): void {
  const before = grid();
  const row = currentRow(before);
  const column = currentColumn(before);
  if (commitEdit(before)) goTo(before, row + down, column + right);
}

/** What the column knows, or what other posts of the structure have there: the most used. */
function Offered({
  id,
  column,
  grid,
}: {
  readonly id: string;
  readonly column: TableColumn;
  readonly grid: () => Grid;
}) {
  const values = useMemo(() => {
    if (column.choices) return column.choices;
    if (!column.suggest) return [];
    const { ctx } = grid();
    const uses = new Map<string, number>();
    for (const post of ctx.structure.posts.values()) {
      const value = typed(ctx, post, column);
      if (value !== '' && value !== '(none)') uses.set(value, (uses.get(value) ?? 0) + 1);
    }
    const ordered = [...uses].sort((a, b) => b[1] - a[1]);
    return ordered.slice(0, MOST_OFFERED).map(([value]) => value);
  }, [column, grid]);
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
