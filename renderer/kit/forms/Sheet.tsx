import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type ClipboardEvent, useId } from 'react';
import { undo, useApp } from '../../store/store.ts';
import { Button } from '../ui/Button.tsx';
import { FieldError } from '../ui/FieldError.tsx';
import { words } from '../words/commonWords.ts';
import { SheetCell } from './SheetCell.tsx';
import { type SheetProps, useSheet } from './useSheet.ts';
import { sheetWords } from './words.ts';

/**
 * A small table to type in, with the keyboard first: Enter goes down and at the end adds a row, Alt and an arrow moves
 * it, Alt+Delete takes it away, and a block copied from a spreadsheet is pasted at any cell. Each is one step.
 */
export function Sheet(props: SheetProps) {
  const { label, one, columns, rows, locked, sorted = false, narrow = false } = props;
  const id = useId();
  const sheet = useSheet(props);
  const { error, shown } = sheet;
  return (
    <div className={`sheet-edit${narrow ? ' narrow' : ''}`} ref={sheet.root}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the cells inside */}
      <div className="sheet-scroll" onKeyDown={sheet.onKeyDown}>
        <table className="table sheet-table" aria-label={label}>
          <colgroup>
            {columns.map((column) => (
              <col key={column.label} style={{ width: `${column.share * 10}%` }} />
            ))}
            {!locked && <col className={`sheet-tools-column${sorted ? ' short' : ''}`} />}
          </colgroup>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.label} scope="col" className={column.number || column.end ? 'number' : undefined}>
                  {column.label}
                </th>
              ))}
              {!locked && (
                <th scope="col">
                  <span className="sr-only">{sheetWords.tools}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place; the focus must stay
              <tr key={at}>
                {columns.map((column, i) => (
                  <td key={column.label} className={column.number || column.end ? 'number' : undefined}>
                    <SheetCell
                      name={sheetWords.cell(column.label, sheet.nameOf(at))}
                      cell={`${at}-${i}`}
                      column={column}
                      value={row[i] ?? null}
                      computed={column.computed?.(at) ?? null}
                      placeholder={column.empty?.(row) ?? ''}
                      listId={`${id}-${i}`}
                      locked={locked}
                      error={error?.cell === `${at}-${i}` ? `${id}-error` : null}
                      onStore={(typed) => sheet.change(at, i, typed)}
                      onPaste={(event: ClipboardEvent) => {
                        const text = event.clipboardData.getData('text/plain');
                        if (locked || !/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
                        event.preventDefault();
                        sheet.paste(at, i, text);
                      }}
                    />
                  </td>
                ))}
                {!locked && <Tools sheet={sheet} at={at} last={rows.length - 1} sorted={sorted} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {columns.map(
        (column, i) =>
          column.suggestions && (
            <datalist key={column.label} id={`${id}-${i}`}>
              {column.suggestions.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          ),
      )}
      <FieldError id={`${id}-error`} error={error?.text ?? null} />
      {!locked && <Foot sheet={sheet} one={one} />}
    </div>
  );
}

interface ToolsProps {
  readonly sheet: ReturnType<typeof useSheet>;
  readonly at: number;
  readonly last: number;
  readonly sorted: boolean;
}

function Tools({ sheet, at, last, sorted }: ToolsProps) {
  const name = sheet.nameOf(at);
  return (
    <td className="sheet-tools">
      {at <= last && !sorted && (
        <>
          <Button
            look="quiet icon"
            aria-label={sheetWords.up(name)}
            isDisabled={at === 0}
            onPress={() => sheet.move(at, -1, null)}
          >
            <ArrowUp size={14} aria-hidden />
          </Button>
          <Button
            look="quiet icon"
            aria-label={sheetWords.down(name)}
            isDisabled={at === last}
            onPress={() => sheet.move(at, 1, null)}
          >
            <ArrowDown size={14} aria-hidden />
          </Button>
        </>
      )}
      <Button look="quiet icon" aria-label={sheetWords.delete(name)} onPress={() => sheet.remove(at)}>
        <Trash2 size={14} aria-hidden />
      </Button>
    </td>
  );
}

/** Adds a row; after a deletion, the way back. */
function Foot({ sheet, one }: { readonly sheet: ReturnType<typeof useSheet>; readonly one: string }) {
  const undoLabel = useApp((store) => store.undoLabel);
  const { removed } = sheet;
  return (
    <div className="sheet-foot">
      <button type="button" className="button quiet" data-cell="add" onClick={sheet.add}>
        <Plus size={14} aria-hidden />
        {sheetWords.add(one)}
      </button>
      {removed !== null && undoLabel === removed.label && (
        <p className="sheet-removed">
          {sheetWords.deleted(removed.name)}
          <button
            type="button"
            className="link"
            onClick={() => {
              undo();
              sheet.root.current?.querySelector<HTMLElement>('[data-cell="add"]')?.focus();
            }}
          >
            {words.buttons.undo}
          </button>
        </p>
      )}
    </div>
  );
}
