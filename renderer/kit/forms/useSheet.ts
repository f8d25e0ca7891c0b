import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { announce } from '../../store/store.ts';
import { isBlank, isComplete, moveRow, pasteInto, type SheetColumn, type SheetRow } from './sheetRows.ts';
import { sheetWords } from './words.ts';

export interface SheetProps {
  readonly label: string;
  /** What a row is: "date", "option". */
  readonly one: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly rowName: (row: SheetRow) => string;
  /** Stores the rows as one step with this label; answers why not. */
  readonly onChange: (rows: readonly SheetRow[], label: string) => string | null;
  readonly locked: boolean;
  /** Rows stand in an order of their own, which nobody changes by hand. */
  readonly sorted?: boolean;
  /** No wider than a few short cells need. */
  readonly narrow?: boolean;
}

export interface SheetError {
  readonly text: string;
  readonly cell: string;
}

/** The new row at the end, wherever that is once the page has drawn it. */
const NEW_ROW = 'new';

/** What can be done in a sheet, by hand and by key. Each is one step; what is wrong stands at its cell. */
export function useSheet({ label, one, columns, rows, rowName, onChange, locked, sorted = false }: SheetProps) {
  const root = useRef<HTMLDivElement>(null);
  /** Rows as they are stored at this moment: leaving a cell stores it, and a move may follow before the page draws. */
  const latest = useRef(rows);
  latest.current = rows;
  const focus = useRef<string | null>(null);
  const refused = useRef(false);
  /** The row that is being added: it waits here until it has what a row needs. */
  const [draft, setDraft] = useState<SheetRow | null>(null);
  const [error, setError] = useState<SheetError | null>(null);
  const [removed, setRemoved] = useState<{ readonly name: string; readonly label: string } | null>(null);
  const stored = JSON.stringify(rows);
  // An undo, or a change made elsewhere, answers what was wrong before.
  useEffect(() => {
    void stored;
    setError(null);
  }, [stored]);
  const blank: SheetRow = columns.map(() => null);
  const shown: readonly SheetRow[] = draft && !locked ? [...rows, draft] : rows;
  const first = columns.findIndex((column) => !column.computed);
  useEffect(() => {
    if (focus.current === null) return;
    const cell = focus.current === NEW_ROW ? `${shown.length - 1}-${first}` : focus.current;
    focus.current = null;
    focusCell(root, cell);
  });
  const nameIn = (all: readonly SheetRow[], at: number) =>
    at < all.length ? rowName(all[at] as SheetRow) || sheetWords.row(at + 1) : sheetWords.newRow(one);

  const store = (next: readonly SheetRow[], step: string, cell: string): boolean => {
    const kept = next.filter((row) => !isBlank(row));
    const why = onChange(kept, step);
    refused.current = why !== null;
    setError(why === null ? null : { text: why, cell });
    if (why === null) latest.current = kept;
    return why === null;
  };
  const change = (at: number, column: number, typed: string): boolean => {
    const spec = columns[column] as SheetColumn;
    const cell = `${at}-${column}`;
    const read = spec.read(typed);
    if (!read.ok) {
      refused.current = true;
      setError({ text: sheetWords.wrong(spec.label, read.message), cell });
      return false;
    }
    const all = latest.current;
    const isNew = at >= all.length;
    const row = (all[at] ?? draft ?? blank).map((value, i) => (i === column ? read.value : value));
    if (isNew && (isBlank(row) || !isComplete(columns, row))) {
      setError(null);
      setDraft(row);
      return true;
    }
    if (!isBlank(row) && !isComplete(columns, row)) {
      refused.current = true;
      setError({ text: sheetWords.needed(spec.label), cell });
      return false;
    }
    const next = isNew ? [...all, row] : all.map((each, i) => (i === at ? row : each));
    const done = store(next, isNew ? sheetWords.steps.added(label) : sheetWords.steps.changed(label), cell);
    if (done && isNew) setDraft(null);
    return done;
  };
  const paste = (at: number, column: number, text: string) => {
    const all = latest.current;
    const pasted = pasteInto(columns, all, { row: Math.min(at, all.length), column }, text);
    if (!pasted.ok) return setError({ text: pasted.message, cell: `${at}-${column}` });
    const plain = pasted.rows.map((row) => row.map((value, i) => (columns[i]?.computed ? null : value)));
    if (!plain.every((row) => isBlank(row) || isComplete(columns, row)))
      return setError({ text: sheetWords.pastedIncomplete, cell: `${at}-${column}` });
    if (!store(plain, sheetWords.steps.pasted(label), `${at}-${column}`)) return;
    setDraft(null);
    announce(sheetWords.saidPasted(label, latest.current.length));
  };
  const add = () => {
    focus.current = NEW_ROW;
    if (draft) focusCell(root, `${shown.length - 1}-${first}`);
    setDraft(draft ?? blank);
  };
  const move = (at: number, by: -1 | 1, column: string | null) => {
    if (sorted) return;
    const all = latest.current;
    const next = moveRow(all, at, by);
    if (next === all || !store(next, sheetWords.steps.moved(label), `${at}-${first}`)) return;
    if (column !== null) focus.current = `${at + by}-${column}`;
    announce(sheetWords.saidMoved(nameIn(next, at + by), at + by + 1, next.length));
  };
  const remove = (at: number) => {
    const all = latest.current;
    if (at >= all.length) {
      setDraft(null);
      return focusCell(root, 'add');
    }
    const name = nameIn(all, at);
    const step = sheetWords.steps.deleted(name, label);
    const next = all.filter((_, i) => i !== at);
    if (!store(next, step, `${at}-${first}`)) return;
    setRemoved({ name, label: step });
    focus.current = next.length === 0 ? 'add' : `${Math.min(at, next.length - 1)}-${first}`;
    announce(sheetWords.saidDeleted(name));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const [row, column] = (target.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? '').split('-').map(Number);
    if (row === undefined || column === undefined || locked) return;
    const vertical = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && vertical !== 0) {
      leave(target);
      if (!refused.current) move(row, vertical, String(column));
    } else if (event.altKey && event.key === 'Delete') {
      leave(target);
      remove(row);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.nativeEvent.isComposing) {
      leave(target);
      if (refused.current) target.focus();
      else if (row + 1 < shown.length) focusCell(root, `${row + 1}-${column}`);
      else add();
    } else return;
    event.preventDefault();
  };
  /** Stores what is being typed in the cell, as leaving it does. */
  const leave = (target: HTMLElement) => {
    refused.current = false;
    target.blur();
  };
  const nameOf = (at: number) => nameIn(rows, at);
  return { root, shown, error, removed, change, paste, add, move, remove, onKeyDown, nameOf };
}

function focusCell(root: RefObject<HTMLElement | null>, cell: string): void {
  root.current?.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus();
}
