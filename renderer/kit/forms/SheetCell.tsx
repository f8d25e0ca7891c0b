import { type ClipboardEvent, useState } from 'react';
import type { SheetColumn } from './sheetRows.ts';

interface Props {
  readonly name: string;
  /** Its place, "row-column", by which the table finds it. */
  readonly cell: string;
  readonly column: SheetColumn;
  readonly value: string | null;
  /** Shown instead of a value: it follows from other cells. */
  readonly computed: string | null;
  /** What counts while it is empty. */
  readonly placeholder: string;
  readonly listId: string;
  readonly locked: boolean;
  /** Id of the sentence that says what is wrong with it. */
  readonly error: string | null;
  readonly onStore: (typed: string) => boolean;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** One cell: a draft until it is left or Enter; Escape puts the stored text back. */
export function SheetCell(props: Props) {
  const { name, cell, column, value, computed, placeholder, listId, locked, error, onStore, onPaste } = props;
  const stored = value === null ? '' : column.show(value);
  const [draft, setDraft] = useState(stored);
  const [seen, setSeen] = useState(stored);
  // At once, not after drawing: a cell that is left in between must not store what belonged to another row.
  if (seen !== stored) {
    setSeen(stored);
    setDraft(stored);
  }
  if (computed !== null) return <output className="sheet-computed">{computed}</output>;
  if (column.kind === 'check') {
    return (
      <input
        type="checkbox"
        className="sheet-check"
        aria-label={name}
        data-cell={cell}
        checked={value !== null}
        disabled={locked}
        onChange={(event) => onStore(event.target.checked ? 'yes' : '')}
      />
    );
  }
  const store = () => {
    if (draft.trim() === stored.trim()) setDraft(stored);
    // What was stored arrives as the value, in its usual form.
    else if (onStore(draft)) setDraft(stored);
  };
  const common = {
    className: 'input cell',
    'aria-label': name,
    'data-cell': cell,
    'data-clean': draft === stored,
    value: draft,
    readOnly: locked,
    placeholder,
    'aria-invalid': error !== null,
    'aria-describedby': error ?? undefined,
    onBlur: store,
    onPaste,
  };
  const putBack = (event: { key: string; preventDefault(): void; stopPropagation(): void }) => {
    if (event.key !== 'Escape' || draft === stored) return;
    event.preventDefault();
    event.stopPropagation();
    setDraft(stored);
  };
  const about = value === null ? null : (column.about?.(value) ?? null);
  return (
    <>
      {column.kind === 'line' ? (
        <input
          {...common}
          type="text"
          autoComplete="off"
          list={column.suggestions ? listId : undefined}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={putBack}
        />
      ) : (
        <textarea {...common} rows={1} onChange={(event) => setDraft(event.target.value)} onKeyDown={putBack} />
      )}
      {about !== null && <small className="sheet-about">{about}</small>}
    </>
  );
}
