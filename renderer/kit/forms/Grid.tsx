import { X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { FieldError } from '../ui/FieldError.tsx';
import { words } from '../words/commonWords.ts';
import { type GridColumn, type GridRow, isBlank, isComplete, pasteInto } from './gridRows.ts';
import { gridWords } from './words.ts';

interface Props {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** Stores the rows as one step; answers why not. */
  readonly onChange: (rows: readonly GridRow[]) => string | null;
  readonly locked: boolean;
  /** What a row is called when it is removed: "Remove budget line SEG5970". */
  readonly rowName: (row: GridRow) => string;
}

/**
 * An editable table. The last row is always empty: typing there adds one, and a block copied from a spreadsheet may be
 * pasted at any cell. Rows that lack what they need wait here until they have it.
 */
export function Grid({ label, columns, rows, onChange, locked, rowName }: Props) {
  const id = useId();
  const [waiting, setWaiting] = useState<GridRow | null>(null);
  const [error, setError] = useState<{ readonly text: string; readonly cell: string } | null>(null);
  const stored = JSON.stringify(rows);
  // An undo, or a change made elsewhere, answers what was wrong before.
  useEffect(() => {
    void stored;
    setError(null);
  }, [stored]);
  const blank: GridRow = columns.map(() => null);
  const shown = locked ? rows : [...rows, waiting ?? blank];
  const store = (next: readonly GridRow[], cell: string) => {
    const refused = onChange(next.filter((row) => !isBlank(row)));
    setError(refused === null ? null : { text: refused, cell });
    return refused === null;
  };
  const change = (at: number, column: number, typed: string): boolean => {
    const spec = columns[column] as GridColumn;
    const cell = `${at}-${column}`;
    const read = spec.read(typed);
    if (!read.ok) {
      setError({ text: gridWords.wrong(spec.label, read.message), cell });
      return false;
    }
    const row = (shown[at] ?? blank).map((value, i) => (i === column ? read.value : value));
    const isNew = at >= rows.length;
    if (isNew && !isComplete(columns, row)) {
      setError(null);
      setWaiting(isBlank(row) ? null : row);
      return true;
    }
    if (!isNew && !isBlank(row) && !isComplete(columns, row)) {
      setError({ text: gridWords.needed(spec.label), cell });
      return false;
    }
    const done = store(isNew ? [...rows, row] : rows.map((each, i) => (i === at ? row : each)), cell);
    if (done && isNew) setWaiting(null);
    return done;
  };
  const paste = (at: number, column: number, text: string) => {
    const pasted = pasteInto(columns, at >= rows.length ? shown : rows, { row: at, column }, text);
    const cell = `${at}-${column}`;
    if (!pasted.ok) setError({ text: pasted.message, cell });
    else if (!pasted.rows.every((row) => isBlank(row) || isComplete(columns, row)))
      setError({ text: gridWords.pastedIncomplete, cell });
    else if (store(pasted.rows, cell)) setWaiting(null);
  };
  return (
    <div className="grid-edit">
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={column.number ? 'number' : undefined}>
                {column.label}
              </th>
            ))}
            {!locked && (
              <th scope="col">
                <span className="sr-only">{words.buttons.remove}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place; the focus must stay
            <tr key={at}>
              {columns.map((column, i) => (
                <td key={column.label} className={column.number ? 'number' : undefined}>
                  <Cell
                    label={gridWords.cell(
                      column.label,
                      at < rows.length ? rowName(row) || gridWords.row(at + 1) : gridWords.newRow,
                    )}
                    value={row[i] === null || row[i] === undefined ? '' : column.show(row[i])}
                    placeholder={column.empty?.(row) ?? ''}
                    width={column.width ?? 120}
                    locked={locked}
                    error={error?.cell === `${at}-${i}` ? `${id}-error` : null}
                    onStore={(typed) => change(at, i, typed)}
                    onPasteBlock={(text) => paste(at, i, text)}
                  />
                </td>
              ))}
              {!locked && (
                <td className="grid-remove">
                  {at < rows.length && (
                    <Button
                      look="quiet icon"
                      aria-label={gridWords.remove(rowName(row) || gridWords.row(at + 1))}
                      onPress={() =>
                        store(
                          rows.filter((_, i) => i !== at),
                          `${at}-0`,
                        )
                      }
                    >
                      <X size={14} aria-hidden />
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <FieldError id={`${id}-error`} error={error?.text ?? null} />
    </div>
  );
}

interface CellProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly width: number;
  readonly locked: boolean;
  readonly error: string | null;
  readonly onStore: (typed: string) => boolean;
  readonly onPasteBlock: (text: string) => void;
}

/** One cell: a draft until Enter or leaving, Escape puts the stored value back. */
function Cell({ label, value, placeholder, width, locked, error, onStore, onPasteBlock }: CellProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const store = () => {
    if (draft.trim() === value.trim()) setDraft(value);
    // What was stored arrives as the value, in its usual form.
    else if (onStore(draft)) setDraft(value);
  };
  return (
    <input
      className="input cell"
      type="text"
      aria-label={label}
      value={draft}
      placeholder={placeholder}
      style={{ width }}
      readOnly={locked}
      maxLength={500}
      autoComplete="off"
      data-clean={draft === value}
      aria-invalid={error !== null}
      aria-describedby={error ?? undefined}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={store}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain');
        if (locked || !/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
        event.preventDefault();
        onPasteBlock(text);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') store();
        else if (event.key === 'Escape') setDraft(value);
        else return;
        event.preventDefault();
      }}
    />
  );
}
